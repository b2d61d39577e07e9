-- The log of a skill says also when its coach was in the cohort again.
ALTER TABLE skill_event DROP CONSTRAINT skill_event_type,
  ADD CONSTRAINT skill_event_type CHECK (type IN
  ('lesson-completed','session-attended','check-scored','probe-due','probe-scored','commitment-made','commitment-closed',
   'field-note-recorded','no-opportunity','observation-finalised','observation-voided','contact-held',
   'pause-started','pause-ended','withdrawn','came-back','policy-set'));

-- Whoever came back before the log said so: they left, and are enrolled on a seat.
INSERT INTO skill_event (id, enrolment_id, skill_id, type, happened_on, recorded_at, payload, source_kind, source_id)
SELECT gen_random_uuid(), w.enrolment_id, w.skill_id, 'came-back',
       (s.assigned_at AT TIME ZONE p.time_zone)::date, s.assigned_at, '{}', 'return', s.id::text
  FROM (SELECT DISTINCT enrolment_id, skill_id FROM skill_event WHERE type = 'withdrawn') w
  JOIN enrolment e ON e.id = w.enrolment_id AND e.withdrawn_at IS NULL
  JOIN person p ON p.id = e.person_id
  JOIN LATERAL (SELECT id, assigned_at FROM seat_assignment WHERE enrolment_id = e.id AND ended_at IS NULL) s ON true;
