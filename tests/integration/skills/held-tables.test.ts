import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HELD_KEYS, HELD_KINDS, type HeldKey } from '~/features/skills/domain/held-kinds'
import { getHeldPage } from '~/features/skills/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { aPerson } from '../../factories/cohorts'

/**
 * Where each thing that names someone stands on `/practice/held`: the key of its kind there, or why it has none in
 * words. A new table or column needs its line here.
 */
const STANDS: Record<string, string> = {
  'access_log.subject_id': 'the list of views',
  'access_log.viewer_id': 'looked',
  'check_in.enrollment_id': 'checkIns',
  'check_attempt.enrollment_id': 'checks',
  'probe.enrollment_id': 'checks',
  'contact.enrollment_id': 'contacts',
  'cadence_choice.enrollment_id': 'cadence',
  'cadence_request.enrollment_id': 'cadence',
  'pause.enrollment_id': 'pauses',
  'commitment.enrollment_id': 'plans',
  'field_note.enrollment_id': 'notes',
  'field_note.peer_enrollment_id': 'sharedNotes',
  'planned_look.enrollment_id': 'looks',
  'planned_look.peer_enrollment_id': 'namedInPlans',
  'planned_look.looker_id': 'namedInPlans',
  'peer_request.enrollment_id': 'requests',
  'peer_request.peer_enrollment_id': 'requests',
  'second_look_request.observer_id': 'requests',
  'second_look_request.invited_id': 'requests',
  'observation_occasion.enrollment_id': 'observations',
  'observation.observer_id': 'signed',
  'observation_draft.observer_id': 'drafts',
  'climate_pulse.person_id': 'pulses',
  'practitioner.coach_id': 'practitioners',
  'calibration_run.person_id': 'calibration',
  'draft.person_id': 'drafts',
  'session.person_id': 'devices',
  'session_attendance.enrollment_id': 'attendance',
  'skill_event.enrollment_id': 'events',
  'skill_rating.enrollment_id': 'ratings',
  'reflection_attempt.enrollment_id': 'reflections',
  'post.author_id': 'posts',
  'lesson_progress.enrollment_id': 'lessons',
  'part_answer.enrollment_id': 'answers',
  'barrier_step.owner_id': 'barriers',
  'focus_choice.enrollment_id': 'focus',
  'read_mark.person_id': 'readMarks',
  'thread.created_by_id': 'posts',
  'outgoing_mail.to_person_id': 'mails',
  'mutation_receipt.person_id': 'received',
  ...all('seats', [
    ...['enrollment.person_id', 'seat_assignment.enrollment_id', 'invitation.accepted_by_id'],
    'seat_gift.accepted_by_id',
  ]),
  ...all('orders', [
    ...['seat_order.bought_by_id', 'quote.asked_by_id', 'waiting_entry.person_id'],
    ...['order_billing.changed_by_id', 'refund_request.requested_by_id'],
    'order_choice.chosen_by_id',
  ]),
  ...all('agencyWork', [
    ...['invitation.invited_by_id', 'invitation_reminder.reminded_by_id', 'barrier_step.by_id'],
    ...['seat_import.imported_by_id', 'seat_move.moved_by_id', 'hours_pledge.by_id'],
    'agency_figure.by_id',
  ]),
  ...all('account', [
    ...['agency_membership.person_id', 'program_admin.person_id', 'cohort_facilitator.person_id'],
    ...['address_change.person_id', 'calendar_address.person_id', 'role_offer.accepted_by_id'],
  ]),
  ...all('reviewsWritten', [
    ...['review.reviewer_id', 'grading_claim.facilitator_id', 'review.released_by_id'],
  ]),
  ...all('recorded', [
    ...['contact.recorded_by_id', 'cadence_choice.set_by_id', 'support_task.done_by_id'],
    ...['session_attendance.noted_by_id', 'observation_debrief.recorded_by_id'],
  ]),
  ...all('acts', [
    ...['audit_entry.actor_id', 'cohort_change.changed_by_id', 'discount_code.created_by_id'],
    ...['order_alert.looked_by_id', 'choice_round.decided_by_id', 'post.removed_by_id'],
    ...['observation.voided_by_id', 'seat_gift.given_by_id'],
  ]),
  ...all('the act is an entry of the log, too, and counts there', [
    ...['choice_round.undone_by_id', 'address_change.asked_by_id', 'person.merged_into_id'],
    ...['agency_membership.added_by_id', 'role_offer.offered_by_id'],
  ]),
  ...all('it is the step, the drawing or the reminder of a thing that stands there', [
    ...['skill_state.enrollment_id', 'skill_shown.enrollment_id', 'session_reminder.person_id'],
    ...['pulse_dismissal.person_id', 'post_revision.editor_id', 'moving.enrollment_id'],
    'seat_move.enrollment_id',
  ]),
  ...all('it counts with the practitioner or the draft that it is of', [
    ...['observation_draft.enrollment_id', 'practitioner_draft.enrollment_id'],
    'practitioner_observation.enrollment_id',
  ]),
  ...all('it is the word of two observers on observations that stand there', [
    ...['observation_consensus.proposed_by_id', 'observation_consensus.agreed_by_id'],
    'observation_consensus.apart_by_id',
  ]),
}

function all(stands: string, columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, stands]))
}

test('every column that names someone stands on the page of what is held, or says where else', async () => {
  const columns = await readRows<{ column: string }>(Prisma.sql`
    SELECT DISTINCT c.conrelid::regclass || '.' || a.attname AS "column"
      FROM pg_constraint c CROSS JOIN unnest(c.conkey) AS key
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = key
     WHERE c.contype = 'f' AND c.confrelid IN ('person'::regclass, 'enrollment'::regclass)
       AND a.attname NOT IN ('cohort_id')`)
  const found = columns.map(({ column }) => column)
  expect(found.filter((column) => !(column in STANDS)).sort()).toEqual([])
  expect(Object.keys(STANDS).filter((column) => !found.includes(column))).toEqual([])
})

test('every kind that a column names is one of the page', () => {
  const keys = Object.values(STANDS).filter((stands) => !stands.includes(' '))
  expect(keys.filter((key) => !HELD_KEYS.some((one) => one === key))).toEqual([])
})

test('whoever has just come has an account, and nothing else of the course', async () => {
  const page = await getHeldPage(await aPerson(), 1)
  const kinds = page.kinds.map(({ key }) => key)
  expect(kinds).toContain('account')
  expect(kinds).not.toContain('lessons')
})

test('what facilitators and the agency get of plans, checks, notes and check-ins is said, on the page and on /privacy', () => {
  const said = (key: HeldKey) => HELD_KINDS[key].seenBy
  expect(said('plans')).toMatch(/dates, and how it was closed/)
  expect(said('checks')).toMatch(/whether you passed/)
  for (const key of ['notes', 'checkIns'] as const)
    expect(said(key)).toMatch(/barriers that you choose.* counted, without names/)
  const privacy = readFileSync('content/pages/privacy.mdx', 'utf8')
  for (const words of ['how it was closed', 'whether you passed', 'barriers that you choose'])
    expect(privacy).toContain(words)
})
