-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'customer',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_digest" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "pet" (
    "id" UUID NOT NULL,
    "owner_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "species" TEXT NOT NULL,
    "breed" TEXT,
    "birth_date" DATE,
    "current_measurement_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pet_measurement" (
    "id" UUID NOT NULL,
    "pet_id" UUID NOT NULL,
    "neck_girth_mm" INTEGER NOT NULL,
    "chest_girth_mm" INTEGER NOT NULL,
    "back_length_mm" INTEGER NOT NULL,
    "weight_g" INTEGER NOT NULL,
    "measured_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pet_measurement_pkey" PRIMARY KEY ("id")
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
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_digest_key" ON "session"("token_digest");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_identifier_key" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "verification_expires_at_idx" ON "verification"("expires_at");

-- CreateIndex
CREATE INDEX "throttle_ends_at_idx" ON "throttle"("ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "pet_current_measurement_id_key" ON "pet"("current_measurement_id");

-- CreateIndex
CREATE INDEX "pet_owner_key_created_at_idx" ON "pet"("owner_key", "created_at");

-- CreateIndex
CREATE INDEX "pet_measurement_pet_id_measured_at_idx" ON "pet_measurement"("pet_id", "measured_at");

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
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pet" ADD CONSTRAINT "pet_current_measurement_id_fkey" FOREIGN KEY ("current_measurement_id") REFERENCES "pet_measurement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pet_measurement" ADD CONSTRAINT "pet_measurement_pet_id_fkey" FOREIGN KEY ("pet_id") REFERENCES "pet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Checks
ALTER TABLE "outbox_event" ADD CONSTRAINT "outbox_event_status" CHECK ("status" IN ('pending', 'sent'));
ALTER TABLE "inbox_event" ADD CONSTRAINT "inbox_event_status" CHECK ("status" IN ('pending', 'done', 'dead'));
ALTER TABLE "user" ADD CONSTRAINT "user_role" CHECK ("role" IN ('customer', 'maker', 'manager', 'admin'));
ALTER TABLE "user" ADD CONSTRAINT "user_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "session" ADD CONSTRAINT "session_token_digest" CHECK ("token_digest" ~ '^[A-Za-z0-9_-]{43}$');
ALTER TABLE "account" ADD CONSTRAINT "account_password_is_argon2id" CHECK ("password" LIKE '$argon2id$%');
ALTER TABLE "throttle" ADD CONSTRAINT "throttle_attempts" CHECK ("attempts" >= 1);
ALTER TABLE "pet" ADD CONSTRAINT "pet_owner_key" CHECK ("owner_key" ~ '^(user|guest):.+');
ALTER TABLE "pet" ADD CONSTRAINT "pet_species" CHECK ("species" IN ('dog', 'cat'));
ALTER TABLE "pet" ADD CONSTRAINT "pet_name" CHECK (char_length("name") BETWEEN 1 AND 40);
ALTER TABLE "pet_measurement" ADD CONSTRAINT "pet_measurement_positive" CHECK (
  least("neck_girth_mm", "chest_girth_mm", "back_length_mm", "weight_g") > 0
);
