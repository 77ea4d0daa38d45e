-- AlterTable
ALTER TABLE "design" ADD COLUMN     "credit_by" TEXT,
ADD COLUMN     "credit_publication_id" UUID,
ADD COLUMN     "credit_share_token" TEXT,
ADD COLUMN     "credit_title" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "removed_at" TIMESTAMPTZ(3),
ADD COLUMN     "shows_measures" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "shows_text" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "design_version_label" (
    "version_id" UUID NOT NULL,
    "name" TEXT,
    "note" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "design_version_label_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "design_publication" (
    "id" UUID NOT NULL,
    "design_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "credit_name" TEXT,
    "species" TEXT NOT NULL,
    "style_id" TEXT NOT NULL,
    "config" JSONB NOT NULL,
    "design_hash" TEXT NOT NULL,
    "catalogue_version" INTEGER NOT NULL,
    "price_book_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PROPOSED',
    "reason" TEXT,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "design_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "design_publication_step" (
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "actor_key" TEXT NOT NULL,
    "reason" TEXT,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "design_publication_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "design_publication_gallery" ON "design_publication"("published_at" DESC, "id" DESC) WHERE (status = 'PUBLISHED');

-- CreateIndex
CREATE INDEX "design_publication_status_proposed_at_id_idx" ON "design_publication"("status", "proposed_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "design_publication_one_proposed" ON "design_publication"("design_id") WHERE (status = 'PROPOSED');

-- CreateIndex
CREATE UNIQUE INDEX "design_publication_one_published" ON "design_publication"("design_id") WHERE (status = 'PUBLISHED');

-- CreateIndex
CREATE INDEX "design_publication_step_publication_id_taken_at_idx" ON "design_publication_step"("publication_id", "taken_at");

-- AddForeignKey
ALTER TABLE "design_version_label" ADD CONSTRAINT "design_version_label_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "design_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "design_publication" ADD CONSTRAINT "design_publication_design_id_fkey" FOREIGN KEY ("design_id") REFERENCES "design"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "design_publication" ADD CONSTRAINT "design_publication_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "design_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "design_publication_step" ADD CONSTRAINT "design_publication_step_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "design_publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Checks
ALTER TABLE "design" ADD CONSTRAINT "design_note" CHECK (char_length("note") BETWEEN 1 AND 1000);
ALTER TABLE "design" ADD CONSTRAINT "design_credit" CHECK (
  "credit_title" IS NOT NULL OR num_nonnulls("credit_by", "credit_share_token", "credit_publication_id") = 0
);
ALTER TABLE "design" ADD CONSTRAINT "design_removed_is_unshared" CHECK ("removed_at" IS NULL OR "share_token" IS NULL);
ALTER TABLE "design_version_label" ADD CONSTRAINT "design_version_label_words" CHECK (
  char_length("name") BETWEEN 1 AND 60 AND char_length("note") BETWEEN 1 AND 1000
);
ALTER TABLE "design_publication" ADD CONSTRAINT "design_publication_words" CHECK (
  char_length("title") BETWEEN 1 AND 60 AND
  char_length("credit_name") BETWEEN 1 AND 40 AND
  char_length("reason") BETWEEN 1 AND 500
);
ALTER TABLE "design_publication" ADD CONSTRAINT "design_publication_status" CHECK (
  "status" IN ('PROPOSED', 'PUBLISHED', 'REFUSED', 'WITHDRAWN', 'REPLACED')
);
ALTER TABLE "design_publication" ADD CONSTRAINT "design_publication_decision" CHECK (
  ("status" = 'PROPOSED' AND num_nonnulls("decided_at", "published_at", "reason") = 0) OR
  ("status" <> 'PROPOSED' AND "decided_at" IS NOT NULL)
);
ALTER TABLE "design_publication" ADD CONSTRAINT "design_publication_published" CHECK (
  "status" NOT IN ('PUBLISHED', 'REPLACED') OR "published_at" IS NOT NULL
);
ALTER TABLE "design_publication" ADD CONSTRAINT "design_publication_refused" CHECK (
  ("status" = 'REFUSED') = ("reason" IS NOT NULL)
);
-- The gallery never shows anybody's measures, whatever the code does.
ALTER TABLE "design_publication" ADD CONSTRAINT "design_publication_without_measures" CHECK (
  "config" #>> '{size,kind}' = 'standard' AND octet_length("config"::text) <= 16384
);
ALTER TABLE "design_publication_step" ADD CONSTRAINT "design_publication_step_kind" CHECK (
  "step" IN ('propose', 'approve', 'refuse', 'withdraw', 'replace') AND
  ("step" = 'refuse') = ("reason" IS NOT NULL)
);

-- What staff approved is what hangs in the gallery, and what they did is on record.
CREATE TRIGGER "design_publication_is_frozen" BEFORE UPDATE OF
  "design_id", "version_id", "title", "credit_name", "species", "style_id", "config", "design_hash",
  "catalogue_version", "price_book_version", "proposed_at" ON "design_publication"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "design_publication_step_is_final" BEFORE UPDATE OR DELETE ON "design_publication_step"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
