-- The two roles and the database of one node. A superuser of PostgreSQL 14 or later runs it once:
--   psql --file=roles.sql
-- then the tables, as docs/scaling.md says. One database holds one node.
\set ON_ERROR_STOP on

-- Owns the tables, makes and changes them; nobody logs in as it.
CREATE ROLE safeborders_owner NOLOGIN;
-- The node's own role: reads and writes rows of two tables, and nothing else. Give it a password
-- (\password safeborders) unless the node comes over a Unix socket with peer authentication.
CREATE ROLE safeborders LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT CONNECTION LIMIT 40;

CREATE DATABASE safeborders OWNER safeborders_owner ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0;
REVOKE ALL ON DATABASE safeborders FROM PUBLIC;
GRANT CONNECT ON DATABASE safeborders TO safeborders;
\connect safeborders
REVOKE ALL ON SCHEMA public FROM PUBLIC;
