import { findManaged } from '~/features/cohorts/index.server'
import { type Named, named, namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type Day, dayOf } from '~/platform/shared/time'
import type {
  CancelPage,
  CancelReason,
  CancelRefusal,
  Choice,
  ChoiceMade,
  RoundView,
} from '../../contract'
import { tellsCancelAtOnce } from './cancel-cohort.server'

interface Row extends Omit<CancelPage['touches'], 'agencies'> {
  title: string
  timeZone: string
  startsOn: Day
  endsOn: Day
  visibility: string
  canceled: boolean
  agencies: string[]
}

interface RoundRow extends Omit<RoundView, 'by' | 'choices'> {
  by: Named
  choices: (ChoiceMade & {
    orderId: string
    number: string
    agency: string | null
    buyer: Named
    by: Named | null
    chosen: Choice | null
  })[]
}

/** Reads what canceling a cohort would touch, or has come of it; also of dates that moved far. Only program staff. */
export async function getCancelPage(actor: Actor, slug: string): Promise<CancelPage> {
  const { id, version } = await findManaged(actor, slug)
  const at = now()
  const [[row], [round]] = await Promise.all([readTouched(id, at), readRound(id)])
  if (!row) throw new NotFound()
  const { title, timeZone, startsOn, endsOn, visibility, canceled, ...touches } = row
  const nameOf = await namesApart(actor, [
    ...(round ? [round.by] : []),
    ...(round?.choices.flatMap(({ buyer, by }) => [buyer, ...(by ? [by] : [])]) ?? []),
  ])
  return {
    cohort: { slug, title, timeZone, version },
    refusal: refusalOf({ visibility, canceled, over: endsOn < dayOf(at, timeZone) }),
    touches,
    atOnce: tellsCancelAtOnce({ startsOn, timeZone }, at),
    round: round
      ? {
          ...round,
          decidedAt: new Date(round.decidedAt),
          tellAt: new Date(round.tellAt),
          reason: round.reason as CancelReason | null,
          by: nameOf(round.by),
          choices: round.choices.map(({ orderId, number, agency, buyer, by, ...made }) => ({
            ...{ orderId, number, made, whose: agency ?? nameOf(buyer), by: by && nameOf(by) },
          })),
        }
      : null,
  }
}

function refusalOf(facts: {
  visibility: string
  canceled: boolean
  over: boolean
}): CancelRefusal | null {
  if (facts.canceled) return 'canceled'
  if (facts.visibility === 'draft') return 'draft'
  return facts.over ? 'over' : null
}

const readTouched = (id: string, at: Date) =>
  readRows<Row>(Prisma.sql`
    SELECT c.title, c.time_zone AS "timeZone", c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
      c.visibility::text, c.canceled_at IS NOT NULL AS canceled,
      (SELECT count(*)::int FROM enrollment e WHERE e.cohort_id = c.id AND e.withdrawn_at IS NULL) AS coaches,
      (SELECT count(*)::int FROM seat s WHERE s.cohort_id = c.id AND s.canceled_at IS NULL) AS seats,
      (SELECT count(*)::int FROM invitation i JOIN seat s ON s.id = i.seat_id WHERE s.cohort_id = c.id
         AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ${at}) AS invitations,
      (SELECT count(*)::int FROM waiting_entry w WHERE w.cohort_id = c.id AND w.ended_at IS NULL) AS waiting,
      (SELECT coalesce(array_agg(DISTINCT g.name ORDER BY g.name), '{}') FROM seat s JOIN agency g ON g.id = s.agency_id
        WHERE s.cohort_id = c.id AND s.canceled_at IS NULL) AS agencies,
      (SELECT count(*)::int FROM seat s WHERE s.cohort_id = c.id AND s.canceled_at IS NULL AND s.agency_id IS NULL) AS own,
      (SELECT count(*)::int FROM seat_order o JOIN order_invoice v ON v.order_id = o.id WHERE o.cohort_id = c.id
         AND o.paid_at IS NULL AND o.canceled_at IS NULL AND v.paid_minor = 0) AS unpaid,
      (SELECT count(*)::int FROM seat_order o JOIN order_invoice v ON v.order_id = o.id WHERE o.cohort_id = c.id
         AND o.paid_at IS NULL AND o.canceled_at IS NULL AND v.paid_minor > 0) AS "partlyPaid"
    FROM cohort c WHERE c.id = ${id}::uuid`)

const readRound = (cohortId: string) =>
  readRows<RoundRow>(Prisma.sql`
    SELECT r.kind, r.reason, ${named(Prisma.sql`r.decided_by_id`)} AS by, r.decided_at AS "decidedAt",
      r.tell_at AS "tellAt", r.told_at AS "toldAt", r.choose_until AS "chooseUntil",
      (SELECT coalesce(json_agg(json_build_object('orderId', o.id, 'number', o.number, 'agency', g.name,
          'buyer', ${named(Prisma.sql`o.bought_by_id`)}, 'by', ${named(Prisma.sql`k.chosen_by_id`)}, 'chosen', k.chosen,
          'toTitle', t.title, 'movedSeats', k.moved_seats, 'endedSeats', k.ended_seats,
          'refundMinor', k.refund_minor, 'offMinor', k.off_minor, 'currency', o.currency) ORDER BY o.number), '[]')
         FROM order_choice k JOIN seat_order o ON o.id = k.order_id LEFT JOIN agency g ON g.id = o.agency_id
         LEFT JOIN cohort t ON t.id = k.to_cohort_id WHERE k.round_id = r.id) AS choices
    FROM choice_round r WHERE r.cohort_id = ${cohortId}::uuid AND r.undone_at IS NULL
    ORDER BY r.decided_at DESC LIMIT 1`)
