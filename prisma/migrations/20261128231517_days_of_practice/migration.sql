-- The notes of a plan are counted on its coach's page: without this, every note of everyone is read for each plan.
CREATE INDEX "field_note_commitment_id_idx" ON "field_note"("commitment_id");

-- A plan's window may begin later than the plan was made; the events from before say so too.
ALTER TABLE skill_event DISABLE TRIGGER skill_event_append_only;
UPDATE skill_event SET payload = payload || jsonb_build_object('windowStartsOn', commitment.window_from)
  FROM commitment
  WHERE type = 'commitment-made' AND source_kind = 'commitment' AND source_id = commitment.id::text
    AND NOT payload ? 'windowStartsOn';
ALTER TABLE skill_event ENABLE TRIGGER skill_event_append_only;

-- Practice is dated at most 60 days before the enrollment, and not after the day it is recorded. The app knows the
-- coach's zone and is exact; the database allows the day by which any zone differs from UTC.
CREATE FUNCTION keep_day_of_practice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  recorded timestamptz := CASE TG_TABLE_NAME WHEN 'field_note' THEN (to_jsonb(NEW) ->> 'recorded_at')::timestamptz
                                             ELSE (to_jsonb(NEW) ->> 'created_at')::timestamptz END;
  enrolled timestamptz;
BEGIN
  IF NEW.happened_on > (recorded AT TIME ZONE 'UTC')::date + 1 THEN
    RAISE EXCEPTION 'practice is not dated ahead' USING ERRCODE = 'check_violation', CONSTRAINT = 'practice_not_ahead';
  END IF;
  SELECT enrolled_at INTO enrolled FROM enrolment WHERE id = NEW.enrolment_id;
  IF NEW.happened_on < (enrolled AT TIME ZONE 'UTC')::date - 61 THEN
    RAISE EXCEPTION 'practice is not dated long before the enrollment' USING ERRCODE = 'check_violation', CONSTRAINT = 'practice_not_too_early';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER field_note_day BEFORE INSERT OR UPDATE OF happened_on ON field_note
  FOR EACH ROW EXECUTE FUNCTION keep_day_of_practice();
CREATE TRIGGER observation_occasion_day BEFORE INSERT OR UPDATE OF happened_on ON observation_occasion
  FOR EACH ROW EXECUTE FUNCTION keep_day_of_practice();
