-- What schema.prisma cannot say: the rules that make wrong states impossible.

-- identity
ALTER TABLE person ADD CONSTRAINT person_email_normal CHECK (email = lower(btrim(email)) AND email LIKE '%_@_%');
ALTER TABLE person ADD CONSTRAINT person_name_short CHECK (length(name) <= 200);
ALTER TABLE sign_in_code ADD CONSTRAINT sign_in_code_tries CHECK (tries BETWEEN 0 AND 5);
ALTER TABLE sign_in_code ADD CONSTRAINT sign_in_code_time CHECK (expires_at > created_at);
ALTER TABLE agency ADD CONSTRAINT agency_name_given CHECK (length(btrim(name)) BETWEEN 1 AND 200);
CREATE UNIQUE INDEX agency_membership_active ON agency_membership (agency_id, person_id, role) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX program_admin_active ON program_admin (person_id) WHERE revoked_at IS NULL;

-- cohorts
ALTER TABLE cohort ADD CONSTRAINT cohort_dates CHECK (ends_on > starts_on);
ALTER TABLE cohort ADD CONSTRAINT cohort_capacity CHECK (capacity BETWEEN 1 AND 500);
ALTER TABLE cohort ADD CONSTRAINT cohort_price CHECK (seat_price_minor >= 0);
ALTER TABLE cohort ADD CONSTRAINT cohort_slug_form CHECK (slug ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$');
ALTER TABLE cohort ADD CONSTRAINT cohort_slug_free CHECK (slug NOT IN
  ('discussions','sessions','reflection','queue','submissions','agreement','comments','people','transfer','moderation','new','sandbox'));
ALTER TABLE cohort_module ADD CONSTRAINT cohort_module_window CHECK (closes_on >= opens_on);
CREATE UNIQUE INDEX cohort_facilitator_active ON cohort_facilitator (cohort_id, person_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX cohort_facilitator_one_lead ON cohort_facilitator (cohort_id) WHERE ended_at IS NULL AND is_lead;
CREATE UNIQUE INDEX enrolment_active ON enrolment (cohort_id, person_id) WHERE withdrawn_at IS NULL;
ALTER TABLE enrolment ADD CONSTRAINT enrolment_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL));
ALTER TABLE seat_order ADD CONSTRAINT seat_order_quantity CHECK (quantity BETWEEN 1 AND 50);
ALTER TABLE seat_order ADD CONSTRAINT seat_order_price CHECK (unit_price_minor >= 0);
ALTER TABLE seat_order ADD CONSTRAINT seat_order_provider CHECK (provider IN ('sandbox', 'stripe'));
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_account CHECK (account IN ('receivable', 'cash', 'revenue', 'refund', 'dispute'));
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_amount CHECK (amount_minor <> 0);
ALTER TABLE seat ADD CONSTRAINT seat_number CHECK (number >= 1);
CREATE UNIQUE INDEX seat_assignment_one_open_per_seat ON seat_assignment (seat_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX seat_assignment_one_open_per_enrolment ON seat_assignment (enrolment_id) WHERE ended_at IS NULL;
ALTER TABLE seat_assignment ADD CONSTRAINT seat_assignment_end CHECK ((ended_at IS NULL) = (end_reason IS NULL) AND (ended_at IS NULL OR ended_at >= assigned_at));
CREATE UNIQUE INDEX invitation_one_open_per_seat ON invitation (seat_id) WHERE accepted_at IS NULL AND revoked_at IS NULL;
ALTER TABLE invitation ADD CONSTRAINT invitation_email_normal CHECK (email = lower(btrim(email)) AND email LIKE '%_@_%');
ALTER TABLE invitation ADD CONSTRAINT invitation_outcome CHECK (NOT (accepted_at IS NOT NULL AND revoked_at IS NOT NULL));
ALTER TABLE invitation ADD CONSTRAINT invitation_acceptance CHECK ((accepted_at IS NULL) = (accepted_by_id IS NULL));

-- learning
ALTER TABLE lesson_progress ADD CONSTRAINT lesson_progress_order CHECK (completed_at IS NULL OR completed_at >= opened_at);

-- writing
ALTER TABLE draft ADD CONSTRAINT draft_size CHECK (length(body) <= 20000 AND version >= 1);

-- reflections
ALTER TABLE reflection_attempt ADD CONSTRAINT reflection_attempt_number CHECK (number >= 1);
ALTER TABLE reflection_attempt ADD CONSTRAINT reflection_attempt_body CHECK (length(btrim(body)) BETWEEN 1 AND 20000);
ALTER TABLE grading_claim ADD CONSTRAINT grading_claim_lease CHECK (expires_at > claimed_at);
ALTER TABLE review ADD CONSTRAINT review_numbers CHECK (reader_slot IN (1, 2) AND version >= 1 AND lock_version >= 1);
ALTER TABLE review ADD CONSTRAINT review_ready_has_decision CHECK (ready_at IS NULL OR decision IS NOT NULL);
ALTER TABLE review ADD CONSTRAINT review_released_was_ready CHECK (released_at IS NULL OR ready_at IS NOT NULL);
ALTER TABLE review ADD CONSTRAINT review_change_has_reason CHECK (version = 1 OR reason IS NOT NULL);
ALTER TABLE review_score ADD CONSTRAINT review_score_level CHECK (level BETWEEN 1 AND 4);

-- discussions
ALTER TABLE thread ADD CONSTRAINT thread_title_given CHECK (length(btrim(title)) BETWEEN 1 AND 200);
ALTER TABLE post ADD CONSTRAINT post_size CHECK (length(body) <= 20000 AND version >= 1);
CREATE UNIQUE INDEX thread_one_prompt_per_module ON thread (cohort_id, module_key) WHERE kind = 'prompt';

-- practice
ALTER TABLE skill_event ADD CONSTRAINT skill_event_type CHECK (type IN
  ('lesson-completed','session-attended','check-scored','probe-due','probe-scored','commitment-made','commitment-closed',
   'field-note-recorded','no-opportunity','observation-finalised','observation-voided','contact-held',
   'pause-started','pause-ended','withdrawn','policy-set'));
ALTER TABLE commitment ADD CONSTRAINT commitment_halves CHECK (length(btrim(cue)) > 0 AND length(btrim(action)) > 0 AND length(btrim(moment)) > 0);
ALTER TABLE commitment ADD CONSTRAINT commitment_window CHECK (window_to >= window_from AND window_to - window_from <= 14);
ALTER TABLE commitment ADD CONSTRAINT commitment_confidence CHECK (confidence BETWEEN 0 AND 10);
ALTER TABLE field_note ADD CONSTRAINT field_note_filled CHECK (used IN ('no', 'no_chance') OR (length(btrim(what_i_did)) > 0 AND length(btrim(what_happened)) > 0));
ALTER TABLE field_note ADD CONSTRAINT field_note_scales CHECK ((carried IS NULL OR carried BETWEEN 0 AND 3) AND (confidence IS NULL OR confidence BETWEEN 0 AND 10));
ALTER TABLE observation_occasion ADD CONSTRAINT observation_occasion_minutes CHECK (minutes BETWEEN 1 AND 480);
ALTER TABLE observation_occasion ADD CONSTRAINT observation_occasion_consent CHECK (consent);
ALTER TABLE observation ADD CONSTRAINT observation_slot CHECK (slot IN (1, 2));
ALTER TABLE observation ADD CONSTRAINT observation_void CHECK ((voided_at IS NULL) = (void_reason IS NULL) AND (voided_at IS NULL OR signed_at IS NOT NULL));
CREATE UNIQUE INDEX observation_one_per_slot ON observation (occasion_id, slot) WHERE voided_at IS NULL;
CREATE UNIQUE INDEX observation_one_per_observer ON observation (occasion_id, observer_id) WHERE voided_at IS NULL;
ALTER TABLE observation_score ADD CONSTRAINT observation_score_opportunity CHECK (opportunity = (level IS NOT NULL));
ALTER TABLE observation_score ADD CONSTRAINT observation_score_scales CHECK (
  (level IS NULL OR level BETWEEN 1 AND 4) AND (prompt IS NULL OR prompt BETWEEN 0 AND 3) AND (carried IS NULL OR carried BETWEEN 0 AND 3));
ALTER TABLE observation_score ADD CONSTRAINT observation_score_evidence CHECK (NOT opportunity OR length(btrim(evidence)) > 0);

-- Append-only: nothing changes or removes what happened.
CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['audit_entry','access_log','skill_event','ledger_entry','content_version','check_answer','reflection_attempt','post_revision','policy_version','cohort_requirement'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', name || '_no_truncate', name);
  END LOOP;
END $$;

-- A released review is what the coach read; a change is a new version.
CREATE FUNCTION keep_released_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.released_at IS NOT NULL THEN
    RAISE EXCEPTION 'a released review is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_keep_released BEFORE UPDATE OR DELETE ON review FOR EACH ROW EXECUTE FUNCTION keep_released_review();
CREATE FUNCTION keep_released_score() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE row_review uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW.review_id ELSE OLD.review_id END;
BEGIN
  IF EXISTS (SELECT 1 FROM review WHERE id = row_review AND released_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a released review is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_score_keep_released BEFORE INSERT OR UPDATE OR DELETE ON review_score FOR EACH ROW EXECUTE FUNCTION keep_released_score();

-- A signed observation is only ever voided.
CREATE FUNCTION keep_signed_observation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.signed_at IS NOT NULL THEN RAISE EXCEPTION 'a signed observation is not deleted' USING ERRCODE = 'restrict_violation'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.signed_at IS NOT NULL AND (NEW.notes, NEW.strength, NEW.edge, NEW.signed_at, NEW.observer_id, NEW.occasion_id, NEW.slot)
     IS DISTINCT FROM (OLD.notes, OLD.strength, OLD.edge, OLD.signed_at, OLD.observer_id, OLD.occasion_id, OLD.slot) THEN
    RAISE EXCEPTION 'a signed observation is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER observation_keep_signed BEFORE UPDATE OR DELETE ON observation FOR EACH ROW EXECUTE FUNCTION keep_signed_observation();

-- Every role of every person, in one place.
CREATE VIEW membership AS
  SELECT e.person_id, 'coach' AS kind, e.id AS enrolment_id, c.id AS cohort_id, c.slug AS cohort_slug, c.title AS cohort_title,
         e.agency_id, a.name AS agency_name, false AS lead
    FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN agency a ON a.id = e.agency_id WHERE e.withdrawn_at IS NULL
  UNION ALL
  SELECT f.person_id, 'facilitator', NULL, c.id, c.slug, c.title, NULL, NULL, f.is_lead
    FROM cohort_facilitator f JOIN cohort c ON c.id = f.cohort_id WHERE f.ended_at IS NULL
  UNION ALL
  SELECT m.person_id, CASE m.role WHEN 'lead' THEN 'agency-lead' ELSE 'observer' END, NULL, NULL, NULL, NULL, a.id, a.name, m.role = 'lead'
    FROM agency_membership m JOIN agency a ON a.id = m.agency_id WHERE m.ended_at IS NULL
  UNION ALL
  SELECT p.person_id, 'admin', NULL, NULL, NULL, NULL, NULL, NULL, false FROM program_admin p WHERE p.revoked_at IS NULL;
