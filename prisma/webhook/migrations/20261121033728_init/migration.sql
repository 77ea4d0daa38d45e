-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_event_id" TEXT NOT NULL,
    "event_type" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'RECEIVED',
    "outcome" TEXT,
    "received_count" INTEGER NOT NULL DEFAULT 1,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
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
CREATE INDEX "delivery_status_id_idx" ON "delivery"("status", "id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_provider_provider_event_id_key" ON "delivery"("provider", "provider_event_id");

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

-- Checks
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_status" CHECK ("status" IN ('RECEIVED', 'PROCESSED', 'IGNORED', 'FAILED'));
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_received_count" CHECK ("received_count" > 0);
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_body" CHECK (octet_length("body") <= 262144);
ALTER TABLE "outbox_event" ADD CONSTRAINT "outbox_event_status" CHECK ("status" IN ('pending', 'sent'));
ALTER TABLE "inbox_event" ADD CONSTRAINT "inbox_event_status" CHECK ("status" IN ('pending', 'done', 'dead'));
