CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE report (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    digest     TEXT NOT NULL UNIQUE,
    path       TEXT NOT NULL,
    text       TEXT NOT NULL,
    language   TEXT NOT NULL,
    title      TEXT NOT NULL,
    title_span TEXT,
    outlet     TEXT NOT NULL,
    byline     TEXT NOT NULL,
    dateline   TEXT NOT NULL,
    date       TEXT,
    paragraphs TEXT NOT NULL,
    folds      TEXT NOT NULL,
    encoding   TEXT NOT NULL,
    warnings   TEXT NOT NULL,
    added      TEXT NOT NULL
);
CREATE INDEX report_path ON report (path);

CREATE TABLE quote (
    id           TEXT PRIMARY KEY,
    report       TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    start        INTEGER NOT NULL,
    stop         INTEGER NOT NULL,
    outer_start  INTEGER NOT NULL,
    outer_stop   INTEGER NOT NULL,
    text         TEXT NOT NULL,
    language     TEXT NOT NULL,
    kind         TEXT NOT NULL,
    is_quotation INTEGER NOT NULL,
    speaker      TEXT NOT NULL,
    cue          TEXT,
    confidence   REAL NOT NULL,
    reason       TEXT NOT NULL,
    duplicate_of TEXT,
    before       TEXT NOT NULL,
    after        TEXT NOT NULL,
    origin       TEXT NOT NULL,
    status       TEXT NOT NULL,
    note         TEXT NOT NULL,
    changed      TEXT
) WITHOUT ROWID;
CREATE INDEX quote_report ON quote (report, start);

CREATE TABLE tag (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    used   TEXT
);

CREATE TABLE quote_tag (
    quote    TEXT NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
    tag      INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (quote, tag)
) WITHOUT ROWID;
CREATE INDEX quote_tag_tag ON quote_tag (tag);

CREATE TABLE journal (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      TEXT NOT NULL,
    kind    TEXT NOT NULL,
    summary TEXT NOT NULL,
    reports TEXT NOT NULL,
    states  TEXT NOT NULL,
    undone  INTEGER NOT NULL DEFAULT 0
);

CREATE TRIGGER report_added AFTER INSERT ON report BEGIN UPDATE meta SET value = value + 1 WHERE key = 'sequence'; END;
CREATE TRIGGER report_gone AFTER DELETE ON report BEGIN UPDATE meta SET value = value + 1 WHERE key = 'sequence'; END;
CREATE TRIGGER quote_added AFTER INSERT ON quote BEGIN UPDATE meta SET value = value + 1 WHERE key = 'sequence'; END;
CREATE TRIGGER quote_gone AFTER DELETE ON quote BEGIN UPDATE meta SET value = value + 1 WHERE key = 'sequence'; END;
