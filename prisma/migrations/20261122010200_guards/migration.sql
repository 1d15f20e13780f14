-- The promises, as the database keeps them. Errors that the app turns into sentences carry the
-- refusal's code as their message and SQLSTATE UF001.

CREATE FUNCTION refuse(code text, hint text DEFAULT '') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'UF001', MESSAGE = code, HINT = hint;
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'UF001', MESSAGE = 'append_only',
    HINT = format('Rows of %s are never changed or removed.', TG_TABLE_NAME);
END $$;

-- ---------------------------------------------------------------- people and dealers

CREATE FUNCTION is_steward() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM steward WHERE person_id = (SELECT app_actor()))
$$;

CREATE FUNCTION staff_at(dealer uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM staff WHERE dealer_id = dealer AND person_id = (SELECT app_actor()) AND ended_at IS NULL)
$$;

ALTER TABLE person
  ADD CHECK (char_length(name) <= 120),
  ADD CHECK (char_length(email::text) BETWEEN 3 AND 254);
ALTER TABLE profile
  ADD CHECK (handle ~ '^[a-z0-9](-?[a-z0-9]){1,59}$'),
  ADD CHECK (char_length(headline) BETWEEN 1 AND 200),
  ADD CHECK (char_length(story) <= 4000),
  ADD CHECK (char_length(name) BETWEEN 1 AND 120);

CREATE FUNCTION profile_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.person_id <> OLD.person_id OR NEW.handle <> OLD.handle THEN
    PERFORM refuse('handle_taken', 'A profile keeps its person and its address for good.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER profile_guard BEFORE UPDATE ON profile FOR EACH ROW EXECUTE FUNCTION profile_guard();

ALTER TABLE dealer
  ADD CHECK (slug ~ '^[a-z0-9](-?[a-z0-9]){1,79}$'),
  ADD CHECK (zip ~ '^[0-9]{5}$'),
  ADD CHECK (document_fee_cents BETWEEN 0 AND 500000);
CREATE UNIQUE INDEX staff_live ON staff (dealer_id, person_id) WHERE ended_at IS NULL;

ALTER TABLE employment
  ADD CHECK (started_at IS NULL OR confirmed_by_id IS NOT NULL),
  ADD CHECK (started_at IS NULL OR declined_at IS NULL),
  ADD CHECK (ended_at IS NULL OR (started_at IS NOT NULL AND ended_at > started_at)),
  ADD CONSTRAINT employment_license_overlap EXCLUDE USING gist (
    license_state WITH =, license_number WITH =, tstzrange(started_at, ended_at) WITH &&
  ) WHERE (started_at IS NOT NULL);
CREATE UNIQUE INDEX employment_open_request ON employment (person_id, dealer_id)
  WHERE started_at IS NULL AND declined_at IS NULL;

CREATE FUNCTION employment_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.person_id, NEW.dealer_id, NEW.requested_at) IS DISTINCT FROM (OLD.person_id, OLD.dealer_id, OLD.requested_at)
     OR (OLD.started_at IS NOT NULL AND NEW.started_at IS DISTINCT FROM OLD.started_at)
     OR (OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at) THEN
    PERFORM refuse('employment_not_open', 'What an employment was stays as it was.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER employment_guard BEFORE UPDATE ON employment FOR EACH ROW EXECUTE FUNCTION employment_guard();

-- ---------------------------------------------------------------- listings

ALTER TABLE vehicle ADD CHECK (vin ~ '^[A-HJ-NPR-Z0-9]{17}$');
ALTER TABLE listing
  ADD CHECK (price_cents BETWEEN 1 AND 200000000),
  ADD CHECK (mileage BETWEEN 0 AND 2000000),
  ADD CHECK (condition = 'new' OR mileage IS NOT NULL),
  ADD CHECK (status = 'incomplete' OR status = 'delete' OR price_seq IS NOT NULL),
  ADD CHECK (char_length(remarks) <= 4000),
  ADD CHECK (cardinality(options) <= 200),
  ADD CHECK (cardinality(photo_urls) <= 60),
  ADD CONSTRAINT listing_price_in_ledger FOREIGN KEY (id, price_seq, price_cents)
    REFERENCES price_entry (listing_id, seq, price_cents) DEFERRABLE INITIALLY DEFERRED;

-- One car stands on the shelf once.
CREATE UNIQUE INDEX listing_live_vin ON listing (vin)
  WHERE status IN ('incomplete', 'coming_soon', 'active', 'active_under_contract', 'pending', 'hold');

CREATE INDEX listing_shelf_newest ON listing (on_market_at DESC, id DESC)
  WHERE status IN ('active', 'active_under_contract', 'coming_soon');
CREATE INDEX listing_shelf_price ON listing (price_cents, id)
  WHERE status IN ('active', 'active_under_contract', 'coming_soon');
CREATE INDEX listing_shelf_make ON listing (make, model, price_cents, id)
  WHERE status IN ('active', 'active_under_contract', 'coming_soon');
CREATE INDEX listing_shelf_mileage ON listing (mileage, id)
  WHERE status IN ('active', 'active_under_contract', 'coming_soon');
CREATE INDEX listing_shelf_year ON listing (year DESC, id DESC)
  WHERE status IN ('active', 'active_under_contract', 'coming_soon');
CREATE INDEX listing_search_text ON listing USING gin (search_text);
CREATE INDEX listing_held ON listing (held_until) WHERE held_until IS NOT NULL;
CREATE INDEX listing_vin ON listing (vin);

INSERT INTO listing_move (from_status, to_status) VALUES
  ('incomplete', 'coming_soon'), ('incomplete', 'active'), ('incomplete', 'delete'),
  ('coming_soon', 'active'), ('coming_soon', 'hold'), ('coming_soon', 'withdrawn'), ('coming_soon', 'canceled'),
  ('active', 'active_under_contract'), ('active', 'pending'), ('active', 'hold'), ('active', 'withdrawn'),
  ('active', 'canceled'), ('active', 'expired'),
  ('active_under_contract', 'active'), ('active_under_contract', 'pending'), ('active_under_contract', 'hold'),
  ('pending', 'closed'), ('pending', 'active'), ('pending', 'canceled'),
  ('hold', 'active'), ('hold', 'withdrawn'), ('hold', 'canceled'),
  ('withdrawn', 'active'), ('withdrawn', 'canceled'),
  ('expired', 'active'), ('expired', 'canceled'),
  ('closed', 'active');

-- Reads every order, whoever asks: a guard that sees only its caller's rows guards nothing.
CREATE FUNCTION listing_has_live_order(listing uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM orders WHERE listing_id = listing AND state NOT IN ('expired', 'cancelled', 'unwound'))
$$;

CREATE FUNCTION listing_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.mls_number, NEW.vehicle_id, NEW.vin, NEW.dealer_id)
     IS DISTINCT FROM (OLD.id, OLD.mls_number, OLD.vehicle_id, OLD.vin, OLD.dealer_id) THEN
    PERFORM refuse('status_move_refused', 'A listing keeps its number, its car and its dealer.');
  END IF;
  IF (NEW.price_cents, NEW.price_seq) IS DISTINCT FROM (OLD.price_cents, OLD.price_seq) AND pg_trigger_depth() < 2 THEN
    PERFORM refuse('price_changed', 'A price is posted through the ledger.');
  END IF;
  IF NEW.status <> OLD.status THEN
    IF NOT EXISTS (SELECT FROM listing_move WHERE from_status = OLD.status AND to_status = NEW.status) THEN
      PERFORM refuse('status_move_refused', format('%s to %s', OLD.status, NEW.status));
    END IF;
    IF OLD.status IN ('active_under_contract', 'pending') AND NEW.status IN ('active', 'hold', 'canceled')
       AND listing_has_live_order(NEW.id) THEN
      PERFORM refuse('status_move_refused', 'An order holds this car.');
    END IF;
    NEW.status_changed_at := app_now();
    -- Days on market: whole days in Active and Active Under Contract.
    IF OLD.counting_since IS NOT NULL AND NEW.status NOT IN ('active', 'active_under_contract') THEN
      NEW.days_base := OLD.days_base + floor(extract(epoch FROM app_now() - OLD.counting_since) / 86400)::int;
      NEW.counting_since := NULL;
    ELSIF OLD.counting_since IS NULL AND NEW.status IN ('active', 'active_under_contract') THEN
      NEW.counting_since := app_now();
    END IF;
    IF NEW.status = 'active' AND NEW.on_market_at IS NULL THEN NEW.on_market_at := app_now(); END IF;
    IF NEW.status <> 'active_under_contract' THEN NEW.held_until := NULL; END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER listing_guard BEFORE UPDATE ON listing FOR EACH ROW EXECUTE FUNCTION listing_guard();

CREATE FUNCTION listing_guard_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'incomplete' OR NEW.price_seq IS NOT NULL OR NEW.price_cents IS NOT NULL THEN
    PERFORM refuse('status_move_refused', 'A listing begins Incomplete and without a price.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER listing_guard_insert BEFORE INSERT ON listing FOR EACH ROW EXECUTE FUNCTION listing_guard_insert();

-- ---------------------------------------------------------------- the price ledger

-- The text an entry seals: seven lines, the last without a line break.
CREATE FUNCTION price_entry_seal(
  mls_number text, seq int, price_cents int, at timestamptz, reason text, prev_hash text
) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n',
    'upfront.price.1', mls_number, seq::text, price_cents::text,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), reason, prev_hash), 'UTF8')), 'hex')
$$;

ALTER TABLE price_entry
  ADD CHECK (price_cents BETWEEN 1 AND 200000000),
  ADD CHECK (char_length(reason) BETWEEN 1 AND 200 AND reason !~ '[\r\n]'),
  ALTER COLUMN at SET DEFAULT app_now(),
  ALTER COLUMN prev_hash SET DEFAULT '',
  ALTER COLUMN hash SET DEFAULT '';

CREATE FUNCTION price_entry_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
  target record;
BEGIN
  -- One writer per chain: two entries can never both follow the same one.
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.listing_id::text, 7));
  SELECT mls_number, status, price_cents INTO target FROM listing WHERE id = NEW.listing_id;
  IF target.status IN ('active_under_contract', 'pending', 'closed', 'canceled', 'delete') THEN
    PERFORM refuse('price_under_contract');
  END IF;
  SELECT seq, hash, price_cents, at INTO last FROM price_entry WHERE listing_id = NEW.listing_id ORDER BY seq DESC LIMIT 1;
  IF last.price_cents = NEW.price_cents THEN PERFORM refuse('price_unchanged'); END IF;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.at := greatest(date_trunc('milliseconds', app_now()), last.at);
  NEW.actor_id := app_actor();
  NEW.prev_hash := coalesce(last.hash, repeat('0', 64));
  NEW.hash := price_entry_seal(target.mls_number, NEW.seq, NEW.price_cents, NEW.at, NEW.reason, NEW.prev_hash);
  RETURN NEW;
END $$;
CREATE TRIGGER price_entry_guard BEFORE INSERT ON price_entry FOR EACH ROW EXECUTE FUNCTION price_entry_guard();

CREATE FUNCTION price_entry_to_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE listing SET price_cents = NEW.price_cents, price_seq = NEW.seq WHERE id = NEW.listing_id;
  RETURN NULL;
END $$;
CREATE TRIGGER price_entry_to_listing AFTER INSERT ON price_entry FOR EACH ROW EXECUTE FUNCTION price_entry_to_listing();

CREATE FUNCTION price_lines_sum() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  price int;
  total bigint;
BEGIN
  SELECT price_cents INTO price FROM price_entry WHERE listing_id = NEW.listing_id AND seq = NEW.seq;
  SELECT sum(amount_cents) INTO total FROM price_line WHERE listing_id = NEW.listing_id AND seq = NEW.seq;
  IF total IS DISTINCT FROM price THEN
    RAISE EXCEPTION USING ERRCODE = 'UF001', MESSAGE = 'price_lines_do_not_sum',
      HINT = format('Lines come to %s, the price is %s.', total, price);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER price_entry_has_lines AFTER INSERT ON price_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION price_lines_sum();
CREATE CONSTRAINT TRIGGER price_line_sums AFTER INSERT ON price_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION price_lines_sum();
ALTER TABLE price_line ADD CHECK (amount_cents > 0), ADD CHECK (char_length(label) BETWEEN 1 AND 120);

INSERT INTO cooperation_fee (from_price_cents, effective_from, fee_cents) VALUES
  (0, '2020-01-01', 30000), (500000, '2020-01-01', 50000), (1000000, '2020-01-01', 60000),
  (2000000, '2020-01-01', 70000), (2600000, '2020-01-01', 80000), (3000000, '2020-01-01', 90000),
  (4000000, '2020-01-01', 110000), (6000000, '2020-01-01', 130000), (10000000, '2020-01-01', 150000);

CREATE FUNCTION cooperation_fee_for(price int, on_day date) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT fee_cents FROM cooperation_fee
  WHERE from_price_cents <= price AND effective_from <= on_day
  ORDER BY from_price_cents DESC, effective_from DESC LIMIT 1
$$;

-- ---------------------------------------------------------------- the book

ALTER TABLE relationship
  ADD CHECK (client_id <> salesperson_id),
  ADD CHECK (ended_at IS NULL OR ended_at >= started_at),
  ADD CHECK (char_length(end_reason) <= 500);
CREATE UNIQUE INDEX relationship_live ON relationship (client_id, salesperson_id) WHERE ended_at IS NULL;

CREATE FUNCTION relationship_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_actor() IS DISTINCT FROM OLD.client_id THEN
    RAISE EXCEPTION USING ERRCODE = 'UF001', MESSAGE = 'only_the_client_may_end_it',
      HINT = 'A relationship is written by its client and by nobody else.';
  END IF;
  IF OLD.ended_at IS NOT NULL THEN PERFORM refuse('relationship_ended'); END IF;
  IF (NEW.id, NEW.client_id, NEW.salesperson_id, NEW.started_at, NEW.origin)
     IS DISTINCT FROM (OLD.id, OLD.client_id, OLD.salesperson_id, OLD.started_at, OLD.origin) THEN
    PERFORM refuse('relationship_ended', 'Who, whom and since when are never rewritten.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER relationship_guard BEFORE UPDATE ON relationship FOR EACH ROW EXECUTE FUNCTION relationship_guard();

CREATE FUNCTION relationship_guard_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ended_at IS NOT NULL THEN PERFORM refuse('relationship_ended', 'A relationship begins live.'); END IF;
  NEW.started_at := app_now();
  NEW.preferred_at := app_now();
  RETURN NEW;
END $$;
CREATE TRIGGER relationship_guard_insert BEFORE INSERT ON relationship
  FOR EACH ROW EXECUTE FUNCTION relationship_guard_insert();
CREATE TRIGGER relationship_no_delete BEFORE DELETE ON relationship FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE touch ADD CHECK (char_length(body) BETWEEN 1 AND 4000);
ALTER TABLE note ADD CHECK (char_length(body) BETWEEN 1 AND 4000);

CREATE FUNCTION move_letter_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.answer, NEW.answered_at) IS DISTINCT FROM (OLD.answer, OLD.answered_at)
     AND app_actor() IS DISTINCT FROM OLD.client_id THEN
    PERFORM refuse('not_found', 'Only the client answers this letter.');
  END IF;
  IF (NEW.employment_id, NEW.relationship_id, NEW.client_id, NEW.salesperson_id)
     IS DISTINCT FROM (OLD.employment_id, OLD.relationship_id, OLD.client_id, OLD.salesperson_id) THEN
    PERFORM refuse('not_found');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER move_letter_guard BEFORE UPDATE ON move_letter FOR EACH ROW EXECUTE FUNCTION move_letter_guard();

-- ---------------------------------------------------------------- orders

INSERT INTO order_move (from_state, to_state) VALUES
  ('reserved', 'deposit_paid'), ('reserved', 'expired'), ('reserved', 'cancelled'),
  ('deposit_paid', 'signed'), ('deposit_paid', 'cancelled'),
  ('signed', 'funded'), ('signed', 'cancelled'),
  ('funded', 'ready'), ('funded', 'unwound'),
  ('ready', 'delivered'), ('ready', 'unwound'),
  ('delivered', 'closed'), ('delivered', 'unwound'),
  ('closed', 'unwound');

ALTER TABLE orders
  ADD CHECK (buyer_id <> salesperson_id),
  ADD CHECK (deposit_cents BETWEEN 0 AND price_cents),
  ADD CHECK (cooperation_fee_cents BETWEEN 0 AND price_cents),
  ADD CHECK (hold_expires_at > reserved_at);

-- One car, one buyer.
CREATE UNIQUE INDEX orders_one_live_per_listing ON orders (listing_id)
  WHERE state NOT IN ('expired', 'cancelled', 'unwound');
CREATE INDEX orders_holds ON orders (hold_expires_at) WHERE state = 'reserved';

CREATE FUNCTION order_guard_insert() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shelf record;
BEGIN
  IF NEW.state <> 'reserved' THEN PERFORM refuse('order_move_refused', 'An order begins reserved.'); END IF;
  IF NEW.buyer_id = NEW.salesperson_id THEN PERFORM refuse('own_order'); END IF;
  SELECT status, price_seq, price_cents INTO shelf FROM listing WHERE id = NEW.listing_id;
  IF (NEW.price_seq, NEW.price_cents) IS DISTINCT FROM (shelf.price_seq, shelf.price_cents) THEN
    PERFORM refuse('price_changed');
  END IF;
  IF shelf.status IS DISTINCT FROM 'active_under_contract' THEN PERFORM refuse('listing_not_for_sale'); END IF;
  IF NOT EXISTS (
    SELECT FROM employment WHERE id = NEW.employment_id AND started_at <= app_now() AND ended_at IS NULL
      AND license_expires_on >= app_now()::date) THEN
    PERFORM refuse('cannot_sell');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_guard_insert BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION order_guard_insert();

CREATE FUNCTION order_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.code, NEW.listing_id, NEW.price_seq, NEW.price_cents, NEW.buyer_id, NEW.salesperson_id,
      NEW.employment_id, NEW.listing_dealer_id, NEW.selling_dealer_id, NEW.structure, NEW.cooperation_fee_cents,
      NEW.deposit_cents, NEW.reserved_at)
     IS DISTINCT FROM
     (OLD.id, OLD.code, OLD.listing_id, OLD.price_seq, OLD.price_cents, OLD.buyer_id, OLD.salesperson_id,
      OLD.employment_id, OLD.listing_dealer_id, OLD.selling_dealer_id, OLD.structure, OLD.cooperation_fee_cents,
      OLD.deposit_cents, OLD.reserved_at) THEN
    PERFORM refuse('price_changed', 'What was reserved is frozen: price, people, houses and split.');
  END IF;
  IF NEW.state <> OLD.state THEN
    IF NOT EXISTS (SELECT FROM order_move WHERE from_state = OLD.state AND to_state = NEW.state) THEN
      PERFORM refuse('order_move_refused', format('%s to %s', OLD.state, NEW.state));
    END IF;
    NEW.state_changed_at := app_now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_guard BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION order_guard();

CREATE FUNCTION order_split_sums() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  the_order uuid := coalesce(to_jsonb(NEW) ->> 'order_id', to_jsonb(NEW) ->> 'id')::uuid;
  price int;
  total bigint;
BEGIN
  SELECT price_cents INTO price FROM orders WHERE id = the_order;
  SELECT sum(amount_cents) INTO total FROM order_split WHERE order_id = the_order;
  IF total IS DISTINCT FROM price THEN
    RAISE EXCEPTION USING ERRCODE = 'UF001', MESSAGE = 'split_does_not_sum',
      HINT = format('The split comes to %s, the price is %s.', total, price);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER order_has_split AFTER INSERT ON orders
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_split_sums();
CREATE CONSTRAINT TRIGGER order_split_sums AFTER INSERT ON order_split
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_split_sums();
ALTER TABLE order_split ADD CHECK (amount_cents >= 0);

-- ---------------------------------------------------------------- money

ALTER TABLE posting ADD CHECK (amount_cents <> 0);
CREATE FUNCTION postings_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  the_transaction uuid := coalesce(to_jsonb(NEW) ->> 'transaction_id', to_jsonb(NEW) ->> 'id')::uuid;
  total numeric;
BEGIN
  SELECT sum(amount_cents) INTO total FROM posting WHERE transaction_id = the_transaction;
  IF total IS DISTINCT FROM 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'UF001', MESSAGE = 'postings_do_not_balance',
      HINT = format('Postings come to %s, not to zero.', total);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_transaction_balances AFTER INSERT ON ledger_transaction
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION postings_balance();
CREATE CONSTRAINT TRIGGER posting_balances AFTER INSERT ON posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION postings_balance();

-- ---------------------------------------------------------------- append-only

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['price_entry', 'price_line', 'price_ledger_head', 'listing_history', 'order_history',
    'order_split', 'ledger_transaction', 'posting', 'entity_event', 'touch', 'listing_move', 'order_move'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- ---------------------------------------------------------------- attempts, stand-in, outbox

CREATE TABLE rate_limit (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
-- The payment stand-in's books and the readable outbox: demo market only, no trade words.
-- seq gives every list one order that a clock cannot shuffle; ids are random.

CREATE TABLE "dev_payment_objects" (
  "id" TEXT PRIMARY KEY,
  "seq" BIGINT GENERATED ALWAYS AS IDENTITY,
  "kind" TEXT NOT NULL
    CHECK ("kind" IN ('checkout.session', 'payment_intent', 'charge', 'refund', 'customer')),
  "body" JSONB NOT NULL CHECK (jsonb_typeof("body") = 'object'),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX "dev_payment_objects_kind_seq" ON "dev_payment_objects" ("kind", "seq" DESC);
CREATE INDEX "dev_payment_objects_payment_intent"
  ON "dev_payment_objects" (("body" ->> 'payment_intent')) WHERE "body" ->> 'payment_intent' IS NOT NULL;
CREATE INDEX "dev_payment_objects_transfer_group"
  ON "dev_payment_objects" (("body" ->> 'transfer_group')) WHERE "body" ->> 'transfer_group' IS NOT NULL;
-- Sessions past their own expiry and still open: found without walking every session ever made.
CREATE INDEX "dev_payment_objects_open_sessions"
  ON "dev_payment_objects" ((("body" ->> 'expires_at')::bigint))
  WHERE "kind" = 'checkout.session' AND "body" ->> 'status' = 'open';

CREATE TABLE "dev_payment_idempotency" (
  "key" TEXT PRIMARY KEY CHECK (char_length("key") BETWEEN 1 AND 255),
  "endpoint" TEXT NOT NULL,
  "params_sha256" TEXT NOT NULL,
  "status" INTEGER NOT NULL,
  "body" JSONB NOT NULL,
  "request_id" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);

CREATE TABLE "dev_payment_events" (
  "id" TEXT PRIMARY KEY,
  "seq" BIGINT GENERATED ALWAYS AS IDENTITY,
  "type" TEXT NOT NULL,
  "body" JSONB NOT NULL CHECK (jsonb_typeof("body") = 'object'),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  "delivered_at" TIMESTAMPTZ(3),
  "attempts" INTEGER NOT NULL DEFAULT 0 CHECK ("attempts" >= 0),
  "last_error" TEXT
);
CREATE UNIQUE INDEX "dev_payment_events_seq" ON "dev_payment_events" ("seq" DESC);
CREATE INDEX "dev_payment_events_due" ON "dev_payment_events" ("next_attempt_at") WHERE "delivered_at" IS NULL;

CREATE TABLE "dev_outbox" (
  "id" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "message_id" TEXT NOT NULL UNIQUE,
  "from_address" TEXT NOT NULL,
  "to_address" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "html" TEXT,
  "raw" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);
CREATE INDEX "dev_outbox_to" ON "dev_outbox" ("to_address", "id" DESC);


-- ---------------------------------------------------------------- what the app role may do at all

GRANT SELECT ON ALL TABLES IN SCHEMA public TO upfront_app;
DO $$
BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN REVOKE ALL ON _prisma_migrations FROM upfront_app; END IF;
END $$;
GRANT INSERT ON person, session, verification_token, contact_card, profile, consent, dealer, staff, employment,
  steward, vehicle, listing, price_entry, price_line, price_ledger_head, listing_history, government_line,
  import_run, import_refusal, entity_event, relationship, book_entry, touch, note, garage_vehicle, move_letter,
  orders, order_history, order_split, payment, payment_event, ledger_account, ledger_transaction, posting,
  rate_limit, dev_payment_objects, dev_payment_idempotency, dev_payment_events, dev_outbox TO upfront_app;
GRANT UPDATE ON person, session, contact_card, profile, consent, dealer, staff, employment, vehicle, listing,
  government_line, import_run, relationship, book_entry, note, garage_vehicle, move_letter, orders, payment,
  payment_event, rate_limit, dev_payment_objects, dev_payment_idempotency, dev_payment_events TO upfront_app;
GRANT DELETE ON session, verification_token, garage_vehicle, note, rate_limit TO upfront_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO upfront_app;

-- ---------------------------------------------------------------- row-level security, forced

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['profile', 'dealer', 'staff', 'employment', 'steward', 'contact_card', 'consent',
    'relationship', 'book_entry', 'touch', 'note', 'garage_vehicle', 'move_letter', 'orders', 'order_history',
    'order_split', 'payment', 'payment_event', 'ledger_transaction', 'posting', 'import_run', 'import_refusal',
    'entity_event'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    -- The owner counts and checks across rows in the functions above; the app never connects as the owner.
    EXECUTE format('CREATE POLICY owner_reads ON %I FOR SELECT TO %I USING (true)', t, current_user);
  END LOOP;
END $$;

-- Open to read, guarded to write.
CREATE POLICY read_all ON profile FOR SELECT USING (true);
CREATE POLICY write_own ON profile FOR INSERT WITH CHECK (person_id = (SELECT app_actor()));
CREATE POLICY change_own ON profile FOR UPDATE USING (person_id = (SELECT app_actor()));

CREATE POLICY read_all ON dealer FOR SELECT USING (true);
CREATE POLICY admit ON dealer FOR INSERT WITH CHECK ((SELECT is_steward()));
CREATE POLICY change_own ON dealer FOR UPDATE USING (staff_at(id) OR (SELECT is_steward()));

CREATE POLICY read_all ON staff FOR SELECT USING (true);
CREATE POLICY appoint ON staff FOR INSERT WITH CHECK (staff_at(dealer_id) OR (SELECT is_steward()));
CREATE POLICY change_own ON staff FOR UPDATE USING (staff_at(dealer_id) OR (SELECT is_steward()));

CREATE POLICY read_all ON employment FOR SELECT USING (true);
CREATE POLICY ask ON employment FOR INSERT WITH CHECK (person_id = (SELECT app_actor()) OR staff_at(dealer_id));
CREATE POLICY answer ON employment FOR UPDATE USING (person_id = (SELECT app_actor()) OR staff_at(dealer_id));

CREATE POLICY read_all ON steward FOR SELECT USING (true);
CREATE POLICY appoint ON steward FOR INSERT WITH CHECK ((SELECT is_steward()));
-- The first steward of a market is appointed by whoever owns its database.
DO $$
BEGIN
  EXECUTE format('CREATE POLICY owner_appoints ON steward FOR INSERT TO %I WITH CHECK (true)', current_user);
END $$;

-- The book: its client, and the salesperson they chose while it lasts. No system errand, no staff, no steward.
CREATE POLICY read_own ON relationship FOR SELECT
  USING (client_id = (SELECT app_actor()) OR salesperson_id = (SELECT app_actor()));
CREATE POLICY begin_own ON relationship FOR INSERT WITH CHECK (client_id = (SELECT app_actor()));
CREATE POLICY change_own ON relationship FOR UPDATE
  USING (client_id = (SELECT app_actor()) OR salesperson_id = (SELECT app_actor()));

CREATE POLICY own_book ON book_entry FOR ALL
  USING (salesperson_id = (SELECT app_actor()) AND EXISTS (
    SELECT FROM relationship r WHERE r.id = relationship_id AND r.salesperson_id = book_entry.salesperson_id
      AND r.ended_at IS NULL));
CREATE POLICY own_book ON note FOR ALL
  USING (salesperson_id = (SELECT app_actor()) AND EXISTS (
    SELECT FROM relationship r WHERE r.id = relationship_id AND r.salesperson_id = note.salesperson_id
      AND r.ended_at IS NULL));

CREATE POLICY read_own ON touch FOR SELECT
  USING (client_id = (SELECT app_actor()) OR (salesperson_id = (SELECT app_actor()) AND EXISTS (
    SELECT FROM relationship r WHERE r.id = relationship_id AND r.ended_at IS NULL)));
CREATE POLICY write_own ON touch FOR INSERT
  WITH CHECK (((client_id = (SELECT app_actor()) AND direction = 'inbound') OR salesperson_id = (SELECT app_actor()))
    AND EXISTS (SELECT FROM relationship r WHERE r.id = relationship_id AND r.ended_at IS NULL));

CREATE POLICY read_own ON move_letter FOR SELECT
  USING (client_id = (SELECT app_actor()) OR (salesperson_id = (SELECT app_actor()) AND EXISTS (
    SELECT FROM relationship r WHERE r.id = relationship_id AND r.ended_at IS NULL)));
CREATE POLICY write_own ON move_letter FOR INSERT
  WITH CHECK (salesperson_id = (SELECT app_actor()) AND EXISTS (
    SELECT FROM relationship r WHERE r.id = relationship_id AND r.ended_at IS NULL));
CREATE POLICY change_own ON move_letter FOR UPDATE
  USING (client_id = (SELECT app_actor()) OR salesperson_id = (SELECT app_actor()));

CREATE POLICY own ON garage_vehicle FOR ALL USING (client_id = (SELECT app_actor()));
CREATE POLICY read_by_their_person ON garage_vehicle FOR SELECT USING (EXISTS (
  SELECT FROM relationship r WHERE r.client_id = garage_vehicle.client_id
    AND r.salesperson_id = (SELECT app_actor()) AND r.ended_at IS NULL));
-- A delivered car goes into its buyer's garage, whoever closes the order.
CREATE POLICY delivered ON garage_vehicle FOR INSERT WITH CHECK (order_id IS NOT NULL AND EXISTS (
  SELECT FROM orders o WHERE o.id = order_id AND o.buyer_id = garage_vehicle.client_id
    AND o.state IN ('delivered', 'closed')));

-- And leaves it when the sale is undone: whoever undoes it may take exactly that row out.
CREATE POLICY unwound ON garage_vehicle FOR ALL
  USING (order_id IS NOT NULL AND EXISTS (SELECT FROM orders o WHERE o.id = order_id AND o.state = 'unwound'))
  WITH CHECK (false);

CREATE POLICY own ON contact_card FOR ALL USING (person_id = (SELECT app_actor()));
CREATE POLICY read_by_their_person ON contact_card FOR SELECT USING (EXISTS (
  SELECT FROM relationship r WHERE r.client_id = person_id
    AND r.salesperson_id = (SELECT app_actor()) AND r.ended_at IS NULL));
CREATE POLICY read_on_order ON contact_card FOR SELECT USING (EXISTS (
  SELECT FROM orders o WHERE o.buyer_id = person_id AND o.state NOT IN ('expired', 'cancelled', 'unwound', 'closed')));

CREATE POLICY own ON consent FOR ALL USING (person_id = (SELECT app_actor()));
CREATE POLICY read_by_their_person ON consent FOR SELECT USING (EXISTS (
  SELECT FROM relationship r WHERE r.client_id = person_id
    AND r.salesperson_id = (SELECT app_actor()) AND r.ended_at IS NULL));

-- Orders: their buyer, their salesperson, the two houses, the stewards, and the app's money errands.
CREATE POLICY read_party ON orders FOR SELECT USING (
  buyer_id = (SELECT app_actor()) OR salesperson_id = (SELECT app_actor())
  OR (SELECT app_is_system()) OR (SELECT is_steward()) OR staff_at(listing_dealer_id) OR staff_at(selling_dealer_id));
CREATE POLICY only_buyers_begin ON orders FOR INSERT WITH CHECK (buyer_id = (SELECT app_actor()));
CREATE POLICY change_party ON orders FOR UPDATE USING (
  buyer_id = (SELECT app_actor()) OR salesperson_id = (SELECT app_actor())
  OR (SELECT app_is_system()) OR staff_at(listing_dealer_id) OR staff_at(selling_dealer_id));

CREATE POLICY read_party ON order_history FOR SELECT USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY write_party ON order_history FOR INSERT WITH CHECK (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY read_party ON order_split FOR SELECT USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY write_buyer ON order_split FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM orders o WHERE o.id = order_id AND o.buyer_id = (SELECT app_actor())));
CREATE POLICY party ON payment FOR ALL USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));

CREATE POLICY errand ON payment_event FOR ALL USING ((SELECT app_is_system()));
CREATE POLICY read_steward ON payment_event FOR SELECT USING ((SELECT is_steward()));

CREATE POLICY party ON ledger_transaction FOR SELECT USING (
  (SELECT app_is_system()) OR (SELECT is_steward()) OR EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY party_writes ON ledger_transaction FOR INSERT WITH CHECK (
  (SELECT app_is_system()) OR EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY party ON posting FOR SELECT USING (
  EXISTS (SELECT FROM ledger_transaction t WHERE t.id = transaction_id));
CREATE POLICY party_writes ON posting FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM ledger_transaction t WHERE t.id = transaction_id));

CREATE POLICY house ON import_run FOR ALL USING (
  staff_at(dealer_id) OR (SELECT app_is_system()) OR (SELECT is_steward()));
CREATE POLICY house ON import_refusal FOR ALL USING (EXISTS (SELECT FROM import_run r WHERE r.id = run_id));

CREATE POLICY read_public ON entity_event FOR SELECT
  USING (visibility = 'public' OR (SELECT app_is_system()) OR (SELECT is_steward()));
CREATE POLICY write_all ON entity_event FOR INSERT WITH CHECK (true);

-- ---------------------------------------------------------------- public figures of a person

-- Counts only, for any number of people at once: cars delivered, live clients, and how many of those
-- who were clients at the last change of dealers are still.
CREATE FUNCTION people_figures(people uuid[])
RETURNS TABLE (person_id uuid, delivered int, clients int, moved_at timestamptz, before_move int, stayed int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.id,
    (SELECT count(*)::int FROM orders o WHERE o.salesperson_id = p.id AND o.state IN ('delivered', 'closed')),
    (SELECT count(*)::int FROM relationship r WHERE r.salesperson_id = p.id AND r.ended_at IS NULL),
    m.started_at,
    (SELECT count(*)::int FROM relationship r WHERE r.salesperson_id = p.id AND r.started_at < m.started_at
       AND (r.ended_at IS NULL OR r.ended_at >= m.started_at)),
    (SELECT count(*)::int FROM relationship r WHERE r.salesperson_id = p.id AND r.started_at < m.started_at
       AND r.ended_at IS NULL)
  FROM unnest(people) AS p(id)
  LEFT JOIN LATERAL (
    SELECT e.started_at FROM employment e
    WHERE e.person_id = p.id AND e.started_at IS NOT NULL AND EXISTS (
      SELECT FROM employment before WHERE before.person_id = p.id AND before.started_at < e.started_at)
    ORDER BY e.started_at DESC LIMIT 1) m ON true
$$;
