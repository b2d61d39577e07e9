-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "observation_id" UUID;

-- CreateIndex
CREATE INDEX "commitment_observation_id_idx" ON "commitment"("observation_id");

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_observation_id_skill_id_fkey" FOREIGN KEY ("observation_id", "skill_id") REFERENCES "observation_score"("observation_id", "skill_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A plan comes of a signed observation of its own coach's work. A voided one keeps it.
CREATE FUNCTION keep_plan_to_its_debrief() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.observation_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM observation o JOIN observation_occasion oc ON oc.id = o.occasion_id
    WHERE o.id = NEW.observation_id AND o.signed_at IS NOT NULL AND oc.enrollment_id = NEW.enrollment_id) THEN
    RAISE EXCEPTION 'a plan comes of an observation of its own coach' USING ERRCODE = 'check_violation', CONSTRAINT = 'commitment_of_debrief';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commitment_of_debrief BEFORE INSERT OR UPDATE OF observation_id, enrollment_id ON commitment
  FOR EACH ROW EXECUTE FUNCTION keep_plan_to_its_debrief();
