import { randomUUID } from 'node:crypto'
import {
  ADD_FACILITATOR,
  CHANGE_SESSION,
  END_FACILITATOR,
  MAKE_LEAD,
  SAVE_COHORT,
  UNDO_CHANGE,
} from '~/features/cohorts/contract'
import {
  changeCohort,
  changeSession,
  getCohortDesk,
  getSessionDesk,
} from '~/features/cohorts/index.server'
import { CANCEL_COHORT, UNDO_CANCEL } from '~/features/moves/contract'
import { NOTE_ATTENDANCE, RENEW_CALENDAR } from '~/features/sessions/contract'
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
    ...{ meetingDay: form.meetingDay || undefined, meetingTime: form.meetingTime || undefined },
    meetingMinutes: Number(form.meetingMinutes) || undefined,
  })
  return (saved.ok && saved.change) || ''
}

const leadOf = async ({ here, people: { admin } }: Things): Promise<string> =>
  (await getCohortDesk(admin, here.slug, [])).facilitators.find(({ lead }) => lead)?.personId ?? ''

const SESSION = '/facilitate/:cohort/sessions/:session'
const ON_WEEKDAYS = { place: 'Room 2', time: '09:15' }

async function sessionForm({ here, sessionId, people: { admin } }: Things) {
  const desk = await getSessionDesk(admin, { cohort: here.slug, session: sessionId })
  return { ...desk, form: { day: desk.session.day, version: desk.cohort.version } }
}

/** A change of one session that can be undone. */
async function aSessionChange(things: Things): Promise<string> {
  const { form, session } = await sessionForm(things)
  const which = { cohort: things.here.slug, session: things.sessionId }
  const saved = await changeSession(things.people.admin, which, {
    ...{ intent: CHANGE_SESSION, mutationId: randomUUID(), save: true, time: session.time },
    ...{ ...form, place: `Room ${randomUUID()}`, canceled: false },
  })
  return (saved.ok && saved.change) || ''
}

/** The forms of the program staff about cohorts, and those about sessions. */
export const COHORT_FORMS = {
  [`${SESSION}: change`]: async (things: Things) => ({
    ...{ intent: CHANGE_SESSION, ...ON_WEEKDAYS, day: (await sessionForm(things)).form.day },
    version: String((await sessionForm(things)).form.version),
  }),
  [`${SESSION}: note`]: () => ({ intent: NOTE_ATTENDANCE }),
  [`${SESSION}: undo`]: async (things: Things) => ({
    ...{ intent: UNDO_CHANGE, change: await aSessionChange(things) },
  }),
  '/account: calendar': () => ({ intent: RENEW_CALENDAR }),
  '/learn/:cohort/sessions: renew': () => ({ intent: RENEW_CALENDAR }),
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
    ...{ to: 'agency', agency: 'No such agency', quantity: '1', reason: 'pilot' },
  }),
  '/admin/cohorts/:cohort/seats: give one': () => ({
    ...{ to: 'person', email: 'no.one@example.org', reason: 'pilot' },
  }),
  '/admin/cohorts/:cohort/seats: cancel gift': () => ({
    ...{ to: 'cancel-gift', gift: randomUUID() },
  }),
  '/admin/cohorts/:cohort/cancel: cancel': () => ({
    ...{ intent: CANCEL_COHORT, reason: 'too-few', days: '14', version: '0' },
  }),
  '/admin/cohorts/:cohort/cancel: undo': () => ({ intent: UNDO_CANCEL }),
  '/admin/cohorts/:cohort: add facilitator': () => ({ intent: ADD_FACILITATOR, who: 'No one' }),
  '/admin/cohorts/:cohort: end facilitator': () => ({
    ...{ intent: END_FACILITATOR, person: randomUUID() },
  }),
  '/admin/cohorts/:cohort: make lead': async (things: Things) => ({
    ...{ intent: MAKE_LEAD, person: await leadOf(things) },
  }),
}
