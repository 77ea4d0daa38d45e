-- AlterTable
ALTER TABLE "design" ADD COLUMN     "idempotency_key" UUID,
ADD COLUMN     "idempotency_owner" TEXT,
ADD COLUMN     "request_hash" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "design_idempotency_owner_idempotency_key_key" ON "design"("idempotency_owner", "idempotency_key");

-- Checks
ALTER TABLE "design" ADD CONSTRAINT "design_creation_request" CHECK (
  num_nulls("idempotency_owner", "idempotency_key", "request_hash") IN (0, 3)
);
