import { randomUUID } from 'node:crypto'
import {
  BARRIER_TRIED,
  END_OBSERVER,
  ENTER_FIGURES,
  NAME_OBSERVER,
  OWN_BARRIER,
  PLEDGE_HOURS,
  SOMEONE_ELSE,
} from '~/features/agencies/contract'
import {
  ACCEPT_INVOICE,
  CHANGE_BILLING,
  CLOSE_ORDER,
  CREDIT_AGAIN,
  LOOKED_AT,
  MAKE_REFUND,
  PAID_BACK,
  PLAY_PROVIDER,
  PREVIEW_CLOSE,
  PREVIEW_REFUND,
} from '~/features/billing/contract'
import { FINISH_RUN, SCORE_SCENE, START_RUN } from '~/features/calibration/contract'
import { ANSWER_CHECK, HAND_IN_CHECK, START_CHECK } from '~/features/checks/domain/check-forms'
import {
  ASK_NO_MORE,
  END_PAUSE,
  RECORD_CONTACT,
  RECORD_PAUSE,
  SET_CADENCE,
  UNDO_CONTACT,
} from '~/features/coaching/contract'
import { CONFIRM_CONSENSUS, KEEP_APART, PROPOSE } from '~/features/consensus/contract'
import { ADD, EDIT, REMOVE, START } from '~/features/discussions/contract'
import {
  ASK_MANAGER,
  CLOSE_LOOK,
  SAVE_ANSWER,
  SAVE_LOOK,
  SAVE_PULSE,
  SETTLE,
  SKIP_PULSE,
  SUBMIT_CHECK_IN,
} from '~/features/follow-up/contract'
import {
  PUT_BACK,
  RELEASE,
  SAVE_REVIEW,
  TAKE_OVER,
  UNDO_RELEASE,
} from '~/features/grading/contract'
import { actOnSubmission } from '~/features/grading/index.server'
import { LIFT_BLOCK, PROFILE, REMOVE_EXEMPTION, REVOKE_OTHERS } from '~/features/identity/contract'
import { CHOOSE, COMPLETE_LESSON, KEEP_PLACE, RATE } from '~/features/learning/contract'
import { RETRY, RUN_NOW } from '~/features/notifications/contract'
import {
  ACCEPT_SECOND,
  ASK_SECOND,
  BEGIN,
  DEBRIEF,
  DECLINE_SECOND,
  DELETE_DRAFT,
  NO_SECOND,
  RATE_OWN,
  RESPOND,
  SAVE_OBSERVATION,
  SHOW_SCORES,
  SIGN,
  SIGN_SEEN,
  VOID,
  WITHDRAW_SECOND,
} from '~/features/observations/contract'
import {
  ACCEPT_REQUEST,
  ASK_PEER,
  DECLINE_REQUEST,
  WITHDRAW_REQUEST,
} from '~/features/peers/contract'
import { ANSWER, CORRECT, SHARE, UNDO } from '~/features/practice/contract'
import {
  ADD_MEASURE,
  ADD_PRACTITIONER,
  BEGIN_OBSERVING,
  CHANGE_PRACTITIONER,
  CORRECT_MEASURE,
  DELETE_MEASURE,
  END_COACHING,
  RESUME_COACHING,
} from '~/features/practitioners/contract'
import { ALL_COHORTS, END_CODE, MAKE_CODE } from '~/features/pricing/contract'
import { SAVE_DRAFT, SUBMIT } from '~/features/reflections/contract'
import {
  CHANGE_ADDRESS,
  FREE,
  IMPORT,
  INVITE,
  LEAVE_LIST,
  PREVIEW_IMPORT,
  REMIND,
  RESEND,
  REVOKE,
  UNDO_REVOKE,
  WAIT,
} from '~/features/seats/contract'
import { SEEN_STEPS } from '~/features/skills/contract'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf, dayToDb } from '~/platform/shared/time'
import { signed } from '../../factories/practice-room'
import { PROGRAM } from '../../factories/sample-course'
import { BILLING } from '../billing/invoice-room'
import { CRITERIA } from '../grading/grading-room'
import { aPractitionerDraft, sawPractitioner } from '../practitioners/practitioner-room'
import { COHORT_FORMS } from './cohort-forms'
import { PEOPLE_FORMS } from './people-forms'
import { aContactOf, aDraftOf, aPauseOf, aPlanOf, type Things } from './things'

type Fields = Record<string, string>
type Form = (things: Things, actor: Actor | null) => Fields | Promise<Fields>

const inDays = (days: number) => dayOf(addedTo(days), 'UTC')
const addedTo = (days: number) => new Date(now().getTime() + days * 86_400_000)

/** A post of the coach's, made for one request. */
async function freshPost({ threadId, people: { coach } }: Things): Promise<string> {
  const id = randomUUID()
  await db().post.create({
    data: {
      ...{ id, threadId, authorId: coach.personId, body: 'I waited.', version: 1 },
      createdAt: now(),
    },
  })
  return id
}

/** The submission in no one's hands, or in those of the facilitator who leads an agency besides. */
async function held({ attemptId, people }: Things, isHeld: boolean): Promise<string> {
  await db().gradingClaim.deleteMany({ where: { attemptId } })
  const holder = people['facilitator + agency lead']
  const claim = { intent: TAKE_OVER, attemptId, mutationId: randomUUID() } as const
  if (isHeld) await actOnSubmission(holder, attemptId, claim)
  return attemptId
}

/** The colleague as an observer of the agency, made for one request. */
async function anObserverOf({ agencyId, colleague }: Things): Promise<string> {
  const { personId } = colleague.coach
  const where = { agencyId, personId, role: 'observer', endedAt: null } as const
  const id = randomUUID()
  await db().agencyMembership.createMany({
    data: { id, agencyId, personId, role: 'observer', startedAt: now() },
    skipDuplicates: true,
  })
  return (await db().agencyMembership.findFirstOrThrow({ where })).id
}

/** A request that waits for its answer, between the coach and the colleague, made for one press. */
async function aRequest(
  { here, enrollmentId, colleague }: Things,
  which: 'by the colleague' | 'to the colleague',
): Promise<string> {
  const id = randomUUID()
  const [asker, peer] =
    which === 'by the colleague'
      ? [colleague.enrollmentId, enrollmentId]
      : [enrollmentId, colleague.enrollmentId]
  await db().peerRequest.deleteMany({ where: { enrollmentId: asker } })
  await db().peerRequest.create({
    data: {
      ...{ id, cohortId: here.cohortId, enrollmentId: asker, peerEnrollmentId: peer },
      ...{ skills: ['C1'], mode: 'live', proposedOn: dayToDb(dayOf(now(), 'UTC')) },
      ...{ createdAt: now(), expiresAt: addedTo(29) },
    },
  })
  return id
}

/** An invitation to a second look that waits for its answer, by the facilitator, made for one press. */
async function aSecondLook(things: Things, invited: 'lead facilitator'): Promise<string> {
  const { facilitator, [invited]: second } = things.people
  const observationId = await signed(facilitator, things.enrollmentId)
  const { occasionId } = await db().observation.findUniqueOrThrow({ where: { id: observationId } })
  const id = randomUUID()
  await db().secondLookRequest.create({
    data: {
      ...{ id, occasionId, observerId: facilitator.personId, invitedId: second.personId },
      ...{ skills: ['C1'], createdAt: now(), expiresAt: addedTo(29) },
    },
  })
  return id
}

/** The facilitator's observation of an occasion that the lead facilitator has signed, too. */
async function seenTwice(things: Things): Promise<string> {
  const id = await signed(things.people.facilitator, things.enrollmentId)
  const { occasionId } = await db().observation.findUniqueOrThrow({ where: { id } })
  await db().observation.create({
    data: {
      ...{ id: randomUUID(), occasionId, observerId: things.people['lead facilitator'].personId },
      ...{ slot: 2, notes: '', strength: 's', edge: 'e', createdAt: now(), signedAt: now() },
    },
  })
  return id
}

const review = (things: Things, intent: string): Promise<Fields> =>
  held(things, false).then((attemptId) => ({
    ...{ intent, attemptId, lockVersion: '0', baseVersion: '0', comment: '' },
    'criteria[0].id': CRITERIA[0] ?? '',
    'criteria[0].level': '3',
    'criteria[0].comment': '',
  }))

const seatForm =
  (intent: string): Form =>
  ({ invitationId: invitation }) => ({ intent, invitation })

const freshObservation = async ({ people, enrollmentId }: Things): Promise<Fields> => ({
  observation: await signed(people.facilitator, enrollmentId),
})

const aSignature = async (things: Things): Promise<Fields> => ({
  ...{ intent: SIGN, draft: await aDraftOf(things), enrollment: things.enrollmentId },
  ...{ happenedOn: inDays(-1), setting: 'office', mode: 'live', minutes: '30' },
  ...{ consent: 'on', notes: '', strength: 'You waited.', edge: 'Ask once more.' },
  'scores[0].skill': things.skill,
  'scores[0].opportunity': 'no',
  'scores[0].evidence': '',
})

const aDraftAbout = ({ people: { coach }, practitionerId }: Things) =>
  aPractitionerDraft(coach, practitionerId)

const aSightOf = async (things: Things): Promise<Fields> => ({
  ...{ intent: SIGN, draft: await aDraftAbout(things) },
  ...{ happenedOn: inDays(-1), setting: 'home', mode: 'live', minutes: '30' },
  ...{ consent: 'on', notes: '', strength: 'They waited.', edge: 'Ask once more.' },
  ...{ 'scores[0].skill': 'P1', 'scores[0].opportunity': 'no', 'scores[0].evidence': '' },
})

const aTotal = { tool: 'tom', total: '80', takenOn: inDays(-1) }

/** An outside measure of the coach's practitioner, made for one request. */
async function freshMeasure({ practitionerId }: Things): Promise<string> {
  const id = randomUUID()
  await db().outsideMeasure.create({
    data: {
      ...{ id, practitionerId, tool: 'tom', total: 80, takenOn: dayToDb(inDays(-1)) },
      recordedAt: now(),
    },
  })
  return id
}

/** Something about the order's money that no one has looked at yet. */
async function anAlertOf(orderId: string): Promise<string> {
  const id = randomUUID()
  await db().orderAlert.create({
    data: {
      ...{ id, orderId, kind: 'refund', reference: id, detail: 'failed', foundMinor: 1 },
      ...{ currency: 'USD', noticedAt: now() },
    },
  })
  return id
}

const note: Form = ({ here, skill }) => ({
  ...{ cohort: here.slug, skill, happenedOn: inDays(5), used: 'no' },
  ...{ whatIDid: '', whatHappened: '' },
})

/** A discount code that can be ended. */
async function aCode({ people: { admin } }: Things): Promise<string> {
  const id = randomUUID()
  await db().discountCode.create({
    data: {
      ...{ id, code: id.toUpperCase(), offBp: 500 },
      ...{ createdById: admin.personId, createdAt: now() },
    },
  })
  return id
}

/**
 * The forms that are posted to each route, by "address: what". A form names a thing of "here" and arrives
 * whole. Where it would change something for those who come after, it is refused for another reason than a
 * right or is about a thing made for it. A `null` is an empty form, for doors that are open to everyone.
 */
export const FORMS: Record<string, Form | null> = {
  '/*: nothing': null,
  '/account: profile': () => ({ intent: PROFILE, name: 'Robin', timeZone: 'UTC' }),
  '/account: other devices': () => ({ intent: REVOKE_OTHERS }),
  '/admin/mail: lift a block': () => ({
    ...{ intent: LIFT_BLOCK, email: 'no-one@example.org', reason: 'works' },
  }),
  '/admin/mail: retry': () => ({ intent: RETRY, id: randomUUID() }),
  '/admin/jobs: retry': () => ({ intent: RETRY, id: randomUUID() }),
  '/admin/jobs: run now': () => ({ intent: RUN_NOW, name: 'run-queue' }),
  '/admin/orders/:order: play the provider': () => ({
    ...{ intent: PLAY_PROVIDER, move: 'refund-half' },
  }),
  '/admin/orders/:order: preview': () => ({
    ...{ intent: PREVIEW_REFUND, what: 'amount', amount: '1.00', reason: 'asked' },
  }),
  '/admin/orders/:order: refund': () => ({
    ...{ intent: MAKE_REFUND, what: 'amount', amount: '1.00', reason: 'asked' },
  }),
  '/admin/orders/:order: accept an invoice': () => ({
    ...{ intent: ACCEPT_INVOICE, reference: 'in_none', seenMinor: '1' },
  }),
  '/admin/orders/:order: preview closing': () => ({ intent: PREVIEW_CLOSE, reason: 'unpaid' }),
  '/admin/orders/:order: close': () => ({ intent: CLOSE_ORDER, reason: 'unpaid' }),
  '/admin/orders/:order: remove an exemption': () => ({
    ...{ intent: REMOVE_EXEMPTION, seen: 'none', reason: 'expired' },
  }),
  '/admin/orders/:order: credit again': () => ({ intent: CREDIT_AGAIN, alert: randomUUID() }),
  '/admin/orders/:order: paid back': () => ({ intent: PAID_BACK, alert: randomUUID() }),
  '/admin/orders/:order: looked at': async ({ orderId }) => ({
    ...{ intent: LOOKED_AT, alert: await anAlertOf(orderId) },
  }),
  ...COHORT_FORMS,
  ...PEOPLE_FORMS,
  '/admin/codes: make': () => ({
    ...{ intent: MAKE_CODE, code: randomUUID(), off: '10%', currency: 'USD', scope: ALL_COHORTS },
  }),
  '/admin/codes: end': async (things) => ({ intent: END_CODE, code: await aCode(things) }),
  '/agency/people: name an observer': ({ colleague: { enrollmentId: coach } }) => ({
    ...{ intent: NAME_OBSERVER, coach },
  }),
  '/agency/people: end an observer': async (things) => ({
    ...{ intent: END_OBSERVER, observer: await anObserverOf(things) },
  }),
  '/agency/barriers: own': () => ({
    ...{ intent: OWN_BARRIER, barrier: 'time', seen: '99', owner: SOMEONE_ELSE, ownerName: 'Kit' },
    ...{ trying: 'One free hour', until: inDays(30) },
  }),
  '/agency/barriers: tried': () => ({ intent: BARRIER_TRIED, barrier: 'time', seen: '99' }),
  '/agency/figures: enter': () => ({
    ...{ intent: ENTER_FIGURES, month: '2026-01', staffTotal: '20', staffLeft: '1' },
  }),
  '/agency/figures: pledge': () => ({ intent: PLEDGE_HOURS, month: '2026-01', hours: '2' }),
  '/agency/seats: invite': ({ here }) => ({
    ...{ intent: INVITE, cohort: here.slug, email: `${randomUUID()}@example.org` },
  }),
  '/agency/seats: free': ({ freeSeatId: seat }) => ({ intent: FREE, seat, reason: 'mistake' }),
  '/agency/seats: move': ({ freeSeatId: seat }) => ({
    ...{ intent: FREE, seat, reason: 'mistake', email: 'new@example.org' },
  }),
  '/agency/seats: resend': seatForm(RESEND),
  '/agency/seats: revoke': seatForm(REVOKE),
  '/agency/seats: undo revoking': seatForm(UNDO_REVOKE),
  '/agency/seats: remind': seatForm(REMIND),
  '/agency/seats: change address': ({ invitationId: invitation }) => ({
    ...{ intent: CHANGE_ADDRESS, invitation, email: 'new@example.org' },
  }),
  '/agency/orders/:order/choice: choose': () => ({ choice: 'refund', seenMinor: '1' }),
  '/account/seats/:seat/move: move': () => ({
    ...{ to: 'elsewhere', seenPayMinor: '0', seenRefundMinor: '0', seenWho: '' },
  }),
  '/agency/seats/:seat/move: move': ({ here }) => ({
    ...{ to: here.slug, seenPayMinor: '0', seenRefundMinor: '0', seenWho: '' },
  }),
  '/agency/seats/invite: preview': ({ here }) => ({
    ...{ intent: PREVIEW_IMPORT, cohort: here.slug, list: 'listed@example.org' },
  }),
  '/agency/seats/invite: invite': ({ here }) => ({
    ...{ intent: IMPORT, cohort: here.slug, list: 'no one', most: '1' },
  }),
  '/check-ins/:token: answer': () => ({ sighting: 'often' }),
  '/agency/quotes/:quote: order': () => ({ method: 'card' }),
  '/checkout/:cohort: for a new agency': () => ({
    ...{ agency: 'new', agencyName: `Agency ${randomUUID()}`, quantity: '1' },
  }),
  '/checkout/:cohort: for the agency here': ({ agencyId }) => ({
    ...{ agency: agencyId, quantity: '1' },
  }),
  '/checkout/:cohort: for oneself': () => ({ agency: 'self', quantity: '1' }),
  '/checkout/:cohort: update the price': () => ({ press: 'price', quantity: '3' }),
  '/checkout/order/:order: pay': () => ({}),
  '/checkout/sandbox/:order: decline': () => ({ outcome: 'decline' }),
  '/checkout/sandbox/invoice/:order: let it be overdue': () => ({ act: 'overdue' }),
  '/agency/orders/:order: change billing': () => ({
    ...{ intent: CHANGE_BILLING, version: '99', ...BILLING },
  }),
  '/drafts: own text': (_, actor) => ({
    ...{ purpose: 'post', subject: randomUUID(), baseVersion: '0', body: 'Text' },
    signedInAs: actor?.personId ?? randomUUID(),
  }),
  '/drafts: review': async (things, actor) => ({
    ...{ purpose: 'review', subject: await held(things, false), baseVersion: '99' },
    body: JSON.stringify({ base: 0, comment: '', criteria: {} }),
    signedInAs: actor?.personId ?? randomUUID(),
  }),
  '/facilitate/queue: next': () => ({}),
  '/facilitate/:cohort/contacts: undo': async (things) => ({
    ...{ intent: UNDO_CONTACT, meeting: await aContactOf(things) },
  }),
  '/facilitate/:cohort/contacts/:coach: set': () => ({ intent: SET_CADENCE, cadence: 'weekly' }),
  '/practice/cadence: ask': ({ here }) => ({ intent: ASK_NO_MORE, cohort: here.slug }),
  '/practice/pauses: record': ({ here }) => ({
    ...{ intent: RECORD_PAUSE, cohort: here.slug, reason: 'leave' },
    ...{ startsOn: inDays(0), lastOn: inDays(200) },
  }),
  '/practice/pauses: end': async (things) => ({
    ...{ intent: END_PAUSE, cohort: things.here.slug, pause: await aPauseOf(things) },
  }),
  '/facilitate/:cohort/contacts/new: record': ({ enrollmentId }) => ({
    ...{ intent: RECORD_CONTACT, 'coaches[0]': enrollmentId, heldOn: inDays(0) },
    ...{ minutes: '20', kind: 'call' },
  }),
  '/facilitate/support/:id: settle': () => ({ intent: SETTLE, from: 'home' }),
  '/facilitate/submissions/:id: save': (things) => review(things, SAVE_REVIEW),
  '/facilitate/submissions/:id: release': async (things) => ({
    ...{ intent: RELEASE, attemptId: await held(things, false), lockVersion: '99' },
  }),
  '/facilitate/submissions/:id: take over': async (things) => ({
    ...{ intent: TAKE_OVER, attemptId: await held(things, true) },
  }),
  '/facilitate/submissions/:id: put back': async (things) => ({
    ...{ intent: PUT_BACK, attemptId: await held(things, true) },
  }),
  '/facilitate/submissions/:id: undo release': async (things) => ({
    ...{ intent: UNDO_RELEASE, attemptId: await held(things, false) },
  }),
  '/cohorts/:cohort/waiting-list: wait': () => ({ intent: WAIT, agency: 'none', seats: '1' }),
  '/cohorts/:cohort/waiting-list: leave': () => ({ intent: LEAVE_LIST }),
  '/join/:token: accept': () => ({}),
  '/join/:token/decline: decline': null,
  '/learn/:cohort/:module/:lesson: complete': ({ lessonHash }) => ({
    ...{ intent: COMPLETE_LESSON, contentHash: lessonHash },
  }),
  '/learn/:cohort/:module/:lesson: keep place': () => ({ intent: KEEP_PLACE, place: 'nowhere' }),
  '/learn/:cohort/:module/:lesson/answers: complete': ({ lessonHash }) => ({
    ...{ intent: COMPLETE_LESSON, contentHash: lessonHash },
  }),
  '/learn/:cohort/:module/check: start': () => ({ intent: START_CHECK }),
  '/learn/:cohort/:module/check: answer': ({ question: item }) => ({
    ...{ intent: ANSWER_CHECK, attempt: '1', item, option: 'a' },
  }),
  '/learn/:cohort/:module/check: hand in': () => ({ intent: HAND_IN_CHECK, attempt: '1' }),
  '/learn/:cohort/:module/reflection: save': () => ({
    ...{ intent: SAVE_DRAFT, number: '1', baseVersion: '0', body: 'Text' },
  }),
  '/learn/:cohort/:module/reflection: submit': () => ({
    ...{ intent: SUBMIT, number: '50', baseVersion: '0', body: 'Text' },
  }),
  '/learn/:cohort/discussions: start': () => ({
    ...{ intent: START, title: 'Waiting', body: 'Who waits?', baseVersion: '0' },
  }),
  '/learn/:cohort/discussions/:thread: add': () => ({
    ...{ intent: ADD, body: 'I do.', baseVersion: '0' },
  }),
  '/learn/:cohort/discussions/:thread: edit': async (things) => ({
    ...{ intent: EDIT, post: await freshPost(things), version: '1', body: 'I waited long.' },
  }),
  '/learn/:cohort/discussions/:thread: remove': async (things) => ({
    ...{ intent: REMOVE, post: await freshPost(things) },
  }),
  '/learn/:cohort/focus: rate': ({ skill }) => ({
    ...{ intent: RATE, 'ratings[0].skill': skill, 'ratings[0].level': '2' },
  }),
  '/learn/:cohort/focus: choose': ({ skill }) => ({ intent: CHOOSE, 'skills[0]': skill }),
  '/learn/:cohort/probes/:module: answer': () => ({ number: '1', 'answers.nowhere': 'a' }),
  '/practice/calibration: start': () => ({ intent: START_RUN, program: PROGRAM }),
  '/practice/calibration/:run: finish': () => ({ intent: FINISH_RUN }),
  '/practice/calibration/:run: score': ({ skill }) => ({
    ...{ intent: SCORE_SCENE, position: '1', contentHash: 'old', prompt: '0', carried: '0' },
    'levels[0].skill': skill,
    'levels[0].level': '2',
  }),
  '/practice/check-ins/:id: save': ({ skill }) => ({ intent: SAVE_ANSWER, skill, still: 'no' }),
  '/practice/check-ins/:id: submit': () => ({ intent: SUBMIT_CHECK_IN, support: 'on' }),
  '/practice/check-ins/:id: ask': ({ skill }) => ({
    ...{ intent: ASK_MANAGER, skill, email: 'manager@example.org', consent: 'on' },
  }),
  '/practice/plan: act': ({ here, lookId }) => ({
    ...{ intent: CLOSE_LOOK, cohort: here.slug, look: lookId, outcome: 'done' },
  }),
  '/practice/plan: save': ({ here, skill }) => ({
    ...{ intent: SAVE_LOOK, cohort: here.slug, day: '90', 'skills[0]': skill, looker: 'words' },
    ...{ lookerWords: 'my team lead', byWhen: inDays(-9) },
  }),
  '/practice/commitments/new: plan': ({ here, skill }) => ({
    ...{ cohort: here.slug, skill, cue: 'When we sit down', action: 'I ask', moment: 'one to one' },
    ...{ windowFrom: inDays(-9), windowTo: inDays(-5), confidence: '5' },
  }),
  '/practice/commitments/:id: answer': async (things) => ({
    ...{ intent: ANSWER, outcome: 'not_yet', heard: '0', from: 'practice' },
    plan: await aPlanOf(things),
  }),
  '/practice/commitments/:id: undo': async (things) => ({
    ...{ intent: UNDO, plan: await aPlanOf(things) },
  }),
  '/practice/notes: note': note,
  '/practice/notes/new: note': note,
  '/practice: seen': ({ here, skill }) => ({
    ...{ intent: SEEN_STEPS, cohort: here.slug, step: `${skill}:1` },
  }),
  '/practice/pulse: answer': ({ here }) => ({
    ...{ intent: SAVE_PULSE, cohort: here.slug, month: '2026-01-01', version: '1' },
    'answers.time': '3',
  }),
  '/practice/pulse: put off': ({ here }) => ({
    ...{ intent: SKIP_PULSE, cohort: here.slug, month: '2026-01-01' },
  }),
  '/practice/notes/:id: correct': () => ({
    ...{ intent: CORRECT, version: '99', happenedOn: inDays(0), used: 'no' },
    ...{ whatIDid: '', whatHappened: '' },
  }),
  '/practice/notes/:id: share': () => ({ intent: SHARE, sharedWith: 'no_one' }),
  '/practice/observations: accept': async (things) => ({
    ...{ intent: ACCEPT_REQUEST, request: await aRequest(things, 'by the colleague') },
  }),
  '/practice/observations: decline': async (things) => ({
    ...{ intent: DECLINE_REQUEST, request: await aRequest(things, 'by the colleague') },
  }),
  '/practice/observations: withdraw': async (things) => ({
    ...{ intent: WITHDRAW_REQUEST, request: await aRequest(things, 'to the colleague') },
  }),
  '/practice/observations: accept a second look': async (things) => ({
    ...{ intent: ACCEPT_SECOND, request: await aSecondLook(things, 'lead facilitator') },
  }),
  '/practice/observations: decline a second look': async (things) => ({
    ...{ intent: DECLINE_SECOND, request: await aSecondLook(things, 'lead facilitator') },
  }),
  '/practice/observations: withdraw a second look': async (things) => ({
    ...{ intent: WITHDRAW_SECOND, request: await aSecondLook(things, 'lead facilitator') },
  }),
  '/practice/observations/:id: ask for a second look': async (things) => ({
    ...(await freshObservation(things)),
    ...{ intent: ASK_SECOND, person: things.people['lead facilitator'].personId },
  }),
  '/practice/observations/:id: no second look': async (things) => ({
    ...(await freshObservation(things)),
    intent: NO_SECOND,
  }),
  '/practice/observations/:id: propose': async (things) => ({
    ...{ observation: await seenTwice(things), intent: PROPOSE, seen: '7' },
    ...{ 'scores[0].skill': 'C1', 'scores[0].level': 'na' },
  }),
  '/practice/observations/:id: confirm': async (things) => ({
    ...{ observation: await seenTwice(things), intent: CONFIRM_CONSENSUS, seen: '7' },
  }),
  '/practice/observations/:id: keep apart': async (things) => ({
    ...{ observation: await seenTwice(things), intent: KEEP_APART, seen: '7' },
  }),
  '/practice/observations/drafts/:id: ask for a second look': async (things) => ({
    ...{ intent: ASK_SECOND, draft: await aDraftOf(things) },
    person: things.people['lead facilitator'].personId,
  }),
  '/practice/observations/ask: ask': ({ here, colleague, skill }) => ({
    ...{ intent: ASK_PEER, cohort: here.slug, peer: colleague.enrollmentId, 'skills[0]': skill },
    ...{ mode: 'live', proposedOn: inDays(-9) },
  }),
  '/practice/observations/:id: rate': async (things) => ({
    ...(await freshObservation(things)),
    ...{ intent: RATE_OWN, 'ratings[0].skill': 'C1', 'ratings[0].level': '2' },
  }),
  '/practice/observations/:id: show': async (things) => ({
    ...(await freshObservation(things)),
    intent: SHOW_SCORES,
  }),
  '/practice/observations/:id: sign': async (things) => ({
    ...(await freshObservation(things)),
    intent: SIGN_SEEN,
  }),
  '/practice/observations/:id: respond': async (things) => ({
    ...(await freshObservation(things)),
    ...{ intent: RESPOND, response: 'I saw it too.' },
  }),
  '/practice/observations/:id: debrief': async (things) => ({
    ...(await freshObservation(things)),
    ...{ intent: DEBRIEF, debriefedOn: inDays(0), coachFirst: 'yes', rehearsed: 'no' },
  }),
  '/practice/observations/:id: void': async (things) => ({
    ...{ intent: VOID, reason: 'It was a rehearsal.' },
    observation: await signed(things.people.facilitator, things.enrollmentId),
  }),
  '/practice/observations/drafts: save': async (things) => ({
    ...{ intent: SAVE_OBSERVATION, draft: await aDraftOf(things), baseVersion: '1', notes: 'So.' },
  }),
  '/practice/observations/drafts: sign': async (things) => aSignature(things),
  '/practice/observations/drafts/:id: save': async (things) => ({
    ...{ intent: SAVE_OBSERVATION, draft: await aDraftOf(things), baseVersion: '1', notes: 'So.' },
  }),
  '/practice/observations/drafts/:id: sign': async (things) => aSignature(things),
  '/practice/observations/drafts/:id: delete': async (things) => ({
    ...{ intent: DELETE_DRAFT, draft: await aDraftOf(things) },
  }),
  '/practice/observations/new: begin': ({ enrollmentId: enrollment, skill }) => ({
    ...{ intent: BEGIN, enrollment, instrument: 'coaching', 'skill[0]': skill },
  }),
  '/practice/practitioners: add': () => ({
    ...{
      intent: ADD_PRACTITIONER,
      pseudonym: 'oak',
      beganOn: inDays(-9),
    },
  }),
  '/practice/practitioners/:id: change': () => ({
    ...{ intent: CHANGE_PRACTITIONER, pseudonym: 'birch', beganOn: inDays(-9) },
  }),
  '/practice/practitioners/:id: end': () => ({ intent: END_COACHING, endedOn: inDays(-1) }),
  '/practice/practitioners/:id: resume': () => ({ intent: RESUME_COACHING }),
  '/practice/practitioners/:id: add a measure': () => ({ intent: ADD_MEASURE, ...aTotal }),
  '/practice/practitioners/:id: correct a measure': async (things) => ({
    ...{ intent: CORRECT_MEASURE, measure: await freshMeasure(things), ...aTotal },
  }),
  '/practice/practitioners/:id: delete a measure': async (things) => ({
    ...{ intent: DELETE_MEASURE, measure: await freshMeasure(things) },
  }),
  '/practice/practitioners/:id/observe: begin': () => ({
    ...{ intent: BEGIN_OBSERVING, 'skill[0]': 'P1' },
  }),
  '/practice/practitioners/drafts: save': async (things) => ({
    ...{
      intent: SAVE_OBSERVATION,
      draft: await aDraftAbout(things),
      baseVersion: '1',
      notes: 'So.',
    },
  }),
  '/practice/practitioners/drafts: sign': aSightOf,
  '/practice/practitioners/drafts/:id: save': async (things) => ({
    ...{
      intent: SAVE_OBSERVATION,
      draft: await aDraftAbout(things),
      baseVersion: '1',
      notes: 'So.',
    },
  }),
  '/practice/practitioners/drafts/:id: sign': aSightOf,
  '/practice/practitioners/drafts/:id: delete': async (things) => ({
    ...{ intent: DELETE_DRAFT, draft: await aDraftAbout(things) },
  }),
  '/practice/practitioners/observations/:id: void': async (things) => ({
    ...{ intent: VOID, reason: 'It was a rehearsal.' },
    observation: await sawPractitioner(things.people.coach, things.practitionerId),
  }),
  '/sign-in: nothing': null,
  '/sign-in/code: nothing': null,
  '/sign-in/name: name': () => ({ name: 'Robin' }),
  '/sign-out: go': null,
  '/webhooks/resend: unsigned': null,
  '/webhooks/stripe: unsigned': null,
}
