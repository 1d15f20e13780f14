-- Whoever changes what a public page shows, from a browser, a job or a shell, says so here;
-- servers listen and refresh the page they keep.
CREATE FUNCTION notify_page() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'listing' THEN
    PERFORM pg_notify('page_changed', 'car:' || NEW.mls_number);
  ELSIF TG_TABLE_NAME = 'profile' THEN
    PERFORM pg_notify('page_changed', 'person:' || NEW.handle);
  ELSIF TG_TABLE_NAME = 'dealer' THEN
    PERFORM pg_notify('page_changed', 'dealer:' || NEW.slug);
  ELSE
    PERFORM pg_notify('page_changed',
      'person:' || coalesce((SELECT handle FROM profile WHERE person_id = NEW.person_id), ''));
  END IF;
  RETURN NULL;
END $$;
-- A car that was never seen has no page to refresh: ten thousand new ones say nothing.
CREATE TRIGGER notify_page AFTER UPDATE ON listing FOR EACH ROW
  WHEN (OLD.status <> 'incomplete') EXECUTE FUNCTION notify_page();
CREATE TRIGGER notify_page AFTER INSERT OR UPDATE ON profile FOR EACH ROW EXECUTE FUNCTION notify_page();
CREATE TRIGGER notify_page AFTER INSERT OR UPDATE ON dealer FOR EACH ROW EXECUTE FUNCTION notify_page();
CREATE TRIGGER notify_page AFTER INSERT OR UPDATE ON employment FOR EACH ROW EXECUTE FUNCTION notify_page();
