-- CreateTable
CREATE TABLE "catalogue_version" (
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "price_book_version" (
    "version" INTEGER NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "document" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "price_book_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "preset_collection" (
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "preset_collection_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "design" (
    "id" UUID NOT NULL,
    "owner_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "current_version" INTEGER NOT NULL DEFAULT 1,
    "share_token" TEXT,
    "origin_kind" TEXT,
    "origin_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "design_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "design_version" (
    "id" UUID NOT NULL,
    "design_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "design_hash" TEXT NOT NULL,
    "config" JSONB NOT NULL,
    "catalogue_version" INTEGER NOT NULL,
    "price_book_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "design_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "aggregate_id" TEXT NOT NULL,
    "envelope" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_event" (
    "subscription" TEXT NOT NULL,
    "event_id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "aggregate_id" TEXT NOT NULL,
    "envelope" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "available_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("subscription","event_id")
);

-- CreateIndex
CREATE INDEX "price_book_version_effective_from_version_idx" ON "price_book_version"("effective_from", "version");

-- CreateIndex
CREATE UNIQUE INDEX "design_share_token_key" ON "design"("share_token");

-- CreateIndex
CREATE INDEX "design_owner_key_updated_at_id_idx" ON "design"("owner_key", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "design_version_design_id_number_key" ON "design_version"("design_id", "number");

-- CreateIndex
CREATE INDEX "outbox_event_pending" ON "outbox_event"("seq") WHERE (status = 'pending');

-- CreateIndex
CREATE INDEX "outbox_event_sent" ON "outbox_event"("sent_at") WHERE (status = 'sent');

-- CreateIndex
CREATE INDEX "inbox_event_pending" ON "inbox_event"("subscription", "seq") WHERE (status = 'pending');

-- CreateIndex
CREATE INDEX "inbox_event_order" ON "inbox_event"("subscription", "aggregate_id", "seq") WHERE (status <> 'done');

-- CreateIndex
CREATE INDEX "inbox_event_done" ON "inbox_event"("done_at") WHERE (status = 'done');

-- AddForeignKey
ALTER TABLE "design_version" ADD CONSTRAINT "design_version_design_id_fkey" FOREIGN KEY ("design_id") REFERENCES "design"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Checks
ALTER TABLE "outbox_event" ADD CONSTRAINT "outbox_event_status" CHECK ("status" IN ('pending', 'sent'));
ALTER TABLE "inbox_event" ADD CONSTRAINT "inbox_event_status" CHECK ("status" IN ('pending', 'done', 'dead'));
ALTER TABLE "design" ADD CONSTRAINT "design_status" CHECK ("status" IN ('DRAFT', 'ACTIVE', 'ARCHIVED'));
ALTER TABLE "design" ADD CONSTRAINT "design_owner_key" CHECK ("owner_key" ~ '^(user|guest):.+');
ALTER TABLE "design" ADD CONSTRAINT "design_name" CHECK (char_length("name") BETWEEN 1 AND 60);
ALTER TABLE "design" ADD CONSTRAINT "design_current_version" CHECK ("current_version" >= 1);
ALTER TABLE "design" ADD CONSTRAINT "design_share_token" CHECK ("share_token" ~ '^[A-Za-z0-9_-]{22}$');
ALTER TABLE "design" ADD CONSTRAINT "design_origin" CHECK (
  ("origin_kind" IS NULL AND "origin_id" IS NULL) OR
  ("origin_kind" IN ('preset', 'design') AND "origin_id" IS NOT NULL)
);
ALTER TABLE "design_version" ADD CONSTRAINT "design_version_number" CHECK ("number" >= 1);
ALTER TABLE "design_version" ADD CONSTRAINT "design_version_hash" CHECK ("design_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "design_version" ADD CONSTRAINT "design_version_config" CHECK (
  jsonb_typeof("config") = 'object' AND octet_length("config"::text) <= 16384
);

-- A version is what was ordered and made, and a document is what it was priced by: written once.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "design_version_is_final" BEFORE UPDATE ON "design_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "catalogue_version_is_final" BEFORE UPDATE ON "catalogue_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "price_book_version_is_final" BEFORE UPDATE ON "price_book_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "preset_collection_is_final" BEFORE UPDATE ON "preset_collection"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
