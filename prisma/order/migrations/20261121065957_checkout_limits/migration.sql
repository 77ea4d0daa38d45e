-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "throttle_ends_at_idx" ON "throttle"("ends_at");

-- Checks
ALTER TABLE "throttle" ADD CONSTRAINT "throttle_attempts" CHECK ("attempts" >= 1);
