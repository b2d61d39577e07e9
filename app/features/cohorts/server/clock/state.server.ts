import { recordContentVersions, requirementsOf } from '~/features/catalog/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { dayToDb } from '~/platform/shared/time'
import type { CohortState } from '../../contract/clock'
import { PRICING_COLUMNS } from '../pricing.server'

/** A cohort is opened with these: a month to pay, and seats that can be assigned at once. */
export const INVOICING = { invoiceDays: 30, seatsFrom: 'order' } as const

const STATE = Prisma.sql`
  SELECT c.slug, c.title, c.time_zone AS "timeZone", c.anchor_on::text AS anchor, c.capacity,
    c.seat_price_minor AS "seatPriceMinor", c.currency, c.locks, c.visibility::text,
    c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.enroll_until::text AS "enrollUntil",
    c.early_bird_until::text AS "earlyBirdUntil", c.invoice_days AS "invoiceDays",
    c.seats_from::text AS "seatsFrom", ${PRICING_COLUMNS},
    CASE WHEN c.meeting_weekday IS NOT NULL THEN json_build_object('weekday', c.meeting_weekday,
      'time', c.meeting_time, 'minutes', c.meeting_minutes, 'place', c.meeting_place) END AS meeting,
    (SELECT coalesce(json_agg(json_build_object('key', s.module_key, 'position', m.position,
        'plannedOn', s.planned_on, 'ownTime', s.own_time, 'day', s.meets_on,
        'at', to_char(s.meets_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'place', s.place, 'canceled', s.canceled) ORDER BY m.position), '[]')
      FROM cohort_session s JOIN cohort_module m USING (cohort_id, module_key) WHERE s.cohort_id = c.id) AS sessions,
    (SELECT coalesce(json_agg(json_build_object('name', h.name, 'from', h.from_on, 'to', h.to_on)
        ORDER BY h.from_on, h.to_on), '[]')
      FROM cohort_holiday h WHERE h.cohort_id = c.id) AS holidays,
    (SELECT coalesce(json_agg(json_build_object('key', m.module_key, 'position', m.position,
        'opensOn', m.opens_on, 'closesOn', m.closes_on) ORDER BY m.position), '[]')
      FROM cohort_module m WHERE m.cohort_id = c.id) AS windows`

/** A cohort as it is stored; one statement. */
export async function readState(tx: Pick<Tx, '$queryRaw'>, cohortId: string): Promise<CohortState> {
  const [state] = await tx.$queryRaw<CohortState[]>`
    ${STATE} FROM cohort c WHERE c.id = ${cohortId}::uuid`
  if (!state) throw new Error('no such cohort')
  return state
}

/** A state that was stored with a change; an older one says nothing of invoices, early birds, volume, tax and sessions. */
export const stateFrom = (json: unknown): CohortState => ({
  ...INVOICING,
  ...{ earlyBird: null, volumeSteps: [], tax: null, meeting: null, sessions: [] },
  ...(json as CohortState),
})

const pricesOf = ({ earlyBird, tax }: CohortState) => ({
  earlyBirdPriceMinor: earlyBird && 'priceMinor' in earlyBird ? earlyBird.priceMinor : null,
  earlyBirdOffBp: earlyBird && 'offBp' in earlyBird ? earlyBird.offBp : null,
  ...{ taxName: tax?.name ?? null, taxBp: tax?.bp ?? null },
})

/** The columns of a cohort that its state decides. */
export const columnsOf = (state: CohortState) => ({
  ...{ slug: state.slug, title: state.title, timeZone: state.timeZone },
  ...{ capacity: state.capacity, seatPriceMinor: state.seatPriceMinor, currency: state.currency },
  ...{ locks: state.locks, visibility: state.visibility },
  ...{ invoiceDays: state.invoiceDays, seatsFrom: state.seatsFrom },
  ...pricesOf(state),
  ...{ meetingWeekday: state.meeting?.weekday ?? null, meetingTime: state.meeting?.time ?? null },
  ...{ meetingMinutes: state.meeting?.minutes ?? null, meetingPlace: state.meeting?.place ?? null },
  anchorOn: dayToDb(state.anchor),
  startsOn: dayToDb(state.startsOn),
  endsOn: dayToDb(state.endsOn),
  enrollUntil: dayToDb(state.enrollUntil),
  earlyBirdUntil: state.earlyBirdUntil && dayToDb(state.earlyBirdUntil),
})

/** Writes what a cohort has beside its own row: it may be new, or have other windows, holidays and steps. */
export async function writeDates(tx: Tx, cohortId: string, state: CohortState) {
  const { windows, holidays, volumeSteps } = state
  await tx.cohortVolumeStep.deleteMany({ where: { cohortId } })
  await tx.cohortVolumeStep.createMany({ data: volumeSteps.map((one) => ({ cohortId, ...one })) })
  await tx.cohortHoliday.deleteMany({ where: { cohortId } })
  const named = new Map(holidays.map((one) => [`${one.from} ${one.to}`, one]))
  await tx.cohortHoliday.createMany({
    data: [...named.values()].map(({ name, from, to }) => ({
      ...{ cohortId, name, from: dayToDb(from), to: dayToDb(to) },
    })),
  })
  // Only a draft, of which nothing is asked yet, ever loses a module or a session.
  const meeting = state.sessions.map(({ key }) => key)
  await tx.cohortSession.deleteMany({ where: { cohortId, moduleKey: { notIn: meeting } } })
  const keys = windows.map(({ key }) => key)
  await tx.cohortModule.deleteMany({ where: { cohortId, moduleKey: { notIn: keys } } })
  await tx.$executeRaw`
    INSERT INTO cohort_module (cohort_id, module_key, position, opens_on, closes_on)
    SELECT ${cohortId}::uuid, key, position, "opensOn", "closesOn"
      FROM jsonb_to_recordset(${JSON.stringify(windows)}::jsonb) AS w
        (key text, position int, "opensOn" date, "closesOn" date)
    ON CONFLICT (cohort_id, module_key) DO UPDATE
      SET position = excluded.position, opens_on = excluded.opens_on, closes_on = excluded.closes_on`
  const sessions = state.sessions.map((session) => ({ id: newId(), ...session }))
  await tx.$executeRaw`
    INSERT INTO cohort_session (id, cohort_id, module_key, planned_on, own_time, meets_on, meets_at, place, canceled)
    SELECT id, ${cohortId}::uuid, key, "plannedOn", "ownTime", day, at, place, canceled
      FROM jsonb_to_recordset(${JSON.stringify(sessions)}::jsonb) AS s
        (id uuid, key text, "plannedOn" date, "ownTime" text, day date, at timestamptz, place text, canceled boolean)
    ON CONFLICT (cohort_id, module_key) DO UPDATE
      SET planned_on = excluded.planned_on, own_time = excluded.own_time, meets_on = excluded.meets_on,
        meets_at = excluded.meets_at, place = excluded.place, canceled = excluded.canceled`
}

/** Freezes what a cohort asks of its coaches, as the content is now; it is opened with that, and never again. */
export async function freezeRequirements(tx: Tx, cohortId: string, program: string) {
  const requirements = requirementsOf(program)
  await recordContentVersions(
    tx,
    requirements.map(({ contentHash }) => contentHash),
  )
  await tx.cohortRequirement.createMany({
    data: requirements.map((requirement) => ({ ...requirement, cohortId })),
  })
}
