import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startThread } from '~/features/discussions/index.server'
import { saveReview } from '~/features/grading/index.server'
import { actorFor } from '~/features/identity/index.server'
import { RATE_OWN, RESPOND } from '~/features/observations/contract'
import { answerObservation } from '~/features/observations/index.server'
import { makeCommitment, recordFieldNote } from '~/features/practice/index.server'
import { ADD_MEASURE } from '~/features/practitioners/contract'
import {
  actOnPractitioner,
  voidPractitionerObservation,
} from '~/features/practitioners/index.server'
import { releaseBody } from '~/features/releases/domain/body'
import { makeDueReleases } from '~/features/releases/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import {
  aNote,
  aPlan,
  aScore,
  enrollMany,
  finishContract,
  signed,
  today,
} from '../../factories/practice-room'
import { readPdf } from '../../setup/documents/read-pdf'
import { reviewForm, submitted } from '../grading/grading-room'
import {
  aPractitioner,
  aPractitionerDraft,
  sawPractitioner,
} from '../practitioners/practitioner-room'
import { addressIn, cookieOf } from '../rights/asking'
import { oneOfEachThing, type Things } from '../rights/things'
import { ROUTES, startWholeApp } from '../rights/whole-app'
import { introduceMore } from './told-agency'

// A coach's words and scores never reach the lead of their agency: not on a page, in what a page is made of, in a file or
// in a letter. Every text that coaches and their observers can write holds a word of its own, and everything that the lead
// can open is read for these.

const MARK = 'zq'
const planted: Record<string, string> = {}
const word = (where: string): string => {
  // Without digits: a text that looks like a number of someone is refused.
  const made = `${MARK}${where.replaceAll(' ', '')}x`
  planted[where] = made
  return made
}

let app: Awaited<ReturnType<typeof startWholeApp>>
let things: Things

const done = <T extends { ok: boolean }>(answer: T): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer
}

/** The coach of the agency writes this, by the verbs of the app where these take text. */
async function plantByCoach({ people: { coach }, colleague, here, threadId }: Things) {
  const attemptId = await submitted(coach, here.slug, { body: `I saw ${word('reflection')}.` })
  const note = aNote(here.slug, today(coach))
  const texts = { whatIDid: word('note did'), whatHappened: word('note happened') }
  done(await recordFieldNote(coach, { ...note, ...texts }))
  const noChance = { used: 'no_chance' as const, whatIDid: '', whatHappened: '' }
  const without = { ...aNote(here.slug, today(coach)), ...noChance, why: word('why no chance') }
  done(await recordFieldNote(coach, without))
  const plan = aPlan(here.slug, today(coach))
  const ifThen = { cue: word('plan cue'), action: word('plan action'), moment: word('moment') }
  const but = { obstacle: word('obstacle'), remedy: word('remedy') }
  done(await makeCommitment(coach, { ...plan, ...ifThen, ...but }))
  const thread = { title: word('thread'), body: word('first post') }
  const started = await startThread(colleague.coach, here.slug, {
    ...{ ...thread, baseVersion: 0, mutationId: randomUUID() },
  })
  done(started)
  await db().post.create({
    data: {
      ...{ id: randomUUID(), threadId, authorId: coach.personId, version: 1 },
      ...{ body: word('answer in a thread'), createdAt: now() },
    },
  })
  await db().draft.create({
    data: {
      ...{ id: randomUUID(), personId: coach.personId, purpose: 'post', subject: randomUUID() },
      ...{ version: 1, body: word('draft'), words: 1, updatedAt: now() },
    },
  })
  await plantAboutPractitioner(coach)
  return attemptId
}

/** The coach writes this about someone whom they coach. */
async function plantAboutPractitioner(coach: Actor) {
  const id = await aPractitioner(coach, word('pseudonym'))
  const evidence = word('evidence about a practitioner')
  const texts = { notes: word('notes about a practitioner'), edge: word('their edge') }
  const seen = await sawPractitioner(coach, id, {
    ...{ ...texts, strength: word('their strength') },
    scores: [{ ...aScore('P1'), evidence }],
  })
  const reason = word('why voided')
  await voidPractitionerObservation(coach, { id: seen, reason, mutationId: randomUUID() })
  const fields = { notes: word('draft about a practitioner') }
  await db().practitionerDraft.update({
    where: { id: await aPractitionerDraft(coach, id) },
    data: { fields },
  })
  await actOnPractitioner(coach, id, {
    ...{ intent: ADD_MEASURE, mutationId: randomUUID(), tool: 'other', otherTool: word('tool') },
    ...{ total: 8, rangeLow: 0, rangeHigh: 10, takenOn: today(coach) },
  })
}

/** The coach answers this in a check-in. */
async function plantInCheckIn({ checkInId, supportId, lookId }: Things) {
  await db().checkInAnswer.updateMany({
    where: { checkInId },
    data: { helps: word('what helps'), hinders: ['team'], hindersOther: word('what hinders') },
  })
  const look = { lookerWords: word('who looks'), slip: word('when it slips') }
  await db().plannedLook.update({ where: { id: lookId }, data: look })
  await db().supportTask.update({ where: { id: supportId }, data: { wish: word('wish') } })
}

/** Others write this about the coach, and the coach answers. */
async function plantAboutCoach(
  { people: { coach, facilitator }, enrollmentId }: Things,
  attempt: string,
) {
  const form = reviewForm(attempt, [3, 3, 3, 3, 3], { comment: word('review') })
  const criteria = form.criteria.map((each, n) =>
    n === 0 ? { ...each, comment: word('criterion') } : each,
  )
  done(await saveReview(facilitator, attempt, { ...form, criteria }))
  const id = await signed(facilitator, enrollmentId, {
    ...{ notes: word('observation notes'), strength: word('strength'), edge: word('edge') },
    scores: [{ ...aScore('C1'), evidence: word('evidence') }],
  })
  const mutationId = randomUUID()
  const ratings = [{ skill: 'C1', level: '2' as const }]
  done(await answerObservation(coach, id, { intent: RATE_OWN, mutationId, ratings }))
  done(
    await answerObservation(coach, id, {
      ...{ intent: RESPOND, mutationId: randomUUID(), response: word('response') },
    }),
  )
}

/** So many coaches more than the one who writes most of it: their releases hold figures. */
const MANY = 12

/** The agency has enough coaches for figures, and what half of them wrote of it stands behind these. */
async function plantAmongMany({ people: { facilitator }, here, agencyId }: Things) {
  const many = await enrollMany({ cohortId: here.cohortId, agencyId }, MANY)
  for (const [n, { personId, enrollmentId }] of many.entries()) {
    const coach = await actorFor(personId)
    await finishContract(coach, here.slug)
    await introduceMore(enrollmentId, today(coach), now())
    if (n >= MANY / 2) continue
    const texts = {
      whatIDid: word(`note ${NUMBERS[n]} did`),
      whatHappened: word(`and ${NUMBERS[n]}`),
    }
    done(await recordFieldNote(coach, { ...aNote(here.slug, today(coach)), ...texts }))
    const evidence = word(`evidence of ${NUMBERS[n]}`)
    await signed(facilitator, enrollmentId, { scores: [{ ...aScore('C1'), evidence }] })
  }
}
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six']

beforeAll(async () => {
  app = await startWholeApp()
  things = await oneOfEachThing()
  const attempt = await plantByCoach(things)
  await plantInCheckIn(things)
  await plantAboutCoach(things, attempt)
  await plantAmongMany(things)
  await atTime(new Date(now().getTime() + 100 * 86_400_000), makeDueReleases)
}, 180_000)
afterAll(() => app?.close())

const months = async () =>
  (await db().agencyRelease.findMany({ where: { agencyId: things.agencyId } })).map(({ month }) =>
    month.toISOString().slice(0, 7),
  )

/** Every address of the app, also what its pages are made of, and each release of the agency. */
async function addresses(): Promise<string[]> {
  const all = ROUTES.map((route) => addressIn(things, route, ''))
  const ofReleases = all.filter((address) => address.startsWith('/agency/transfer'))
  const told = (await months()).flatMap((month) =>
    ofReleases.map((address) => `${address}&release=${month}`),
  )
  return [...all, ...told].flatMap((each) => {
    const { pathname, search } = new URL(each, app.home)
    return [each, `${pathname === '/' ? '/_root' : pathname}.data${search}`]
  })
}

test('the routes are the app’s own list, and each page of releases is read for each release', async () => {
  const all = await addresses()
  expect(all.length).toBeGreaterThanOrEqual(2 * ROUTES.length)
  const releases = all.filter((address) => address.includes('&release='))
  expect(releases.length).toBe(2 * 4 * (await months()).length)
})

interface Read {
  opened: number
  found: string[]
  /** The text of each page and file of a release that opened. */
  releases: Map<string, string>
}

/** Reads everything that someone can open. */
async function crawl(actor: Actor): Promise<Read> {
  const cookie = await cookieOf(actor)
  const read: Read = { opened: 0, found: [], releases: new Map() }
  for (const address of await addresses()) {
    // To sign out would end the crawl.
    if (address.startsWith('/sign-out')) continue
    const answer = await fetch(app.home + address, { redirect: 'manual', headers: { cookie } })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const isPdf = answer.headers.get('content-type') === 'application/pdf'
    const text = isPdf ? await readPdf(bytes) : new TextDecoder().decode(bytes)
    if (answer.status === 200) read.opened += 1
    if (answer.status === 200 && address.includes('&release=')) read.releases.set(address, text)
    read.found.push(...foundIn(`${text} ${answer.headers.get('location') ?? ''}`, address))
  }
  return read
}

const foundIn = (text: string, where: string): string[] =>
  Object.entries(planted).flatMap(([what, made]) =>
    text.includes(made) ? [`${what} at ${where}`] : [],
  )

test('every planted word is on record', async () => {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`
  const missing = new Set(Object.keys(planted))
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ words: string }[]>(
      `SELECT t::text AS words FROM "${name}" t WHERE t::text LIKE '%${MARK}%'`,
    )
    for (const { words } of rows)
      for (const what of [...missing])
        if (words.includes(planted[what] ?? '-')) missing.delete(what)
  }
  expect([...missing]).toEqual([])
  expect(Object.keys(planted).length).toBeGreaterThanOrEqual(50)
})

test('the lead of the agency finds none of these words, wherever they look', async () => {
  const { opened, found, releases } = await crawl(things.people['agency lead'])
  expect(found).toEqual([])
  expect(opened).toBeGreaterThan(20)
  // Where they looked there are figures, so that words beside them would have been found. The app of this test draws no
  // page: each has nothing but what its data says.
  const [newest, figures] = await figuresOfNewest()
  expect(figures.length).toBeGreaterThanOrEqual(3)
  const told = [...releases].filter(([address]) => address.endsWith(`release=${newest}`))
  const withFigures = told.filter(([, text]) => figures.every((figure) => text.includes(figure)))
  const ends = withFigures.map(([address]) => new URL(address, app.home).pathname)
  for (const end of ['.data', '.csv', '/brief.data', '/brief.pdf'])
    expect(ends).toContain(`/agency/transfer${end}`)
}, 120_000)

/** The month of the newest release, and the figures of the whole agency for the states of its skills. */
async function figuresOfNewest(): Promise<[month: string, figures: string[]]> {
  const { month, body } = await db().agencyRelease.findFirstOrThrow({
    where: { agencyId: things.agencyId },
    orderBy: { month: 'desc' },
  })
  const reach = releaseBody.parse(body).views[0]?.sections.find(({ id }) => id === 'reach')
  const told = reach?.rows.flatMap(({ figures: [ever] }) => ever ?? []) ?? []
  const figures = told.flatMap(({ bar, text }) => (bar && /\d/.test(text) ? [text] : []))
  return [month.toISOString().slice(0, 7), figures]
}

test('the same way of reading finds them where the facilitator may read them', async () => {
  const { found } = await crawl(things.people.facilitator)
  const what = new Set(found.map((each) => each.split(' at ')[0]))
  for (const read of ['answer in a thread', 'wish']) expect([...what]).toContain(read)
}, 120_000)

test('what a coach writes about a practitioner is read by that coach alone', async () => {
  const { practitioner, ...others } = {
    practitioner: things.people.coach,
    ...{ facilitator: things.people.facilitator, lead: things.people['lead facilitator'] },
    ...{ peer: things.colleague.coach, admin: things.people.admin },
  }
  const theirs = [
    ...['pseudonym', 'evidence about a practitioner', 'notes about a practitioner', 'their edge'],
    ...['their strength', 'why voided', 'draft about a practitioner', 'tool'],
  ]
  for (const actor of Object.values(others)) {
    const found = (await crawl(actor)).found.map((each) => each.split(' at ')[0] ?? '')
    expect(found.filter((what) => theirs.includes(what))).toEqual([])
  }
  const own = (await crawl(practitioner)).found.map((each) => each.split(' at ')[0])
  expect(own).toContain('pseudonym')
}, 240_000)

test('no letter holds one, to the lead or to anyone', async () => {
  await runQueue()
  const letters = await db().outgoingMail.findMany({
    select: { template: true, subject: true, text: true, html: true },
  })
  expect(letters.length).toBeGreaterThan(0)
  for (const { template, ...each } of letters)
    expect(foundIn(JSON.stringify(each), template)).toEqual([])
})
