-- AlterTable
ALTER TABLE "catalogue_version" ADD COLUMN     "changes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "published_by" TEXT;

-- AlterTable
ALTER TABLE "price_book_version" ADD COLUMN     "changes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "published_by" TEXT;

-- Checks
-- A document says its own number.
ALTER TABLE "catalogue_version" ADD CONSTRAINT "catalogue_version_number" CHECK (
  ("document"->>'version')::integer = "version"
);
ALTER TABLE "price_book_version" ADD CONSTRAINT "price_book_version_number" CHECK (
  ("document"->>'version')::integer = "version"
);
-- Whoever publishes says what changes, and no price changes for a time that is over.
ALTER TABLE "catalogue_version" ADD CONSTRAINT "catalogue_version_changes" CHECK (
  "published_by" IS NULL OR cardinality("changes") > 0
);
ALTER TABLE "price_book_version" ADD CONSTRAINT "price_book_version_changes" CHECK (
  "published_by" IS NULL OR (cardinality("changes") > 0 AND "effective_from" >= "created_at")
);
