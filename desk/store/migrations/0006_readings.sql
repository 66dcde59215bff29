CREATE TABLE reading (
    report TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TRIGGER reading_added AFTER INSERT ON reading BEGIN UPDATE meta SET value = value + 1 WHERE key = 'sequence'; END;
