-- CreateTable
CREATE TABLE "cart" (
    "id" UUID NOT NULL,
    "owner_key" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_line" (
    "id" UUID NOT NULL,
    "cart_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "payment_status" TEXT NOT NULL DEFAULT 'AWAITING',
    "owner_key" TEXT NOT NULL,
    "idempotency_owner" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "cart_id" UUID NOT NULL,
    "tracking_token" TEXT NOT NULL,
    "contact" JSONB NOT NULL,
    "address" JSONB NOT NULL,
    "receipt" JSONB NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "item_count" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "cover_config" JSONB NOT NULL,
    "ready_by" DATE NOT NULL,
    "flags" TEXT[],
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "shipped_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "version_id" UUID NOT NULL,
    "design_id" UUID NOT NULL,
    "design_name" TEXT NOT NULL,
    "design_hash" TEXT NOT NULL,
    "config" JSONB NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_minor" INTEGER NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "has_withdrawal_right" BOOLEAN NOT NULL,
    "terms" TEXT NOT NULL,
    "cut_sheet" JSONB NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'CREATING',
    "amount_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "session_id" TEXT,
    "intent_id" TEXT,
    "url" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "captured_at" TIMESTAMPTZ(3),
    "check_at" TIMESTAMPTZ(3),
    "checks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'REQUESTED',
    "amount_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "provider_id" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "check_at" TIMESTAMPTZ(3),
    "checks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_review" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_event_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "order_id" TEXT,
    "facts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_order" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'waiting',
    "stage_since" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timeline_entry" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "source_event_id" TEXT NOT NULL,

    CONSTRAINT "timeline_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipment" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "carrier" TEXT NOT NULL,
    "tracking_number" TEXT NOT NULL,
    "shipped_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shipment_pkey" PRIMARY KEY ("id")
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
CREATE UNIQUE INDEX "cart_one_open_per_owner" ON "cart"("owner_key") WHERE (status = 'OPEN');

-- CreateIndex
CREATE UNIQUE INDEX "cart_line_cart_id_version_id_key" ON "cart_line"("cart_id", "version_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_number_key" ON "order"("number");

-- CreateIndex
CREATE UNIQUE INDEX "order_cart_id_key" ON "order"("cart_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_tracking_token_key" ON "order"("tracking_token");

-- CreateIndex
CREATE INDEX "order_owner_key_id_idx" ON "order"("owner_key", "id");

-- CreateIndex
CREATE INDEX "order_shipped_at_idx" ON "order"("shipped_at");

-- CreateIndex
CREATE INDEX "order_status_idx" ON "order"("status");

-- CreateIndex
CREATE UNIQUE INDEX "order_idempotency_owner_idempotency_key_key" ON "order"("idempotency_owner", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "order_line_order_id_position_key" ON "order_line"("order_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "order_line_order_id_version_id_key" ON "order_line"("order_id", "version_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_session_id_key" ON "payment"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_intent_id_key" ON "payment"("intent_id");

-- CreateIndex
CREATE INDEX "payment_due_for_check" ON "payment"("check_at") WHERE (check_at IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "payment_order_id_attempt_key" ON "payment"("order_id", "attempt");

-- CreateIndex
CREATE UNIQUE INDEX "payment_id_amount_minor_currency_key" ON "payment"("id", "amount_minor", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "payment_one_captured_per_order" ON "payment"("order_id") WHERE (captured_at IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "payment_one_pending_per_order" ON "payment"("order_id") WHERE (status IN ('CREATING', 'OPEN', 'PROCESSING', 'EXPIRING'));

-- CreateIndex
CREATE UNIQUE INDEX "refund_payment_id_key" ON "refund"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_provider_id_key" ON "refund"("provider_id");

-- CreateIndex
CREATE INDEX "refund_due_for_check" ON "refund"("check_at") WHERE (check_at IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "payment_review_provider_provider_event_id_reason_key" ON "payment_review"("provider", "provider_event_id", "reason");

-- CreateIndex
CREATE UNIQUE INDEX "work_order_order_id_position_key" ON "work_order"("order_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "timeline_entry_order_id_code_source_event_id_key" ON "timeline_entry"("order_id", "code", "source_event_id");

-- CreateIndex
CREATE UNIQUE INDEX "shipment_order_id_key" ON "shipment"("order_id");

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
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_amount_minor_currency_fkey" FOREIGN KEY ("payment_id", "amount_minor", "currency") REFERENCES "payment"("id", "amount_minor", "currency") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_order" ADD CONSTRAINT "work_order_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_order" ADD CONSTRAINT "work_order_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Checks
ALTER TABLE "cart" ADD CONSTRAINT "cart_status" CHECK ("status" IN ('OPEN', 'ORDERED', 'MERGED'));
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_quantity" CHECK ("quantity" BETWEEN 1 AND 20);
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_money" CHECK ("unit_minor" >= 0 AND "currency" ~ '^[A-Z]{3}$');

ALTER TABLE "order" ADD CONSTRAINT "order_status" CHECK ("status" IN ('PENDING', 'CONFIRMED', 'IN_PRODUCTION', 'QUALITY_CHECK', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'RETURNED'));
ALTER TABLE "order" ADD CONSTRAINT "order_payment_status" CHECK ("payment_status" IN ('AWAITING', 'PROCESSING', 'PAID', 'FAILED', 'EXPIRED', 'REFUNDED'));
ALTER TABLE "order" ADD CONSTRAINT "order_money" CHECK ("total_minor" >= 0 AND "currency" ~ '^[A-Z]{3}$' AND ("receipt" ->> 'totalMinor')::integer = "total_minor");
ALTER TABLE "order" ADD CONSTRAINT "order_item_count" CHECK ("item_count" > 0);
-- Nothing is made before the money is there.
ALTER TABLE "order" ADD CONSTRAINT "order_paid_before_made" CHECK ("status" IN ('PENDING', 'CANCELLED') OR "paid_at" IS NOT NULL);

ALTER TABLE "order_line" ADD CONSTRAINT "order_line_quantity" CHECK ("quantity" BETWEEN 1 AND 20);
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_money" CHECK ("unit_minor" >= 0 AND "amount_minor" = "unit_minor" * "quantity");

ALTER TABLE "payment" ADD CONSTRAINT "payment_status" CHECK ("status" IN ('CREATING', 'OPEN', 'PROCESSING', 'EXPIRING', 'PAID', 'FAILED', 'EXPIRED'));
ALTER TABLE "payment" ADD CONSTRAINT "payment_money" CHECK ("amount_minor" >= 0 AND "currency" ~ '^[A-Z]{3}$');
ALTER TABLE "payment" ADD CONSTRAINT "payment_captured" CHECK (("status" = 'PAID') = ("captured_at" IS NOT NULL) AND ("captured_at" IS NULL OR "intent_id" IS NOT NULL));

ALTER TABLE "refund" ADD CONSTRAINT "refund_status" CHECK ("status" IN ('REQUESTED', 'DONE', 'FAILED'));

ALTER TABLE "work_order" ADD CONSTRAINT "work_order_stage" CHECK ("stage" IN ('waiting', 'cut', 'sewn', 'finished', 'checked', 'shipped', 'delivered'));
ALTER TABLE "work_order" ADD CONSTRAINT "work_order_position" CHECK ("position" > 0);

ALTER TABLE "outbox_event" ADD CONSTRAINT "outbox_event_status" CHECK ("status" IN ('pending', 'sent'));
ALTER TABLE "inbox_event" ADD CONSTRAINT "inbox_event_status" CHECK ("status" IN ('pending', 'done', 'dead'));
