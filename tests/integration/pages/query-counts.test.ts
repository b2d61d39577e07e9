import { beforeAll, expect, test } from 'vitest'
import type { AppContext, RouteArgs } from '~/platform/http/context.server'
import type { Actor } from '~/platform/shared/actor'
import { wireRooms } from '~/wiring.server'
import { LESSONS, START_HERE } from '../../factories/sample-course'
import { countQueries } from '../../setup/count-queries'
import { aBusyCohort } from './busy-cohort'

type Loader = (args: RouteArgs) => Promise<unknown>

const routes = import.meta.glob<{ loader?: Loader }>('../../../app/routes/*.tsx', { eager: true })
const loaders = new Map(
  Object.entries(routes).flatMap(([file, { loader }]) =>
    loader ? [[file.replace(/^.*\/|\.tsx$/g, ''), loader] as const] : [],
  ),
)

/** No page needs more than this; one statement more reads who is asking. */
const MOST = 10
/** The fourth finds the observations that its coach still rates: the paths of a lesson tell nothing of them. */
const MOST_ON_A_LESSON = 4
/** Three are for the matrix, one for the support that coaches have asked for, and one for the notes that they share. */
const MOST_ON_A_COHORT = 5
/** The cohort with its people, the logs, how they are met, who asks for more, and the second hop. */
const MOST_ON_MEASURES = 5
const MOST_FOR_AN_AGENCY = 4
/**
 * An observation is read with its scores, the coach's side, the debrief, its occasion and cohort (nine statements), in
 * one transaction (two). One reads the versions that its observer wrote over. The rest is what a second look needs:
 * whether its reader scores apart, whom they have asked, whom they may ask, and how many came before. The last one reads
 * the plans that came of its debrief.
 */
const MOST_ON_AN_OBSERVATION = 20

/** Three are for the orders, one for the quotes that its leads have asked for, and one for choices that wait. */
const MOST_ON_ORDERS = 5
/** A list of orders, the cohorts to choose from, names that are shared, and what is to be looked at. */
const MOST_FOR_STAFF = 5
/** Releases, own figures and barriers; before the first figures also when these come, in two. */
const MOST_ON_TRANSFER = 5
/** A person has roles, cohorts, devices, letters and orders. */
const MOST_ON_A_PERSON = 5

const mostOn = (page: string): number => {
  if (page === 'agency_.orders') return MOST_ON_ORDERS
  if (page === 'admin_.people_.$person') return MOST_ON_A_PERSON
  if (/^admin_\.(orders|alerts|_index|cohorts_\.\$cohort)/.test(page)) return MOST_FOR_STAFF
  if (page === 'facilitate_.$cohort') return MOST_ON_A_COHORT
  if (page === 'facilitate_.$cohort_.transfer') return MOST_ON_MEASURES
  if (page === 'agency_.transfer') return MOST_ON_TRANSFER
  if (page.startsWith('agency')) return MOST_FOR_AN_AGENCY
  if (page === 'practice_.observations_.$id') return MOST_ON_AN_OBSERVATION
  return page.endsWith('.$lesson') ? MOST_ON_A_LESSON : MOST
}

type Busy = Awaited<ReturnType<typeof aBusyCohort>>

/** Every page with something like a list on it: who looks at it, and at which of its kind. */
const PAGES: Record<string, (busy: Busy) => { as: Actor | null; id?: string; query?: string }> = {
  _index: () => ({ as: null }),
  cohorts: () => ({ as: null }),
  'sitemap[.]xml': () => ({ as: null }),
  'cohorts_.$cohort': () => ({ as: null }),
  'checkout_.$cohort': ({ agency }) => ({ as: agency.lead }),
  account: ({ coach }) => ({ as: coach }),
  'learn_._index': ({ coach }) => ({ as: coach }),
  'learn_.$cohort_._index': ({ coach }) => ({ as: coach }),
  'learn_.$cohort_.$module_._index': ({ coach }) => ({ as: coach }),
  'learn_.$cohort_.$module_.$lesson': ({ coach }) => ({ as: coach }),
  'learn_.$cohort_.$module_.check': ({ coach }) => ({ as: coach }),
  'learn_.$cohort_.$module_.reflection': ({ coach }) => ({ as: coach }),
  'learn_.$cohort_.probes_.$module': ({ coach }) => ({ as: coach }),
  'learn_.$cohort_.focus': ({ coach }) => ({ as: coach }),
  'learn_.$cohort_.discussions_._index': ({ coach }) => ({ as: coach }),
  'learn_.$cohort_.discussions_.$thread': ({ coach }) => ({ as: coach }),
  'learn_.$cohort_.sessions[.]ics': ({ coach }) => ({ as: coach }),
  'calendar_.$token': () => ({ as: null }),
  'learn_.$cohort_.sessions': ({ coach }) => ({ as: coach }),
  'learn_.$cohort_.search': ({ coach }) => ({ as: coach, query: '?q=asked' }),
  'practice_._index': ({ coach }) => ({ as: coach }),
  'practice_.calibration': ({ coach }) => ({ as: coach }),
  'practice_.check-ins_.$id': ({ coach, checkInId }) => ({ as: coach, id: checkInId }),
  'practice_.commitments_.new': ({ coach }) => ({ as: coach }),
  'practice_.held': ({ coach }) => ({ as: coach }),
  'practice_.notes_.$id': ({ coach, noteId }) => ({ as: coach, id: noteId }),
  'practice_.notes_.new': ({ coach }) => ({ as: coach }),
  'practice_.observations_._index': ({ facilitator }) => ({ as: facilitator }),
  'practice_.observations_.new': ({ facilitator }) => ({ as: facilitator }),
  'practice_.observations_.$id': ({ facilitator, observationId }) => ({
    as: facilitator,
    id: observationId,
  }),
  'practice_.observations_.ask': ({ coach }) => ({ as: coach }),
  'practice_.plan': ({ coach }) => ({ as: coach, query: '?day=30' }),
  'practice_.practitioners_._index': ({ coach }) => ({ as: coach }),
  'practice_.practitioners_.$id': ({ coach, practitionerId }) => ({
    as: coach,
    id: practitionerId,
  }),
  'practice_.practitioners_.$id_.observe': ({ coach, practitionerId }) => ({
    as: coach,
    id: practitionerId,
  }),
  'practice_.practitioners_.drafts_.$id': ({ coach, practitionerDraftId }) => ({
    as: coach,
    id: practitionerDraftId,
  }),
  'practice_.skills_.$skill': ({ coach }) => ({ as: coach }),
  'practice_.timeline': ({ coach }) => ({ as: coach }),
  'facilitate_._index': ({ facilitator }) => ({ as: facilitator }),
  'facilitate_.queue': ({ facilitator }) => ({ as: facilitator }),
  'facilitate_.$cohort': ({ facilitator }) => ({ as: facilitator }),
  'facilitate_.$cohort_.contacts_._index': ({ facilitator }) => ({ as: facilitator }),
  'facilitate_.$cohort_.notes': ({ facilitator }) => ({ as: facilitator }),
  'facilitate_.$cohort_.contacts_.$coach': ({ facilitator, enrollmentId }) => ({
    as: facilitator,
    id: enrollmentId,
  }),
  'facilitate_.$cohort_.sessions_._index': ({ facilitator }) => ({ as: facilitator }),
  'facilitate_.$cohort_.sessions_.$session': ({ facilitator }) => ({ as: facilitator }),
  'facilitate_.$cohort_.contacts_.new': ({ facilitator }) => ({ as: facilitator }),
  'facilitate_.$cohort_.people_.$person': ({ facilitator, coach }) => ({
    as: facilitator,
    id: coach.personId,
  }),
  'facilitate_.$cohort_.transfer': ({ facilitator }) => ({ as: facilitator }),
  'facilitate_.submissions_.$id': ({ facilitator, attemptId }) => ({
    as: facilitator,
    id: attemptId,
  }),
  agency: ({ agency }) => ({ as: agency.lead }),
  'agency_.seats': ({ agency }) => ({ as: agency.lead }),
  'agency_.seats_.imports_.$import': ({ agency, importId }) => ({ as: agency.lead, id: importId }),
  'agency_.seats_.imports_.$import_.not-invited[.]csv': ({ agency, importId }) => ({
    as: agency.lead,
    id: importId,
  }),
  'agency_.seats_.invite': ({ agency }) => ({ as: agency.lead }),
  'agency_.orders': ({ agency }) => ({ as: agency.lead }),
  'agency_.orders_.$order': ({ agency, orderId }) => ({ as: agency.lead, id: orderId }),
  'agency_.people': ({ agency }) => ({ as: agency.lead }),
  'agency_.people_.changes': ({ agency }) => ({ as: agency.lead }),
  'agency_.barriers': ({ agency }) => ({ as: agency.lead }),
  'agency_.figures': ({ agency }) => ({ as: agency.lead }),
  'agency_.transfer': ({ agency }) => ({ as: agency.lead }),
  'agency_.transfer[.]csv': ({ agency }) => ({ as: agency.lead }),
  'agency_.transfer_.brief': ({ agency }) => ({ as: agency.lead }),
  'agency_.transfer_.brief[.]pdf': ({ agency }) => ({ as: agency.lead }),
  'writings_.$cohort': ({ left }) => ({ as: left }),
  'admin_._index': ({ admin }) => ({ as: admin }),
  'admin_.alerts': ({ admin }) => ({ as: admin }),
  'admin_.cohorts_._index': ({ admin }) => ({ as: admin }),
  'admin_.cohorts_.$cohort': ({ admin }) => ({ as: admin }),
  'admin_.cohorts_.$cohort_.seats': ({ admin }) => ({ as: admin }),
  'admin_.content_._index': ({ admin }) => ({ as: admin }),
  'admin_.audit': ({ admin }) => ({ as: admin }),
  'admin_.audit[.]csv': ({ admin }) => ({ as: admin }),
  'admin_.codes': ({ admin }) => ({ as: admin }),
  'admin_.orders_._index': ({ admin }) => ({ as: admin }),
  'admin_.orders_.$order': ({ admin, orderId }) => ({ as: admin, id: orderId }),
  'admin_.orders[.]csv': ({ admin }) => ({ as: admin }),
  'admin_.jobs': ({ admin }) => ({ as: admin }),
  'admin_.mail': ({ admin }) => ({ as: admin }),
  'admin_.people_._index': ({ admin }) => ({ as: admin }),
  'admin_.people_.$person': ({ admin, coach }) => ({ as: admin, id: coach.personId }),
  'admin_.revenue': ({ admin }) => ({ as: admin }),
  'admin_.revenue[.]csv': ({ admin }) => ({ as: admin }),
  'dev_.outbox._index': () => ({ as: null }),
}

/** They show one thing, or only what was sent to them. */
const WITHOUT_LISTS = [
  'account_.seats_.$seat_.move',
  '$',
  'accessibility',
  'admin_.cohorts_.$cohort_.cancel',
  'admin_.cohorts_.new',
  'admin_.content_.$program_.$module_.$document',
  'admin_.content_.$program_.vignettes_.$vignette',
  'admin_.people_.$person_.merge',
  'agency_.quotes_.$quote',
  'agency_.quotes_.$quote_.quote[.]pdf',
  'agency_.seats_.$seat',
  // It lists the open cohorts of a program; `tests/integration/moves` counts its statements.
  'agency_.seats_.$seat_.move',
  'check-ins_.$token',
  'checkout_.order_.$order',
  'checkout_.sandbox_.$order',
  'checkout_.sandbox_.invoice_.$order',
  'agency_.orders_.$order_.choice',
  'agency_.orders_.$order_.invoice[.]pdf',
  'agency_.orders_.$order_.receipt[.]pdf',
  'cohorts_.$cohort_.sample',
  'cohorts_.$cohort_.waiting-list',
  'confirm-address_.$token',
  'dev_.outbox_.$id',
  'dev_.ui',
  // It says that there is nothing to show.
  'drafts',
  'facilitate_.support_.$id',
  'help',
  'join_.$token',
  'join_.$token_.decline',
  'learn_.$cohort_.$module_.$lesson_.answers',
  'practice_.cadence',
  'practice_.calibration_.$run',
  'practice_.commitments_.$id',
  'practice_.notes',
  'practice_.observations_.drafts',
  'practice_.observations_.drafts_.$id',
  'practice_.pauses',
  'practice_.practitioners_.drafts',
  'practice_.practitioners_.observations_.$id',
  'practice_.pulse',
  'privacy',
  'robots[.]txt',
  'sign-in',
  'sign-in_.code',
  'sign-in_.name',
  'sign-out',
  'terms',
  'webhooks.resend',
  'webhooks.stripe',
]

const context = (actor: Actor | null): AppContext => ({
  nonce: 'nonce',
  requestId: 'a-test',
  networkHash: 'network',
  answerWith: () => {},
  userAgent: 'a test',
  settings: {
    demo: true,
    dev: false,
    secure: false,
    baseUrl: 'http://localhost:3000',
    sandboxPayments: true,
  },
  actor: async () => actor,
})

/** How many statements a page sends to show itself. */
async function statementsOn(page: string, busy: Busy): Promise<number> {
  const { as, id = '', query = '' } = PAGES[page]?.(busy) ?? { as: null }
  const params: Record<string, string> = {
    cohort: busy.slug,
    module: START_HERE,
    lesson: LESSONS[2],
    thread: busy.threadId,
    skill: 'C1',
    coach: id,
    import: id,
    order: id,
    person: id,
    session: busy.sessionId,
    token: busy.calendar,
    id,
  }
  const path = page.split('.').map((part) => part.replace(/_$/, ''))
  const address = path.map((part) => (part.startsWith('$') ? params[part.slice(1)] : part))
  const url = `http://localhost:3000/${address.filter((part) => part !== '_index').join('/')}${query}`
  const visit = async () =>
    loaders.get(page)?.({ request: new Request(url), params, context: context(as) })
  await visit() // the first visit may note that it was made
  return countQueries(visit)
}

let few: Busy
let many: Busy

beforeAll(async () => {
  wireRooms()
  few = await aBusyCohort(5)
  many = await aBusyCohort(50)
}, 120_000)

test.each(Object.keys(PAGES))(
  '%s sends as many statements for 50 people as for 5',
  async (page) => {
    expect([...loaders.keys()]).toContain(page)
    const [forFew, forMany] = [await statementsOn(page, few), await statementsOn(page, many)]
    expect(forMany).toBe(forFew)
    expect(forFew).toBeGreaterThan(0)
    expect(forFew).toBeLessThanOrEqual(mostOn(page))
  },
)

test('no page is left out', () => {
  const counted = [...Object.keys(PAGES), ...WITHOUT_LISTS]
  expect([...loaders.keys()].filter((page) => !counted.includes(page))).toEqual([])
})
