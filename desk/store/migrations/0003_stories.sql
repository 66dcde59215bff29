CREATE TABLE story (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    language TEXT NOT NULL,
    by_hand  INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE story_report (
    report  TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    story   TEXT NOT NULL,
    by_hand INTEGER NOT NULL,
    topic   TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX story_report_story ON story_report (story);

CREATE TABLE story_key (
    key    INTEGER NOT NULL,
    report INTEGER NOT NULL,
    PRIMARY KEY (key, report)
) WITHOUT ROWID;

ALTER TABLE journal ADD COLUMN stories TEXT NOT NULL DEFAULT '[]';

CREATE TRIGGER story_named AFTER INSERT ON story BEGIN UPDATE meta SET value = value + 1 WHERE key = 'sequence'; END;
CREATE TRIGGER story_renamed AFTER UPDATE ON story BEGIN UPDATE meta SET value = value + 1 WHERE key = 'sequence'; END;
CREATE TRIGGER story_gone AFTER DELETE ON story BEGIN UPDATE meta SET value = value + 1 WHERE key = 'sequence'; END;
CREATE TRIGGER story_joined AFTER INSERT ON story_report BEGIN UPDATE meta SET value = value + 1 WHERE key = 'sequence'; END;
CREATE TRIGGER story_changed AFTER UPDATE ON story_report BEGIN UPDATE meta SET value = value + 1 WHERE key = 'sequence'; END;
