import { listPrograms } from '~/features/catalog/index.server'
import { may } from '~/features/identity/index.server'
import { db, Prisma, readRow } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { BroughtHoliday, CohortFormValues } from '../../contract/clock'
import { formOfCopy } from '../../domain/clock/terms'
import { findManaged } from './plan-save.server'
import { readState } from './state.server'

export interface NewCohortPage {
  programs: { id: string; title: string }[]
  /** The cohort that is copied; null where one is made from a program. */
  source: { slug: string; title: string; program: string } | null
  form: CohortFormValues
  /** The holidays of the source that stand in the form. */
  brought: BroughtHoliday[]
  /** Whoever facilitates a cohort now, by name, to choose the lead from. */
  facilitators: { name: string; email: string }[]
}

/** So many are suggested; anyone else can be typed. */
const SUGGESTED = 200

/** SQL: whoever facilitates a cohort now, as JSON. */
export const FACILITATORS_SQL = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('name', one.name, 'email', one.email) ORDER BY one.name, one.id), '[]')
     FROM (SELECT p.id, p.name, p.email FROM person p
            WHERE EXISTS (SELECT FROM cohort_facilitator f WHERE f.person_id = p.id AND f.ended_at IS NULL)
            ORDER BY p.name, p.id LIMIT ${SUGGESTED}::int) one)`

/** A cohort lasts long, so these are what most programs begin with. */
const BEGINNING: Omit<CohortFormValues, 'timeZone'> = {
  ...{ title: '', slug: '', anchor: '', late: 'yes', enrollDays: '14', earlyBirdDays: '' },
  ...{ capacity: '24', price: '', currency: 'USD', locks: 'program', visibility: 'draft' },
  ...{ invoiceDays: '30', seatsFrom: 'order' },
  ...{
    lead: '',
    holidays: [],
    broughtFor: '',
    earlyBird: '',
    steps: [],
    taxName: '',
    taxPercent: '',
  },
  ...{ meetingDay: '', meetingTime: '', meetingMinutes: '', meetingPlace: '' },
}

/** It meets as its program says, the first one where there are several to choose from. */
function beginning(): typeof BEGINNING {
  const sessions = listPrograms()[0]?.sessions
  if (!sessions) return BEGINNING
  const { weekday, time, minutes } = sessions
  const meeting = {
    meetingDay: String(weekday),
    meetingTime: time,
    meetingMinutes: String(minutes),
  }
  return { ...BEGINNING, ...meeting }
}

/** A program is sold in the currency of its newest cohort, the first one where there are several to choose from. */
async function usualCurrency(): Promise<string> {
  const newest = await db().cohort.findFirst({
    where: { program: listPrograms()[0]?.id ?? '' },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    select: { currency: true },
  })
  return newest?.currency ?? BEGINNING.currency
}

/**
 * The form of a new cohort.
 * @param from the slug of a cohort to copy
 */
export async function getNewCohort(actor: Actor, from: string | null): Promise<NewCohortPage> {
  if (!may(actor, 'cohort.open')) throw new NotFound()
  const programs = listPrograms().map(({ id, title }) => ({ id, title }))
  const { facilitators } = await readRow<Pick<NewCohortPage, 'facilitators'>>(
    Prisma.sql`SELECT ${FACILITATORS_SQL} AS facilitators`,
  )
  if (!from) {
    const fresh = { ...beginning(), currency: await usualCurrency(), timeZone: actor.timeZone }
    return { programs, facilitators, source: null, form: fresh, brought: [] }
  }
  const { id, slug, program } = await findManaged(actor, from)
  const state = await readState(db(), id)
  const lead = await db().cohortFacilitator.findFirst({
    where: { cohortId: id, endedAt: null, isLead: true },
    select: { person: { select: { email: true } } },
  })
  const { form, brought } = formOfCopy(state)
  return {
    ...{ programs, facilitators },
    source: { slug, title: state.title, program },
    ...{ brought, form: { ...form, lead: lead?.person.email ?? '' } },
  }
}
