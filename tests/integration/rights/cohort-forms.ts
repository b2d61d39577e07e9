import { randomUUID } from 'node:crypto'
import {
  ADD_FACILITATOR,
  END_FACILITATOR,
  MAKE_LEAD,
  SAVE_COHORT,
  UNDO_CHANGE,
} from '~/features/cohorts/contract'
import { changeCohort, getCohortDesk } from '~/features/cohorts/index.server'
import { toDay } from '~/platform/shared/time'
import { PROGRAM } from '../../factories/sample-course'
import type { Things } from './things'

const TERMS = {
  ...{ intent: SAVE_COHORT, title: 'Another', timeZone: 'America/Chicago', anchor: '2031-03-03' },
  ...{ late: 'yes', enrollDays: '7', capacity: '20', price: '10.00', currency: 'USD' },
  ...{ locks: 'program', visibility: 'closed', invoiceDays: '30', seatsFrom: 'order' },
}

/** A change of the cohort that can be undone. */
async function aChange({ here, people: { admin } }: Things): Promise<string> {
  const { form, version } = await getCohortDesk(admin, here.slug, [])
  const mutationId = randomUUID()
  const { earlyBirdDays: _, lead: __, earlyBird: ___, steps: ____, ...values } = form
  const saved = await changeCohort(admin, here.slug, {
    ...values,
    ...{ intent: SAVE_COHORT, mutationId, save: true, version, title: `Here ${mutationId}` },
    ...{ anchor: toDay(form.anchor), enrollDays: Number(form.enrollDays) },
    ...{ capacity: Number(form.capacity), holidays: [...form.holidays] },
    invoiceDays: Number(form.invoiceDays),
    ...{ steps: [], taxPercent: undefined },
    ...{ meetingDay: undefined, meetingTime: undefined, meetingMinutes: undefined },
  })
  return (saved.ok && saved.change) || ''
}

const leadOf = async ({ here, people: { admin } }: Things): Promise<string> =>
  (await getCohortDesk(admin, here.slug, [])).facilitators.find(({ lead }) => lead)?.personId ?? ''

/** The forms of the program staff about cohorts. */
export const COHORT_FORMS = {
  '/admin/cohorts/new: save': () => ({
    ...TERMS,
    slug: 'another',
    program: PROGRAM,
    lead: 'No one',
  }),
  '/admin/cohorts/:cohort: save': ({ here }: Things) => ({
    ...TERMS,
    slug: here.slug,
    version: '1',
  }),
  '/admin/cohorts/:cohort: undo': async (things: Things) => ({
    ...{ intent: UNDO_CHANGE, change: await aChange(things) },
  }),
  '/admin/cohorts/:cohort/seats: give': () => ({
    ...{ agency: 'No such agency', quantity: '1', reason: 'pilot' },
  }),
  '/admin/cohorts/:cohort: add facilitator': () => ({ intent: ADD_FACILITATOR, who: 'No one' }),
  '/admin/cohorts/:cohort: end facilitator': () => ({
    ...{ intent: END_FACILITATOR, person: randomUUID() },
  }),
  '/admin/cohorts/:cohort: make lead': async (things: Things) => ({
    ...{ intent: MAKE_LEAD, person: await leadOf(things) },
  }),
}
