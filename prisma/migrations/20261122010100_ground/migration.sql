-- CreateEnum
CREATE TYPE "relationship_origin" AS ENUM ('client_self', 'order', 'salesperson_brought', 'mls_referral', 'dealer_lead');

-- CreateEnum
CREATE TYPE "touch_direction" AS ENUM ('inbound', 'outbound');

-- CreateEnum
CREATE TYPE "touch_channel" AS ENUM ('call', 'text', 'email', 'visit', 'letter');

-- CreateEnum
CREATE TYPE "move_answer" AS ENUM ('keep', 'switch', 'end');

-- CreateEnum
CREATE TYPE "dealer_kind" AS ENUM ('rooftop', 'regional_center', 'outpost');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('owner', 'manager', 'inventory');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('queued', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "event_visibility" AS ENUM ('public', 'parties');

-- CreateEnum
CREATE TYPE "listing_status" AS ENUM ('incomplete', 'coming_soon', 'active', 'active_under_contract', 'pending', 'closed', 'hold', 'withdrawn', 'canceled', 'expired', 'delete');

-- CreateEnum
CREATE TYPE "vehicle_condition" AS ENUM ('new', 'used', 'cpo');

-- CreateEnum
CREATE TYPE "price_line_kind" AS ENUM ('vehicle', 'freight', 'add_on', 'document_fee');

-- CreateEnum
CREATE TYPE "order_state" AS ENUM ('reserved', 'deposit_paid', 'signed', 'funded', 'ready', 'delivered', 'closed', 'expired', 'cancelled', 'unwound');

-- CreateEnum
CREATE TYPE "cooperation_structure" AS ENUM ('own_stock', 'dealer_trade', 'listing_dealer_retails', 'referral_only');

-- CreateEnum
CREATE TYPE "payment_state" AS ENUM ('open', 'paid', 'expired', 'refund_due', 'refunded');

-- CreateEnum
CREATE TYPE "account_purpose" AS ENUM ('card_processor', 'outside_funds', 'order_held', 'dealer_payable');

-- CreateEnum
CREATE TYPE "contact_channel" AS ENUM ('email', 'text', 'call', 'post');

-- CreateEnum
CREATE TYPE "body_type" AS ENUM ('sedan', 'coupe', 'hatchback', 'wagon', 'suv', 'crossover', 'minivan', 'pickup', 'convertible', 'van', 'other');

-- CreateEnum
CREATE TYPE "fuel_type" AS ENUM ('gasoline', 'diesel', 'hybrid', 'plug_in_hybrid', 'electric', 'flex', 'hydrogen', 'cng', 'other');

-- CreateEnum
CREATE TYPE "drive_type" AS ENUM ('fwd', 'rwd', 'awd', 'four_wd');

-- CreateEnum
CREATE TYPE "transmission" AS ENUM ('automatic', 'manual', 'cvt', 'dual_clutch', 'single_speed');

-- CreateTable
CREATE TABLE "market" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "seeded_at" TIMESTAMPTZ(3),

    CONSTRAINT "market_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relationship" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "client_id" UUID NOT NULL,
    "salesperson_id" UUID NOT NULL,
    "origin" "relationship_origin" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "preferred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "relationship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "book_entry" (
    "relationship_id" UUID NOT NULL,
    "salesperson_id" UUID NOT NULL,
    "next_touch_on" DATE,
    "next_touch_why" TEXT NOT NULL DEFAULT '',
    "cadence_days" SMALLINT NOT NULL DEFAULT 90,
    "tags" TEXT[],

    CONSTRAINT "book_entry_pkey" PRIMARY KEY ("relationship_id")
);

-- CreateTable
CREATE TABLE "touch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "relationship_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "salesperson_id" UUID NOT NULL,
    "direction" "touch_direction" NOT NULL,
    "channel" "touch_channel" NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "touch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "relationship_id" UUID NOT NULL,
    "salesperson_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "garage_vehicle" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "client_id" UUID NOT NULL,
    "vehicle_id" UUID,
    "order_id" UUID,
    "description" TEXT NOT NULL,
    "body" "body_type" NOT NULL DEFAULT 'sedan',
    "color" TEXT NOT NULL DEFAULT 'gray',
    "mileage" INTEGER,
    "since" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "garage_vehicle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "move_letter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "employment_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "salesperson_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "mailed_at" TIMESTAMPTZ(3),
    "answer" "move_answer",
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "move_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dealer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "dealer_kind" NOT NULL DEFAULT 'rooftop',
    "license_number" TEXT NOT NULL,
    "license_state" CHAR(2) NOT NULL,
    "street" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" CHAR(2) NOT NULL,
    "zip" CHAR(5) NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "document_fee_cents" INTEGER NOT NULL DEFAULT 0,
    "agreement_signed_at" TIMESTAMPTZ(3) NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "suspended_at" TIMESTAMPTZ(3),

    CONSTRAINT "dealer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dealer_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "dealer_id" UUID NOT NULL,
    "license_number" TEXT NOT NULL,
    "license_state" CHAR(2) NOT NULL,
    "license_expires_on" DATE NOT NULL,
    "title" TEXT NOT NULL DEFAULT 'Salesperson',
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "confirmed_by_id" UUID,
    "started_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "employment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dealer_id" UUID NOT NULL,
    "actor_id" UUID,
    "file_name" TEXT NOT NULL,
    "file_sha256" CHAR(64) NOT NULL,
    "file_bytes" BYTEA,
    "dry_run" BOOLEAN NOT NULL DEFAULT false,
    "state" "import_state" NOT NULL DEFAULT 'queued',
    "total_rows" INTEGER,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "ignored_columns" TEXT[],
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_refusal" (
    "run_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "vin" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "import_refusal_pkey" PRIMARY KEY ("run_id","line")
);

-- CreateTable
CREATE TABLE "entity_event" (
    "sequence" BIGSERIAL NOT NULL,
    "resource_name" TEXT NOT NULL,
    "record_key" TEXT NOT NULL,
    "visibility" "event_visibility" NOT NULL DEFAULT 'public',
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "entity_event_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "listing" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "mls_number" TEXT NOT NULL DEFAULT next_mls_number(),
    "vehicle_id" UUID NOT NULL,
    "vin" CHAR(17) NOT NULL,
    "dealer_id" UUID NOT NULL,
    "status" "listing_status" NOT NULL DEFAULT 'incomplete',
    "status_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "condition" "vehicle_condition" NOT NULL,
    "mileage" INTEGER,
    "stock_number" TEXT NOT NULL DEFAULT '',
    "exterior_color" TEXT NOT NULL DEFAULT '',
    "color" TEXT NOT NULL DEFAULT 'gray',
    "interior_color" TEXT NOT NULL DEFAULT '',
    "clean_title" BOOLEAN NOT NULL DEFAULT true,
    "title_note" TEXT NOT NULL DEFAULT '',
    "remarks" TEXT NOT NULL DEFAULT '',
    "options" TEXT[],
    "photo_urls" TEXT[],
    "year" SMALLINT NOT NULL,
    "make" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "trim" TEXT NOT NULL DEFAULT '',
    "body" "body_type" NOT NULL,
    "fuel" "fuel_type" NOT NULL,
    "drive" "drive_type",
    "transmission" "transmission",
    "state" CHAR(2) NOT NULL,
    "price_cents" INTEGER,
    "price_seq" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "on_market_at" TIMESTAMPTZ(3),
    "activation_on" DATE,
    "held_until" TIMESTAMPTZ(3),
    "last_verified_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "days_base" INTEGER NOT NULL DEFAULT 0,
    "counting_since" TIMESTAMPTZ(3),
    "source_digest" TEXT NOT NULL DEFAULT '',
    "search_text" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, year::text || ' ' || make || ' ' || model || ' ' || "trim" || ' ' || exterior_color || ' ' || color || ' ' || stock_number)) STORED,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_entry" (
    "listing_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "price_cents" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "prev_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "price_entry_pkey" PRIMARY KEY ("listing_id","seq")
);

-- CreateTable
CREATE TABLE "price_line" (
    "listing_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "kind" "price_line_kind" NOT NULL,
    "label" TEXT NOT NULL,
    "amount_cents" INTEGER NOT NULL,

    CONSTRAINT "price_line_pkey" PRIMARY KEY ("listing_id","seq","position")
);

-- CreateTable
CREATE TABLE "price_ledger_head" (
    "day" DATE NOT NULL,
    "entries" INTEGER NOT NULL,
    "prev_head" CHAR(64) NOT NULL,
    "head" CHAR(64) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "price_ledger_head_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "listing_history" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "listing_id" UUID NOT NULL,
    "change_type" TEXT NOT NULL,
    "from_status" "listing_status",
    "to_status" "listing_status",
    "note" TEXT NOT NULL DEFAULT '',
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "listing_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_move" (
    "from_status" "listing_status" NOT NULL,
    "to_status" "listing_status" NOT NULL,

    CONSTRAINT "listing_move_pkey" PRIMARY KEY ("from_status","to_status")
);

-- CreateTable
CREATE TABLE "cooperation_fee" (
    "from_price_cents" INTEGER NOT NULL,
    "effective_from" DATE NOT NULL,
    "fee_cents" INTEGER NOT NULL,

    CONSTRAINT "cooperation_fee_pkey" PRIMARY KEY ("from_price_cents","effective_from")
);

-- CreateTable
CREATE TABLE "government_line" (
    "state" CHAR(2) NOT NULL,
    "kind" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "label" TEXT NOT NULL,
    "rate_basis_points" INTEGER,
    "amount_cents" INTEGER,
    "source" TEXT NOT NULL,
    "confirmed_by" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "government_line_pkey" PRIMARY KEY ("state","kind","effective_from")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "listing_id" UUID NOT NULL,
    "price_seq" INTEGER NOT NULL,
    "price_cents" INTEGER NOT NULL,
    "buyer_id" UUID NOT NULL,
    "salesperson_id" UUID NOT NULL,
    "employment_id" UUID NOT NULL,
    "listing_dealer_id" UUID NOT NULL,
    "selling_dealer_id" UUID NOT NULL,
    "structure" "cooperation_structure" NOT NULL,
    "cooperation_fee_cents" INTEGER NOT NULL,
    "deposit_cents" INTEGER NOT NULL,
    "state" "order_state" NOT NULL DEFAULT 'reserved',
    "reserved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "hold_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "state_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "promised_on" DATE,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_history" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "order_id" UUID NOT NULL,
    "from_state" "order_state",
    "to_state" "order_state" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "order_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_move" (
    "from_state" "order_state" NOT NULL,
    "to_state" "order_state" NOT NULL,

    CONSTRAINT "order_move_pkey" PRIMARY KEY ("from_state","to_state")
);

-- CreateTable
CREATE TABLE "order_split" (
    "order_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "dealer_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "amount_cents" INTEGER NOT NULL,

    CONSTRAINT "order_split_pkey" PRIMARY KEY ("order_id","position")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "order_id" UUID NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "state" "payment_state" NOT NULL DEFAULT 'open',
    "session_id" TEXT,
    "payment_intent_id" TEXT,
    "refund_id" TEXT,
    "url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "paid_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "reference" TEXT,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "settled_at" TIMESTAMPTZ(3),
    "outcome" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "payment_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "purpose" "account_purpose" NOT NULL,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "order_id" UUID,
    "kind" TEXT NOT NULL,
    "external_ref" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posting" (
    "transaction_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "account_id" UUID NOT NULL,
    "amount_cents" BIGINT NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("transaction_id","position")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" CITEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL DEFAULT '',
    "image" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'America/New_York',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "contact_card" (
    "person_id" UUID NOT NULL,
    "phone" TEXT,
    "street" TEXT,
    "city" TEXT,
    "state" CHAR(2),
    "zip" TEXT,

    CONSTRAINT "contact_card_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "profile" (
    "person_id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "serves_best" TEXT[],
    "not_my_field" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[],
    "styles" TEXT[],
    "craft" TEXT NOT NULL DEFAULT '',
    "capacity" SMALLINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "profile_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "steward" (
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "steward_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "channel" "contact_channel" NOT NULL,
    "text_shown" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_via" TEXT,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vehicle" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "vin" CHAR(17) NOT NULL,
    "year" SMALLINT NOT NULL,
    "make" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "trim" TEXT NOT NULL DEFAULT '',
    "body" "body_type" NOT NULL,
    "fuel" "fuel_type" NOT NULL,
    "drive" "drive_type",
    "transmission" "transmission",
    "doors" SMALLINT,
    "seats" SMALLINT,
    "cylinders" SMALLINT,
    "displacement_l" DECIMAL(4,1),
    "horsepower" SMALLINT,
    "engine" TEXT NOT NULL DEFAULT '',
    "decoded" JSONB NOT NULL,
    "decoded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT app_now(),

    CONSTRAINT "vehicle_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "relationship_client_id_idx" ON "relationship"("client_id");

-- CreateIndex
CREATE INDEX "relationship_salesperson_id_ended_at_idx" ON "relationship"("salesperson_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "relationship_id_client_id_salesperson_id_key" ON "relationship"("id", "client_id", "salesperson_id");

-- CreateIndex
CREATE INDEX "book_entry_salesperson_id_next_touch_on_idx" ON "book_entry"("salesperson_id", "next_touch_on");

-- CreateIndex
CREATE INDEX "touch_relationship_id_at_idx" ON "touch"("relationship_id", "at");

-- CreateIndex
CREATE INDEX "touch_salesperson_id_at_idx" ON "touch"("salesperson_id", "at");

-- CreateIndex
CREATE INDEX "note_relationship_id_at_idx" ON "note"("relationship_id", "at");

-- CreateIndex
CREATE INDEX "note_salesperson_id_at_idx" ON "note"("salesperson_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "garage_vehicle_order_id_key" ON "garage_vehicle"("order_id");

-- CreateIndex
CREATE INDEX "garage_vehicle_client_id_idx" ON "garage_vehicle"("client_id");

-- CreateIndex
CREATE INDEX "move_letter_client_id_idx" ON "move_letter"("client_id");

-- CreateIndex
CREATE INDEX "move_letter_salesperson_id_idx" ON "move_letter"("salesperson_id");

-- CreateIndex
CREATE UNIQUE INDEX "move_letter_employment_id_relationship_id_key" ON "move_letter"("employment_id", "relationship_id");

-- CreateIndex
CREATE UNIQUE INDEX "dealer_slug_key" ON "dealer"("slug");

-- CreateIndex
CREATE INDEX "dealer_state_idx" ON "dealer"("state");

-- CreateIndex
CREATE UNIQUE INDEX "dealer_license_state_license_number_key" ON "dealer"("license_state", "license_number");

-- CreateIndex
CREATE INDEX "staff_person_id_idx" ON "staff"("person_id");

-- CreateIndex
CREATE INDEX "staff_dealer_id_idx" ON "staff"("dealer_id");

-- CreateIndex
CREATE INDEX "employment_person_id_idx" ON "employment"("person_id");

-- CreateIndex
CREATE INDEX "employment_dealer_id_idx" ON "employment"("dealer_id");

-- CreateIndex
CREATE UNIQUE INDEX "employment_id_person_id_dealer_id_key" ON "employment"("id", "person_id", "dealer_id");

-- CreateIndex
CREATE INDEX "import_run_dealer_id_created_at_idx" ON "import_run"("dealer_id", "created_at");

-- CreateIndex
CREATE INDEX "entity_event_resource_name_record_key_idx" ON "entity_event"("resource_name", "record_key");

-- CreateIndex
CREATE UNIQUE INDEX "listing_mls_number_key" ON "listing"("mls_number");

-- CreateIndex
CREATE INDEX "listing_dealer_id_status_idx" ON "listing"("dealer_id", "status");

-- CreateIndex
CREATE INDEX "listing_vehicle_id_idx" ON "listing"("vehicle_id");

-- CreateIndex
CREATE UNIQUE INDEX "listing_id_dealer_id_key" ON "listing"("id", "dealer_id");

-- CreateIndex
CREATE UNIQUE INDEX "price_entry_hash_key" ON "price_entry"("hash");

-- CreateIndex
CREATE INDEX "price_entry_at_idx" ON "price_entry"("at");

-- CreateIndex
CREATE UNIQUE INDEX "price_entry_listing_id_seq_price_cents_key" ON "price_entry"("listing_id", "seq", "price_cents");

-- CreateIndex
CREATE INDEX "listing_history_listing_id_at_idx" ON "listing_history"("listing_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "orders_code_key" ON "orders"("code");

-- CreateIndex
CREATE INDEX "orders_buyer_id_reserved_at_idx" ON "orders"("buyer_id", "reserved_at");

-- CreateIndex
CREATE INDEX "orders_salesperson_id_reserved_at_idx" ON "orders"("salesperson_id", "reserved_at");

-- CreateIndex
CREATE INDEX "orders_listing_dealer_id_reserved_at_idx" ON "orders"("listing_dealer_id", "reserved_at");

-- CreateIndex
CREATE INDEX "orders_selling_dealer_id_reserved_at_idx" ON "orders"("selling_dealer_id", "reserved_at");

-- CreateIndex
CREATE INDEX "orders_listing_id_idx" ON "orders"("listing_id");

-- CreateIndex
CREATE INDEX "order_history_order_id_at_idx" ON "order_history"("order_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "payment_session_id_key" ON "payment"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_payment_intent_id_key" ON "payment"("payment_intent_id");

-- CreateIndex
CREATE INDEX "payment_order_id_idx" ON "payment"("order_id");

-- CreateIndex
CREATE INDEX "payment_event_reference_idx" ON "payment_event"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_code_key" ON "ledger_account"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_external_ref_key" ON "ledger_transaction"("external_ref");

-- CreateIndex
CREATE INDEX "ledger_transaction_order_id_idx" ON "ledger_transaction"("order_id");

-- CreateIndex
CREATE INDEX "posting_account_id_idx" ON "posting"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "profile_handle_key" ON "profile"("handle");

-- CreateIndex
CREATE INDEX "consent_person_id_channel_idx" ON "consent"("person_id", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "vehicle_vin_key" ON "vehicle"("vin");

-- CreateIndex
CREATE UNIQUE INDEX "vehicle_id_vin_key" ON "vehicle"("id", "vin");

-- AddForeignKey
ALTER TABLE "relationship" ADD CONSTRAINT "relationship_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationship" ADD CONSTRAINT "relationship_salesperson_id_fkey" FOREIGN KEY ("salesperson_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "book_entry" ADD CONSTRAINT "book_entry_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touch" ADD CONSTRAINT "touch_relationship_id_client_id_salesperson_id_fkey" FOREIGN KEY ("relationship_id", "client_id", "salesperson_id") REFERENCES "relationship"("id", "client_id", "salesperson_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "garage_vehicle" ADD CONSTRAINT "garage_vehicle_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "garage_vehicle" ADD CONSTRAINT "garage_vehicle_vehicle_id_fkey" FOREIGN KEY ("vehicle_id") REFERENCES "vehicle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "move_letter" ADD CONSTRAINT "move_letter_employment_id_fkey" FOREIGN KEY ("employment_id") REFERENCES "employment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "move_letter" ADD CONSTRAINT "move_letter_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_refusal" ADD CONSTRAINT "import_refusal_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_vehicle_id_vin_fkey" FOREIGN KEY ("vehicle_id", "vin") REFERENCES "vehicle"("id", "vin") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_entry" ADD CONSTRAINT "price_entry_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_line" ADD CONSTRAINT "price_line_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_line" ADD CONSTRAINT "price_line_listing_id_seq_fkey" FOREIGN KEY ("listing_id", "seq") REFERENCES "price_entry"("listing_id", "seq") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "listing_history" ADD CONSTRAINT "listing_history_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_listing_id_listing_dealer_id_fkey" FOREIGN KEY ("listing_id", "listing_dealer_id") REFERENCES "listing"("id", "dealer_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_listing_id_price_seq_price_cents_fkey" FOREIGN KEY ("listing_id", "price_seq", "price_cents") REFERENCES "price_entry"("listing_id", "seq", "price_cents") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_buyer_id_fkey" FOREIGN KEY ("buyer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_salesperson_id_fkey" FOREIGN KEY ("salesperson_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_employment_id_salesperson_id_selling_dealer_id_fkey" FOREIGN KEY ("employment_id", "salesperson_id", "selling_dealer_id") REFERENCES "employment"("id", "person_id", "dealer_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_listing_dealer_id_fkey" FOREIGN KEY ("listing_dealer_id") REFERENCES "dealer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_selling_dealer_id_fkey" FOREIGN KEY ("selling_dealer_id") REFERENCES "dealer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_history" ADD CONSTRAINT "order_history_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_split" ADD CONSTRAINT "order_split_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_split" ADD CONSTRAINT "order_split_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_card" ADD CONSTRAINT "contact_card_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "steward" ADD CONSTRAINT "steward_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

