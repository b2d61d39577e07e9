-- AlterTable
ALTER TABLE "observation" ADD COLUMN     "voided_by_id" UUID;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_voided_by_id_fkey" FOREIGN KEY ("voided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules by hand from here on.
-- Until now only the audit trail said who voided.
UPDATE observation o SET voided_by_id = coalesce(
    (SELECT a.actor_id FROM audit_entry a
      WHERE a.subject_kind = 'observation' AND a.subject_id = o.id::text AND a.action = 'observation.voided'
      ORDER BY a.seq LIMIT 1),
    o.observer_id)
 WHERE o.voided_at IS NOT NULL;
ALTER TABLE observation ADD CONSTRAINT observation_voided_by CHECK ((voided_at IS NULL) = (voided_by_id IS NULL));

-- Nobody claims, grades, observes or voids their own, whatever the app asks for.
CREATE FUNCTION writer_of_attempt(attempt uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT e.person_id FROM reflection_attempt a JOIN enrolment e ON e.id = a.enrolment_id WHERE a.id = attempt
$$;
CREATE FUNCTION claim_is_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.facilitator_id = writer_of_attempt(NEW.attempt_id) THEN
    RAISE EXCEPTION 'nobody claims their own reflection' USING ERRCODE = 'check_violation', CONSTRAINT = 'grading_claim_of_another';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER grading_claim_of_another AFTER INSERT OR UPDATE OF facilitator_id, attempt_id ON grading_claim
  FOR EACH ROW EXECUTE FUNCTION claim_is_of_another();
CREATE FUNCTION review_is_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reviewer_id = writer_of_attempt(NEW.attempt_id) THEN
    RAISE EXCEPTION 'nobody grades their own reflection' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_of_another';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER review_of_another AFTER INSERT OR UPDATE OF reviewer_id, attempt_id ON review
  FOR EACH ROW EXECUTE FUNCTION review_is_of_another();

-- A coach may observe practitioners of their own: those scores are not about the coach.
CREATE FUNCTION observation_is_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE coach uuid := (
  SELECT e.person_id FROM observation_occasion o JOIN enrolment e ON e.id = o.enrolment_id
   WHERE o.id = NEW.occasion_id AND o.practitioner_id IS NULL);
BEGIN
  IF NEW.observer_id = coach THEN
    RAISE EXCEPTION 'nobody observes themselves' USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_of_another';
  END IF;
  IF NEW.voided_by_id = coach THEN
    RAISE EXCEPTION 'nobody voids an observation of themselves' USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_void_of_another';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER observation_of_another AFTER INSERT OR UPDATE OF observer_id, occasion_id, voided_by_id ON observation
  FOR EACH ROW EXECUTE FUNCTION observation_is_of_another();
