CREATE TABLE revision (report TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX revision_number ON revision (number);
CREATE TRIGGER quote_revised AFTER INSERT ON quote BEGIN INSERT OR REPLACE INTO revision SELECT new.report, coalesce(max(number), 0) + 1 FROM revision; END;
CREATE TRIGGER quote_dropped AFTER DELETE ON quote BEGIN INSERT OR REPLACE INTO revision SELECT old.report, coalesce(max(number), 0) + 1 FROM revision; END;
