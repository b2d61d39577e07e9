import fs from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

// Each rule of the database is tried in SQL, past every line of the app: the database itself says no.
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
const id = (n: number) => `'00000000-0000-7000-8000-${String(n).padStart(12, '0')}'`
const fresh = 'gen_random_uuid()'

beforeAll(async () => {
  await client.connect()
  await client.query('BEGIN')
  await client.query(fs.readFileSync('tests/setup/rows.sql', 'utf8'))
})

afterAll(async () => {
  await client.query('ROLLBACK')
  await client.end()
})

/** The wrong thing, the SQL that tries it, and the name of the rule that must refuse it. */
const ATTEMPTS: [wrong: string, sql: string, rule: string][] = [
  [
    'an address that is not in its normal form',
    `UPDATE person SET email = 'Ana@Example.org' WHERE id = ${id(1)}`,
    'person_email_normal',
  ],
  [
    'two people with one address',
    `UPDATE person SET email = 'ben@example.org' WHERE id = ${id(1)}`,
    'person_email_key',
  ],
  ['a name of 300 letters', `UPDATE person SET name = repeat('x', 300)`, 'person_name_short'],
  [
    'a line about oneself that is two',
    `UPDATE person SET about = E'One.\\nTwo.' WHERE id = ${id(1)}`,
    'person_about_line',
  ],
  ['a sixth try at a code', `UPDATE sign_in_code SET tries = 6`, 'sign_in_code_tries'],
  ['a code in no lane', `UPDATE sign_in_code SET lane = 'fast'`, 'sign_in_code_lane'],
  [
    'a counted try at a long code',
    `UPDATE sign_in_code SET lane = 'long', tries = 1`,
    'sign_in_code_long',
  ],
  [
    'a code that ends before it begins',
    `UPDATE sign_in_code SET expires_at = created_at`,
    'sign_in_code_time',
  ],
  [
    'a session that never ends',
    `INSERT INTO session (id, person_id, token_hash, device, created_at, last_seen_at, expires_at)
     VALUES (${fresh}, ${id(1)}, 'h', 'Chrome', now(), now(), now() + interval '91 days')`,
    'session_ends_for_good',
  ],
  [
    'a link to an address that stays good for ever',
    `UPDATE address_change SET expires_at = asked_at + interval '1 year'`,
    'address_change_time',
  ],
  [
    'a link to an address that was both confirmed and canceled',
    `UPDATE address_change SET confirmed_at = now(), canceled_at = now()`,
    'address_change_one_end',
  ],
  [
    'a correction that changes nothing',
    `UPDATE address_change SET to_email = from_email`,
    'address_change_another',
  ],
  [
    'a corrected address that is not in its normal form',
    `UPDATE address_change SET to_email = 'Ana.W@example.org'`,
    'address_change_normal',
  ],
  [
    'two open links for one person',
    `INSERT INTO address_change SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()::text, 'token_hash', 'i'))).* FROM address_change a`,
    'address_change_one_open',
  ],
  [
    'an account that is merged into itself',
    `UPDATE person SET merged_into_id = id, merged_at = now() WHERE id = ${id(1)}`,
    'person_merged',
  ],
  [
    'an account that is merged into a merged one',
    `UPDATE person p SET merged_at = now(), merged_into_id = CASE p.id WHEN ${id(1)} THEN ${id(2)}::uuid ELSE ${id(3)}::uuid END
      WHERE id IN (${id(1)}, ${id(2)})`,
    'person_merged_into_kept',
  ],
  ['an agency without a name', `UPDATE agency SET name = '  '`, 'agency_name_given'],
  [
    'the same role in an agency twice',
    `INSERT INTO agency_membership (id, agency_id, person_id, role, started_at) VALUES (${fresh}, ${id(11)}, ${id(2)}, 'lead', now())`,
    'agency_membership_active',
  ],
  [
    'an observer who named themselves',
    `INSERT INTO agency_membership (id, agency_id, person_id, role, started_at, added_by_id) VALUES (${fresh}, ${id(11)}, ${id(1)}, 'observer', now(), ${id(1)})`,
    'agency_membership_observer_named_by_another',
  ],
  [
    'a named observer who is no coach of the agency',
    `INSERT INTO agency_membership (id, agency_id, person_id, role, started_at, added_by_id) VALUES (${fresh}, ${id(11)}, ${id(2)}, 'observer', now(), ${id(3)})`,
    'agency_membership_observer_coaches',
  ],
  [
    'a role that ends before it begins',
    `UPDATE agency_membership SET ended_at = started_at - interval '1 day'`,
    'agency_membership_time',
  ],
  [
    'a role offered to a cohort as that of an agency',
    `INSERT INTO role_offer (id, email, kind, cohort_id, offered_by_id, offered_at, expires_at)
      VALUES (${fresh}, 'new@example.org', 'lead', ${id(21)}, ${id(2)}, now(), now() + interval '1 day')`,
    'role_offer_place',
  ],
  [
    'a role offered to an address that is not in normal form',
    `INSERT INTO role_offer (id, email, kind, offered_by_id, offered_at, expires_at)
      VALUES (${fresh}, 'New@example.org', 'admin', ${id(2)}, now(), now() + interval '1 day')`,
    'role_offer_email_normal',
  ],
  [
    'an admin who is asked to lead a cohort',
    `INSERT INTO role_offer (id, email, kind, leads, offered_by_id, offered_at, expires_at)
      VALUES (${fresh}, 'new@example.org', 'admin', true, ${id(2)}, now(), now() + interval '1 day')`,
    'role_offer_leads_a_cohort',
  ],
  [
    'a role that is offered until before it was',
    `INSERT INTO role_offer (id, email, kind, offered_by_id, offered_at, expires_at)
      VALUES (${fresh}, 'new@example.org', 'admin', ${id(2)}, now(), now())`,
    'role_offer_time',
  ],
  [
    'a role that was declined and canceled',
    `INSERT INTO role_offer (id, email, kind, offered_by_id, offered_at, expires_at, declined_at, canceled_at)
      VALUES (${fresh}, 'new@example.org', 'admin', ${id(2)}, now(), now() + interval '1 day', now(), now())`,
    'role_offer_one_end',
  ],
  [
    'a role that no one accepted',
    `INSERT INTO role_offer (id, email, kind, offered_by_id, offered_at, expires_at, accepted_at)
      VALUES (${fresh}, 'new@example.org', 'admin', ${id(2)}, now(), now() + interval '1 day', now())`,
    'role_offer_accepted_by_someone',
  ],
  [
    'a role that waits for an address twice',
    `INSERT INTO role_offer (id, email, kind, offered_by_id, offered_at, expires_at)
      SELECT gen_random_uuid(), 'new@example.org', 'admin', ${id(2)}, now(), now() + interval '1 day' FROM generate_series(1, 2)`,
    'role_offer_open',
  ],
  [
    'a program admin twice',
    `INSERT INTO program_admin (id, person_id, granted_at) VALUES (${fresh}, ${id(2)}, now())`,
    'program_admin_active',
  ],
  [
    'a cohort that ends before it starts',
    `UPDATE cohort SET ends_on = starts_on WHERE id = ${id(21)}`,
    'cohort_dates',
  ],
  ['a cohort for no one', `UPDATE cohort SET capacity = 0 WHERE id = ${id(21)}`, 'cohort_capacity'],
  [
    'a price below nothing',
    `UPDATE cohort SET seat_price_minor = -1 WHERE id = ${id(21)}`,
    'cohort_price',
  ],
  [
    'an address that no link can carry',
    `UPDATE cohort SET slug = 'Spring 26' WHERE id = ${id(21)}`,
    'cohort_slug_form',
  ],
  [
    'a cohort called like a page',
    `UPDATE cohort SET slug = 'queue' WHERE id = ${id(21)}`,
    'cohort_slug_free',
  ],
  [
    'a cohort called like the search',
    `UPDATE cohort SET slug = 'search' WHERE id = ${id(21)}`,
    'cohort_slug_not_search',
  ],
  [
    'a window that closes before it opens',
    `UPDATE cohort_module SET closes_on = opens_on - 1`,
    'cohort_module_window',
  ],
  [
    'an opened cohort that is a draft',
    `UPDATE cohort SET visibility = 'draft' WHERE id = ${id(22)}`,
    'cohort_visibility_opened',
  ],
  [
    'a draft that is sold',
    `UPDATE cohort SET visibility = 'open' WHERE id = ${id(21)}`,
    'cohort_visibility_opened',
  ],
  [
    'a lower price after enrollment is over',
    `UPDATE cohort SET early_bird_until = enroll_until + 1 WHERE id = ${id(21)}`,
    'cohort_early_bird',
  ],
  [
    'a meeting without an hour',
    `UPDATE cohort SET meeting_weekday = 2, meeting_minutes = 75`,
    'cohort_meeting',
  ],
  [
    'a meeting on an eighth day',
    `UPDATE cohort SET meeting_weekday = 7, meeting_time = '12:00', meeting_minutes = 75`,
    'cohort_meeting',
  ],
  [
    'a place to meet without a meeting',
    `UPDATE cohort SET meeting_weekday = NULL, meeting_time = NULL, meeting_minutes = NULL, meeting_place = 'x'`,
    'cohort_meeting_place',
  ],
  [
    'a session at an hour that no clock has',
    `INSERT INTO cohort_session (id, cohort_id, module_key, planned_on, own_time, meets_on, meets_at, canceled)
      SELECT gen_random_uuid(), cohort_id, module_key, opens_on, '24:00', opens_on, opens_on, false FROM cohort_module LIMIT 1`,
    'cohort_session_own_time',
  ],
  ['a version before the first', `UPDATE cohort SET version = 0`, 'cohort_version'],
  [
    'a cohort copied from itself',
    `UPDATE cohort SET cloned_from_id = id WHERE id = ${id(21)}`,
    'cohort_clone_of_another',
  ],
  [
    'an opened cohort at another address',
    `UPDATE cohort SET slug = 'fall' WHERE id = ${id(22)}`,
    'an opened cohort keeps its address and program',
  ],
  [
    'windows that overlap',
    `UPDATE cohort_module SET closes_on = '2026-08-17' WHERE cohort_id = ${id(22)} AND module_key = 'm1';
     SET CONSTRAINTS ALL IMMEDIATE`,
    'the windows of a cohort follow one another',
  ],
  [
    'a holiday that ends before it begins',
    `UPDATE cohort_holiday SET to_on = from_on - 1`,
    'cohort_holiday_days',
  ],
  ['a holiday without a name', `UPDATE cohort_holiday SET name = ' '`, 'cohort_holiday_name'],
  [
    'a change that undoes itself',
    `INSERT INTO cohort_change (id, cohort_id, changed_by_id, changed_at, version, before, after, undoes_id)
     VALUES (${id(25)}, ${id(22)}, ${id(2)}, now(), 3, '{}', '{}', ${id(25)})`,
    'cohort_change_another',
  ],
  [
    'a change undone twice',
    `INSERT INTO cohort_change (id, cohort_id, changed_by_id, changed_at, version, before, after, undoes_id)
     SELECT gen_random_uuid(), ${id(22)}, ${id(2)}, now(), n, '{}', '{}', ${id(24)} FROM generate_series(3, 4) n`,
    'cohort_change_undoes_id_key',
  ],
  [
    'a change that was told before it was made',
    `UPDATE cohort_change SET told_at = changed_at - interval '1 second'`,
    'cohort_change_told_later',
  ],
  [
    'a change that is rewritten',
    `UPDATE cohort_change SET before = '{"title": "x"}'`,
    'cohort_change is append-only',
  ],
  [
    'the same facilitator twice',
    `INSERT INTO cohort_facilitator (id, cohort_id, person_id, is_lead, started_at) VALUES (${fresh}, ${id(21)}, ${id(2)}, false, now())`,
    'cohort_facilitator_active',
  ],
  [
    'a second lead facilitator',
    `INSERT INTO cohort_facilitator (id, cohort_id, person_id, is_lead, started_at) VALUES (${fresh}, ${id(21)}, ${id(1)}, true, now())`,
    'cohort_facilitator_one_lead',
  ],
  [
    'two active enrollments of one person in one cohort',
    `INSERT INTO enrollment (id, cohort_id, person_id, agency_id, enrolled_at) VALUES (${fresh}, ${id(21)}, ${id(1)}, ${id(11)}, now())`,
    'enrollment_active',
  ],
  [
    'a facilitator who becomes a learner of the cohort',
    `INSERT INTO enrollment (id, cohort_id, person_id, agency_id, enrolled_at) VALUES (${fresh}, ${id(21)}, ${id(2)}, ${id(11)}, now())`,
    'a facilitator of a cohort is no learner of it',
  ],
  [
    'a learner who becomes a facilitator of the cohort',
    `INSERT INTO cohort_facilitator (id, cohort_id, person_id, is_lead, started_at) VALUES (${fresh}, ${id(21)}, ${id(1)}, false, now())`,
    'a facilitator of a cohort is no learner of it',
  ],
  [
    'a facilitator who takes up an old enrollment',
    `UPDATE enrollment SET withdrawn_at = now(), withdrawal_reason = 'x' WHERE id = ${id(32)}; INSERT INTO cohort_facilitator (id, cohort_id, person_id, is_lead, started_at) VALUES (${fresh}, ${id(22)}, ${id(1)}, true, now()); UPDATE enrollment SET withdrawn_at = NULL, withdrawal_reason = NULL WHERE id = ${id(32)}`,
    'a facilitator of a cohort is no learner of it',
  ],
  [
    'a second enrollment of someone who comes back',
    `UPDATE enrollment SET withdrawn_at = now(), withdrawal_reason = 'x' WHERE id = ${id(32)}; INSERT INTO enrollment (id, cohort_id, person_id, agency_id, enrolled_at) VALUES (${fresh}, ${id(22)}, ${id(1)}, ${id(11)}, now())`,
    'who comes back to a cohort takes up the same enrollment',
  ],
  [
    'a withdrawal without a reason',
    `UPDATE enrollment SET withdrawn_at = now() WHERE id = ${id(31)}`,
    'enrollment_withdrawal',
  ],
  ['an order of no seats', `UPDATE seat_order SET quantity = 0`, 'seat_order_quantity'],
  [
    'an order at a price below nothing',
    `UPDATE seat_order SET unit_price_minor = -1`,
    'seat_order_price',
  ],
  ['an unknown way to pay', `UPDATE seat_order SET provider = 'barter'`, 'seat_order_provider'],
  [
    'an unknown account',
    `INSERT INTO ledger_entry (order_id, account, amount_minor, currency, transaction, reference, at) VALUES (${id(41)}, 'sofa', 1, 'USD', ${fresh}, 'x', now())`,
    'ledger_entry_account',
  ],
  [
    'an entry of nothing',
    `INSERT INTO ledger_entry (order_id, account, amount_minor, currency, transaction, reference, at) VALUES (${id(41)}, 'cash', 0, 'USD', ${fresh}, 'x', now())`,
    'ledger_entry_amount',
  ],
  [
    'the same payment booked twice',
    `INSERT INTO ledger_entry (order_id, account, amount_minor, currency, transaction, reference, at) VALUES (${id(41)}, 'cash', 240000, 'USD', ${fresh}, 'pay', now())`,
    'ledger_entry_order_id_account_reference_key',
  ],
  [
    'a ledger transaction with one half',
    `INSERT INTO ledger_entry (order_id, account, amount_minor, currency, transaction, reference, at) VALUES (${id(41)}, 'cash', 5, 'USD', ${fresh}, 'half', now()); SET CONSTRAINTS ALL IMMEDIATE`,
    'a ledger transaction sums to zero',
  ],
  [
    'a ledger transaction in two currencies',
    `INSERT INTO ledger_entry (order_id, account, amount_minor, currency, transaction, reference, at) VALUES (${id(41)}, 'cash', 5, 'USD', ${id(47)}, 'mix', now()), (${id(41)}, 'receivable', -5, 'EUR', ${id(47)}, 'mix', now()); SET CONSTRAINTS ALL IMMEDIATE`,
    'a ledger transaction sums to zero',
  ],
  [
    'two open orders of one buyer in one cohort',
    `INSERT INTO seat_order (id, number, agency_id, cohort_id, bought_by_id, quantity, unit_price_minor, total_minor, currency, provider, created_at) VALUES (${fresh}, 'FB-3', ${id(11)}, ${id(21)}, ${id(2)}, 1, 1, 1, 'USD', 'stripe', now())`,
    'seat_order_one_open',
  ],
  [
    'a refund of money that never came',
    `UPDATE seat_order SET canceled_at = now(), refund_due_at = now() WHERE id = ${id(40)}`,
    'seat_order_refund_due',
  ],
  [
    'a refund of an order that was filled',
    `UPDATE seat_order SET charged_at = now(), canceled_at = now(), refund_due_at = now() WHERE id = ${id(41)}`,
    'seat_order_refund_due',
  ],
  [
    'money given back that was not owed',
    `UPDATE seat_order SET refunded_at = now() WHERE id = ${id(40)}`,
    'seat_order_refunded',
  ],
  [
    'a refunded order that is filled',
    `UPDATE seat_order SET charged_at = now(), canceled_at = now(), refund_due_at = now() WHERE id = ${id(40)}; UPDATE seat_order SET paid_at = now() WHERE id = ${id(40)}`,
    'seat_order_refund_due',
  ],
  [
    'a refund that is called off',
    `UPDATE seat_order SET charged_at = now(), canceled_at = now(), refund_due_at = now() WHERE id = ${id(40)}; UPDATE seat_order SET refund_due_at = NULL WHERE id = ${id(40)}`,
    'an order that is paid or refunded stays so',
  ],
  [
    'a paid order that is unpaid again',
    `UPDATE seat_order SET paid_at = NULL WHERE id = ${id(41)}`,
    'an order that is paid or refunded stays so',
  ],
  [
    'a seat of an order that no one has paid',
    `INSERT INTO seat (id, order_id, agency_id, cohort_id, number, created_at) VALUES (${fresh}, ${id(40)}, ${id(11)}, ${id(21)}, 1, now())`,
    'a seat belongs to a paid order',
  ],
  ['a changed quote', `UPDATE quote SET expires_at = now()`, 'a quote stays as it was offered'],
  ['a quote that is taken back', `DELETE FROM quote`, 'a quote stays as it was offered'],
  [
    'a quote whose lines do not sum to its total',
    `INSERT INTO quote (id, number, agency_id, cohort_id, asked_by_id, quantity, unit_price_minor, total_minor, currency, lines, created_at, expires_at, method) SELECT ${fresh}, 'FBQ-2', agency_id, cohort_id, asked_by_id, 1, 5, 6, 'USD', lines, created_at, expires_at, method FROM quote`,
    'the lines of a quote sum to its total',
  ],
  [
    'a quote for no seats',
    `INSERT INTO quote (id, number, agency_id, cohort_id, asked_by_id, quantity, unit_price_minor, total_minor, currency, lines, tax_exempt_number, created_at, expires_at, method) SELECT ${fresh}, 'FBQ-2', agency_id, cohort_id, asked_by_id, 0, unit_price_minor, total_minor, currency, lines, NULL, created_at, expires_at, method FROM quote`,
    'quote_amounts',
  ],
  [
    'a quote that is never good',
    `INSERT INTO quote (id, number, agency_id, cohort_id, asked_by_id, quantity, unit_price_minor, total_minor, currency, lines, tax_exempt_number, created_at, expires_at, method) SELECT ${fresh}, 'FBQ-2', agency_id, cohort_id, asked_by_id, 1, unit_price_minor, total_minor, currency, lines, NULL, created_at, created_at, method FROM quote`,
    'quote_time',
  ],
  [
    'a fourth reminder of a free seat',
    `INSERT INTO seat_gift_reminder (gift_id, number, reminded_at, token_hash) VALUES (${fresh}, 4, now(), 'x')`,
    'seat_gift_reminder_number',
  ],
  [
    'a quote for an invoice to no one',
    `INSERT INTO quote (id, number, agency_id, cohort_id, asked_by_id, quantity, unit_price_minor, total_minor, currency, lines, created_at, expires_at, method, billing) SELECT ${fresh}, 'FBQ-2', agency_id, cohort_id, asked_by_id, 1, unit_price_minor, total_minor, currency, lines, created_at, expires_at, 'invoice', '{"organization": "Cedar County", "emails": []}'::jsonb FROM quote`,
    'quote_billing',
  ],
  [
    'a quote by card with details of an invoice',
    `INSERT INTO quote (id, number, agency_id, cohort_id, asked_by_id, quantity, unit_price_minor, total_minor, currency, lines, created_at, expires_at, method, billing) SELECT ${fresh}, 'FBQ-2', agency_id, cohort_id, asked_by_id, 1, unit_price_minor, total_minor, currency, lines, created_at, expires_at, 'card', '{"organization": "Cedar County", "line1": "PO Box 7", "city": "Tipton", "region": "IA", "postalCode": "52772", "country": "US", "emails": ["ap@cedar.example"]}'::jsonb FROM quote`,
    'quote_method',
  ],
  [
    'a quote with a blank purchase order',
    `INSERT INTO quote (id, number, agency_id, cohort_id, asked_by_id, quantity, unit_price_minor, total_minor, currency, lines, created_at, expires_at, method, purchase_order) SELECT ${fresh}, 'FBQ-2', agency_id, cohort_id, asked_by_id, 1, unit_price_minor, total_minor, currency, lines, created_at, expires_at, method, ' ' FROM quote`,
    'quote_purchase_order',
  ],
  [
    'a quote without tax under no number',
    `INSERT INTO quote (id, number, agency_id, cohort_id, asked_by_id, quantity, unit_price_minor, total_minor, currency, lines, tax_exempt_number, created_at, expires_at, method) SELECT ${fresh}, 'FBQ-2', agency_id, cohort_id, asked_by_id, 1, unit_price_minor, total_minor, currency, lines, ' ', created_at, expires_at, method FROM quote`,
    'quote_tax_exempt',
  ],
  [
    'one use of a code more than it has',
    `INSERT INTO code_use (id, code_id, order_id, used_at) SELECT ${fresh}, id, ${id(40)}, now() FROM discount_code`,
    'a code is used at most so often',
  ],
  [
    'another code for one order',
    `INSERT INTO discount_code (id, code, off_bp, created_by_id, created_at) VALUES (${fresh}, 'OTHER', 1, ${id(2)}, now()); INSERT INTO code_use (id, code_id, order_id, used_at) SELECT ${fresh}, id, ${id(41)}, now() FROM discount_code WHERE code = 'OTHER'`,
    'code_use_order_id_key',
  ],
  [
    'two open gifts for one address',
    `INSERT INTO seat_gift (id, cohort_id, email, token_hash, reason, given_by_id, created_at, expires_at) VALUES (${fresh}, ${id(21)}, 'new@example.org', 't1', 'pilot', ${id(2)}, now(), now()), (${fresh}, ${id(21)}, 'new@example.org', 't2', 'pilot', ${id(2)}, now(), now())`,
    'seat_gift_one_open',
  ],
  [
    'a gift that was declined and taken back',
    `INSERT INTO seat_gift (id, cohort_id, email, token_hash, reason, given_by_id, created_at, expires_at, declined_at, canceled_at) VALUES (${fresh}, ${id(21)}, 'new@example.org', 't3', 'pilot', ${id(2)}, now(), now(), now(), now())`,
    'seat_gift_one_answer',
  ],
  [
    'a gift that was taken without an order',
    `INSERT INTO seat_gift (id, cohort_id, email, token_hash, reason, given_by_id, created_at, expires_at, accepted_at, accepted_by_id) VALUES (${fresh}, ${id(21)}, 'new@example.org', 't4', 'pilot', ${id(2)}, now(), now(), now(), ${id(2)})`,
    'seat_gift_taken',
  ],
  ['a changed code', `UPDATE discount_code SET off_bp = 1`, 'a discount code is only ever ended'],
  [
    'a code in small letters',
    `INSERT INTO discount_code (id, code, off_bp, created_by_id, created_at) VALUES (${fresh}, 'fall', 1, ${id(2)}, now())`,
    'discount_code_form',
  ],
  [
    'a code that takes off nothing',
    `INSERT INTO discount_code (id, code, created_by_id, created_at) VALUES (${fresh}, 'NOTHING', ${id(2)}, now())`,
    'discount_code_off',
  ],
  [
    'a code for no orders',
    `INSERT INTO discount_code (id, code, off_bp, max_uses, created_by_id, created_at) VALUES (${fresh}, 'NEVER', 1, 0, ${id(2)}, now())`,
    'discount_code_limits',
  ],
  [
    'a code for a program and a cohort',
    `INSERT INTO discount_code (id, code, off_bp, program, cohort_id, created_by_id, created_at) VALUES (${fresh}, 'BOTH', 1, 'x', ${id(21)}, ${id(2)}, now())`,
    'discount_code_scope',
  ],
  [
    'two early-bird prices of one cohort',
    `UPDATE cohort SET early_bird_until = enroll_until, early_bird_price_minor = 1, early_bird_off_bp = 1`,
    'cohort_early_bird_price',
  ],
  [
    'an early-bird price without a last day',
    `UPDATE cohort SET early_bird_until = NULL, early_bird_price_minor = 1`,
    'cohort_early_bird_day',
  ],
  ['a tax without a name', `UPDATE cohort SET tax_bp = 825`, 'cohort_tax'],
  [
    'a volume discount for one seat',
    `INSERT INTO cohort_volume_step (cohort_id, from_seats, off_bp) VALUES (${id(21)}, 1, 500)`,
    'cohort_volume_step_range',
  ],
  ['a blank exemption from tax', `UPDATE agency SET tax_exempt_number = ' '`, 'agency_tax_exempt'],
  [
    'an order without tax under no number',
    `UPDATE seat_order SET tax_exempt_number = ' '`,
    'seat_order_tax_exempt',
  ],
  [
    'an order whose lines do not sum to its total',
    `INSERT INTO seat_order (id, number, agency_id, cohort_id, bought_by_id, quantity, unit_price_minor, total_minor, currency, provider, created_at) VALUES (${id(49)}, 'FB-3', ${id(11)}, ${id(21)}, ${id(1)}, 1, 5, 5, 'USD', 'stripe', now()); INSERT INTO order_line (order_id, position, kind, label, amount_minor) VALUES (${id(49)}, 1, 'seats', '1 seat', 4); SET CONSTRAINTS ALL IMMEDIATE`,
    'the lines of an order sum to its total',
  ],
  [
    'an order without lines',
    `INSERT INTO seat_order (id, number, agency_id, cohort_id, bought_by_id, quantity, unit_price_minor, total_minor, currency, provider, created_at) VALUES (${fresh}, 'FB-3', ${id(11)}, ${id(21)}, ${id(1)}, 1, 0, 0, 'USD', 'stripe', now()); SET CONSTRAINTS ALL IMMEDIATE`,
    'the lines of an order sum to its total',
  ],
  [
    'another line in an order that was placed',
    `INSERT INTO order_line (order_id, position, kind, label, amount_minor) VALUES (${id(40)}, 2, 'tax', 'Tax', 1); SET CONSTRAINTS ALL IMMEDIATE`,
    'the lines of an order sum to its total',
  ],
  [
    'a reduction that adds',
    `INSERT INTO order_line (order_id, position, kind, label, amount_minor) VALUES (${id(40)}, 2, 'volume', 'x', 1)`,
    'order_line_sign',
  ],
  [
    'an unknown kind of line',
    `INSERT INTO order_line (order_id, position, kind, label, amount_minor) VALUES (${id(40)}, 2, 'tip', 'x', 1)`,
    'order_line_kind',
  ],
  [
    'a line without words',
    `INSERT INTO order_line (order_id, position, kind, label, amount_minor) VALUES (${id(40)}, 2, 'tax', '', 1)`,
    'order_line_place',
  ],
  ['a changed line', `UPDATE order_line SET label = 'x'`, 'order_line is append-only'],
  [
    'an order of two seats for oneself',
    `UPDATE seat_order SET agency_id = NULL WHERE id = ${id(41)}`,
    'seat_order_own_is_one',
  ],
  ['a total below nothing', `UPDATE seat_order SET total_minor = -1`, 'seat_order_total'],
  [
    'another price for what was ordered',
    `UPDATE seat_order SET total_minor = 1 WHERE id = ${id(40)}`,
    'what was ordered is frozen',
  ],
  [
    'a seat without the agency of its order',
    `UPDATE seat SET agency_id = NULL`,
    'a seat belongs to the agency of its order',
  ],
  [
    'a seat of a canceled order by invoice',
    `UPDATE seat_order SET method = 'invoice', canceled_at = now() WHERE id = ${id(40)}; INSERT INTO seat (id, order_id, agency_id, cohort_id, number, created_at) VALUES (${fresh}, ${id(40)}, ${id(11)}, ${id(21)}, 1, now())`,
    'a seat belongs to a paid order',
  ],
  [
    'a frozen seat that is claimed',
    `UPDATE seat_order SET frozen_for = '{dispute}'; INSERT INTO seat_assignment (id, seat_id, enrollment_id, cohort_id, assigned_at) VALUES (${fresh}, ${id(44)}, ${id(33)}, ${id(21)}, now())`,
    'a frozen seat is neither offered nor claimed',
  ],
  [
    'a frozen seat that is offered',
    `UPDATE seat_order SET frozen_for = '{invoice}'; UPDATE invitation SET revoked_at = now(); INSERT INTO invitation (id, seat_id, email, token_hash, invited_by_id, created_at, expires_at) VALUES (${fresh}, ${id(44)}, 'di@example.org', 't9', ${id(2)}, now(), now() + interval '1 day')`,
    'a frozen seat is neither offered nor claimed',
  ],
  [
    'an invoice that is due at once',
    `UPDATE order_invoice SET days_until_due = 0`,
    'order_invoice_days',
  ],
  [
    'more paid elsewhere than was paid',
    `UPDATE order_invoice SET outside_minor = 1`,
    'order_invoice_amounts',
  ],
  [
    'a fourth letter about an invoice',
    `UPDATE order_invoice SET reminders = 4, reminded_at = now()`,
    'order_invoice_reminders',
  ],
  [
    'a paid invoice without its day',
    `UPDATE order_invoice SET status = 'paid'`,
    'order_invoice_status',
  ],
  [
    'a billing before the first',
    `INSERT INTO order_billing (order_id, version, organization, line1, city, region, postal_code, country, emails, changed_by_id, changed_at) VALUES (${id(39)}, 0, 'Riverbend County', '1 Main St', 'Riverbend', 'IA', '50001', 'US', '{ap@example.org}', ${id(3)}, now())`,
    'order_billing_version',
  ],
  [
    'a bill to no one',
    `INSERT INTO order_billing (order_id, version, organization, line1, city, region, postal_code, country, emails, changed_by_id, changed_at) VALUES (${id(39)}, 2, '  ', '1 Main St', 'Riverbend', 'IA', '50001', 'US', '{ap@example.org}', ${id(3)}, now())`,
    'order_billing_texts',
  ],
  [
    'a bill to a country by its name',
    `INSERT INTO order_billing (order_id, version, organization, line1, city, region, postal_code, country, emails, changed_by_id, changed_at) VALUES (${id(39)}, 2, 'Riverbend County', '1 Main St', 'Riverbend', 'IA', '50001', 'us', '{ap@example.org}', ${id(3)}, now())`,
    'order_billing_country',
  ],
  [
    'a bill to six addresses',
    `INSERT INTO order_billing (order_id, version, organization, line1, city, region, postal_code, country, emails, changed_by_id, changed_at) VALUES (${id(39)}, 2, 'Riverbend County', '1 Main St', 'Riverbend', 'IA', '50001', 'US', '{a@b,c@d,e@f,g@h,i@j,k@l}', ${id(3)}, now())`,
    'order_billing_emails',
  ],
  [
    'a billing that is changed',
    `UPDATE order_billing SET city = 'Elsewhere'`,
    'order_billing is append-only',
  ],
  [
    'a cohort whose invoices are due in a year',
    `UPDATE cohort SET invoice_days = 365`,
    'cohort_invoice_days',
  ],
  [
    'an invoice of the sandbox that is lost',
    `UPDATE sandbox_invoice SET status = 'lost'`,
    'sandbox_invoice_status',
  ],
  [
    'an invoice of the sandbox that is paid on no day',
    `UPDATE sandbox_invoice SET status = 'paid'`,
    'sandbox_invoice_paid',
  ],
  [
    'an order by invoice that has none',
    `UPDATE seat_order SET method = 'invoice' WHERE id = ${id(41)}; SET CONSTRAINTS ALL IMMEDIATE`,
    'an order has an invoice when it is paid by invoice',
  ],
  [
    'an invoice of an order by card',
    `INSERT INTO order_invoice (order_id, days_until_due, seats_from) VALUES (${id(41)}, 30, 'order'); SET CONSTRAINTS ALL IMMEDIATE`,
    'an order has an invoice when it is paid by invoice',
  ],
  [
    'a money fact in a state that its kind does not know',
    `INSERT INTO money_fact (provider, kind, reference, order_id, amount_minor, currency, state, created_at, read_at) VALUES ('stripe', 'charge', 'ch_9', ${id(41)}, 5, 'USD', 'won', now(), now())`,
    'money_fact_state',
  ],
  [
    'a money fact of nothing',
    `INSERT INTO money_fact (provider, kind, reference, order_id, amount_minor, currency, state, created_at, read_at) VALUES ('stripe', 'refund', 're_9', ${id(41)}, 0, 'USD', 'pending', now(), now())`,
    'money_fact_amount',
  ],
  [
    'a charge that someone here asked for',
    `INSERT INTO money_fact (provider, kind, reference, order_id, amount_minor, currency, state, created_at, read_at, request_id) VALUES ('stripe', 'charge', 'ch_9', ${id(41)}, 5, 'USD', 'succeeded', now(), now(), ${fresh})`,
    'money_fact_request',
  ],
  [
    'the same refund told twice',
    `INSERT INTO money_fact (provider, kind, reference, order_id, amount_minor, currency, state, created_at, read_at) VALUES ('stripe', 'refund', 're_9', ${id(41)}, 5, 'USD', 'pending', now(), now()); INSERT INTO money_fact (provider, kind, reference, order_id, amount_minor, currency, state, created_at, read_at) VALUES ('stripe', 'refund', 're_9', ${id(41)}, 5, 'USD', 'succeeded', now(), now())`,
    'money_fact_pkey',
  ],
  [
    'a money fact that moves to another order',
    `INSERT INTO money_fact (provider, kind, reference, order_id, amount_minor, currency, state, created_at, read_at) VALUES ('stripe', 'refund', 're_9', ${id(41)}, 5, 'USD', 'pending', now(), now()); UPDATE money_fact SET order_id = ${id(40)} WHERE reference = 're_9'`,
    'a money fact stays what it is',
  ],
  [
    'a money fact that goes away',
    `INSERT INTO money_fact (provider, kind, reference, order_id, amount_minor, currency, state, created_at, read_at) VALUES ('stripe', 'refund', 're_9', ${id(41)}, 5, 'USD', 'pending', now(), now()); DELETE FROM money_fact`,
    'a money fact stays what it is',
  ],
  [
    'a credit of more than was decided',
    `INSERT INTO invoice_credit (id, order_id, amount_minor, decided_at, sent_at, struck_minor) VALUES (${fresh}, ${id(41)}, 5, now(), now(), 6)`,
    'invoice_credit_amounts',
  ],
  [
    'a credit note made by hand that no provider refused',
    `INSERT INTO invoice_credit (id, order_id, amount_minor, decided_at, by_hand_at) VALUES (${fresh}, ${id(41)}, 5, now(), now())`,
    'invoice_credit_by_hand',
  ],
  [
    'a sandbox invoice of which more is paid and credited than it is for',
    `UPDATE sandbox_invoice SET credited_minor = 501`,
    'sandbox_invoice_credited',
  ],
  [
    'a refund of nothing',
    `INSERT INTO refund_request (id, order_id, amount_minor, reason, requested_at) VALUES (${fresh}, ${id(41)}, 0, 'asked', now())`,
    'refund_request_amount',
  ],
  [
    'a refund that was both sent and refused',
    `INSERT INTO refund_request (id, order_id, amount_minor, reason, requested_at, sent_at, refused_at) VALUES (${fresh}, ${id(41)}, 5, 'asked', now(), now(), now())`,
    'refund_request_end',
  ],
  [
    'a parked invoice in a state that there is not',
    `INSERT INTO parked_invoice (reference, order_id, is_own, status, total_minor, paid_minor, currency, parked_at) VALUES ('in_9', ${id(41)}, true, 'lost', 5, 0, 'USD', now())`,
    'parked_invoice_status',
  ],
  [
    'a parked invoice on which less than nothing was paid',
    `INSERT INTO parked_invoice (reference, order_id, is_own, status, total_minor, paid_minor, currency, parked_at) VALUES ('in_9', ${id(41)}, true, 'open', 5, -1, 'USD', now())`,
    'parked_invoice_paid',
  ],
  [
    'an alert that someone has looked at, never',
    `INSERT INTO order_alert (id, order_id, kind, reference, detail, found_minor, currency, noticed_at, looked_by_id) VALUES (${fresh}, ${id(41)}, 'amount', 'ch_9', 'succeeded', 5, 'USD', now(), ${id(2)})`,
    'order_alert_looked',
  ],
  [
    'a seat that was canceled for a refund and stands',
    `UPDATE seat SET canceled_for = 'outside'`,
    'seat_canceled_for',
  ],
  [
    'less than nothing refunded',
    `UPDATE seat_order SET refunded_minor = -1`,
    'seat_order_refunded_minor',
  ],
  [
    'a dispute in an unknown state',
    `UPDATE seat_order SET dispute_state = 'maybe'`,
    'seat_order_dispute',
  ],
  [
    'a changed ledger entry',
    `UPDATE ledger_entry SET amount_minor = 1`,
    'ledger_entry is append-only',
  ],
  ['a seat of no number', `UPDATE seat SET number = 0 WHERE id = ${id(43)}`, 'seat_number'],
  [
    'a seat of an order of another cohort',
    `INSERT INTO seat (id, order_id, agency_id, cohort_id, number, created_at) VALUES (${fresh}, ${id(41)}, ${id(11)}, ${id(22)}, 3, now()); SET CONSTRAINTS ALL IMMEDIATE`,
    'a seat begins in the cohort of its order',
  ],
  [
    'a seat that changes its cohort without a move',
    `UPDATE seat_assignment SET ended_at = now(), end_reason = 'moved' WHERE seat_id = ${id(43)} AND ended_at IS NULL; UPDATE seat SET cohort_id = ${id(22)} WHERE id = ${id(43)}; SET CONSTRAINTS ALL IMMEDIATE`,
    'a seat changes its cohort by a move',
  ],
  [
    'a holder who stays behind when the seat moves',
    `UPDATE seat SET cohort_id = ${id(22)} WHERE id = ${id(43)}; SET CONSTRAINTS ALL IMMEDIATE`,
    'whoever holds a seat is in its cohort',
  ],
  [
    'a seat of which less than nothing went back',
    `UPDATE seat SET returned_minor = -1`,
    'seat_returned',
  ],
  [
    'a move for no reason of ours',
    `INSERT INTO seat_move (id, seat_id, from_cohort_id, to_cohort_id, moved_at, cause, credit_minor, price_minor, refund_minor) VALUES (${fresh}, ${id(43)}, ${id(21)}, ${id(22)}, now(), 'whim', 5, 5, 0)`,
    'seat_move_cause',
  ],
  [
    'a move to where it was',
    `INSERT INTO seat_move (id, seat_id, from_cohort_id, to_cohort_id, moved_at, cause, credit_minor, price_minor, refund_minor) VALUES (${fresh}, ${id(43)}, ${id(21)}, ${id(21)}, now(), 'lead', 5, 5, 0)`,
    'seat_move_apart',
  ],
  [
    'a move that gives back more than was paid',
    `INSERT INTO seat_move (id, seat_id, from_cohort_id, to_cohort_id, moved_at, cause, credit_minor, price_minor, refund_minor) VALUES (${fresh}, ${id(43)}, ${id(21)}, ${id(22)}, now(), 'lead', 5, 5, 6)`,
    'seat_move_amounts',
  ],
  [
    'a difference for two seats',
    `UPDATE seat_order SET for_seat_id = ${id(43)}, quantity = 2 WHERE id = ${id(40)}`,
    'seat_order_difference',
  ],
  [
    'two differences for one seat that wait to be paid',
    `INSERT INTO seat_order (id, number, agency_id, cohort_id, bought_by_id, quantity, unit_price_minor, total_minor, currency, provider, created_at, for_seat_id)
       SELECT gen_random_uuid(), 'FB-4' || n, ${id(11)}, ${id(22)}, ${id(1)}, 1, 5, 5, 'USD', 'stripe', now(), ${id(43)} FROM generate_series(1, 2) n`,
    'seat_order_one_difference',
  ],
  [
    'a canceled cohort that is open',
    `UPDATE cohort SET canceled_at = now(), visibility = 'open' WHERE id = ${id(21)}`,
    'cohort_canceled',
  ],
  [
    'a cohort that is off and was not canceled',
    `UPDATE cohort SET called_off_at = now() WHERE id = ${id(21)}`,
    'cohort_called_off',
  ],
  [
    'a cancellation without a reason',
    `INSERT INTO choice_round (id, cohort_id, kind, reason, decided_by_id, decided_at, tell_at, days, visibility_before, told_at, choose_until) VALUES (${fresh}, ${id(21)}, 'canceled', NULL, ${id(1)}, now(), now(), 14, 'open', NULL, NULL)`,
    'choice_round_kind',
  ],
  [
    'a choice of one day',
    `INSERT INTO choice_round (id, cohort_id, kind, reason, decided_by_id, decided_at, tell_at, days, visibility_before, told_at, choose_until) VALUES (${fresh}, ${id(21)}, 'redated', NULL, ${id(1)}, now(), now(), 1, NULL, NULL, NULL)`,
    'choice_round_days',
  ],
  [
    'a choice that was told without a last day',
    `INSERT INTO choice_round (id, cohort_id, kind, reason, decided_by_id, decided_at, tell_at, days, visibility_before, told_at, choose_until) VALUES (${fresh}, ${id(21)}, 'redated', NULL, ${id(1)}, now(), now(), 14, NULL, now(), NULL)`,
    'choice_round_told',
  ],
  [
    'a cohort that is canceled twice',
    `INSERT INTO choice_round (id, cohort_id, kind, reason, decided_by_id, decided_at, tell_at, days, visibility_before, told_at, choose_until) VALUES (gen_random_uuid(), ${id(21)}, 'canceled', 'dates', ${id(1)}, now(), now(), 14, 'open', NULL, NULL), (gen_random_uuid(), ${id(21)}, 'canceled', 'dates', ${id(1)}, now(), now(), 14, 'open', NULL, NULL)`,
    'choice_round_one_canceled',
  ],
  [
    'a choice to stay that takes something off the invoice',
    `INSERT INTO choice_round (id, cohort_id, kind, reason, decided_by_id, decided_at, tell_at, days, visibility_before, told_at, choose_until) VALUES (${id(902)}, ${id(21)}, 'redated', NULL, ${id(1)}, now(), now(), 14, NULL, NULL, NULL); INSERT INTO order_choice (round_id, order_id, chosen, chosen_at, off_minor) VALUES (${id(902)}, ${id(41)}, 'stay', now(), 5)`,
    'order_choice_off',
  ],
  [
    'a move that was chosen to nowhere',
    `INSERT INTO choice_round (id, cohort_id, kind, reason, decided_by_id, decided_at, tell_at, days, visibility_before, told_at, choose_until) VALUES (${id(901)}, ${id(21)}, 'redated', NULL, ${id(1)}, now(), now(), 14, NULL, NULL, NULL); INSERT INTO order_choice (round_id, order_id, chosen, chosen_at) VALUES (${id(901)}, ${id(41)}, 'move', now())`,
    'order_choice_chosen',
  ],
  [
    'seats that moved before anyone chose',
    `INSERT INTO choice_round (id, cohort_id, kind, reason, decided_by_id, decided_at, tell_at, days, visibility_before, told_at, choose_until) VALUES (${id(901)}, ${id(21)}, 'redated', NULL, ${id(1)}, now(), now(), 14, NULL, NULL, NULL); INSERT INTO order_choice (round_id, order_id, moved_seats) VALUES (${id(901)}, ${id(41)}, 1)`,
    'order_choice_counts',
  ],
  [
    'two holders of one seat',
    `INSERT INTO seat_assignment (id, seat_id, enrollment_id, cohort_id, assigned_at) VALUES (${fresh}, ${id(43)}, ${id(31)}, ${id(21)}, now())`,
    'seat_assignment_one_open_per_seat',
  ],
  [
    'two seats for one enrollment',
    `INSERT INTO seat_assignment (id, seat_id, enrollment_id, cohort_id, assigned_at) VALUES (${fresh}, ${id(44)}, ${id(31)}, ${id(21)}, now())`,
    'seat_assignment_one_open_per_enrollment',
  ],
  [
    'a seat for an enrollment in another cohort',
    `INSERT INTO seat_assignment (id, seat_id, enrollment_id, cohort_id, assigned_at) VALUES (${fresh}, ${id(44)}, ${id(32)}, ${id(21)}, now())`,
    'seat_assignment_enrollment_id_cohort_id_fkey',
  ],
  [
    'an assignment that ends without a reason',
    `UPDATE seat_assignment SET ended_at = now()`,
    'seat_assignment_end',
  ],
  [
    'a seat offered to two people',
    `INSERT INTO invitation (id, seat_id, email, token_hash, invited_by_id, created_at, expires_at) VALUES (${fresh}, ${id(44)}, 'dee@example.org', 't2', ${id(2)}, now(), now())`,
    'invitation_one_open_per_seat',
  ],
  [
    'an invitation to a mangled address',
    `UPDATE invitation SET email = 'CY@example.org'`,
    'invitation_email_normal',
  ],
  [
    'someone who waits for no seat',
    `INSERT INTO waiting_entry (id, cohort_id, person_id, seats, created_at) VALUES (${fresh}, ${id(21)}, ${id(1)}, 0, now())`,
    'waiting_entry_seats',
  ],
  [
    'someone who waits twice',
    `INSERT INTO waiting_entry (id, cohort_id, person_id, seats, created_at) VALUES (${id(991)}, ${id(21)}, ${id(1)}, 1, now()), (${fresh}, ${id(21)}, ${id(1)}, 1, now())`,
    'waiting_entry_one_open',
  ],
  [
    'an offer from a waiting list without an end',
    `INSERT INTO waiting_entry (id, cohort_id, person_id, seats, created_at, offered_at) VALUES (${fresh}, ${id(21)}, ${id(1)}, 1, now(), now())`,
    'waiting_entry_offer',
  ],
  [
    'a place on a waiting list that ended without a reason',
    `INSERT INTO waiting_entry (id, cohort_id, person_id, seats, created_at, ended_at) VALUES (${fresh}, ${id(21)}, ${id(1)}, 1, now(), now())`,
    'waiting_entry_end',
  ],
  [
    'an invitation that was declined and is open',
    `UPDATE invitation SET declined_at = now()`,
    'invitation_declined',
  ],
  [
    'a line of the lead with a link in it',
    `UPDATE invitation SET note = 'See https://evil.example'`,
    'invitation_note',
  ],
  [
    'a fourth reminder',
    `INSERT INTO invitation_reminder (invitation_id, number, reminded_at, token_hash) SELECT id, 4, now(), 'r4' FROM invitation LIMIT 1`,
    'invitation_reminder_number',
  ],
  [
    'a list that invites no one',
    `INSERT INTO seat_import (id, agency_id, cohort_id, imported_by_id, most, created_at) VALUES (${fresh}, ${id(11)}, ${id(21)}, ${id(2)}, 0, now())`,
    'seat_import_most',
  ],
  [
    'a list with a link in its line',
    `INSERT INTO seat_import (id, agency_id, cohort_id, imported_by_id, most, created_at, note) VALUES (${fresh}, ${id(11)}, ${id(21)}, ${id(2)}, 1, now(), 'www.evil.example')`,
    'seat_import_note',
  ],
  [
    'a list that invites an address twice',
    `INSERT INTO seat_import (id, agency_id, cohort_id, imported_by_id, most, created_at) VALUES (${id(990)}, ${id(11)}, ${id(21)}, ${id(2)}, 1, now()); INSERT INTO seat_import_line (import_id, position, line, text, email) VALUES (${id(990)}, 1, 1, 'a@b.org', 'a@b.org'), (${id(990)}, 2, 2, 'a@b.org', 'a@b.org')`,
    'seat_import_line_once',
  ],
  [
    'a line of a list that is too long',
    `INSERT INTO seat_import (id, agency_id, cohort_id, imported_by_id, most, created_at) VALUES (${id(990)}, ${id(11)}, ${id(21)}, ${id(2)}, 1, now()); INSERT INTO seat_import_line (import_id, position, line, text) VALUES (${id(990)}, 1, 1, repeat('a', 300))`,
    'seat_import_line_length',
  ],
  [
    'a line of a list that was refused and invited',
    `INSERT INTO seat_import (id, agency_id, cohort_id, imported_by_id, most, created_at) VALUES (${id(990)}, ${id(11)}, ${id(21)}, ${id(2)}, 1, now()); INSERT INTO seat_import_line (import_id, position, line, text, outcome, invitation_id) SELECT ${id(990)}, 1, 1, 'a', 'no_seat', id FROM invitation LIMIT 1`,
    'seat_import_line_invited',
  ],
  [
    'an invitation accepted by no one',
    `UPDATE invitation SET accepted_at = now()`,
    'invitation_acceptance',
  ],
  [
    'an invitation both accepted and taken back',
    `UPDATE invitation SET accepted_at = now(), accepted_by_id = ${id(1)}, revoked_at = now()`,
    'invitation_outcome',
  ],
  [
    'a changed requirement of a cohort',
    `UPDATE cohort_requirement SET minutes = 1`,
    'cohort_requirement is append-only',
  ],
  [
    'a lesson completed before it was opened',
    `UPDATE lesson_progress SET completed_at = '2025-01-01Z'`,
    'lesson_progress_order',
  ],
  [
    'progress on a wording that was never kept',
    `UPDATE lesson_progress SET content_hash = 'unknown'`,
    'lesson_progress_content_hash_fkey',
  ],
  ['a changed answer', `UPDATE part_answer SET correct = false`, 'part_answer is append-only'],
  [
    'an answer of another kind than its part',
    `INSERT INTO part_answer (enrollment_id, lesson_key, part_id, kind, answer, wording, content_hash, answered_at) SELECT enrollment_id, lesson_key, part_id, 'sort', answer, wording, content_hash, answered_at FROM part_answer`,
    'part_answer_kind',
  ],
  [
    'an answer whose kind is no name',
    `INSERT INTO part_answer (enrollment_id, lesson_key, part_id, kind, answer, wording, content_hash, answered_at) SELECT enrollment_id, lesson_key, part_id, 'A kind', '{"kind":"A kind"}', wording, content_hash, answered_at FROM part_answer`,
    'part_answer_kind',
  ],
  [
    'an answer that names no kind',
    `INSERT INTO part_answer (enrollment_id, lesson_key, part_id, kind, answer, wording, content_hash, answered_at) SELECT enrollment_id, lesson_key, part_id, kind, '{}', wording, content_hash, answered_at FROM part_answer`,
    'part_answer_kind',
  ],
  [
    'an answer without end',
    `INSERT INTO part_answer (enrollment_id, lesson_key, part_id, kind, answer, wording, content_hash, answered_at) SELECT enrollment_id, lesson_key, part_id, 'check', jsonb_build_object('kind', 'check', 'option', (SELECT string_agg(md5(i::text), '') FROM generate_series(1, 3000) i)), wording, content_hash, answered_at FROM part_answer`,
    'part_answer_size',
  ],
  [
    'a second attempt without a first',
    `INSERT INTO check_attempt SELECT ${fresh}, enrollment_id, 'm2', 2, 'b', skills, questions, content_hash, started_at, NULL FROM check_attempt WHERE id = ${id(52)}`,
    'check_attempt_turn',
  ],
  [
    'a first attempt in form b',
    `INSERT INTO check_attempt SELECT ${fresh}, enrollment_id, 'm2', 1, 'b', skills, questions, content_hash, started_at, NULL FROM check_attempt WHERE id = ${id(52)}`,
    'check_attempt_form',
  ],
  [
    'a form c',
    `INSERT INTO check_attempt SELECT ${fresh}, enrollment_id, 'm2', 1, 'c', skills, questions, content_hash, started_at, NULL FROM check_attempt WHERE id = ${id(52)}`,
    'check_attempt_form',
  ],
  [
    'a check about no skill',
    `INSERT INTO check_attempt SELECT ${fresh}, enrollment_id, 'm2', 1, 'a', '{}', questions, content_hash, started_at, NULL FROM check_attempt WHERE id = ${id(52)}`,
    'check_attempt_asks',
  ],
  [
    'a check with fewer questions than skills',
    `INSERT INTO check_attempt SELECT ${fresh}, enrollment_id, 'm2', 1, 'a', skills, 1, content_hash, started_at, NULL FROM check_attempt WHERE id = ${id(52)}`,
    'check_attempt_asks',
  ],
  [
    'a check handed in before it was begun',
    `INSERT INTO check_attempt SELECT ${fresh}, enrollment_id, 'm2', 1, 'a', skills, questions, content_hash, started_at, started_at - interval '1 second' FROM check_attempt WHERE id = ${id(52)}`,
    'check_attempt_order',
  ],
  [
    'the same attempt twice',
    `INSERT INTO check_attempt VALUES (${fresh}, ${id(31)}, 'm1', 1, 'a', '{C1}', 1, 'content', '2026-01-07Z', '2026-01-07Z')`,
    'check_attempt_enrollment_id_module_key_number_key',
  ],
  [
    'two open attempts at one check',
    `INSERT INTO check_attempt VALUES (${fresh}, ${id(31)}, 'm1', 3, 'a', '{C2}', 1, 'content', '2026-01-20Z', NULL)`,
    'check_attempt_one_open',
  ],
  [
    'another attempt after less than twelve hours',
    `INSERT INTO check_item_answer VALUES (${id(53)}, 'i4', 'a', now()); UPDATE check_attempt SET handed_in_at = '2026-01-08 10:10Z' WHERE id = ${id(53)}; INSERT INTO check_attempt VALUES (${fresh}, ${id(31)}, 'm1', 3, 'a', '{C2}', 1, 'content', '2026-01-08 22:09:59Z', NULL)`,
    'check_attempt_rest',
  ],
  [
    'a changed attempt that was handed in',
    `UPDATE check_attempt SET handed_in_at = now() WHERE id = ${id(52)}`,
    'a check that was handed in is not changed',
  ],
  [
    'a deleted attempt that was handed in',
    `DELETE FROM check_attempt WHERE id = ${id(52)}`,
    'a check that was handed in is not changed',
  ],
  [
    'an open attempt about other skills than it was begun with',
    `UPDATE check_attempt SET skills = '{C1}' WHERE id = ${id(53)}`,
    'an attempt stays as it was begun',
  ],
  [
    'a check handed in with a question left',
    `UPDATE check_attempt SET handed_in_at = now() WHERE id = ${id(53)}`,
    'check_attempt_whole',
  ],
  [
    'a fifth option',
    `INSERT INTO check_item_answer VALUES (${id(53)}, 'i4', 'e', now())`,
    'check_item_answer_option',
  ],
  [
    'an answer changed after handing in',
    `UPDATE check_item_answer SET option = 'c' WHERE attempt_id = ${id(52)}`,
    'a check that was handed in is not changed',
  ],
  [
    'an answer added after handing in',
    `INSERT INTO check_item_answer VALUES (${id(52)}, 'i9', 'a', now())`,
    'a check that was handed in is not changed',
  ],
  [
    'an answer taken back after handing in',
    `DELETE FROM check_item_answer WHERE attempt_id = ${id(52)}`,
    'a check that was handed in is not changed',
  ],
  [
    'more right answers than questions',
    `INSERT INTO check_result VALUES (${id(52)}, 'C2', 1, 2)`,
    'check_result_counts',
  ],
  [
    'a result of an attempt that is open',
    `INSERT INTO check_result VALUES (${id(53)}, 'C2', 1, 1)`,
    'check_result_fits',
  ],
  [
    'a result on a skill that was not asked about',
    `INSERT INTO check_result VALUES (${id(52)}, 'C9', 1, 1)`,
    'check_result_fits',
  ],
  [
    'results on more questions than there were',
    `INSERT INTO check_result VALUES (${id(52)}, 'C2', 2, 1)`,
    'check_result_fits',
  ],
  ['a changed result', `UPDATE check_result SET correct = 0`, 'check_result is append-only'],
  ['a deleted result', `DELETE FROM check_result`, 'check_result is append-only'],
  [
    'a sixth probe',
    `INSERT INTO probe VALUES (${fresh}, ${id(31)}, 'm1', 6, '{C1}', '2026-06-01', now())`,
    'probe_number',
  ],
  [
    'the same probe twice',
    `INSERT INTO probe VALUES (${fresh}, ${id(31)}, 'm1', 3, '{C1}', '2026-06-01', now())`,
    'probe_enrollment_id_module_key_number_key',
  ],
  [
    'a probe about three skills',
    `INSERT INTO probe VALUES (${fresh}, ${id(31)}, 'm1', 4, '{C1,C2,C3}', '2026-06-01', now())`,
    'probe_asks',
  ],
  [
    'a probe opened without a wording',
    `UPDATE probe SET opened_at = '2026-02-06Z' WHERE id = ${id(56)}`,
    'probe_opening',
  ],
  [
    'a probe opened two days early',
    `UPDATE probe SET opened_at = '2026-02-04Z', content_hash = 'content' WHERE id = ${id(56)}`,
    'probe_not_early',
  ],
  [
    'a probe answered before it was opened',
    `UPDATE probe_item SET option = 'a', correct = true WHERE probe_id = ${id(55)}; UPDATE probe SET answered_at = '2026-01-16Z' WHERE id = ${id(55)}`,
    'probe_answering',
  ],
  [
    'a probe answered in parts',
    `UPDATE probe SET answered_at = '2026-01-17 10:00Z' WHERE id = ${id(55)}`,
    'probe_whole',
  ],
  [
    'a probe that is put off',
    `UPDATE probe SET due_on = '2026-03-01' WHERE id = ${id(56)}`,
    'a probe stays as it was planned',
  ],
  [
    'a probe whose questions come from another wording',
    `UPDATE probe SET content_hash = 'rubric' WHERE id = ${id(55)}`,
    'a probe stays as it was planned',
  ],
  [
    'a probe answered again',
    `UPDATE probe SET answered_at = now() WHERE id = ${id(54)}`,
    'a probe is answered once',
  ],
  [
    'a deleted answered probe',
    `DELETE FROM probe WHERE id = ${id(54)}`,
    'a probe is answered once',
  ],
  [
    'another answer to a question of a probe',
    `UPDATE probe_item SET option = 'b' WHERE probe_id = ${id(54)}`,
    'a probe is answered once',
  ],
  [
    'an answer that is neither right nor wrong',
    `UPDATE probe_item SET option = 'b' WHERE probe_id = ${id(55)}`,
    'probe_item_answer',
  ],
  [
    'a question of no place',
    `INSERT INTO probe_item VALUES (${id(55)}, 0, 'i3', 'C1')`,
    'probe_item_position',
  ],
  [
    'the same question twice',
    `INSERT INTO probe_item VALUES (${id(55)}, 2, 'i2', 'C1')`,
    'probe_item_probe_id_item_id_key',
  ],
  [
    'a question on another skill than its probe',
    `INSERT INTO probe_item VALUES (${id(55)}, 2, 'i3', 'C2')`,
    'probe_item_skill',
  ],
  [
    'a skill rated at level five',
    `INSERT INTO skill_rating (enrollment_id, skill_id, level, occasion, rated_at, content_hash, mutation_id) VALUES (${id(31)}, 'C1', 5, 'later', now(), 'content', ${fresh})`,
    'skill_rating_level',
  ],
  [
    'a skill rated on an unknown occasion',
    `INSERT INTO skill_rating (enrollment_id, skill_id, level, occasion, rated_at, content_hash, mutation_id) VALUES (${id(31)}, 'C1', 3, 'often', now(), 'content', ${fresh})`,
    'skill_rating_occasion',
  ],
  [
    'a second beginning for one skill',
    `INSERT INTO skill_rating (enrollment_id, skill_id, level, occasion, rated_at, content_hash, mutation_id) VALUES (${id(31)}, 'C1', 3, 'baseline', now(), 'content', ${fresh})`,
    'skill_rating_one_baseline',
  ],
  [
    'one form that rates a skill twice',
    `INSERT INTO skill_rating (enrollment_id, skill_id, level, occasion, rated_at, content_hash, mutation_id) VALUES (${id(31)}, 'C1', 3, 'later', now(), 'content', ${id(33)})`,
    'skill_rating_enrollment_id_mutation_id_skill_id_key',
  ],
  [
    'a rating of a wording that was never kept',
    `INSERT INTO skill_rating (enrollment_id, skill_id, level, occasion, rated_at, content_hash, mutation_id) VALUES (${id(31)}, 'C1', 3, 'later', now(), 'unknown', ${fresh})`,
    'skill_rating_content_hash_fkey',
  ],
  [
    'an eighth step that was shown',
    `INSERT INTO skill_shown (enrollment_id, skill_id, step, shown_at) VALUES (${id(31)}, 'C1', 8, now())`,
    'skill_shown_step',
  ],
  [
    'a step of no skill that was shown',
    `INSERT INTO skill_shown (enrollment_id, skill_id, step, shown_at) VALUES (${id(31)}, 'c1', 2, now())`,
    'skill_shown_skill',
  ],
  ['a shown step that is taken back', `UPDATE skill_shown SET step = 1`, 'skill_shown never falls'],
  ['a changed rating', `UPDATE skill_rating SET level = 4`, 'skill_rating is append-only'],
  [
    'a rating that is taken back',
    `DELETE FROM skill_rating WHERE level IS NULL`,
    'skill_rating is append-only',
  ],
  ...[
    "'{}'",
    "'{C1,C2,C3,C4}'",
    "'{C1,C1}'",
    "'{C1,C2,C2}'",
    "'{C1,C2,C1}'",
    "'{C1,NULL}'",
    'NULL',
  ].map((skills): [string, string, string] => [
    `${skills} as a focus`,
    `INSERT INTO focus_choice (enrollment_id, skill_ids, chosen_at, mutation_id) VALUES (${id(31)}, ${skills}, now(), ${fresh})`,
    'focus_choice_skills',
  ]),
  [
    'one form that chooses a focus twice',
    `INSERT INTO focus_choice (enrollment_id, skill_ids, chosen_at, mutation_id) VALUES (${id(31)}, '{C3}', now(), ${id(34)})`,
    'focus_choice_enrollment_id_mutation_id_key',
  ],
  ['a changed focus', `UPDATE focus_choice SET skill_ids = '{C3}'`, 'focus_choice is append-only'],
  ['a draft of 20,001 characters', `UPDATE draft SET body = repeat('x', 20001)`, 'draft_size'],
  [
    'a draft that names its use and is not used',
    `UPDATE draft SET used_as = gen_random_uuid(), used_at = NULL`,
    'draft_used_as',
  ],
  [
    'two drafts for one thing',
    `INSERT INTO draft (id, person_id, purpose, subject, version, body, words, updated_at) VALUES (${fresh}, ${id(1)}, 'reflection', 's', 1, '', 0, now())`,
    'draft_person_id_purpose_subject_key',
  ],
  [
    'a second attempt with the same number',
    `INSERT INTO reflection_attempt SELECT ${fresh}, enrollment_id, cohort_id, module_key, number, body, words, assignment_hash, rubric_hash, submitted_at, due_back_at FROM reflection_attempt`,
    'reflection_attempt_one_per_number',
  ],
  [
    'an attempt in another cohort than its enrollment',
    `INSERT INTO reflection_attempt SELECT ${fresh}, ${id(32)}, cohort_id, module_key, number, body, words, assignment_hash, rubric_hash, submitted_at, due_back_at FROM reflection_attempt`,
    'reflection_attempt_enrollment_id_cohort_id_fkey',
  ],
  [
    'an empty attempt',
    `INSERT INTO reflection_attempt SELECT ${fresh}, enrollment_id, cohort_id, module_key, 2, '  ', words, assignment_hash, rubric_hash, submitted_at, due_back_at FROM reflection_attempt`,
    'reflection_attempt_body',
  ],
  [
    'an attempt of number nought',
    `INSERT INTO reflection_attempt SELECT ${fresh}, enrollment_id, cohort_id, module_key, 0, body, words, assignment_hash, rubric_hash, submitted_at, due_back_at FROM reflection_attempt`,
    'reflection_attempt_number',
  ],
  [
    'a changed attempt',
    `UPDATE reflection_attempt SET body = 'other'`,
    'reflection_attempt is append-only',
  ],
  [
    'two claims on one attempt',
    `INSERT INTO grading_claim (attempt_id, reader_slot, facilitator_id, claimed_at, expires_at) VALUES (${id(61)}, 1, ${id(1)}, '2026-01-11 10:00Z', '2026-01-11 10:30Z')`,
    'grading_claim_pkey',
  ],
  [
    'one person who reads first and second',
    `INSERT INTO grading_claim (attempt_id, reader_slot, facilitator_id, claimed_at, expires_at) VALUES (${id(61)}, 2, ${id(2)}, '2026-01-11 10:00Z', '2026-01-11 10:30Z')`,
    'grading_claim_attempt_id_facilitator_id_key',
  ],
  ['a claim of a third reader', `UPDATE grading_claim SET reader_slot = 3`, 'grading_claim_slot'],
  [
    'a claimed attempt that is taken back',
    `UPDATE reflection_attempt SET taken_back_at = now()`,
    'a claimed attempt is not taken back',
  ],
  [
    'an attempt that is changed while it is taken back',
    `UPDATE reflection_attempt SET taken_back_at = now(), body = 'other'`,
    'reflection_attempt is append-only',
  ],
  [
    'a release that is undone eleven minutes later',
    `UPDATE review SET undone_at = released_at + interval '11 minutes' WHERE id = ${id(62)}`,
    'review_undone_in_time',
  ],
  [
    'a draft that is undone',
    `UPDATE review SET undone_at = now() WHERE id = ${id(63)}`,
    'review_undone_in_time',
  ],
  [
    'a released review whose words change while it is undone',
    `UPDATE review SET undone_at = released_at, comment = 'other' WHERE id = ${id(62)}`,
    'a released review is not changed',
  ],
  [
    'a lease that ends before it begins',
    `UPDATE grading_claim SET expires_at = claimed_at`,
    'grading_claim_lease',
  ],
  [
    'two reviews for one attempt, reader and version',
    `INSERT INTO review (id, attempt_id, reader_slot, version, reviewer_id, rubric_hash, comment, lock_version, created_at, updated_at) VALUES (${fresh}, ${id(61)}, 1, 1, ${id(1)}, 'rubric', '', 1, now(), now())`,
    'review_attempt_id_reader_slot_version_key',
  ],
  ['a third reader', `UPDATE review SET reader_slot = 3 WHERE id = ${id(63)}`, 'review_numbers'],
  [
    'a review by another rubric than the attempt',
    `UPDATE review SET rubric_hash = 'content' WHERE id = ${id(63)}`,
    'review_attempt_id_rubric_hash_fkey',
  ],
  [
    'a ready review without a decision',
    `UPDATE review SET ready_at = now() WHERE id = ${id(63)}`,
    'review_ready_has_decision',
  ],
  [
    'a release of a draft',
    `UPDATE review SET released_at = now() WHERE id = ${id(63)}`,
    'review_released_was_ready',
  ],
  [
    'a change after release without a reason',
    `UPDATE review SET version = 2 WHERE id = ${id(63)}`,
    'review_change_has_reason',
  ],
  [
    'a changed released review',
    `UPDATE review SET comment = 'other' WHERE id = ${id(62)}`,
    'a released review is not changed',
  ],
  [
    'a deleted released review',
    `DELETE FROM review WHERE id = ${id(62)}`,
    'a released review is not changed',
  ],
  [
    'a changed score of a released review',
    `UPDATE review_score SET level = 1`,
    'a released review is not changed',
  ],
  [
    'a score added to a released review',
    `INSERT INTO review_score (review_id, criterion_key, level, comment) VALUES (${id(62)}, 'R2', 1, '')`,
    'a released review is not changed',
  ],
  [
    'a level of five',
    `INSERT INTO review_score (review_id, criterion_key, level, comment) VALUES (${id(63)}, 'R1', 5, '')`,
    'review_score_level',
  ],
  [
    'a thread without a title',
    `UPDATE thread SET title = '' WHERE id = ${id(71)}`,
    'thread_title_given',
  ],
  [
    'two prompts for one module',
    `UPDATE thread SET module_key = 'm1', kind = 'prompt' WHERE id = ${id(72)}`,
    'thread_one_prompt_per_module',
  ],
  ['a title that no one sees', `UPDATE thread SET title = U&'\\200B\\2060'`, 'thread_title_given'],
  ['a post that says nothing', `UPDATE post SET body = U&' \\2800\\000A'`, 'post_said'],
  [
    'a reflection of nothing but zero-width spaces',
    `INSERT INTO reflection_attempt SELECT ${fresh}, enrollment_id, cohort_id, module_key, 2, U&'\\200B', words, assignment_hash, rubric_hash, submitted_at, due_back_at FROM reflection_attempt`,
    'reflection_attempt_body',
  ],
  ['an agency that no one can read', `UPDATE agency SET name = U&'\\3164'`, 'agency_name_given'],
  ['a plan that no one sees', `UPDATE commitment SET action = U&'\\00AD'`, 'commitment_halves'],
  [
    'a use with nothing to see',
    `UPDATE field_note SET what_happened = U&'\\00A0\\FEFF'`,
    'field_note_filled',
  ],
  [
    'evidence that no one sees',
    `UPDATE observation_score SET evidence = U&'\\200D'`,
    'observation_score_evidence',
  ],
  ['a post of 20,001 characters', `UPDATE post SET body = repeat('x', 20001)`, 'post_size'],
  [
    'a post that was removed by no one',
    `UPDATE post SET removed_at = now() WHERE id = ${id(73)}`,
    'post_removed',
  ],
  ['a thread with fewer posts than none', `UPDATE thread SET post_count = -1`, 'thread_counted'],
  [
    'a thread with posts of which none is the newest',
    `UPDATE thread SET post_count = 3, last_post_at = NULL`,
    'thread_counted',
  ],
  [
    'a reply to a post of another thread',
    `INSERT INTO post (id, thread_id, author_id, reply_to_id, body, version, created_at) VALUES (${fresh}, ${id(72)}, ${id(1)}, ${id(73)}, 'x', 1, now())`,
    'post_reply_to_id_thread_id_fkey',
  ],
  ['a changed revision', `UPDATE post_revision SET body = 'other'`, 'post_revision is append-only'],
  [
    'an unknown kind of event',
    `INSERT INTO skill_event (id, enrollment_id, skill_id, type, happened_on, recorded_at, payload, source_kind, source_id) VALUES (${fresh}, ${id(31)}, 'C1', 'magic', now(), now(), '{}', 'x', 'x')`,
    'skill_event_type',
  ],
  [
    'a change of policy that is told of one coach',
    `INSERT INTO skill_event (id, enrollment_id, skill_id, type, happened_on, recorded_at, payload, source_kind, source_id) VALUES (${fresh}, ${id(31)}, 'C1', 'policy-set', now(), now(), '{}', 'x', 'x')`,
    'skill_event_type',
  ],
  [
    'one source counted twice',
    `INSERT INTO skill_event (id, enrollment_id, skill_id, type, happened_on, recorded_at, payload, source_kind, source_id) VALUES (${fresh}, ${id(31)}, 'C1', 'lesson-completed', now(), now(), '{}', 'lesson', 'l1')`,
    'skill_event_enrollment_id_skill_id_type_source_kind_source__key',
  ],
  [
    'a lesson that belongs to no skill',
    `INSERT INTO skill_event (id, enrollment_id, type, happened_on, recorded_at, payload, source_kind, source_id) VALUES (${fresh}, ${id(31)}, 'lesson-completed', now(), now(), '{}', 'lesson', 'l2')`,
    'skill_event_of_coach',
  ],
  [
    'one contact with a coach counted twice',
    `INSERT INTO skill_event (id, enrollment_id, type, happened_on, recorded_at, payload, source_kind, source_id) VALUES (${fresh}, ${id(31)}, 'contact-held', now(), now(), '{}', 'contact', 'k1')`,
    'skill_event_of_coach_once',
  ],
  ['a contact of a whole day', `UPDATE contact SET minutes = 241`, 'contact_minutes'],
  [
    'a contact that is undone the day after',
    `UPDATE contact SET undone_at = recorded_at + interval '1 day'`,
    'contact_undone',
  ],
  [
    'a coach who asks twice to meet more often',
    `INSERT INTO cadence_request (id, enrollment_id, asked_at) VALUES (${fresh}, ${id(31)}, now())`,
    'cadence_request_open',
  ],
  [
    'a wish that was settled before it was said',
    `UPDATE cadence_request SET settled_at = asked_at - interval '1 day'`,
    'cadence_request_settled',
  ],
  [
    'a pause of 100 days',
    `UPDATE pause SET back_on = starts_on + 100 WHERE ended_at IS NULL`,
    'pause_days',
  ],
  [
    'a pause that ends on no day',
    `UPDATE pause SET ended_at = now() WHERE ended_at IS NULL`,
    'pause_end',
  ],
  [
    'two pauses that share a day',
    `INSERT INTO pause (id, enrollment_id, reason, reason_shown, starts_on, recorded_at) VALUES (${fresh}, ${id(31)}, 'leave', false, '2026-01-20', now())`,
    'pause_place',
  ],
  [
    'a second end of a pause',
    `UPDATE pause SET ended_on = '2026-03-08' WHERE ended_at IS NOT NULL`,
    'pause_place',
  ],
  [
    'a changed event',
    `UPDATE skill_event SET happened_on = '2020-01-01'`,
    'skill_event is append-only',
  ],
  ['a deleted event', `DELETE FROM skill_event`, 'skill_event is append-only'],
  ['a state above its peak', `UPDATE skill_state SET peak = 3`, 'skill_state_steps'],
  ['a state with an unknown flag', `UPDATE skill_state SET flags = '{lazy}'`, 'skill_state_flags'],
  [
    'a state whose steps are a list',
    `UPDATE skill_state SET entered = '[]'`,
    'skill_state_entered',
  ],
  [
    'a state that lapses upward',
    `UPDATE skill_state SET lapses_on = '2026-02-01', lapses_to = 5, changes_on = '2026-02-01'`,
    'skill_state_lapse',
  ],
  [
    'a state that has changed before it was computed',
    `UPDATE skill_state SET changes_on = computed_for`,
    'skill_state_days',
  ],
  [
    'a state that stands on no event',
    `UPDATE skill_state SET last_seq = last_seq + 1000000`,
    'skill_state_log',
  ],
  ['a changed policy', `UPDATE policy_version SET body = '[]'`, 'policy_version is append-only'],
  ['a plan with one half', `UPDATE commitment SET cue = ' '`, 'commitment_halves'],
  [
    'a window of three weeks',
    `UPDATE commitment SET window_to = window_from + 21`,
    'commitment_window',
  ],
  [
    'a plan closed without an outcome',
    `UPDATE commitment SET closed_at = created_at`,
    'commitment_closed',
  ],
  [
    'a plan from the debrief of an observation of another skill',
    `INSERT INTO commitment (id, enrollment_id, skill_id, cue, action, moment, window_from, window_to, confidence, made_on, created_at, observation_id) VALUES (${fresh}, ${id(31)}, 'C2', 'w', 't', 'm', '2026-01-11', '2026-01-21', 7, '2026-01-11', '2026-01-11Z', ${id(86)})`,
    'commitment_observation_id_skill_id_fkey',
  ],
  [
    'a plan from the debrief of another coach',
    `INSERT INTO commitment (id, enrollment_id, skill_id, cue, action, moment, window_from, window_to, confidence, made_on, created_at, observation_id) VALUES (${fresh}, ${id(33)}, 'C1', 'w', 't', 'm', '2026-01-11', '2026-01-21', 7, '2026-01-11', '2026-01-11Z', ${id(86)})`,
    'commitment_of_debrief',
  ],
  [
    'a plan from an observation that no one has signed',
    `INSERT INTO observation (id, occasion_id, observer_id, slot, notes, strength, edge, created_at) VALUES (${id(999)}, ${id(85)}, ${id(3)}, 2, '', '', '', now()); UPDATE commitment SET observation_id = ${id(999)}`,
    'commitment_of_debrief',
  ],
  ['an outcome of an open plan', `UPDATE commitment SET closed_as = 'done'`, 'commitment_closed'],
  [
    'a plan closed before it was made',
    `UPDATE commitment SET closed_as = 'done', closed_at = created_at - interval '1 day'`,
    'commitment_closed',
  ],
  [
    'a plan extended after its end',
    `UPDATE commitment SET closed_as = 'done', closed_at = created_at, extended_at = created_at + interval '1 day'`,
    'commitment_extended',
  ],
  [
    'an answer to undo about a plan of which nothing was said',
    `UPDATE commitment SET answer_events = ARRAY[${fresh}]`,
    'commitment_answered',
  ],
  ['an obstacle that no one sees', `UPDATE commitment SET obstacle = ' '`, 'commitment_obstacle'],
  ['a remedy that no one sees', `UPDATE commitment SET remedy = ''`, 'commitment_obstacle'],
  [
    'a letter about a plan before it was made',
    `UPDATE commitment SET told_at = created_at - interval '1 day'`,
    'commitment_told',
  ],
  ['a check-in on day 45', `UPDATE check_in SET day = 45`, 'check_in_day'],
  [
    'the same check-in twice',
    `INSERT INTO check_in (id, enrollment_id, day, due_on, created_at) VALUES (${fresh}, ${id(31)}, 30, '2026-06-01', '2026-06-01 12:00Z')`,
    'check_in_enrollment_id_day_key',
  ],
  [
    'a check-in that began before its day',
    `UPDATE check_in SET created_at = due_on - interval '2 days'`,
    'check_in_begun',
  ],
  [
    'a check-in that was sent before it began',
    `UPDATE check_in SET submitted_at = created_at - interval '1 hour' WHERE submitted_at IS NULL`,
    'check_in_submitted',
  ],
  [
    'a check-in that is sent at another time',
    `UPDATE check_in SET submitted_at = NULL WHERE submitted_at IS NOT NULL`,
    'check_in_sent_once',
  ],
  [
    'an answer that is changed after a day',
    `UPDATE check_in_answer SET saved_at = '2026-06-03 00:00Z'`,
    'check_in_kept',
  ],
  [
    'how often something is used that is not',
    `UPDATE check_in_answer SET still = 'no'`,
    'check_in_answer_frequency',
  ],
  [
    'an unknown hindrance',
    `UPDATE check_in_answer SET hinders = '{weather}'`,
    'invalid input value for enum barrier: "weather"',
  ],
  [
    'the same hindrance twice',
    `UPDATE check_in_answer SET hinders = '{time,time}'`,
    'check_in_answer_hinders',
  ],
  ['help that no one sees', `UPDATE check_in_answer SET helps = ' '`, 'check_in_answer_words'],
  ['a wish that no one sees', `UPDATE support_task SET wish = ''`, 'support_task_wish'],
  ['support that no one gave', `UPDATE support_task SET done_at = asked_at`, 'support_task_done'],
  [
    'two wishes of one check-in',
    `INSERT INTO support_task (id, check_in_id, asked_at) SELECT ${fresh}, check_in_id, asked_at FROM support_task`,
    'support_task_check_in_id_key',
  ],
  [
    'a second question to a manager',
    `INSERT INTO manager_question (id, check_in_id, skill_id, token_hash, asked_at, expires_at)
     SELECT ${fresh}, check_in_id, skill_id, 'u', asked_at, expires_at FROM manager_question`,
    'manager_question_check_in_id_key',
  ],
  [
    'a question about a skill without an answer',
    `INSERT INTO manager_question (id, check_in_id, skill_id, token_hash, asked_at, expires_at)
     SELECT ${fresh}, id, 'C1', 'u', created_at, created_at + interval '1 day' FROM check_in WHERE submitted_at IS NULL`,
    'manager_question_check_in_id_skill_id_fkey',
  ],
  [
    'a manager without a normal address',
    `UPDATE manager_question SET email = 'Mo@example.org'`,
    'manager_question_email',
  ],
  [
    'a link that never worked',
    `INSERT INTO manager_question (id, check_in_id, skill_id, token_hash, asked_at, expires_at)
     SELECT ${fresh}, id, 'C1', 'u', created_at, created_at FROM check_in WHERE submitted_at IS NULL`,
    'manager_question_time',
  ],
  [
    'an answer after the link expired',
    `UPDATE manager_question SET expires_at = answered_at`,
    'manager_question_answered',
  ],
  [
    'a manager who answers twice',
    `UPDATE manager_question SET sighting = 'not_yet'`,
    'manager_question_once',
  ],
  ['a look on day 45', `UPDATE planned_look SET day = 45`, 'planned_look_day'],
  ['a look at no skill', `UPDATE planned_look SET skills = '{}'`, 'planned_look_skills'],
  [
    'two looks for one day',
    `UPDATE planned_look SET day = 90`,
    'planned_look_enrollment_id_day_key',
  ],
  [
    'a look by two people',
    `UPDATE planned_look SET looker_words = 'my team lead'`,
    'planned_look_looker',
  ],
  ['a look by no one', `UPDATE planned_look SET looker_words = NULL`, 'planned_look_looker'],
  [
    'a slip that no one sees',
    `UPDATE planned_look SET slip = ' ' WHERE slip IS NOT NULL`,
    'planned_look_words',
  ],
  ['a look that ended somehow', `UPDATE planned_look SET closed_as = NULL`, 'planned_look_closed'],
  [
    'a look that was told of before it was planned',
    `UPDATE planned_look SET told_at = changed_at - interval '1 hour'`,
    'planned_look_told',
  ],
  [
    'a look by a coach of another cohort',
    `UPDATE planned_look SET peer_enrollment_id = ${id(32)}, request_id = NULL WHERE day = 30`,
    'planned_look_peer',
  ],
  [
    'a look at oneself',
    `UPDATE planned_look SET looker_id = ${id(1)}, looker_words = NULL WHERE day = 60`,
    'planned_look_another',
  ],
  [
    'a letter about a look to someone without an account',
    `UPDATE planned_look SET asked_at = changed_at WHERE day = 60`,
    'planned_look_asked',
  ],
  [
    'a look with another coach’s request',
    `UPDATE planned_look SET enrollment_id = ${id(33)}, peer_enrollment_id = ${id(31)} WHERE day = 30`,
    'planned_look_own_request',
  ],
  ['a confidence of eleven', `UPDATE commitment SET confidence = 11`, 'commitment_confidence'],
  [
    'a use without saying what happened',
    `UPDATE field_note SET what_happened = ''`,
    'field_note_filled',
  ],
  [
    'a release in the middle of a month',
    `INSERT INTO agency_release SELECT agency_id, '2026-01-02', now(), 1, '{"v": 1, "asOf": "2026-01-02", "views": []}' FROM agency_release LIMIT 1`,
    'agency_release_month',
  ],
  [
    'a release before its month has begun',
    `INSERT INTO agency_release SELECT agency_id, '2026-01-01', '2025-12-31 09:00Z', 1, '{"v": 1, "asOf": "2026-01-01", "views": []}' FROM agency_release LIMIT 1`,
    'agency_release_not_early',
  ],
  [
    'a release that tells of another day',
    `INSERT INTO agency_release SELECT agency_id, '2026-01-01', now(), 1, '{"v": 1, "asOf": "2026-02-01", "views": []}' FROM agency_release LIMIT 1`,
    'agency_release_body',
  ],
  [
    'a month published twice',
    `INSERT INTO agency_release SELECT * FROM agency_release`,
    'agency_release_pkey',
  ],
  [
    'a release changed after it was published',
    `UPDATE agency_release SET policy_version = 2`,
    'agency_release is append-only',
  ],
  [
    'a note of a day that has not come',
    `UPDATE field_note SET happened_on = recorded_at::date + 3`,
    'practice_not_ahead',
  ],
  [
    'a note from long before the enrollment',
    `UPDATE field_note SET happened_on = '2001-01-01'`,
    'practice_not_too_early',
  ],
  [
    'an observation of a day that has not come',
    `UPDATE observation_occasion SET happened_on = created_at::date + 3`,
    'practice_not_ahead',
  ],
  ['a fifth rung', `UPDATE field_note SET carried = 4`, 'field_note_scales'],
  ['help that no one gives', `UPDATE field_note SET help = 4`, 'field_note_help'],
  [
    'the same barrier twice',
    `UPDATE field_note SET barriers = '{time,time}'`,
    'field_note_barriers',
  ],
  [
    'barriers where there was no opportunity',
    `UPDATE field_note SET used = 'no_chance', barriers = '{time}'`,
    'field_note_no_chance',
  ],
  [
    'a note shared with a peer who is not named',
    `UPDATE field_note SET shared_with = 'peer'`,
    'field_note_shared',
  ],
  [
    'a note shared with its own coach',
    `UPDATE field_note SET shared_with = 'peer', peer_enrollment_id = enrollment_id`,
    'field_note_shared',
  ],
  [
    'a note shared outside its cohort',
    `UPDATE field_note SET shared_with = 'peer', peer_enrollment_id = (SELECT id FROM enrollment WHERE cohort_id <> (SELECT cohort_id FROM enrollment WHERE id = field_note.enrollment_id) LIMIT 1)`,
    'field_note_peer',
  ],
  [
    'a second version that was not corrected',
    `UPDATE field_note SET version = 2`,
    'field_note_corrected',
  ],
  [
    'a version before the first',
    `INSERT INTO field_note_version SELECT note_id, 0, happened_on, used, setting, what_i_did, what_happened, carried, confidence, help, barriers, written_at FROM field_note_version`,
    'field_note_version_number',
  ],
  [
    'a history that is told otherwise',
    `UPDATE field_note_version SET what_i_did = 'asked'`,
    'field_note_version is append-only',
  ],
  [
    'a history that is removed',
    `DELETE FROM field_note_version`,
    'field_note_version is append-only',
  ],
  [
    'a note on a commitment for another skill',
    `UPDATE field_note SET skill_id = 'C2'`,
    'field_note_commitment_id_enrollment_id_skill_id_fkey',
  ],
  [
    'an observation no one agreed to',
    `UPDATE observation_occasion SET consent = false`,
    'observation_occasion_consent',
  ],
  [
    'an observation of no time',
    `UPDATE observation_occasion SET minutes = 0`,
    'observation_occasion_minutes',
  ],
  [
    'a third observer',
    `INSERT INTO observation (id, occasion_id, observer_id, slot, notes, strength, edge, created_at) VALUES (${fresh}, ${id(85)}, ${id(1)}, 3, '', '', '', now())`,
    'observation_slot',
  ],
  [
    'two observers in one place',
    `INSERT INTO observation (id, occasion_id, observer_id, slot, notes, strength, edge, created_at) VALUES (${fresh}, ${id(85)}, ${id(1)}, 1, '', '', '', now())`,
    'observation_one_per_slot',
  ],
  [
    'one observer in both places',
    `INSERT INTO observation (id, occasion_id, observer_id, slot, notes, strength, edge, created_at) VALUES (${fresh}, ${id(85)}, ${id(2)}, 2, '', '', '', now())`,
    'observation_one_per_observer',
  ],
  [
    'a first observer who was present as a second one',
    `INSERT INTO observation (id, occasion_id, observer_id, slot, notes, strength, edge, presence, created_at) VALUES (${fresh}, ${id(85)}, ${id(3)}, 1, '', '', '', 'present', now())`,
    'observation_presence',
  ],
  [
    'a second look that one asks of oneself',
    `UPDATE second_look_request SET invited_id = observer_id`,
    'second_look_of_another',
  ],
  [
    'a second look by the observed coach',
    `UPDATE second_look_request SET invited_id = ${id(1)}`,
    'second_look_by_invited',
  ],
  [
    'a second look that someone else has signed',
    `UPDATE second_look_request SET accepted = true, answered_at = created_at, observation_id = ${id(102)}`,
    'second_look_by_invited',
  ],
  [
    'a second look at no skill',
    `UPDATE second_look_request SET skills = '{}'`,
    'second_look_skills',
  ],
  [
    'a second look that is open for two months',
    `UPDATE second_look_request SET expires_at = created_at + interval '60 days'`,
    'second_look_expires',
  ],
  [
    'an answer to a second look without its moment',
    `UPDATE second_look_request SET accepted = true`,
    'second_look_answer',
  ],
  [
    'a second look that is canceled after it was done',
    `UPDATE second_look_request SET accepted = true, answered_at = created_at, observation_id = ${id(103)}, withdrawn_at = created_at`,
    'second_look_withdrawal',
  ],
  [
    'a second look that is done before anyone accepted',
    `UPDATE second_look_request SET observation_id = ${id(103)}`,
    'second_look_done',
  ],
  [
    'two open second looks at one occasion',
    `INSERT INTO second_look_request (id, occasion_id, observer_id, invited_id, skills, created_at, expires_at)
     SELECT ${fresh}, occasion_id, observer_id, invited_id, skills, created_at, expires_at FROM second_look_request`,
    'second_look_once',
  ],
  [
    'a consensus of no version',
    `UPDATE observation_consensus SET version = 0`,
    'observation_consensus_version',
  ],
  [
    'a proposal that its own writer confirms',
    `UPDATE observation_consensus SET agreed_by_id = proposed_by_id, agreed_at = proposed_at`,
    'observation_consensus_agreed',
  ],
  [
    'two who agree and do not agree',
    `UPDATE observation_consensus SET agreed_by_id = ${id(3)}, agreed_at = proposed_at, apart_by_id = ${id(3)}, apart_at = proposed_at`,
    'observation_consensus_apart',
  ],
  [
    'a third one who agrees',
    `UPDATE observation_consensus SET agreed_by_id = ${id(1)}, agreed_at = proposed_at`,
    'observation_consensus_of_two',
  ],
  [
    'a consensus of two occasions',
    `UPDATE observation_consensus SET first_id = ${id(86)}`,
    'observation_consensus_of_two',
  ],
  [
    'a consensus that is changed',
    `UPDATE observation_consensus SET agreed_by_id = ${id(3)}, agreed_at = proposed_at;
     UPDATE observation_consensus SET version = 7`,
    'a consensus is not changed',
  ],
  [
    'a consensus whose level is changed',
    `UPDATE observation_consensus SET agreed_by_id = ${id(3)}, agreed_at = proposed_at;
     UPDATE observation_consensus_score SET level = 4`,
    'a consensus is not changed',
  ],
  [
    'a fifth level in a consensus',
    `UPDATE observation_consensus_score SET level = 5`,
    'observation_consensus_score_scales',
  ],
  [
    'a level in a consensus without the help',
    `UPDATE observation_consensus_score SET prompt = NULL`,
    'observation_consensus_score_whole',
  ],
  [
    'a peer who is asked by themselves',
    `UPDATE peer_request SET peer_enrollment_id = enrollment_id`,
    'peer_request_of_another',
  ],
  [
    'a peer of another cohort',
    `UPDATE peer_request SET peer_enrollment_id = ${id(32)}`,
    'peer_request_peer_enrollment_id_cohort_id_fkey',
  ],
  ['a request for no skill', `UPDATE peer_request SET skills = '{}'`, 'peer_request_skills'],
  [
    'a request for four skills',
    `UPDATE peer_request SET skills = '{C1,C2,C3,C4}'`,
    'peer_request_skills',
  ],
  [
    'a request for what is no skill',
    `UPDATE peer_request SET skills = '{Maria}'`,
    'peer_request_skills',
  ],
  [
    'a request that is open for two months',
    `UPDATE peer_request SET expires_at = created_at + interval '60 days'`,
    'peer_request_expires',
  ],
  [
    'a request for a day before it was made',
    `UPDATE peer_request SET proposed_on = '2026-01-01'`,
    'peer_request_day',
  ],
  [
    'an answer without its moment',
    `UPDATE peer_request SET accepted = true`,
    'peer_request_answer',
  ],
  [
    'an answer after the request expired',
    `UPDATE peer_request SET accepted = true, answered_at = expires_at + interval '1 day'`,
    'peer_request_answer',
  ],
  [
    'a request that is done before anyone accepted',
    `UPDATE peer_request SET observation_id = ${id(86)}`,
    'peer_request_done',
  ],
  [
    'a request that someone else has done',
    `UPDATE peer_request SET accepted = true, answered_at = created_at, observation_id = ${id(86)}`,
    'peer_request_done_by_peer',
  ],
  [
    'a request that is canceled after it was done',
    `UPDATE peer_request SET accepted = true, answered_at = created_at, observation_id = ${id(86)}, withdrawn_at = created_at`,
    'peer_request_withdrawal',
  ],
  [
    'two open requests to one peer',
    `INSERT INTO peer_request (id, cohort_id, enrollment_id, peer_enrollment_id, skills, mode, proposed_on, created_at, expires_at)
     SELECT ${fresh}, cohort_id, enrollment_id, peer_enrollment_id, skills, mode, proposed_on, created_at, expires_at FROM peer_request`,
    'peer_request_once',
  ],
  [
    'a fourth open request',
    `INSERT INTO peer_request (id, cohort_id, enrollment_id, peer_enrollment_id, skills, mode, proposed_on, created_at, expires_at)
     SELECT ${fresh}, cohort_id, enrollment_id, ${fresh}, skills, mode, proposed_on, created_at, expires_at
       FROM peer_request, generate_series(1, 3)`,
    'peer_request_few',
  ],
  ['a void without a reason', `UPDATE observation SET voided_at = now()`, 'observation_void'],
  [
    'a void by no one',
    `UPDATE observation SET voided_at = now(), void_reason = 'x'`,
    'observation_voided_by',
  ],
  [
    'an observation of oneself',
    `INSERT INTO observation (id, occasion_id, observer_id, slot, notes, strength, edge, created_at) VALUES (${fresh}, ${id(85)}, ${id(1)}, 2, '', '', '', now())`,
    'observation_of_another',
  ],
  [
    'an observation that the coach it is about voids',
    `UPDATE observation SET voided_at = now(), void_reason = 'x', voided_by_id = ${id(1)}`,
    'observation_void_of_another',
  ],
  [
    'a release by no one',
    `UPDATE review SET decision = 'accepted', ready_at = now(), released_at = now() WHERE id = ${id(63)}`,
    'review_release_of_another',
  ],
  [
    'a review of one’s own reflection that its writer releases',
    `UPDATE review SET decision = 'accepted', ready_at = now(), released_at = now(), released_by_id = ${id(1)} WHERE id = ${id(63)}`,
    'review_release_of_another',
  ],
  [
    'someone who released what is not released',
    `UPDATE review SET released_by_id = ${id(2)} WHERE id = ${id(63)}`,
    'review_releaser',
  ],
  [
    'a claim on a reflection of one’s own',
    `UPDATE grading_claim SET facilitator_id = ${id(1)}`,
    'grading_claim_of_another',
  ],
  [
    'a review of a reflection of one’s own',
    `UPDATE review SET reviewer_id = ${id(1)} WHERE id = ${id(63)}`,
    'review_of_another',
  ],
  [
    'a coach who rated and skipped',
    `UPDATE observation_coach_side SET skipped_at = now()`,
    'observation_coach_side_rated_or_skipped',
  ],
  [
    'a response of no day',
    `UPDATE observation_coach_side SET response = 'So it was.'`,
    'observation_coach_side_response',
  ],
  [
    'a response of nothing',
    `UPDATE observation_coach_side SET response = ' ', responded_at = now()`,
    'observation_coach_side_response',
  ],
  [
    'an own rating of level five',
    `INSERT INTO observation_own_rating (observation_id, skill_id, level) VALUES (${id(86)}, 'C9', 5)`,
    'observation_own_rating_level',
  ],
  [
    'an own rating of a skill that was not scored',
    `INSERT INTO observation_own_rating (observation_id, skill_id, level) VALUES (${id(86)}, 'C9', 2)`,
    'observation_own_rating_observation_id_skill_id_fkey',
  ],
  [
    'an own rating that is changed once the scores are seen',
    `UPDATE observation_own_rating SET level = 3`,
    'an own rating is not changed',
  ],
  [
    'a debrief of a day that has not come',
    `UPDATE observation_debrief SET debriefed_on = recorded_at::date + 3`,
    'observation_debrief_not_ahead',
  ],
  [
    'a draft of no version',
    `UPDATE observation_draft SET version = 0`,
    'observation_draft_version',
  ],
  [
    'a draft with an unknown instrument',
    `UPDATE observation_draft SET instrument = 'other'`,
    'observation_draft_instrument',
  ],
  [
    'a draft of four skills',
    `UPDATE observation_draft SET skills = '{C1,C2,C3,C4}'`,
    'observation_draft_focus',
  ],
  [
    'a draft whose form is a list',
    `UPDATE observation_draft SET fields = '[]'`,
    'observation_draft_fields',
  ],
  [
    'a draft changed before it was begun',
    `UPDATE observation_draft SET updated_at = created_at - interval '1 day'`,
    'observation_draft_times',
  ],
  [
    'a draft about oneself',
    `UPDATE observation_draft SET observer_id = ${id(1)}`,
    'observation_draft_of_another',
  ],
  [
    'a line manager who is none anymore',
    `UPDATE observation SET line_manager = true`,
    'a signed observation is not changed',
  ],
  [
    'a changed signed observation',
    `UPDATE observation SET strength = 'other'`,
    'a signed observation is not changed',
  ],
  [
    'a deleted signed observation',
    `ALTER TABLE observation_own_rating DISABLE TRIGGER observation_own_rating_keep; DELETE FROM observation_own_rating; DELETE FROM observation_score; DELETE FROM observation_coach_side; DELETE FROM observation_debrief; DELETE FROM observation`,
    'a signed observation is not deleted',
  ],
  [
    'a level without an opportunity',
    `UPDATE observation_score SET opportunity = false`,
    'observation_score_opportunity',
  ],
  [
    'an observed level of five',
    `UPDATE observation_score SET level = 5`,
    'observation_score_scales',
  ],
  [
    'a score without evidence',
    `UPDATE observation_score SET evidence = ''`,
    'observation_score_evidence',
  ],
  [
    'a calibration run that gets another number',
    `UPDATE calibration_run SET number = 0 WHERE id = ${id(88)}`,
    'a calibration run stays as it was begun',
  ],
  [
    'a calibration run with the number 0',
    `INSERT INTO calibration_run (id, person_id, program, number, started_at) VALUES (${fresh}, ${id(1)}, 'p', 0, now())`,
    'calibration_run_number',
  ],
  [
    'a calibration run in no program',
    `INSERT INTO calibration_run (id, person_id, program, number, started_at) VALUES (${fresh}, ${id(1)}, '', 1, now())`,
    'calibration_run_program',
  ],
  [
    'two open calibration runs of one person',
    `INSERT INTO calibration_run (id, person_id, program, number, started_at) VALUES (${fresh}, ${id(2)}, 'p', 3, now())`,
    'calibration_run_one_open',
  ],
  [
    'a calibration run that ends before it begins',
    `DELETE FROM calibration_scene WHERE run_id = ${id(88)} AND position = 2; UPDATE calibration_run SET finished_at = '2026-01-01Z' WHERE id = ${id(88)}`,
    'calibration_run_time',
  ],
  [
    'a calibration run that is finished with an open scene',
    `UPDATE calibration_run SET finished_at = now() WHERE id = ${id(88)}`,
    'calibration_run_whole',
  ],
  [
    'a calibration run that is finished without a scene',
    `DELETE FROM calibration_scene WHERE run_id = ${id(88)}; UPDATE calibration_run SET finished_at = now() WHERE id = ${id(88)}`,
    'calibration_run_whole',
  ],
  [
    'a finished calibration run that is taken up again',
    `UPDATE calibration_run SET finished_at = NULL WHERE id = ${id(87)}`,
    'a finished calibration run stays',
  ],
  [
    'a deleted finished calibration run',
    `DELETE FROM calibration_run WHERE id = ${id(87)}`,
    'a finished calibration run stays',
  ],
  [
    'another score in a finished calibration run',
    `UPDATE calibration_score SET given = 2 WHERE run_id = ${id(87)}`,
    'a finished calibration run stays',
  ],
  [
    'one more scene in a finished calibration run',
    `INSERT INTO calibration_scene (run_id, position, vignette_key) VALUES (${id(87)}, 2, 'v2')`,
    'a finished calibration run stays',
  ],
  [
    'a score that is taken out of a finished calibration run',
    `DELETE FROM calibration_score WHERE run_id = ${id(87)}`,
    'a finished calibration run stays',
  ],
  [
    'a scene twice in a calibration run',
    `INSERT INTO calibration_scene (run_id, position, vignette_key) VALUES (${id(88)}, 3, 'v1')`,
    'calibration_scene_run_id_vignette_key_key',
  ],
  [
    'a scene before the first',
    `UPDATE calibration_scene SET position = 0 WHERE run_id = ${id(88)} AND position = 2`,
    'calibration_scene_position',
  ],
  [
    'a scored scene in no wording',
    `UPDATE calibration_scene SET content_hash = NULL WHERE run_id = ${id(88)}`,
    'calibration_scene_scored',
  ],
  [
    'a calibration score of nothing',
    `UPDATE calibration_score SET item = 'warmth' WHERE run_id = ${id(88)}`,
    'calibration_score_item',
  ],
  [
    'a calibration level of five',
    `UPDATE calibration_score SET given = 5 WHERE run_id = ${id(88)} AND item = 'C1'`,
    'calibration_score_scales',
  ],
  [
    'help without a rung',
    `UPDATE calibration_score SET given = NULL WHERE run_id = ${id(88)} AND item = 'prompt'`,
    'calibration_score_scales',
  ],
  [
    'a changed audit entry',
    `UPDATE audit_entry SET action = 'other'`,
    'audit_entry is append-only',
  ],
  ['an emptied audit trail', `TRUNCATE audit_entry`, 'audit_entry is append-only'],
  ['a changed access log', `DELETE FROM access_log`, 'access_log is append-only'],
  [
    'a changed wording',
    `UPDATE content_version SET source = 'other'`,
    'content_version is append-only',
  ],
  [
    'two passages in one place of a lesson',
    `INSERT INTO lesson_passage (program, lesson_key, position, heading, body, content_hash) VALUES ('p', 'l1', 1, 'Other', '', 'c')`,
    'lesson_passage_pkey',
  ],
  [
    'a passage below a heading that no link leads to',
    `UPDATE lesson_passage SET anchor = NULL WHERE position = 2`,
    'lesson_passage_place',
  ],
  [
    'a passage without a heading',
    `UPDATE lesson_passage SET heading = ' '`,
    'lesson_passage_heading',
  ],
  [
    'the same mail twice',
    `INSERT INTO outgoing_mail (id, key, to_email, template, subject, text, html, queued_at, send_after) VALUES (${fresh}, 'k', 'x', 't', 's', 't', 'h', now(), now())`,
    'outgoing_mail_key_key',
  ],
  [
    'the same job twice',
    `INSERT INTO job SELECT ${fresh}, kind, key, payload, queued_at, run_at FROM job`,
    'job_kind_key_key',
  ],
  [
    'a pulse in the middle of a month',
    `UPDATE climate_pulse SET month = '2026-01-05'`,
    'climate_pulse_month',
  ],
  [
    'a pulse that is changed after its month',
    `UPDATE climate_pulse SET changed_at = '2026-02-03Z'`,
    'climate_pulse_in_its_month',
  ],
  [
    'a pulse that is changed before it was answered',
    `UPDATE climate_pulse SET changed_at = '2026-01-02Z'`,
    'climate_pulse_changed',
  ],
  ['a pulse of no wording', `UPDATE climate_pulse SET version = 0`, 'climate_pulse_version'],
  [
    'two pulses of one person in a month',
    `INSERT INTO climate_pulse SELECT ${fresh}, agency_id, person_id, month, version, answered_at FROM climate_pulse`,
    'climate_pulse_person_id_month_key',
  ],
  ['an answer to no statement', `UPDATE climate_answer SET item = ''`, 'climate_answer_item'],
  [
    'an answer beyond the scale',
    `UPDATE climate_answer SET agreement = 6`,
    'climate_answer_agreement',
  ],
  [
    'half a month put off',
    `UPDATE pulse_dismissal SET month = '2026-02-14'`,
    'pulse_dismissal_month',
  ],
  [
    'a barrier that no note names',
    `INSERT INTO barrier_step (id, agency_id, barrier, number, state, owner_name, trying, until, by_id, at) VALUES (${fresh}, ${id(11)}, 'people', 1, 'open', 'K', 't', '2026-02-01', ${id(2)}, '2026-01-10Z')`,
    'invalid input value for enum barrier: "people"',
  ],
  [
    'a barrier without an owner',
    `INSERT INTO barrier_step (id, agency_id, barrier, number, state, trying, until, by_id, at) VALUES (${fresh}, ${id(11)}, 'team', 1, 'open', 't', '2026-02-01', ${id(2)}, '2026-01-10Z')`,
    'barrier_step_owner',
  ],
  [
    'a barrier with nothing to try',
    `INSERT INTO barrier_step (id, agency_id, barrier, number, state, owner_name, trying, until, by_id, at) VALUES (${fresh}, ${id(11)}, 'team', 1, 'open', 'K', ' ', '2026-02-01', ${id(2)}, '2026-01-10Z')`,
    'barrier_step_trying',
  ],
  [
    'a trial that is over when it is named',
    `INSERT INTO barrier_step (id, agency_id, barrier, number, state, owner_name, trying, until, by_id, at) VALUES (${fresh}, ${id(11)}, 'team', 1, 'open', 'K', 't', '2026-01-01', ${id(2)}, '2026-01-10Z')`,
    'barrier_step_until',
  ],
  [
    'a barrier that is settled before it was tried',
    `INSERT INTO barrier_step (id, agency_id, barrier, number, state, owner_name, trying, until, by_id, at) VALUES (${fresh}, ${id(11)}, 'time', 2, 'settled', 'K', 't', '2026-02-01', ${id(2)}, '2026-01-10Z')`,
    'barrier_step_follows',
  ],
  [
    'a step that leaves a number out',
    `INSERT INTO barrier_step (id, agency_id, barrier, number, state, owner_name, trying, until, by_id, at) VALUES (${fresh}, ${id(11)}, 'time', 3, 'open', 'K', 't', '2026-02-01', ${id(2)}, '2026-01-10Z')`,
    'barrier_step_follows',
  ],
  [
    'a step twice',
    `INSERT INTO barrier_step SELECT ${fresh}, agency_id, barrier, number, state, owner_id, owner_name, trying, until, by_id, at FROM barrier_step`,
    'barrier_step_agency_id_barrier_number_key',
  ],
  [
    'a step without a number',
    `INSERT INTO barrier_step SELECT ${fresh}, agency_id, barrier, 0, state, owner_id, owner_name, trying, until, by_id, at FROM barrier_step`,
    'barrier_step_number',
  ],
  [
    'a step that is rewritten',
    `UPDATE barrier_step SET trying = 'other'`,
    'barrier_step is append-only',
  ],
  [
    'a pledge from the middle of a month',
    `INSERT INTO hours_pledge SELECT ${fresh}, agency_id, '2026-01-09', minutes, by_id, at FROM hours_pledge`,
    'hours_pledge_month',
  ],
  [
    'a pledge of seven minutes',
    `INSERT INTO hours_pledge SELECT ${fresh}, agency_id, from_month, 7, by_id, at FROM hours_pledge`,
    'hours_pledge_minutes',
  ],
  ['a pledge that is rewritten', `DELETE FROM hours_pledge`, 'hours_pledge is append-only'],
  [
    'figures of half a month',
    `INSERT INTO agency_figure SELECT ${fresh}, agency_id, '2026-01-09', 1, staff_total, staff_left, NULL, NULL, by_id, at FROM agency_figure`,
    'agency_figure_month',
  ],
  [
    'figures of a month to come',
    `INSERT INTO agency_figure SELECT ${fresh}, agency_id, '2026-03-01', 1, staff_total, staff_left, NULL, NULL, by_id, at FROM agency_figure`,
    'agency_figure_begun',
  ],
  [
    'figures without a number',
    `INSERT INTO agency_figure SELECT ${fresh}, agency_id, month, 0, staff_total, staff_left, NULL, NULL, by_id, at FROM agency_figure`,
    'agency_figure_number',
  ],
  [
    'more people who left than there were',
    `INSERT INTO agency_figure SELECT ${fresh}, agency_id, month, 2, 20, 21, NULL, NULL, by_id, at FROM agency_figure`,
    'agency_figure_staff',
  ],
  [
    'families engaged of no families served',
    `INSERT INTO agency_figure SELECT ${fresh}, agency_id, month, 2, NULL, NULL, NULL, 3, by_id, at FROM agency_figure`,
    'agency_figure_families',
  ],
  [
    'figures that are rewritten',
    `UPDATE agency_figure SET staff_left = 0`,
    'agency_figure is append-only',
  ],
  [
    'a practitioner without a pseudonym',
    `INSERT INTO practitioner (id, coach_id, pseudonym, began_on, ended_on, created_at) VALUES (${fresh}, ${id(1)}, U&'\\200D', '2026-01-01', NULL, now())`,
    'practitioner_pseudonym',
  ],
  [
    'two practitioners of a coach who read the same',
    `INSERT INTO practitioner (id, coach_id, pseudonym, began_on, ended_on, created_at) VALUES (${fresh}, ${id(1)}, ' JUNÍPER', '2026-01-01', NULL, now())`,
    'practitioner_pseudonym_apart',
  ],
  [
    'coaching that ends before it begins',
    `INSERT INTO practitioner (id, coach_id, pseudonym, began_on, ended_on, created_at) VALUES (${fresh}, ${id(1)}, 'Oak', '2026-01-02', '2026-01-01', now())`,
    'practitioner_days',
  ],
  [
    'a practitioner who goes to another coach',
    `UPDATE practitioner SET coach_id = ${id(2)}`,
    'a practitioner stays with their coach',
  ],
  [
    'a practitioner who is observed as another coach’s',
    `INSERT INTO practitioner_observation (id, practitioner_id, enrollment_id, happened_on, setting, mode, minutes, consent, notes, strength, edge, signed_at)
       VALUES (${fresh}, ${id(84)}, ${id(33)}, '2026-01-09', 'home', 'live', 30, true, 'n', 's', 'e', now())`,
    'practitioner_of_their_coach',
  ],
  [
    'a draft about another coach’s practitioner',
    `INSERT INTO practitioner_draft (id, practitioner_id, enrollment_id, skills, fields, version, created_at, updated_at)
       VALUES (${fresh}, ${id(84)}, ${id(33)}, '{P1}', '{}', 1, now(), now())`,
    'practitioner_of_their_coach',
  ],
  [
    'a draft about a practitioner with four skills',
    `INSERT INTO practitioner_draft (id, practitioner_id, enrollment_id, skills, fields, version, created_at, updated_at)
       VALUES (${fresh}, ${id(84)}, ${id(31)}, '{P1,P2,P3,P4}', '{}', 1, now(), now())`,
    'practitioner_draft_focus',
  ],
  [
    'a draft about a practitioner without a version',
    `INSERT INTO practitioner_draft (id, practitioner_id, enrollment_id, skills, fields, version, created_at, updated_at)
       VALUES (${fresh}, ${id(84)}, ${id(31)}, '{P1}', '{}', 0, now(), now())`,
    'practitioner_draft_version',
  ],
  [
    'a draft about a practitioner that is no form',
    `INSERT INTO practitioner_draft (id, practitioner_id, enrollment_id, skills, fields, version, created_at, updated_at)
       VALUES (${fresh}, ${id(84)}, ${id(31)}, '{P1}', '[]', 1, now(), now())`,
    'practitioner_draft_fields',
  ],
  [
    'a draft about a practitioner that was changed before it began',
    `INSERT INTO practitioner_draft (id, practitioner_id, enrollment_id, skills, fields, version, created_at, updated_at)
       VALUES (${fresh}, ${id(84)}, ${id(31)}, '{P1}', '{}', 1, now(), now() - interval '1 day')`,
    'practitioner_draft_times',
  ],
  [
    'a practitioner who is observed for nine hours',
    `INSERT INTO practitioner_observation (id, practitioner_id, enrollment_id, happened_on, setting, mode, minutes, consent, notes, strength, edge, signed_at)
       VALUES (${fresh}, ${id(84)}, ${id(31)}, '2026-01-09', 'home', 'live', 540, true, 'n', 's', 'e', now())`,
    'practitioner_observation_minutes',
  ],
  [
    'a practitioner who is observed without consent',
    `INSERT INTO practitioner_observation (id, practitioner_id, enrollment_id, happened_on, setting, mode, minutes, consent, notes, strength, edge, signed_at)
       VALUES (${fresh}, ${id(84)}, ${id(31)}, '2026-01-09', 'home', 'live', 30, false, 'n', 's', 'e', now())`,
    'practitioner_observation_consent',
  ],
  [
    'an observation of a practitioner without a strength',
    `INSERT INTO practitioner_observation (id, practitioner_id, enrollment_id, happened_on, setting, mode, minutes, consent, notes, strength, edge, signed_at)
       VALUES (${fresh}, ${id(84)}, ${id(31)}, '2026-01-09', 'home', 'live', 30, true, 'n', '', 'e', now())`,
    'practitioner_observation_said',
  ],
  [
    'an observation of a practitioner that is voided without a reason',
    `UPDATE practitioner_observation SET voided_at = now()`,
    'practitioner_observation_void',
  ],
  [
    'other words in a signed observation of a practitioner',
    `UPDATE practitioner_observation SET notes = 'other'`,
    'a signed observation is not changed',
  ],
  [
    'a signed observation of a practitioner that is deleted',
    `DELETE FROM practitioner_observation`,
    'a signed observation is not deleted',
  ],
  [
    'a practitioner’s score that is changed',
    `UPDATE practitioner_score SET level = 4`,
    'a signed score is not changed',
  ],
  [
    'a practitioner’s level without an opportunity',
    `INSERT INTO practitioner_score (observation_id, skill_id, opportunity, level, prompt, carried, evidence, counter_behaviour, instrument_hash)
       VALUES (${id(112)}, 'P2', false, 3, NULL, NULL, '', false, 'content')`,
    'practitioner_score_opportunity',
  ],
  [
    'a practitioner’s level 5',
    `INSERT INTO practitioner_score (observation_id, skill_id, opportunity, level, prompt, carried, evidence, counter_behaviour, instrument_hash)
       VALUES (${id(112)}, 'P2', true, 5, 0, 0, 'said so', false, 'content')`,
    'practitioner_score_scales',
  ],
  [
    'a practitioner’s score without evidence',
    `INSERT INTO practitioner_score (observation_id, skill_id, opportunity, level, prompt, carried, evidence, counter_behaviour, instrument_hash)
       VALUES (${id(112)}, 'P2', true, 3, 0, 0, '', false, 'content')`,
    'practitioner_score_evidence',
  ],
  [
    'an outside total above all scales',
    `INSERT INTO outside_measure (id, practitioner_id, tool, other_tool, total, taken_on, recorded_at, corrected_at)
       VALUES (${fresh}, ${id(84)}, 'tom', NULL, 1001, '2026-01-09', now(), NULL)`,
    'outside_measure_total',
  ],
  [
    'another version of a form without fields',
    `INSERT INTO form_version (id, form_id, fields, written_at, kept_at) VALUES (${fresh}, ${fresh}, '[]', now(), now())`,
    'form_version_fields',
  ],
  [
    'another version of a form that was kept before it was written',
    `INSERT INTO form_version (id, form_id, fields, written_at, kept_at)
       VALUES (${fresh}, ${fresh}, '{}', now(), now() - interval '1 day')`,
    'form_version_kept',
  ],
  [
    'an outside total below its tool’s range',
    `INSERT INTO outside_measure (id, practitioner_id, tool, total, range_low, range_high, taken_on, recorded_at)
       VALUES (${fresh}, ${id(84)}, 'hovrs', 6, 7, 49, '2026-01-09', now())`,
    'outside_measure_range',
  ],
  [
    'a range with one end',
    `INSERT INTO outside_measure (id, practitioner_id, tool, total, range_low, taken_on, recorded_at)
       VALUES (${fresh}, ${id(84)}, 'hovrs', 8, 7, '2026-01-09', now())`,
    'outside_measure_range',
  ],
  [
    'another tool without its name',
    `INSERT INTO outside_measure (id, practitioner_id, tool, other_tool, total, taken_on, recorded_at, corrected_at)
       VALUES (${fresh}, ${id(84)}, 'other', NULL, 10, '2026-01-09', now(), NULL)`,
    'outside_measure_tool',
  ],
  [
    'an outside measure that was corrected before it was recorded',
    `INSERT INTO outside_measure (id, practitioner_id, tool, other_tool, total, taken_on, recorded_at, corrected_at)
       VALUES (${fresh}, ${id(84)}, 'tom', NULL, 10, '2026-01-09', now(), now() - interval '1 day')`,
    'outside_measure_corrected',
  ],
  ['a job without a kind', `UPDATE job SET kind = ''`, 'job_named'],
  ['a job without a key', `UPDATE job SET key = ''`, 'job_named'],
  ['a payload that is no object', `UPDATE job SET payload = '[]'`, 'job_payload'],
  [
    'a done job that keeps its payload',
    `UPDATE job SET done_at = now(), payload = '{"email": "a"}'`,
    'job_done_is_empty',
  ],
  [
    'a job both done and parked',
    `UPDATE job SET done_at = now(), parked_at = now()`,
    'job_done_or_parked',
  ],
  [
    'an error with words in it',
    `UPDATE job SET last_error = repeat('w', 81)`,
    'job_error_is_short',
  ],
  [
    'the same mutation twice',
    `INSERT INTO mutation_receipt SELECT * FROM mutation_receipt`,
    'mutation_receipt_pkey',
  ],
  [
    'the same webhook twice',
    `INSERT INTO webhook_event SELECT * FROM webhook_event`,
    'webhook_event_pkey',
  ],
]

test.for(ATTEMPTS)('refuses %s', async ([, sql, rule]) => {
  await client.query('SAVEPOINT attempt')
  const refusal = await client.query(sql).then(
    () => null,
    (error: pg.DatabaseError) => error,
  )
  await client.query('ROLLBACK TO SAVEPOINT attempt')
  expect(refusal, 'the database let it through').not.toBeNull()
  expect(refusal?.constraint ?? refusal?.message).toBe(rule)
})

test('every check, partial unique index, immediate constraint trigger and append-only trigger has an attempt', async () => {
  const { rows } = await client.query<{ name: string }>(`
    SELECT conname AS name FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
      WHERE n.nspname = 'public' AND contype = 'c'
    UNION SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
      JOIN pg_namespace n ON n.oid = i.relnamespace
      WHERE n.nspname = 'public' AND x.indisunique AND x.indpred IS NOT NULL
    UNION SELECT t.tgname FROM pg_trigger t WHERE NOT t.tgisinternal AND t.tgconstraint <> 0 AND NOT t.tginitdeferred
    UNION SELECT c.relname || ' is append-only' FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT t.tgisinternal AND t.tgname LIKE '%_append_only'`)
  const tried = new Set(ATTEMPTS.map(([, , rule]) => rule))
  expect(rows.map((row) => row.name).filter((name) => !tried.has(name))).toEqual([])
})
