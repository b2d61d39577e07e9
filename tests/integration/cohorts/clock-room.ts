import { randomUUID } from 'node:crypto'
import { beforeAll } from 'vitest'
import {
  cohortDeskSchema,
  type EditCohortForm,
  type Meeting,
  type NewCohortForm,
} from '~/features/cohorts/contract'
import { changeCohort, getCohortDesk } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import type { Actor } from '~/platform/shared/actor'
import { addDays, type Day, dayOf } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import {
  aCoach,
  aCohort,
  anAgency,
  anInvitation,
  aPerson,
  boughtSeats,
  ZONE,
} from '../../factories/cohorts'
import { openCourse } from '../../factories/open-course'
import { makeAdmin } from '../../factories/people'
import { PROGRAM } from '../../factories/sample-course'

export const CHECK_INS = [30, 60, 90, 180]
export const hours = (count: number) => new Date(now().getTime() + count * 3_600_000)

export let admin: Actor
let lead: Actor
export let today: Day

beforeAll(async () => {
  wireRooms()
  await openCourse()
  admin = await makeAdmin()
  lead = await aPerson('Lena Lead')
  today = dayOf(now(), ZONE)
})

let count = 0
const terms = (anchor: Day) => {
  count += 1
  return {
    ...{ title: `Clock ${count}`, slug: `clock-${count}`, timeZone: ZONE, anchor },
    ...{
      late: 'yes' as const,
      enrollDays: 10,
      capacity: 12,
      price: '1250.50',
      currency: 'USD',
      steps: [],
    },
    ...{ locks: 'program' as const, visibility: 'draft' as const, holidays: [] },
    ...{ invoiceDays: 30, seatsFrom: 'order' as const },
  }
}

export const newForm = (overrides: Partial<NewCohortForm> = {}): NewCohortForm => ({
  ...{ intent: 'save-cohort', mutationId: randomUUID(), save: true, program: PROGRAM },
  ...{ lead: lead.email, ...terms(addDays(today, 70)), ...overrides },
})

/** The form of a cohort as it stands, with some of its values changed. */
export async function formFor(
  slug: string,
  overrides: Partial<EditCohortForm> = {},
): Promise<EditCohortForm> {
  const { form, version } = await getCohortDesk(admin, slug, CHECK_INS)
  const given = Object.entries(form).filter(([, value]) => value !== '')
  const sent = { intent: 'save-cohort', mutationId: randomUUID(), save: 'on', version }
  return {
    ...(cohortDeskSchema.parse({ ...Object.fromEntries(given), ...sent }) as EditCohortForm),
    ...overrides,
  }
}

export async function change(slug: string, overrides: Partial<EditCohortForm>) {
  return changeCohort(admin, slug, await formFor(slug, overrides))
}

export async function changed(slug: string, overrides: Partial<EditCohortForm>): Promise<string> {
  const saved = await change(slug, overrides)
  if (!saved.ok || !saved.change) throw new Error(JSON.stringify(saved))
  return saved.change
}

export const problems = (
  answer: { ok: true } | { ok: false; problems: { field: string; text: string }[] },
) => (answer.ok ? [] : answer.problems.map(({ field, text }) => `${field}: ${text}`))

/** A cohort that begins in twenty days, with one coach of an agency, and an open invitation. */
export async function aBookedCohort(startsIn = 20, meeting?: Meeting) {
  const cohort = await aCohort({ startsIn, capacity: 6, meeting })
  const { agencyId, lead: buyer } = await anAgency()
  await boughtSeats(buyer, { cohort: cohort.slug, agencyId, quantity: 3 })
  const { coach, enrollmentId } = await aCoach(buyer, { cohort: cohort.slug, agencyId })
  const invited = `open-${cohort.slug}@example.org`
  await anInvitation(buyer, { cohort: cohort.slug, agencyId, email: invited })
  return { ...cohort, buyer, coach, enrollmentId, agencyId, invited }
}
