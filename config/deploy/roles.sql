-- 数据库管理员执行一次：建立所有者、登录账号、四个不可登录的角色和数据库。可重复执行；重复执行会更新两个口令。
-- Run once by the database's administrator: owner, login, the four roles that cannot log in, and the database.
-- Safe to repeat; repeating sets the two passwords anew. PostgreSQL 15 or newer.
--
--   psql -X -v ON_ERROR_STOP=1 -v owner_password=… -v login_password=… -d postgres -f roles.sql
--
-- duban_owner owns the tables and migrates; it may make no roles, and row-level security is forced on it too.
-- duban_login is what the services connect as. It owns nothing and inherits nothing: it becomes duban_app (API)
-- or duban_worker and duban_sequencer (worker) when it connects, and only these three.

SELECT format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name)
FROM (VALUES ('duban_owner')) AS wanted (name)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

SELECT format('CREATE ROLE %I LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name)
FROM (VALUES ('duban_login')) AS wanted (name)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

SELECT format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name)
FROM (VALUES ('duban_app'), ('duban_worker'), ('duban_sequencer'), ('duban_auditor')) AS wanted (name)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

ALTER ROLE duban_owner PASSWORD :'owner_password';
ALTER ROLE duban_login PASSWORD :'login_password';

GRANT duban_app, duban_worker, duban_sequencer, duban_auditor TO duban_owner;
GRANT duban_app, duban_worker, duban_sequencer TO duban_login;

SELECT 'CREATE DATABASE duban OWNER duban_owner ENCODING ''UTF8'' LC_COLLATE ''C'' LC_CTYPE ''C.UTF-8'' TEMPLATE template0'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'duban') \gexec

REVOKE ALL ON DATABASE duban FROM PUBLIC;
GRANT CONNECT ON DATABASE duban TO duban_login;
