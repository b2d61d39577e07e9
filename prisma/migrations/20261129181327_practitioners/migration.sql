-- DropForeignKey
ALTER TABLE "observation_occasion" DROP CONSTRAINT "observation_occasion_practitioner_id_fkey";

-- DropIndex
DROP INDEX "practitioner_coach_id_pseudonym_key";

-- No verb ever stored an occasion of a practitioner here. Without its mark one would count for the coach.
DO $$ BEGIN
  IF EXISTS (SELECT FROM "observation_occasion" WHERE "practitioner_id" IS NOT NULL) THEN
    RAISE EXCEPTION 'move the occasions of practitioners first';
  END IF;
END $$;

-- AlterTable
ALTER TABLE "observation_occasion" DROP COLUMN "practitioner_id";

-- AlterTable
ALTER TABLE "practitioner" ADD COLUMN     "began_on" DATE,
ADD COLUMN     "ended_on" DATE;
UPDATE "practitioner" SET "began_on" = "created_at"::date, "ended_on" = "ended_at"::date;
ALTER TABLE "practitioner" ALTER COLUMN "began_on" SET NOT NULL,
DROP COLUMN "ended_at";

-- CreateTable
CREATE TABLE "practitioner_draft" (
    "id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "skills" TEXT[],
    "fields" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practitioner_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practitioner_observation" (
    "id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "happened_on" DATE NOT NULL,
    "setting" "setting_kind" NOT NULL,
    "mode" "observation_mode" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "consent" BOOLEAN NOT NULL,
    "notes" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "edge" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "practitioner_observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practitioner_score" (
    "observation_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "opportunity" BOOLEAN NOT NULL,
    "level" INTEGER,
    "prompt" INTEGER,
    "carried" INTEGER,
    "evidence" TEXT NOT NULL,
    "counter_behaviour" BOOLEAN NOT NULL,
    "instrument_hash" TEXT NOT NULL,

    CONSTRAINT "practitioner_score_pkey" PRIMARY KEY ("observation_id","skill_id")
);

-- CreateTable
CREATE TABLE "outside_measure" (
    "id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "tool" TEXT NOT NULL,
    "other_tool" TEXT,
    "total" DECIMAL(7,2) NOT NULL,
    "taken_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "corrected_at" TIMESTAMPTZ(3),

    CONSTRAINT "outside_measure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "practitioner_draft_practitioner_id_idx" ON "practitioner_draft"("practitioner_id");

-- CreateIndex
CREATE INDEX "practitioner_draft_enrollment_id_idx" ON "practitioner_draft"("enrollment_id");

-- CreateIndex
CREATE INDEX "practitioner_draft_updated_at_idx" ON "practitioner_draft"("updated_at");

-- CreateIndex
CREATE INDEX "practitioner_observation_practitioner_id_happened_on_idx" ON "practitioner_observation"("practitioner_id", "happened_on");

-- CreateIndex
CREATE INDEX "practitioner_observation_enrollment_id_idx" ON "practitioner_observation"("enrollment_id");

-- CreateIndex
CREATE INDEX "outside_measure_practitioner_id_taken_on_idx" ON "outside_measure"("practitioner_id", "taken_on");

-- CreateIndex
CREATE INDEX "practitioner_coach_id_idx" ON "practitioner"("coach_id");

-- AddForeignKey
ALTER TABLE "practitioner_draft" ADD CONSTRAINT "practitioner_draft_practitioner_id_fkey" FOREIGN KEY ("practitioner_id") REFERENCES "practitioner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practitioner_draft" ADD CONSTRAINT "practitioner_draft_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practitioner_observation" ADD CONSTRAINT "practitioner_observation_practitioner_id_fkey" FOREIGN KEY ("practitioner_id") REFERENCES "practitioner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practitioner_observation" ADD CONSTRAINT "practitioner_observation_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practitioner_score" ADD CONSTRAINT "practitioner_score_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "practitioner_observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practitioner_score" ADD CONSTRAINT "practitioner_score_instrument_hash_fkey" FOREIGN KEY ("instrument_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_measure" ADD CONSTRAINT "outside_measure_practitioner_id_fkey" FOREIGN KEY ("practitioner_id") REFERENCES "practitioner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules by hand from here on.
-- An observation of a practitioner is a table of its own now, so no one observes or voids themselves, without exception.
CREATE OR REPLACE FUNCTION observation_is_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE coach uuid := (
  SELECT e.person_id FROM observation_occasion o JOIN enrollment e ON e.id = o.enrollment_id
   WHERE o.id = NEW.occasion_id);
BEGIN
  IF NEW.observer_id = coach THEN
    RAISE EXCEPTION 'nobody observes themselves' USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_of_another';
  END IF;
  IF NEW.voided_by_id = coach THEN
    RAISE EXCEPTION 'nobody voids an observation of themselves' USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_void_of_another';
  END IF;
  RETURN NULL;
END $$;

ALTER TABLE practitioner ADD CONSTRAINT practitioner_pseudonym CHECK (seen(pseudonym) AND length(pseudonym) <= 40);
CREATE UNIQUE INDEX practitioner_pseudonym_apart ON practitioner (coach_id, name_key(pseudonym));
ALTER TABLE practitioner ADD CONSTRAINT practitioner_days CHECK (ended_on >= began_on);

ALTER TABLE practitioner_draft ADD CONSTRAINT practitioner_draft_focus CHECK (cardinality(skills) BETWEEN 1 AND 3);
ALTER TABLE practitioner_draft ADD CONSTRAINT practitioner_draft_version CHECK (version >= 1);
ALTER TABLE practitioner_draft ADD CONSTRAINT practitioner_draft_fields CHECK (jsonb_typeof(fields) = 'object');
ALTER TABLE practitioner_draft ADD CONSTRAINT practitioner_draft_times CHECK (updated_at >= created_at);

ALTER TABLE practitioner_observation ADD CONSTRAINT practitioner_observation_minutes CHECK (minutes BETWEEN 1 AND 480);
ALTER TABLE practitioner_observation ADD CONSTRAINT practitioner_observation_consent CHECK (consent);
ALTER TABLE practitioner_observation ADD CONSTRAINT practitioner_observation_said CHECK (seen(strength) AND seen(edge));
ALTER TABLE practitioner_observation ADD CONSTRAINT practitioner_observation_void CHECK
  ((voided_at IS NULL) = (void_reason IS NULL) AND voided_at >= signed_at AND seen(void_reason));
ALTER TABLE practitioner_score ADD CONSTRAINT practitioner_score_opportunity CHECK (opportunity = (level IS NOT NULL));
ALTER TABLE practitioner_score ADD CONSTRAINT practitioner_score_scales CHECK (
  level BETWEEN 1 AND 4 AND prompt BETWEEN 0 AND 3 AND carried BETWEEN 0 AND 3);
ALTER TABLE practitioner_score ADD CONSTRAINT practitioner_score_evidence CHECK (NOT opportunity OR seen(evidence));

-- A practitioner belongs to one coach, who alone observes them, as a coach of a cohort of their own.
CREATE FUNCTION practitioner_is_the_coachs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT coach_id FROM practitioner WHERE id = NEW.practitioner_id)
     IS DISTINCT FROM (SELECT person_id FROM enrollment WHERE id = NEW.enrollment_id) THEN
    RAISE EXCEPTION 'a practitioner is observed by their own coach' USING ERRCODE = 'check_violation', CONSTRAINT = 'practitioner_of_their_coach';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER practitioner_of_their_coach AFTER INSERT OR UPDATE OF practitioner_id, enrollment_id ON practitioner_draft
  FOR EACH ROW EXECUTE FUNCTION practitioner_is_the_coachs();
CREATE CONSTRAINT TRIGGER practitioner_of_their_coach AFTER INSERT OR UPDATE OF practitioner_id, enrollment_id ON practitioner_observation
  FOR EACH ROW EXECUTE FUNCTION practitioner_is_the_coachs();
-- A practitioner stays with their coach.
CREATE FUNCTION keep_practitioners_coach() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.coach_id <> OLD.coach_id THEN
    RAISE EXCEPTION 'a practitioner stays with their coach' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER practitioner_keep_coach BEFORE UPDATE ON practitioner FOR EACH ROW EXECUTE FUNCTION keep_practitioners_coach();

-- A signed observation of a practitioner is voided once, and neither changed nor deleted.
CREATE FUNCTION keep_practitioner_observation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a signed observation is not deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.voided_at IS NOT NULL OR to_jsonb(NEW) - '{voided_at,void_reason}'::text[] <> to_jsonb(OLD) - '{voided_at,void_reason}'::text[] THEN
    RAISE EXCEPTION 'a signed observation is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER practitioner_observation_keep BEFORE UPDATE OR DELETE ON practitioner_observation
  FOR EACH ROW EXECUTE FUNCTION keep_practitioner_observation();
CREATE FUNCTION keep_practitioner_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signed score is not changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER practitioner_score_keep BEFORE UPDATE OR DELETE ON practitioner_score
  FOR EACH ROW EXECUTE FUNCTION keep_practitioner_score();

ALTER TABLE outside_measure ADD CONSTRAINT outside_measure_total CHECK (total BETWEEN 0 AND 1000);
ALTER TABLE outside_measure ADD CONSTRAINT outside_measure_tool CHECK
  (length(tool) BETWEEN 1 AND 40 AND (tool = 'other') = (other_tool IS NOT NULL) AND seen(other_tool) AND length(other_tool) <= 80);
ALTER TABLE outside_measure ADD CONSTRAINT outside_measure_corrected CHECK (corrected_at >= recorded_at);
