-- DropIndex
DROP INDEX "seat_order_agency_id_idx";

-- CreateIndex
CREATE INDEX "seat_order_agency_id_created_at_idx" ON "seat_order"("agency_id", "created_at");

-- CreateIndex
CREATE INDEX "seat_order_created_at_id_idx" ON "seat_order"("created_at", "id");

-- Nobody grades themselves: who facilitates a cohort is no learner of it, and the other way round. The lock makes
-- two transactions that would each make one half wait for each other.
CREATE FUNCTION check_learner_or_facilitator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.cohort_id::text || NEW.person_id::text, 0));
  IF EXISTS (SELECT 1 FROM enrolment e JOIN cohort_facilitator f
               ON f.cohort_id = e.cohort_id AND f.person_id = e.person_id AND f.ended_at IS NULL
              WHERE e.cohort_id = NEW.cohort_id AND e.person_id = NEW.person_id AND e.withdrawn_at IS NULL) THEN
    RAISE EXCEPTION 'a facilitator of a cohort is no learner of it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enrolment_no_facilitator AFTER INSERT OR UPDATE OF withdrawn_at, person_id, cohort_id ON enrolment
  FOR EACH ROW WHEN (NEW.withdrawn_at IS NULL) EXECUTE FUNCTION check_learner_or_facilitator();
CREATE TRIGGER cohort_facilitator_no_learner AFTER INSERT OR UPDATE OF ended_at, person_id, cohort_id ON cohort_facilitator
  FOR EACH ROW WHEN (NEW.ended_at IS NULL) EXECUTE FUNCTION check_learner_or_facilitator();

-- Who comes back to a cohort takes up the enrolment that they had.
CREATE FUNCTION check_taken_up_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM enrolment WHERE cohort_id = NEW.cohort_id AND person_id = NEW.person_id AND withdrawn_at IS NOT NULL) THEN
    RAISE EXCEPTION 'who comes back to a cohort takes up the same enrolment' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER enrolment_taken_up_again BEFORE INSERT ON enrolment FOR EACH ROW EXECUTE FUNCTION check_taken_up_again();
