CREATE TABLE decision (
    one   TEXT NOT NULL,
    other TEXT NOT NULL,
    same  INTEGER NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;

ALTER TABLE journal ADD COLUMN decisions TEXT NOT NULL DEFAULT '[]';
