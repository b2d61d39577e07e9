import { listLooks } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import { type Actor, membershipsOf } from '~/platform/shared/actor'
import type { HeldPage } from '../contract'
import { HELD_KEYS, type HeldKey } from '../domain/held-kinds'

const PAGE = 20

/** How much of each kind is held about a person, in every cohort; one statement. */
function countHeld({ personId }: Actor): Promise<Record<HeldKey, number>> {
  const me = Prisma.sql`${personId}::uuid`
  const mine = Prisma.sql`enrollment_id IN (SELECT id FROM enrollment WHERE person_id = ${me})`
  const theirs = Prisma.sql`practitioner_id IN (SELECT id FROM practitioner WHERE coach_id = ${me})`
  const count = (from: Prisma.Sql) => Prisma.sql`(SELECT count(*)::int FROM ${from})`
  return readRow<Record<HeldKey, number>>(Prisma.sql`
    SELECT ${count(Prisma.sql`skill_event WHERE ${mine}`)} AS events,
      ${count(Prisma.sql`observation o JOIN observation_occasion oc ON oc.id = o.occasion_id
        WHERE o.signed_at IS NOT NULL AND oc.${mine}`)} AS observations,
      ${count(Prisma.sql`field_note WHERE ${mine}`)} AS notes,
      ${count(Prisma.sql`field_note_version v JOIN field_note n ON n.id = v.note_id WHERE n.${mine}`)} AS "noteVersions",
      ${count(Prisma.sql`commitment WHERE ${mine}`)} AS plans,
      ${count(Prisma.sql`focus_choice WHERE ${mine}`)} AS focus,
      ${count(Prisma.sql`skill_rating WHERE ${mine}`)} + ${count(Prisma.sql`observation_own_rating r
        JOIN observation o ON o.id = r.observation_id JOIN observation_occasion oc ON oc.id = o.occasion_id
        WHERE oc.${mine}`)} AS ratings,
      ${count(Prisma.sql`reflection_attempt WHERE ${mine}`)} AS reflections,
      ${count(Prisma.sql`review r JOIN reflection_attempt a ON a.id = r.attempt_id
        WHERE r.released_at IS NOT NULL AND r.undone_at IS NULL AND a.${mine}`)} AS reviews,
      ${count(Prisma.sql`post WHERE author_id = ${me}`)}
        + ${count(Prisma.sql`thread WHERE created_by_id = ${me}`)} AS posts,
      ${count(Prisma.sql`read_mark WHERE person_id = ${me}`)} AS "readMarks",
      ${count(Prisma.sql`lesson_progress WHERE ${mine}`)} AS lessons,
      ${count(Prisma.sql`part_answer WHERE ${mine}`)} AS answers,
      ${count(Prisma.sql`check_attempt WHERE ${mine}`)} + ${count(Prisma.sql`probe WHERE ${mine}`)} AS checks,
      ${count(Prisma.sql`session_attendance WHERE ${mine}`)} AS attendance,
      ${count(Prisma.sql`contact WHERE undone_at IS NULL AND ${mine}`)} AS contacts,
      ${count(Prisma.sql`cadence_choice WHERE ${mine}`)}
        + ${count(Prisma.sql`cadence_request WHERE ${mine}`)} AS cadence,
      ${count(Prisma.sql`pause WHERE ${mine}`)} AS pauses,
      ${count(Prisma.sql`check_in WHERE ${mine}`)} AS "checkIns",
      ${count(Prisma.sql`support_task s JOIN check_in k ON k.id = s.check_in_id WHERE k.${mine}`)} AS support,
      ${count(Prisma.sql`manager_question q JOIN check_in k ON k.id = q.check_in_id WHERE k.${mine}`)} AS managers,
      ${count(Prisma.sql`planned_look WHERE ${mine}`)} AS looks,
      ${count(Prisma.sql`planned_look WHERE looker_id = ${me} OR peer_${mine}`)} AS "namedInPlans",
      ${count(Prisma.sql`peer_request WHERE ${mine} OR peer_${mine}`)}
        + ${count(Prisma.sql`second_look_request WHERE observer_id = ${me} OR invited_id = ${me}`)} AS requests,
      ${count(Prisma.sql`field_note WHERE peer_${mine}`)} AS "sharedNotes",
      ${count(Prisma.sql`barrier_step WHERE owner_id = ${me}`)} AS barriers,
      ${count(Prisma.sql`climate_pulse WHERE person_id = ${me}`)} AS pulses,
      ${count(Prisma.sql`observation WHERE observer_id = ${me} AND signed_at IS NOT NULL`)} AS signed,
      ${count(Prisma.sql`practitioner WHERE coach_id = ${me}`)} AS practitioners,
      ${count(Prisma.sql`practitioner_observation WHERE ${theirs}`)} AS "practitionerObservations",
      ${count(Prisma.sql`outside_measure WHERE ${theirs}`)} AS "outsideMeasures",
      ${count(Prisma.sql`calibration_run WHERE person_id = ${me}`)} AS calibration,
      ${count(Prisma.sql`draft WHERE person_id = ${me}`)} + ${count(Prisma.sql`observation_draft
        WHERE observer_id = ${me}`)} + ${count(Prisma.sql`practitioner_draft WHERE ${theirs}`)} AS drafts,
      ${count(Prisma.sql`review WHERE reviewer_id = ${me}`)}
        + ${count(Prisma.sql`grading_claim WHERE facilitator_id = ${me}`)}
        + ${count(Prisma.sql`review WHERE released_by_id = ${me}`)} AS "reviewsWritten",
      ${count(Prisma.sql`contact WHERE recorded_by_id = ${me}`)}
        + ${count(Prisma.sql`cadence_choice WHERE set_by_id = ${me}`)}
        + ${count(Prisma.sql`support_task WHERE done_by_id = ${me}`)}
        + ${count(Prisma.sql`session_attendance WHERE noted_by_id = ${me}`)}
        + ${count(Prisma.sql`observation_debrief WHERE recorded_by_id = ${me}`)} AS "recorded",
      ${count(Prisma.sql`seat_order WHERE bought_by_id = ${me}`)}
        + ${count(Prisma.sql`quote WHERE asked_by_id = ${me}`)}
        + ${count(Prisma.sql`waiting_entry WHERE person_id = ${me}`)}
        + ${count(Prisma.sql`order_billing WHERE changed_by_id = ${me}`)}
        + ${count(Prisma.sql`refund_request WHERE requested_by_id = ${me}`)}
        + ${count(Prisma.sql`order_choice WHERE chosen_by_id = ${me}`)} AS "orders",
      ${count(Prisma.sql`invitation WHERE invited_by_id = ${me}`)}
        + ${count(Prisma.sql`invitation_reminder WHERE reminded_by_id = ${me}`)}
        + ${count(Prisma.sql`seat_import WHERE imported_by_id = ${me}`)}
        + ${count(Prisma.sql`seat_move WHERE moved_by_id = ${me}`)}
        + ${count(Prisma.sql`barrier_step WHERE by_id = ${me}`)}
        + ${count(Prisma.sql`hours_pledge WHERE by_id = ${me}`)}
        + ${count(Prisma.sql`agency_figure WHERE by_id = ${me}`)} AS "agencyWork",
      ${count(Prisma.sql`outgoing_mail WHERE to_person_id = ${me}`)} AS "mails",
      ${count(Prisma.sql`audit_entry WHERE actor_id = ${me}`)}
        + ${count(Prisma.sql`cohort_change WHERE changed_by_id = ${me}`)}
        + ${count(Prisma.sql`discount_code WHERE created_by_id = ${me}`)}
        + ${count(Prisma.sql`order_alert WHERE looked_by_id = ${me}`)}
        + ${count(Prisma.sql`choice_round WHERE decided_by_id = ${me}`)}
        + ${count(Prisma.sql`post WHERE removed_by_id = ${me}`)}
        + ${count(Prisma.sql`observation WHERE voided_by_id = ${me}`)}
        + ${count(Prisma.sql`seat_gift WHERE given_by_id = ${me}`)} AS "acts",
      ${count(Prisma.sql`access_log WHERE viewer_id = ${me}`)} AS "looked",
      ${count(Prisma.sql`mutation_receipt WHERE person_id = ${me}`)} AS "received",
      1 + ${count(Prisma.sql`address_change WHERE person_id = ${me}`)}
        + ${count(Prisma.sql`calendar_address WHERE person_id = ${me}`)}
        + ${count(Prisma.sql`role_offer WHERE accepted_by_id = ${me}`)} AS account,
      ${count(Prisma.sql`enrollment WHERE person_id = ${me}`)} + ${count(Prisma.sql`seat_assignment WHERE ${mine}`)}
        + ${count(Prisma.sql`invitation WHERE accepted_by_id = ${me}`)}
        + ${count(Prisma.sql`seat_gift WHERE accepted_by_id = ${me}`)} AS seats,
      ${count(Prisma.sql`session WHERE person_id = ${me} AND revoked_at IS NULL AND expires_at > ${now()}`)} AS devices`)
}

/** Everything that is held about the reader, by kind, and who has viewed it: two statements. */
export async function getHeldPage(actor: Actor, page: number): Promise<HeldPage> {
  const [found, looked] = await Promise.all([
    countHeld(actor),
    listLooks(actor, { limit: PAGE, page }),
  ])
  const roles = actor.memberships.filter(({ kind }) => kind !== 'coach').length
  const counts = { ...found, account: found.account + roles }
  return {
    cohorts: membershipsOf(actor, 'coach').map(({ cohortSlug, cohortTitle }) => ({
      slug: cohortSlug,
      title: cohortTitle,
    })),
    kinds: HELD_KEYS.filter((key) => counts[key] > 0).map((key) => ({ key, count: counts[key] })),
    ...looked,
    zone: actor.timeZone,
  }
}
