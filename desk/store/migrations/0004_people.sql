CREATE TABLE naming (
    report TEXT NOT NULL,
    name   TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (report, name)
) WITHOUT ROWID;

ALTER TABLE journal ADD COLUMN namings TEXT NOT NULL DEFAULT '[]';
