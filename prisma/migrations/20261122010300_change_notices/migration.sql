-- Whoever changes what a public page shows, from a browser, a job or a shell, says so here;
-- servers listen and refresh the page they keep.
CREATE FUNCTION notify_page() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('page_changed', CASE TG_TABLE_NAME
    WHEN 'listing' THEN 'car:' || NEW.mls_number
    WHEN 'profile' THEN 'person:' || NEW.handle
    WHEN 'dealer' THEN 'dealer:' || NEW.slug
    WHEN 'employment' THEN 'person:' || coalesce((SELECT handle FROM profile WHERE person_id = NEW.person_id), '')
  END);
  RETURN NULL;
END $$;
CREATE TRIGGER notify_page AFTER UPDATE ON listing FOR EACH ROW EXECUTE FUNCTION notify_page();
CREATE TRIGGER notify_page AFTER INSERT OR UPDATE ON profile FOR EACH ROW EXECUTE FUNCTION notify_page();
CREATE TRIGGER notify_page AFTER INSERT OR UPDATE ON dealer FOR EACH ROW EXECUTE FUNCTION notify_page();
CREATE TRIGGER notify_page AFTER INSERT OR UPDATE ON employment FOR EACH ROW EXECUTE FUNCTION notify_page();
