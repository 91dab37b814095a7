-- The case store of a safeborders node, format 1. The owner runs it once:
--   safeborders-node store schema | psql --dbname=safeborders
-- The role `safeborders` is the node's own: it reads and writes rows, and can make, change or drop nothing.
\set ON_ERROR_STOP on
BEGIN;
SET LOCAL client_min_messages = warning;
CREATE SCHEMA safeborders;

-- One row for each key. The node seals the values before they come here.
CREATE TABLE safeborders.entries (
    key bytea PRIMARY KEY CHECK (octet_length(key) <= 1024),
    value bytea NOT NULL
);
-- Sealed bytes cannot be compressed.
ALTER TABLE safeborders.entries ALTER COLUMN value SET STORAGE EXTERNAL;
-- Old versions of rows are cleared away early: much is overwritten.
ALTER TABLE safeborders.entries SET (autovacuum_vacuum_scale_factor = 0.05);

-- One row: the format, who writes (counted up at each opening), how many commits there were, and whether
-- the store was left for another one.
CREATE TABLE safeborders.meta (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    format integer NOT NULL,
    writer bigint NOT NULL,
    commits bigint NOT NULL,
    retired boolean NOT NULL
) WITH (fillfactor = 10);
INSERT INTO safeborders.meta (format, writer, commits, retired) VALUES (1, 0, 0, false);

GRANT USAGE ON SCHEMA safeborders TO safeborders;
GRANT SELECT, INSERT, UPDATE, DELETE ON safeborders.entries TO safeborders;
GRANT SELECT, UPDATE (writer, commits, retired) ON safeborders.meta TO safeborders;
COMMIT;
