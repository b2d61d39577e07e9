-- A role of an agency is called as it is stored, but for its lead: a new one then needs its value of the enum and no
-- other view. (A value that was just added may not be named again in the same transaction.)
CREATE OR REPLACE VIEW membership AS
  SELECT e.person_id, 'coach' AS kind, e.id AS enrollment_id, c.id AS cohort_id, c.slug AS cohort_slug, c.title AS cohort_title,
         e.agency_id, a.name AS agency_name, false AS lead
    FROM enrollment e JOIN cohort c ON c.id = e.cohort_id JOIN agency a ON a.id = e.agency_id WHERE e.withdrawn_at IS NULL
  UNION ALL
  SELECT f.person_id, 'facilitator', NULL, c.id, c.slug, c.title, NULL, NULL, f.is_lead
    FROM cohort_facilitator f JOIN cohort c ON c.id = f.cohort_id WHERE f.ended_at IS NULL
  UNION ALL
  SELECT m.person_id, CASE m.role WHEN 'lead' THEN 'agency-lead' ELSE m.role::text END, NULL, NULL, NULL, NULL, a.id, a.name, m.role = 'lead'
    FROM agency_membership m JOIN agency a ON a.id = m.agency_id WHERE m.ended_at IS NULL
  UNION ALL
  SELECT p.person_id, 'admin', NULL, NULL, NULL, NULL, NULL, NULL, false FROM program_admin p WHERE p.revoked_at IS NULL;
