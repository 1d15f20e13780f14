-- Ten thousand cars from one file: what each of them costs, said once for all of them where that is possible.

-- The clock is asked a dozen times for every car. In this shape the planner puts it in place of the call, and
-- only a transaction that was told another time pays for the question whether it may be.
CREATE FUNCTION told_now() RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF EXISTS (SELECT FROM market WHERE is_demo AND seeded_at IS NULL) THEN
    RETURN current_setting('app.clock')::timestamptz;
  END IF;
  RETURN now();
END $$;
CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN coalesce(current_setting('app.clock', true), '') = '' THEN now() ELSE told_now() END
$$;

-- One UPDATE for all the prices of a statement.
DROP TRIGGER price_entry_to_listing ON price_entry;
CREATE OR REPLACE FUNCTION price_entry_to_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE listing l SET price_cents = newest.price_cents, price_seq = newest.seq
  FROM (SELECT DISTINCT ON (listing_id) listing_id, price_cents, seq FROM posted
        ORDER BY listing_id, seq DESC) newest
  WHERE l.id = newest.listing_id;
  RETURN NULL;
END $$;
CREATE TRIGGER price_entry_to_listing AFTER INSERT ON price_entry REFERENCING NEW TABLE AS posted
  FOR EACH STATEMENT EXECUTE FUNCTION price_entry_to_listing();

-- Only what stands on the shelf is looked for by its words; a car on its way there is not indexed thrice.
DROP INDEX listing_search_text;
CREATE INDEX listing_search_text ON listing USING gin (search_text)
  WHERE status IN ('active', 'active_under_contract', 'coming_soon');

-- How many cars a buyer holds is counted in every claim, among their own holds only.
CREATE INDEX orders_held_by ON orders (buyer_id, hold_expires_at) WHERE state = 'reserved';

-- One car, one buyer, in the states that hold it. Said as a list of what is, not of what is not: where row-level
-- security hides the figures of a column, the planner takes "none of these" in a young market for next to nothing,
-- and then walks every order there is.
DROP INDEX orders_one_live_per_listing;
CREATE UNIQUE INDEX orders_one_live_per_listing ON orders (listing_id)
  WHERE state IN ('reserved', 'deposit_paid', 'signed', 'funded', 'ready', 'delivered', 'closed');

-- Nobody looks for listings by their hold: orders_holds finds what has run out. Without it the end of a hold is
-- cleared in place.
DROP INDEX listing_held;
