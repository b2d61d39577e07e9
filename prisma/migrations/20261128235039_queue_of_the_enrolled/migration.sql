-- The queue holds attempts of people who are enrolled, so that no page has to look each of them up.
CREATE OR REPLACE VIEW queue_entry_computed AS
  SELECT a.id AS attempt_id, a.cohort_id, a.enrolment_id, a.module_key, a.submitted_at,
         (CASE WHEN r.released_at IS NOT NULL THEN 'released' WHEN r.ready_at IS NOT NULL THEN 'ready' ELSE 'waiting' END)::queue_entry_state AS state
    FROM reflection_attempt a
    JOIN enrolment e ON e.id = a.enrolment_id AND e.withdrawn_at IS NULL
    LEFT JOIN LATERAL review_that_counts(a.id, 1) r ON true
   WHERE a.taken_back_at IS NULL;
CREATE OR REPLACE FUNCTION place_in_queue(attempt uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM queue_entry q
   WHERE q.attempt_id = attempt AND NOT EXISTS (SELECT 1 FROM queue_entry_computed c WHERE c.attempt_id = attempt);
  INSERT INTO queue_entry (attempt_id, cohort_id, enrolment_id, module_key, submitted_at, state)
  SELECT attempt_id, cohort_id, enrolment_id, module_key, submitted_at, state FROM queue_entry_computed c WHERE c.attempt_id = attempt
      ON CONFLICT (attempt_id) DO UPDATE SET state = excluded.state WHERE queue_entry.state <> excluded.state;
$$;
CREATE OR REPLACE FUNCTION keep_queue_of_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The lock lets a submission and a withdrawal at the same moment wait for each other.
  PERFORM 1 FROM enrolment WHERE id = NEW.enrolment_id FOR SHARE;
  PERFORM place_in_queue(NEW.id);
  RETURN NULL;
END $$;
CREATE FUNCTION keep_queue_of_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM place_in_queue(a.id) FROM reflection_attempt a WHERE a.enrolment_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER enrolment_in_queue AFTER UPDATE OF withdrawn_at ON enrolment
  FOR EACH ROW WHEN ((OLD.withdrawn_at IS NULL) <> (NEW.withdrawn_at IS NULL)) EXECUTE FUNCTION keep_queue_of_enrolment();
-- Pages read the open ones in the order of waiting.
CREATE INDEX queue_entry_open ON queue_entry (submitted_at, attempt_id) WHERE state <> 'released';
SELECT rebuild_queue();
