-- A change of policy is a row of policy_version, and never was an event of a coach.
ALTER TABLE skill_event DROP CONSTRAINT skill_event_type,
  ADD CONSTRAINT skill_event_type CHECK (type IN
  ('lesson-completed','session-attended','check-scored','probe-due','probe-scored','commitment-made','commitment-closed',
   'commitment-answer-undone','field-note-recorded','field-note-corrected','no-opportunity','observation-finalised','observation-voided',
   'observation-debriefed','contact-held','contact-undone','pause-started','pause-ended','withdrawn','came-back'));
