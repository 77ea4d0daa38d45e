-- DropIndex
DROP INDEX "outbox_event_sent";

-- AlterTable
ALTER TABLE "outbox_event" ADD COLUMN     "transport_ref" TEXT;

-- CreateTable
CREATE TABLE "outbox_subscription" (
    "name" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_subscription_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "outbox_event_sent_ref" ON "outbox_event"("transport_ref") WHERE (status = 'sent');

-- CreateIndex
CREATE INDEX "outbox_event_confirmed" ON "outbox_event"("sent_at") WHERE (status = 'confirmed');

-- Checks
ALTER TABLE "outbox_event" DROP CONSTRAINT "outbox_event_status";
ALTER TABLE "outbox_event" ADD CONSTRAINT "outbox_event_status" CHECK ("status" IN ('pending', 'sent', 'confirmed'));
