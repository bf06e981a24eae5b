-- Run once, as who may make roles and databases, by psql; it asks for the passwords:
--   psql --host=... --username=postgres --file=roles.sql
\set ON_ERROR_STOP on
-- Owns the tables, since it migrates them.
create role keyturn_admin login;
\password keyturn_admin
-- Reads keys, and says that it is there: see grants.sql.
create role keyturn_portal login;
\password keyturn_portal
-- Managed databases have no superuser; others make databases for roles they belong to only.
grant keyturn_admin to current_user;
create database keyturn owner keyturn_admin;
\connect keyturn
-- Only PostgreSQL 14 and older let everybody make tables.
revoke create on schema public from public;
grant usage, create on schema public to keyturn_admin;
revoke all on database keyturn from public;
grant connect on database keyturn to keyturn_portal;
