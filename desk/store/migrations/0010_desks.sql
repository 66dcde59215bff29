ALTER TABLE journal ADD COLUMN desk TEXT NOT NULL DEFAULT '';
CREATE INDEX journal_desk ON journal (undone, desk);
