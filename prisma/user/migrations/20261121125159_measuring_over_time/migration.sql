-- AlterTable
ALTER TABLE "pet" ADD COLUMN     "is_reminded" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "remeasure_on" DATE,
ADD COLUMN     "reminded_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "pet_measurement" ADD COLUMN     "breastbone_length_mm" INTEGER,
ADD COLUMN     "measured_by" TEXT NOT NULL DEFAULT 'owner',
ADD COLUMN     "readings" JSONB;

-- CreateIndex
CREATE INDEX "pet_to_remind" ON "pet"("remeasure_on") WHERE (is_reminded AND reminded_at IS NULL);

-- Pets that were measured before are asked for once a year has passed, as those who are grown.
UPDATE "pet" SET "remeasure_on" = (
  SELECT ("measured_at" AT TIME ZONE 'UTC' + interval '1 year')::date
  FROM "pet_measurement" WHERE "pet_measurement"."id" = "pet"."current_measurement_id"
);

-- Checks
ALTER TABLE "pet_measurement" DROP CONSTRAINT "pet_measurement_positive";
ALTER TABLE "pet_measurement" ADD CONSTRAINT "pet_measurement_positive" CHECK (
  least("neck_girth_mm", "chest_girth_mm", "back_length_mm", "breastbone_length_mm", "weight_g") > 0
);
ALTER TABLE "pet_measurement" ADD CONSTRAINT "pet_measurement_measured_by" CHECK (
  "measured_by" IN ('owner', 'vet', 'groomer', 'someone-else')
);
ALTER TABLE "pet_measurement" ADD CONSTRAINT "pet_measurement_readings" CHECK (
  jsonb_typeof("readings") = 'object' AND octet_length("readings"::text) <= 1024
);

-- A history tells what was measured then: a wrong entry is removed, never rewritten.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "pet_measurement_is_final" BEFORE UPDATE ON "pet_measurement"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
