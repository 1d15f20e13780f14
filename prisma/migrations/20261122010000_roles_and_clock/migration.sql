-- Two roles from the first day: whoever runs this owns the tables; upfront_app owns nothing
-- and cannot step around row-level security.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'upfront_app') THEN
    CREATE ROLE upfront_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
END $$;

CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO upfront_app;

-- The acting person of this transaction; null when nobody acts.
CREATE FUNCTION app_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('app.actor_id', true), '')::uuid
$$;

-- True for the app's own errands (payments, imports, clocks). Never opens a table of the book.
CREATE FUNCTION app_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('app.system', true), '') = 'on'
$$;

-- The market's clock. Only a demo market may be told another time, and only while its past is written.
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF coalesce(current_setting('app.clock', true), '') <> ''
     AND EXISTS (SELECT FROM market WHERE is_demo AND seeded_at IS NULL) THEN
    RETURN current_setting('app.clock')::timestamptz;
  END IF;
  RETURN now();
END $$;

CREATE SEQUENCE mls_number_seq START 204001;
GRANT USAGE ON SEQUENCE mls_number_seq TO upfront_app;
CREATE FUNCTION next_mls_number() RETURNS text LANGUAGE sql AS $$
  SELECT 'UF-' || nextval('mls_number_seq')
$$;
