-- An entry of the queue says whose it is, so that counting does not look up every enrollment.
ALTER TABLE "queue_entry" ADD COLUMN "person_id" UUID;
UPDATE queue_entry q SET person_id = e.person_id FROM enrolment e WHERE e.id = q.enrolment_id;
ALTER TABLE "queue_entry" ALTER COLUMN "person_id" SET NOT NULL;

CREATE OR REPLACE VIEW queue_entry_computed AS
  SELECT a.id AS attempt_id, a.cohort_id, a.enrolment_id, a.module_key, a.submitted_at,
         (CASE WHEN r.released_at IS NOT NULL THEN 'released' WHEN r.ready_at IS NOT NULL THEN 'ready' ELSE 'waiting' END)::queue_entry_state AS state,
         e.person_id
    FROM reflection_attempt a
    JOIN enrolment e ON e.id = a.enrolment_id AND e.withdrawn_at IS NULL
    LEFT JOIN LATERAL review_that_counts(a.id, 1) r ON true
   WHERE a.taken_back_at IS NULL;
CREATE OR REPLACE FUNCTION place_in_queue(attempt uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM queue_entry q
   WHERE q.attempt_id = attempt AND NOT EXISTS (SELECT 1 FROM queue_entry_computed c WHERE c.attempt_id = attempt);
  INSERT INTO queue_entry (attempt_id, cohort_id, enrolment_id, module_key, submitted_at, state, person_id)
  SELECT attempt_id, cohort_id, enrolment_id, module_key, submitted_at, state, person_id FROM queue_entry_computed c WHERE c.attempt_id = attempt
      ON CONFLICT (attempt_id) DO UPDATE SET state = excluded.state WHERE queue_entry.state <> excluded.state;
$$;
CREATE OR REPLACE FUNCTION rebuild_queue() RETURNS void LANGUAGE sql AS $$
  DELETE FROM queue_entry;
  INSERT INTO queue_entry (attempt_id, cohort_id, enrolment_id, module_key, submitted_at, state, person_id)
  SELECT attempt_id, cohort_id, enrolment_id, module_key, submitted_at, state, person_id FROM queue_entry_computed;
$$;
