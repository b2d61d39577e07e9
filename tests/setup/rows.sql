-- One valid row of everything, under fixed ids: what the rules are tried against.
INSERT INTO person (id, email, name, time_zone, created_at) VALUES
  ('00000000-0000-7000-8000-000000000001', 'ana@example.org', 'Ana', 'America/Chicago', '2026-01-01Z'),
  ('00000000-0000-7000-8000-000000000002', 'ben@example.org', 'Ben', 'America/Chicago', '2026-01-01Z'),
  ('00000000-0000-7000-8000-000000000003', 'cid@example.org', 'Cid', 'America/Chicago', '2026-01-01Z');
INSERT INTO agency (id, name, created_at) VALUES
  ('00000000-0000-7000-8000-000000000011', 'Riverbend', '2026-01-01Z');
INSERT INTO agency_membership (id, agency_id, person_id, role, started_at) VALUES
  ('00000000-0000-7000-8000-000000000012', '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000002', 'lead', '2026-01-01Z');
INSERT INTO program_admin (id, person_id, granted_at) VALUES
  ('00000000-0000-7000-8000-000000000013', '00000000-0000-7000-8000-000000000002', '2026-01-01Z');
INSERT INTO sign_in_code (id, email, lane, asker_hash, mailed, code_hash, network_hash, created_at, expires_at) VALUES
  ('00000000-0000-7000-8000-000000000014', 'ana@example.org', 'stranger', 'a', true, 'h', 'n', '2026-01-01 10:00Z', '2026-01-01 10:10Z');
INSERT INTO audit_entry (at, action, subject_kind, subject_id) VALUES ('2026-01-01Z', 'cohort.opened', 'cohort', 'x');
INSERT INTO access_log (at, viewer_id, subject_id, thing_kind, thing_id) VALUES
  ('2026-01-01Z', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'reflection', 'x');
INSERT INTO content_version (hash, program, kind, key, title, source, recorded_at) VALUES
  ('content', 'p', 'lesson', 'l1', 'Lesson', 'text', '2026-01-01Z'), ('rubric', 'p', 'rubric', 'r', 'Rubric', 'text', '2026-01-01Z');
INSERT INTO cohort (id, slug, program, title, time_zone, anchor_on, starts_on, ends_on, capacity, enroll_until, seat_price_minor, currency, created_at) VALUES
  ('00000000-0000-7000-8000-000000000021', 'spring', 'p', 'Spring', 'America/Chicago', '2026-01-05', '2026-01-05', '2026-04-26', 25, '2026-01-19', 120000, 'USD', '2026-01-01Z'),
  ('00000000-0000-7000-8000-000000000022', 'autumn', 'p', 'Autumn', 'America/Chicago', '2026-08-03', '2026-08-03', '2026-11-22', 25, '2026-08-17', 120000, 'USD', '2026-01-01Z');
UPDATE cohort SET opened_at = '2026-01-01Z', visibility = 'open' WHERE id = '00000000-0000-7000-8000-000000000022';
INSERT INTO cohort_holiday (cohort_id, from_on, to_on, name) VALUES
  ('00000000-0000-7000-8000-000000000021', '2026-01-19', '2026-01-19', 'Martin Luther King Jr. Day');
INSERT INTO cohort_change (id, cohort_id, changed_by_id, changed_at, version, before, after) VALUES
  ('00000000-0000-7000-8000-000000000024', '00000000-0000-7000-8000-000000000022', '00000000-0000-7000-8000-000000000002', '2026-01-02Z', 2, '{}', '{}');
INSERT INTO cohort_module (cohort_id, module_key, position, opens_on, closes_on) VALUES
  ('00000000-0000-7000-8000-000000000021', 'm1', 1, '2026-01-05', '2026-01-18');
INSERT INTO cohort_module (cohort_id, module_key, position, opens_on, closes_on) VALUES
  ('00000000-0000-7000-8000-000000000022', 'm1', 1, '2026-08-03', '2026-08-16'),
  ('00000000-0000-7000-8000-000000000022', 'm2', 2, '2026-08-17', '2026-08-30');
INSERT INTO cohort_requirement (cohort_id, kind, key, module_key, title, teaches, minutes, position, content_hash) VALUES
  ('00000000-0000-7000-8000-000000000021', 'lesson', 'l1', 'm1', 'Lesson', '{C1}', 15, 1, 'content');
INSERT INTO cohort_facilitator (id, cohort_id, person_id, is_lead, started_at) VALUES
  ('00000000-0000-7000-8000-000000000023', '00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000002', true, '2026-01-01Z');
INSERT INTO enrollment (id, cohort_id, person_id, agency_id, enrolled_at) VALUES
  ('00000000-0000-7000-8000-000000000031', '00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000011', '2026-01-02Z'),
  ('00000000-0000-7000-8000-000000000032', '00000000-0000-7000-8000-000000000022', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000011', '2026-01-02Z'),
  ('00000000-0000-7000-8000-000000000033', '00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000011', '2026-01-02Z');
INSERT INTO seat_order (id, number, agency_id, cohort_id, bought_by_id, quantity, unit_price_minor, total_minor, currency, provider, created_at, paid_at) VALUES
  ('00000000-0000-7000-8000-000000000041', 'FB-1', '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000002', 2, 120000, 240000, 'USD', 'sandbox', '2026-01-01Z', '2026-01-01Z'),
  ('00000000-0000-7000-8000-000000000040', 'FB-2', '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000002', 1, 120000, 120000, 'USD', 'stripe', '2026-01-01Z', NULL);
INSERT INTO order_line (order_id, position, kind, label, amount_minor) VALUES
  ('00000000-0000-7000-8000-000000000041', 1, 'seats', '2 seats', 240000),
  ('00000000-0000-7000-8000-000000000040', 1, 'seats', '1 seat', 120000);
INSERT INTO seat_order (id, number, agency_id, cohort_id, bought_by_id, quantity, unit_price_minor, total_minor, currency, provider, method, created_at) VALUES
  ('00000000-0000-7000-8000-000000000039', 'FB-9', '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000003', 1, 500, 500, 'USD', 'sandbox', 'invoice', '2026-01-01Z');
INSERT INTO order_line (order_id, position, kind, label, amount_minor) VALUES ('00000000-0000-7000-8000-000000000039', 1, 'seats', '1 seat', 500);
INSERT INTO order_invoice (order_id, days_until_due, seats_from, status, due_at) VALUES ('00000000-0000-7000-8000-000000000039', 30, 'order', 'open', '2026-01-31Z');
INSERT INTO order_billing (order_id, version, organization, line1, city, region, postal_code, country, emails, changed_by_id, changed_at) VALUES
  ('00000000-0000-7000-8000-000000000039', 1, 'Riverbend County', '1 Main St', 'Riverbend', 'IA', '50001', 'US', '{ap@example.org}', '00000000-0000-7000-8000-000000000003', '2026-01-01Z');
INSERT INTO sandbox_invoice (order_id, status, number, created_at, due_at, total_minor, currency) VALUES
  ('00000000-0000-7000-8000-000000000039', 'open', 'SANDBOX-FB-9', '2026-01-01Z', '2026-01-31Z', 500, 'USD');
INSERT INTO discount_code (id, code, off_bp, max_uses, created_by_id, created_at) VALUES
  ('00000000-0000-7000-8000-0000000000c1', 'SPRING', 1000, 1, '00000000-0000-7000-8000-000000000002', '2026-01-01Z');
INSERT INTO code_use (id, code_id, order_id, used_at) VALUES
  ('00000000-0000-7000-8000-0000000000c2', '00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-000000000041', '2026-01-01Z');
INSERT INTO quote (id, number, agency_id, cohort_id, asked_by_id, quantity, unit_price_minor, total_minor, currency, lines, created_at, expires_at, method) VALUES
  ('00000000-0000-7000-8000-0000000000c3', 'FBQ-1', '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000002', 1, 5, 5, 'USD', '[{"kind": "seats", "label": "1 seat", "amountMinor": 5}]', '2026-01-01Z', '2026-01-31Z', 'card');
INSERT INTO ledger_entry (order_id, account, amount_minor, currency, transaction, reference, at) VALUES
  ('00000000-0000-7000-8000-000000000041', 'cash', 240000, 'USD', '00000000-0000-7000-8000-000000000042', 'pay', '2026-01-01Z'),
  ('00000000-0000-7000-8000-000000000041', 'receivable', -240000, 'USD', '00000000-0000-7000-8000-000000000042', 'pay', '2026-01-01Z');
INSERT INTO seat (id, order_id, agency_id, cohort_id, number, created_at) VALUES
  ('00000000-0000-7000-8000-000000000043', '00000000-0000-7000-8000-000000000041', '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000021', 1, '2026-01-01Z'),
  ('00000000-0000-7000-8000-000000000044', '00000000-0000-7000-8000-000000000041', '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000021', 2, '2026-01-01Z');
INSERT INTO seat_assignment (id, seat_id, enrollment_id, cohort_id, assigned_at) VALUES
  ('00000000-0000-7000-8000-000000000045', '00000000-0000-7000-8000-000000000043', '00000000-0000-7000-8000-000000000031', '00000000-0000-7000-8000-000000000021', '2026-01-02Z');
INSERT INTO invitation (id, seat_id, email, token_hash, invited_by_id, created_at, expires_at) VALUES
  ('00000000-0000-7000-8000-000000000046', '00000000-0000-7000-8000-000000000044', 'cy@example.org', 't1', '00000000-0000-7000-8000-000000000002', '2026-01-02Z', '2026-01-16Z');
INSERT INTO lesson_progress (enrollment_id, lesson_key, module_key, opened_at, last_seen_at, content_hash) VALUES
  ('00000000-0000-7000-8000-000000000031', 'l1', 'm1', '2026-01-06Z', '2026-01-06Z', 'content');
INSERT INTO part_answer (enrollment_id, lesson_key, part_id, kind, answer, correct, wording, content_hash, answered_at) VALUES
  ('00000000-0000-7000-8000-000000000031', 'l1', 'c1', 'check', '{"kind":"check","option":"a"}', true, 'w', 'content', '2026-01-06Z');
INSERT INTO check_attempt (id, enrollment_id, module_key, number, form, skills, questions, content_hash, started_at) VALUES
  ('00000000-0000-7000-8000-000000000052', '00000000-0000-7000-8000-000000000031', 'm1', 1, 'a', '{C1,C2}', 2, 'content', '2026-01-07 10:00Z');
INSERT INTO check_item_answer (attempt_id, item_id, option, answered_at) VALUES
  ('00000000-0000-7000-8000-000000000052', 'i1', 'a', '2026-01-07 10:05Z'), ('00000000-0000-7000-8000-000000000052', 'i2', 'b', '2026-01-07 10:06Z');
UPDATE check_attempt SET handed_in_at = '2026-01-07 10:10Z' WHERE id = '00000000-0000-7000-8000-000000000052';
INSERT INTO check_result (attempt_id, skill_id, questions, correct) VALUES ('00000000-0000-7000-8000-000000000052', 'C1', 1, 1);
INSERT INTO check_attempt (id, enrollment_id, module_key, number, form, skills, questions, content_hash, started_at) VALUES
  ('00000000-0000-7000-8000-000000000053', '00000000-0000-7000-8000-000000000031', 'm1', 2, 'b', '{C2}', 2, 'content', '2026-01-08 10:00Z');
INSERT INTO check_item_answer (attempt_id, item_id, option, answered_at) VALUES
  ('00000000-0000-7000-8000-000000000053', 'i3', 'a', '2026-01-08 10:05Z');
INSERT INTO probe (id, enrollment_id, module_key, number, skills, due_on, created_at, opened_at, content_hash) VALUES
  ('00000000-0000-7000-8000-000000000054', '00000000-0000-7000-8000-000000000031', 'm1', 1, '{C1}', '2026-01-10', '2026-01-07Z', '2026-01-10Z', 'content'),
  ('00000000-0000-7000-8000-000000000055', '00000000-0000-7000-8000-000000000031', 'm1', 2, '{C1}', '2026-01-17', '2026-01-07Z', '2026-01-17Z', 'content'),
  ('00000000-0000-7000-8000-000000000056', '00000000-0000-7000-8000-000000000031', 'm1', 3, '{C1}', '2026-02-06', '2026-01-07Z', NULL, NULL);
INSERT INTO probe_item (probe_id, position, item_id, skill_id) VALUES
  ('00000000-0000-7000-8000-000000000054', 1, 'i1', 'C1'), ('00000000-0000-7000-8000-000000000055', 1, 'i2', 'C1');
UPDATE probe_item SET option = 'a', correct = true WHERE probe_id = '00000000-0000-7000-8000-000000000054';
UPDATE probe SET answered_at = '2026-01-10 10:00Z' WHERE id = '00000000-0000-7000-8000-000000000054';
INSERT INTO skill_shown (enrollment_id, skill_id, step, shown_at) VALUES
  ('00000000-0000-7000-8000-000000000031', 'C1', 4, '2026-01-20Z');
INSERT INTO skill_rating (enrollment_id, skill_id, level, occasion, rated_at, content_hash, mutation_id) VALUES
  ('00000000-0000-7000-8000-000000000031', 'C1', 2, 'baseline', '2026-01-06Z', 'content', '00000000-0000-7000-8000-000000000033'),
  ('00000000-0000-7000-8000-000000000031', 'C2', NULL, 'baseline', '2026-01-06Z', 'content', '00000000-0000-7000-8000-000000000033');
INSERT INTO focus_choice (enrollment_id, skill_ids, chosen_at, mutation_id) VALUES
  ('00000000-0000-7000-8000-000000000031', '{C1,C2}', '2026-01-06Z', '00000000-0000-7000-8000-000000000034');
INSERT INTO draft (id, person_id, purpose, subject, version, body, words, updated_at) VALUES
  ('00000000-0000-7000-8000-000000000051', '00000000-0000-7000-8000-000000000001', 'reflection', 's', 1, 'text', 1, '2026-01-06Z');
INSERT INTO reflection_attempt (id, enrollment_id, cohort_id, module_key, number, body, words, assignment_hash, rubric_hash, submitted_at, due_back_at) VALUES
  ('00000000-0000-7000-8000-000000000061', '00000000-0000-7000-8000-000000000031', '00000000-0000-7000-8000-000000000021', 'm1', 1, 'text', 1, 'content', 'rubric', '2026-01-10Z', '2026-01-15Z');
INSERT INTO grading_claim (attempt_id, reader_slot, facilitator_id, claimed_at, expires_at) VALUES
  ('00000000-0000-7000-8000-000000000061', 1, '00000000-0000-7000-8000-000000000002', '2026-01-11 10:00Z', '2026-01-11 10:30Z');
INSERT INTO review (id, attempt_id, reader_slot, version, reviewer_id, rubric_hash, comment, decision, lock_version, created_at, updated_at, ready_at, released_at) VALUES
  ('00000000-0000-7000-8000-000000000062', '00000000-0000-7000-8000-000000000061', 1, 1, '00000000-0000-7000-8000-000000000002', 'rubric', '', 'accepted', 1, '2026-01-11Z', '2026-01-11Z', '2026-01-11Z', NULL);
INSERT INTO review_score (review_id, criterion_key, level, comment) VALUES ('00000000-0000-7000-8000-000000000062', 'R1', 3, '');
UPDATE review SET released_at = '2026-01-12Z', released_by_id = '00000000-0000-7000-8000-000000000002' WHERE id = '00000000-0000-7000-8000-000000000062';
INSERT INTO review (id, attempt_id, reader_slot, version, reviewer_id, rubric_hash, comment, lock_version, created_at, updated_at) VALUES
  ('00000000-0000-7000-8000-000000000063', '00000000-0000-7000-8000-000000000061', 2, 1, '00000000-0000-7000-8000-000000000003', 'rubric', '', 1, '2026-01-11Z', '2026-01-11Z');
INSERT INTO thread (id, cohort_id, module_key, kind, title, created_by_id, created_at) VALUES
  ('00000000-0000-7000-8000-000000000071', '00000000-0000-7000-8000-000000000021', 'm1', 'prompt', 'Which hat?', '00000000-0000-7000-8000-000000000002', '2026-01-05Z'),
  ('00000000-0000-7000-8000-000000000072', '00000000-0000-7000-8000-000000000021', NULL, 'question', 'Other', '00000000-0000-7000-8000-000000000002', '2026-01-05Z');
INSERT INTO post (id, thread_id, author_id, body, version, created_at) VALUES
  ('00000000-0000-7000-8000-000000000073', '00000000-0000-7000-8000-000000000071', '00000000-0000-7000-8000-000000000001', 'text', 1, '2026-01-06Z');
INSERT INTO post_revision (post_id, version, body, editor_id, at) VALUES
  ('00000000-0000-7000-8000-000000000073', 1, 'old', '00000000-0000-7000-8000-000000000001', '2026-01-06Z');
INSERT INTO skill_event (id, enrollment_id, skill_id, type, happened_on, recorded_at, payload, source_kind, source_id) VALUES
  ('00000000-0000-7000-8000-000000000081', '00000000-0000-7000-8000-000000000031', 'C1', 'lesson-completed', '2026-01-06', '2026-01-06Z', '{}', 'lesson', 'l1');
INSERT INTO skill_state (enrollment_id, skill_id, peak, current, tier, gaps, flags, entered, computed_for, time_zone, policy_version, last_seq)
  SELECT enrollment_id, skill_id, 4, 4, 1, '{}', '{}', '{}', '2026-01-06', 'UTC', 1, seq FROM skill_event;
INSERT INTO skill_event (id, enrollment_id, skill_id, type, happened_on, recorded_at, payload, source_kind, source_id) VALUES
  ('00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-000000000031', NULL, 'contact-held', '2026-01-06', '2026-01-06Z', '{}', 'contact', 'k1');
INSERT INTO contact (id, enrollment_id, meeting_id, held_on, minutes, kind, observed, planned, recorded_by_id, recorded_at) VALUES
  ('00000000-0000-7000-8000-0000000000b2', '00000000-0000-7000-8000-000000000031', '00000000-0000-7000-8000-0000000000b2', '2026-01-06', 30, 'call', false, true, '00000000-0000-7000-8000-000000000002', '2026-01-06Z');
INSERT INTO cadence_request (id, enrollment_id, asked_at) VALUES
  ('00000000-0000-7000-8000-0000000000b3', '00000000-0000-7000-8000-000000000031', '2026-01-06Z');
INSERT INTO pause (id, enrollment_id, reason, reason_shown, starts_on, back_on, recorded_at) VALUES
  ('00000000-0000-7000-8000-0000000000b4', '00000000-0000-7000-8000-000000000031', 'leave', false, '2026-02-01', '2026-02-11', '2026-01-06Z'),
  ('00000000-0000-7000-8000-0000000000b5', '00000000-0000-7000-8000-000000000031', 'leave', false, '2026-03-01', NULL, '2026-01-06Z');
UPDATE pause SET ended_on = '2026-03-05', ended_at = '2026-03-05Z' WHERE id = '00000000-0000-7000-8000-0000000000b5';
INSERT INTO policy_version (version, body, effective_from, created_at) VALUES (1001, '{}', '2026-01-01', '2026-01-01Z');
INSERT INTO commitment (id, enrollment_id, skill_id, cue, action, moment, window_from, window_to, confidence, made_on, created_at) VALUES
  ('00000000-0000-7000-8000-000000000082', '00000000-0000-7000-8000-000000000031', 'C1', 'when', 'then', 'one-to-one', '2026-01-07', '2026-01-21', 7, '2026-01-07', '2026-01-07Z');
INSERT INTO field_note (id, enrollment_id, skill_id, commitment_id, happened_on, used, what_i_did, what_happened, recorded_at) VALUES
  ('00000000-0000-7000-8000-000000000083', '00000000-0000-7000-8000-000000000031', 'C1', '00000000-0000-7000-8000-000000000082', '2026-01-08', 'yes', 'did', 'happened', '2026-01-08Z');
INSERT INTO field_note_version (note_id, version, happened_on, used, what_i_did, what_happened, written_at) VALUES
  ('00000000-0000-7000-8000-000000000083', 1, '2026-01-08', 'no', 'waited', '', '2026-01-08Z');
INSERT INTO check_in (id, enrollment_id, day, due_on, created_at, submitted_at) VALUES
  ('00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-000000000031', 30, '2026-06-01', '2026-06-01 12:00Z', NULL),
  ('00000000-0000-7000-8000-0000000000a2', '00000000-0000-7000-8000-000000000031', 60, '2026-07-01', '2026-07-01 12:00Z', NULL);
INSERT INTO check_in_answer (check_in_id, skill_id, still, frequency, saved_at) VALUES
  ('00000000-0000-7000-8000-0000000000a1', 'C1', 'yes', 'weekly', '2026-06-02Z');
UPDATE check_in SET submitted_at = '2026-06-02Z' WHERE id = '00000000-0000-7000-8000-0000000000a1';
INSERT INTO support_task (id, check_in_id, asked_at) VALUES
  ('00000000-0000-7000-8000-0000000000a3', '00000000-0000-7000-8000-0000000000a1', '2026-06-02Z');
INSERT INTO manager_question (id, check_in_id, skill_id, email, token_hash, asked_at, expires_at, sighting, answered_at) VALUES
  ('00000000-0000-7000-8000-0000000000a4', '00000000-0000-7000-8000-0000000000a1', 'C1', 'mo@example.org', 't', '2026-06-02Z', '2026-06-23Z', 'often', '2026-06-03Z');
INSERT INTO practitioner (id, coach_id, pseudonym, began_on, ended_on, created_at) VALUES
  ('00000000-0000-7000-8000-000000000084', '00000000-0000-7000-8000-000000000001', 'Juniper', '2025-11-01', '2026-03-01', '2026-01-05Z');
INSERT INTO practitioner_draft (id, practitioner_id, enrollment_id, skills, fields, version, created_at, updated_at) VALUES
  ('00000000-0000-7000-8000-000000000111', '00000000-0000-7000-8000-000000000084', '00000000-0000-7000-8000-000000000031', '{P1}', '{}', 1, '2026-01-09Z', '2026-01-09Z');
INSERT INTO practitioner_observation (id, practitioner_id, enrollment_id, happened_on, setting, mode, minutes, consent, notes, strength, edge, signed_at) VALUES
  ('00000000-0000-7000-8000-000000000112', '00000000-0000-7000-8000-000000000084', '00000000-0000-7000-8000-000000000031', '2026-01-09', 'home', 'live', 30, true, 'n', 's', 'e', '2026-01-09Z');
INSERT INTO practitioner_score (observation_id, skill_id, opportunity, level, prompt, carried, evidence, counter_behaviour, instrument_hash) VALUES
  ('00000000-0000-7000-8000-000000000112', 'P1', true, 3, 0, 2, 'said so', false, 'content');
INSERT INTO outside_measure (id, practitioner_id, tool, total, taken_on, recorded_at, corrected_at) VALUES
  ('00000000-0000-7000-8000-000000000113', '00000000-0000-7000-8000-000000000084', 'tom', 81.5, '2026-01-09', '2026-01-09Z', '2026-01-10Z');
INSERT INTO observation_occasion (id, enrollment_id, happened_on, setting, mode, minutes, consent, created_at) VALUES
  ('00000000-0000-7000-8000-000000000085', '00000000-0000-7000-8000-000000000031', '2026-01-09', 'office', 'live', 30, true, '2026-01-09Z');
INSERT INTO observation (id, occasion_id, observer_id, slot, notes, strength, edge, created_at, signed_at) VALUES
  ('00000000-0000-7000-8000-000000000086', '00000000-0000-7000-8000-000000000085', '00000000-0000-7000-8000-000000000002', 1, 'n', 's', 'e', '2026-01-09Z', '2026-01-09Z');
INSERT INTO observation_score (observation_id, skill_id, opportunity, level, prompt, carried, evidence, counter_behaviour, instrument_hash) VALUES
  ('00000000-0000-7000-8000-000000000086', 'C1', true, 3, 0, 2, 'said so', false, 'content');
INSERT INTO calibration_run (id, person_id, program, number, started_at) VALUES
  ('00000000-0000-7000-8000-000000000087', '00000000-0000-7000-8000-000000000002', 'p', 1, '2026-01-08Z');
INSERT INTO calibration_scene (run_id, position, vignette_key, content_hash, scored_at) VALUES
  ('00000000-0000-7000-8000-000000000087', 1, 'v1', 'content', '2026-01-08Z');
INSERT INTO calibration_score (run_id, position, item, given, reference) VALUES
  ('00000000-0000-7000-8000-000000000087', 1, 'C1', 3, 3);
UPDATE calibration_run SET finished_at = '2026-01-08T01:00:00Z';
INSERT INTO calibration_run (id, person_id, program, number, started_at) VALUES
  ('00000000-0000-7000-8000-000000000088', '00000000-0000-7000-8000-000000000002', 'p', 2, '2026-01-09Z');
INSERT INTO calibration_scene (run_id, position, vignette_key, content_hash, scored_at) VALUES
  ('00000000-0000-7000-8000-000000000088', 1, 'v1', 'content', '2026-01-09Z'),
  ('00000000-0000-7000-8000-000000000088', 2, 'v2', NULL, NULL);
INSERT INTO calibration_score (run_id, position, item, given, reference) VALUES
  ('00000000-0000-7000-8000-000000000088', 1, 'C1', 3, 2), ('00000000-0000-7000-8000-000000000088', 1, 'prompt', 0, 0);
INSERT INTO climate_pulse (id, agency_id, person_id, month, version, answered_at) VALUES
  ('00000000-0000-7000-8000-000000000094', '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000001', '2026-01-01', 1, '2026-01-05Z');
INSERT INTO climate_answer (pulse_id, item, agreement) VALUES ('00000000-0000-7000-8000-000000000094', 'time', 2);
INSERT INTO pulse_dismissal (person_id, month, dismissed_at) VALUES ('00000000-0000-7000-8000-000000000001', '2026-02-01', '2026-02-05Z');
INSERT INTO barrier_step (id, agency_id, barrier, number, state, owner_name, trying, until, by_id, at) VALUES
  ('00000000-0000-7000-8000-000000000095', '00000000-0000-7000-8000-000000000011', 'time', 1, 'open', 'Kit', 'a free hour', '2026-02-01', '00000000-0000-7000-8000-000000000002', '2026-01-10Z');
INSERT INTO hours_pledge (id, agency_id, from_month, minutes, by_id, at) VALUES
  ('00000000-0000-7000-8000-000000000096', '00000000-0000-7000-8000-000000000011', '2026-01-01', 120, '00000000-0000-7000-8000-000000000002', '2026-01-10Z');
INSERT INTO agency_figure (id, agency_id, month, number, staff_total, staff_left, by_id, at) VALUES
  ('00000000-0000-7000-8000-000000000097', '00000000-0000-7000-8000-000000000011', '2026-01-01', 1, 20, 1, '00000000-0000-7000-8000-000000000002', '2026-01-31Z');
INSERT INTO outgoing_mail (id, key, to_email, template, subject, text, html, queued_at, send_after) VALUES
  ('00000000-0000-7000-8000-000000000091', 'k', 'ana@example.org', 't', 's', 't', 'h', '2026-01-01Z', '2026-01-01Z');
INSERT INTO job (id, kind, key, payload, queued_at, run_at) VALUES
  ('00000000-0000-7000-8000-000000000093', 'j', 'k', '{}', '2026-01-01Z', '2026-01-01Z');
INSERT INTO peer_request (id, cohort_id, enrollment_id, peer_enrollment_id, skills, mode, proposed_on, created_at, expires_at) VALUES
  ('00000000-0000-7000-8000-000000000087', '00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000031', '00000000-0000-7000-8000-000000000033', '{C1}', 'live', '2026-01-10', '2026-01-09Z', '2026-02-08Z');
INSERT INTO planned_look (id, enrollment_id, day, skills, peer_enrollment_id, looker_words, by_when, slip, changed_at, told_at, closed_at, closed_as, request_id) VALUES
  ('00000000-0000-7000-8000-0000000000a5', '00000000-0000-7000-8000-000000000031', 30, '{C1}', '00000000-0000-7000-8000-000000000033', NULL, '2026-06-01', 'then', '2026-05-01Z', '2026-06-01Z', '2026-06-02Z', 'done', '00000000-0000-7000-8000-000000000087'),
  ('00000000-0000-7000-8000-0000000000a6', '00000000-0000-7000-8000-000000000031', 60, '{C1}', NULL, 'my team lead', '2026-07-01', NULL, '2026-05-01Z', NULL, NULL, NULL, NULL);
INSERT INTO mutation_receipt (person_id, mutation_id, action, result, at) VALUES
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000092', 'a', '{}', '2026-01-01Z');
INSERT INTO webhook_event (provider, event_id, type, received_at) VALUES ('stripe', 'evt_1', 't', '2026-01-01Z');
INSERT INTO lesson_passage (program, lesson_key, position, heading, anchor, body, content_hash) VALUES
  ('p', 'l1', 1, 'Lesson', NULL, 'text', 'c'), ('p', 'l1', 2, 'Part', 'part', 'text', 'c');
INSERT INTO observation_draft (id, observer_id, enrollment_id, instrument, skills, fields, version, created_at, updated_at) VALUES
  ('00000000-0000-7000-8000-000000000088', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000031', 'coaching', '{C1}', '{}', 1, '2026-01-09Z', '2026-01-09Z');
INSERT INTO agency_release (agency_id, month, computed_at, policy_version, body)
  SELECT id, '2026-02-01', '2026-02-01 12:00Z', 1, '{"v": 1, "asOf": "2026-02-01", "views": []}' FROM agency LIMIT 1;
INSERT INTO observation_coach_side (observation_id, rated_at) VALUES ('00000000-0000-7000-8000-000000000086', '2026-01-10Z');
INSERT INTO observation_own_rating (observation_id, skill_id, level) VALUES ('00000000-0000-7000-8000-000000000086', 'C1', 2);
INSERT INTO observation_debrief (observation_id, debriefed_on, coach_first, rehearsed, recorded_by_id, recorded_at) VALUES
  ('00000000-0000-7000-8000-000000000086', '2026-01-10', true, false, '00000000-0000-7000-8000-000000000001', '2026-01-10Z');
INSERT INTO observation_occasion (id, enrollment_id, happened_on, setting, mode, minutes, consent, created_at) VALUES
  ('00000000-0000-7000-8000-000000000101', '00000000-0000-7000-8000-000000000031', '2026-01-09', 'office', 'live', 30, true, '2026-01-09Z');
INSERT INTO observation (id, occasion_id, observer_id, slot, notes, strength, edge, created_at, signed_at) VALUES
  ('00000000-0000-7000-8000-000000000102', '00000000-0000-7000-8000-000000000101', '00000000-0000-7000-8000-000000000002', 1, 'n', 's', 'e', '2026-01-09Z', '2026-01-09Z'),
  ('00000000-0000-7000-8000-000000000103', '00000000-0000-7000-8000-000000000101', '00000000-0000-7000-8000-000000000003', 2, 'n', 's', 'e', '2026-01-10Z', '2026-01-10Z');
INSERT INTO second_look_request (id, occasion_id, observer_id, invited_id, skills, created_at, expires_at) VALUES
  ('00000000-0000-7000-8000-000000000104', '00000000-0000-7000-8000-000000000101', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000003', '{C1}', '2026-01-09Z', '2026-02-08Z');
INSERT INTO observation_consensus (id, first_id, second_id, version, proposed_by_id, proposed_at) VALUES
  ('00000000-0000-7000-8000-000000000105', '00000000-0000-7000-8000-000000000102', '00000000-0000-7000-8000-000000000103', 1, '00000000-0000-7000-8000-000000000002', '2026-01-11Z');
INSERT INTO observation_consensus_score (consensus_id, skill_id, level, prompt, carried) VALUES ('00000000-0000-7000-8000-000000000105', 'C1', 3, 0, 2);
INSERT INTO address_change (id, person_id, from_email, to_email, token_hash, asked_by_id, asked_at, expires_at) VALUES
  ('00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-000000000001', 'ana@example.org', 'ana.w@example.org', 'h', '00000000-0000-7000-8000-000000000002', '2026-01-01Z', '2026-01-03Z');
