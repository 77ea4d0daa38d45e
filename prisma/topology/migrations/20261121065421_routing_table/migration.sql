-- CreateTable
CREATE TABLE "module_routing" (
    "module" TEXT NOT NULL,
    "url" TEXT,
    "weight" INTEGER NOT NULL,
    "is_shadowed" BOOLEAN NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "module_routing_pkey" PRIMARY KEY ("module")
);

-- CreateTable
CREATE TABLE "routing_change" (
    "id" BIGSERIAL NOT NULL,
    "module" TEXT NOT NULL,
    "url" TEXT,
    "weight" INTEGER NOT NULL,
    "is_shadowed" BOOLEAN NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "routing_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "host_report" (
    "host_id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "host_report_pkey" PRIMARY KEY ("host_id")
);

-- CreateIndex
CREATE INDEX "routing_change_module_changed_at_idx" ON "routing_change"("module", "changed_at");

-- CreateIndex
CREATE INDEX "host_report_reported_at_idx" ON "host_report"("reported_at");

-- What Prisma's schema cannot say.
ALTER TABLE "module_routing"
  ADD CONSTRAINT "module_routing_weight_is_percentage" CHECK ("weight" BETWEEN 0 AND 100),
  ADD CONSTRAINT "module_routing_url_is_http" CHECK ("url" ~ '^https?://');
