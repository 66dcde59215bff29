ALTER TABLE journal ADD COLUMN readings TEXT NOT NULL DEFAULT '[]';

CREATE TRIGGER reading_gone AFTER DELETE ON reading BEGIN UPDATE meta SET value = value + 1 WHERE key = 'sequence'; END;
