import { afterAll, expect, test } from 'vitest'
import { loadCatalog } from '~/features/authoring/index.server'
import { getCalibration } from '~/features/calibration/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { getCohortTransfer } from '~/features/facilitation/index.server'
import { getQueue } from '~/features/grading/index.server'
import { samplePeople } from '~/features/identity/contract'
import { actorFor } from '~/features/identity/index.server'
import { getLearnHome } from '~/features/learning/index.server'
import { ownPathsIn } from '~/features/observations/index.server'
import { getPractitioner, getPractitionersPage } from '~/features/practitioners/index.server'
import { getReleases } from '~/features/releases/index.server'
import { checkStates } from '~/features/transfer/index.server'
import { atTime, now } from '~/platform/clock.server'
import { closeDatabase, db, pool } from '~/platform/db/client.server'
import { type Actor, membershipsOf } from '~/platform/shared/actor'
import { wireRooms } from '~/wiring.server'
import { ensureDemo, resetDemo } from '../../../app/platform/boot/lib/postgres/demo-data.mjs'
import { demoSteps, seedDemo } from '../../../prisma/seed'
import type { Step } from '../../../prisma/seed/timeline'

const MINUTES = 60_000
const databaseUrl = process.env.DATABASE_URL ?? ''
const MORNING = new Date('2026-03-11T14:05:00Z')
const NIGHT = new Date('2026-03-12T03:40:00Z') // still the 11th in Chicago

/** The data of one loading, without what is bound to the very minute of it. */
const COMPARED = {
  person: 'true',
  agency: 'true',
  seat_order: 'true',
  invitation: 'true',
  enrollment: 'true',
  lesson_progress: 'true',
  part_answer: 'true',
  check_attempt: 'true',
  check_item_answer: 'true',
  check_result: 'true',
  probe: 'true',
  probe_item: 'true',
  skill_rating: 'true',
  focus_choice: 'true',
  reflection_attempt: 'true',
  review: 'ready_at IS NOT NULL',
  post: 'true',
  read_mark: 'true',
  commitment: 'true',
  field_note: 'true',
  check_in: 'true',
  check_in_answer: 'true',
  support_task: 'true',
  manager_question: 'true',
  observation: 'true',
  observation_score: 'true',
  calibration_run: 'true',
  calibration_scene: 'true',
  calibration_score: 'true',
  skill_event: 'true',
  skill_state: 'true',
  agency_release: 'true',
  contact: 'true',
  cadence_choice: 'true',
  climate_pulse: 'true',
  climate_answer: 'true',
  agency_figure: 'true',
  barrier_step: 'true',
  hours_pledge: 'true',
  audit_entry: 'true',
}

/** As many steps as it takes until something of every kind that a course has in its first weeks has happened. */
const FIRST_STEPS = 300

/** The months after a course, of people who were there from its first weeks on: they stand on no other step. */
const LATER =
  /^(check-ins of day|(keisha|paul) answers the check-in|a line manager|the coaches of|Marcus |dana meets finished)/

const compared = (plan: readonly Step[]): Step[] =>
  plan.filter(({ name }, at) => at < FIRST_STEPS || LATER.test(name))

async function fingerprints(): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const [table, condition] of Object.entries(COMPARED)) {
    const { rows } = await pool().query(
      `SELECT count(*) || ' ' || md5(coalesce(string_agg(row::text, E'\\n' ORDER BY row::text), '')) AS print
       FROM (SELECT to_jsonb(t) - '{seq,last_seq}'::text[] AS row FROM ${table} t WHERE ${condition}) rows`,
    )
    prints[table] = rows[0].print
  }
  return prints
}

async function load(at: Date, steps?: Step[]): Promise<void> {
  wireRooms()
  await loadCatalog()
  await atTime(at, () => seedDemo(steps))
}

/** The steps of a loading in the order of their time. */
async function planAt(at: Date): Promise<Step[]> {
  wireRooms()
  await loadCatalog()
  return demoSteps(at).sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The last letters leave at the very minute of loading. */
const whenIn = (plan: readonly Step[], loadedAt: Date) =>
  plan.filter(({ at }) => at < loadedAt).map(({ name, at }) => `${at.toISOString()} ${name}`)

const sample = async (email: string): Promise<Actor> =>
  actorFor((await db().person.findUniqueOrThrow({ where: { email } })).id)

afterAll(closeDatabase)

test('loads, and is what a visitor should find', { timeout: 5 * MINUTES }, async () => {
  expect(await ensureDemo(databaseUrl, () => load(MORNING))).toBe('loaded')
  await atTime(MORNING, async () => {
    await checkCast()
    await checkReading()
    await checkQueue()
    await checkTransfer()
    await checkProjection()
    await checkCalibration()
    await checkCascade()
    await checkFocus()
    await checkDebriefs()
    await checkMail()
    await checkChecks()
  })
})

test('the same things happen at the same instants whatever the hour of that day', async () => {
  expect(whenIn(await planAt(NIGHT), NIGHT)).toEqual(whenIn(await planAt(MORNING), MORNING))
})

test('its first weeks, and some of what follows, come out the same when it is made again', {
  timeout: 5 * MINUTES,
}, async () => {
  const prints: Record<string, string>[] = []
  for (const at of [MORNING, NIGHT]) {
    const plan = await planAt(at)
    await closeDatabase()
    await resetDemo(databaseUrl, () => load(at, compared(plan)))
    prints.push(await fingerprints())
  }
  expect(prints[1]).toEqual(prints[0])
  for (const [table, print] of Object.entries(prints[0] ?? {}))
    expect(print, `nothing in ${table} yet`).not.toMatch(/^0 /)
})

/** Every state is what its log gives, and holds on the day of loading. */
async function checkProjection(): Promise<void> {
  const { pairs, differences } = await checkStates()
  expect(differences).toEqual([])
  expect(pairs).toBeGreaterThan(100)
  const late = await db().skillState.count({ where: { changesOn: { lt: new Date('2026-03-11') } } })
  expect(late).toBe(0)
}

async function checkCast(): Promise<void> {
  expect(await db().cohort.count()).toBe(5)
  expect(await db().agency.count()).toBe(3)
  expect(await db().enrollment.count()).toBeGreaterThanOrEqual(24)
  const emails = samplePeople.map(({ email }) => email)
  expect(await db().person.count({ where: { email: { in: emails } } })).toBe(emails.length)
  const atRiverbend = { agency: { name: 'Riverbend Family Services' }, withdrawnAt: null }
  const [ended] = await db().cohort.findMany({ orderBy: { startsOn: 'asc' } })
  expect(ended?.endsOn.toISOString().slice(0, 10)).toBe('2025-12-01')
  const where = { ...atRiverbend, cohortId: ended?.id ?? '' }
  expect(await db().enrollment.count({ where })).toBeGreaterThanOrEqual(10)
  expect(await db().enrollment.count({ where: atRiverbend })).toBeGreaterThanOrEqual(14)
  const held = { assignments: { some: { endedAt: null } } }
  expect(await db().seat.count({ where: held })).toBe(
    await db().enrollment.count({ where: { withdrawnAt: null } }),
  )
}

/** How much of the program the coaches of each cohort have read, and who came before the lessons. */
async function checkReading(): Promise<void> {
  const { rows } = await pool().query<{ cohort: number; read: number }>(`
    SELECT dense_rank() OVER (ORDER BY c.starts_on)::int AS cohort, count(p.completed_at)::int AS read
    FROM enrollment e JOIN cohort c ON c.id = e.cohort_id
    LEFT JOIN lesson_progress p ON p.enrollment_id = e.id
    GROUP BY c.starts_on, e.id`)
  const readIn = (cohort: number) =>
    rows.filter((row) => row.cohort === cohort).map(({ read }) => read)
  const [finished, running, starting] = [1, 2, 3].map(readIn)
  expect(finished?.filter((read) => read === 36).length).toBeGreaterThanOrEqual(9)
  expect(finished?.filter((read) => read < 36).length).toBeGreaterThanOrEqual(4)
  expect(new Set(running).size).toBeGreaterThanOrEqual(5)
  expect(Math.max(...(starting ?? []))).toBeLessThanOrEqual(1)
  expect(await practicedFirst()).toEqual(['Isaac Romero C1', 'Mei-Ling Tran C4'])
}

/** The coaches who practiced a skill before all of its lessons were done: only those who are meant to. */
async function practicedFirst(): Promise<string[]> {
  const { rows } = await pool().query<{ who: string }>(`
    WITH taught AS (
      SELECT e.id, s.skill, count(*) AS asked, count(v.id) AS done, max(v.happened_on) AS anchor
      FROM enrollment e JOIN cohort_requirement r ON r.cohort_id = e.cohort_id AND r.kind = 'lesson'
      CROSS JOIN LATERAL unnest(r.teaches) AS s(skill)
      LEFT JOIN skill_event v ON v.enrollment_id = e.id AND v.skill_id = s.skill
        AND v.type = 'lesson-completed' AND v.source_id = r.key
      GROUP BY 1, 2)
    SELECT DISTINCT p.name || ' ' || t.skill AS who
    FROM taught t JOIN enrollment e ON e.id = t.id JOIN person p ON p.id = e.person_id
    JOIN skill_event v ON v.enrollment_id = t.id AND v.skill_id = t.skill
      AND v.type IN ('commitment-made', 'field-note-recorded', 'no-opportunity', 'observation-finalised')
    WHERE t.done < t.asked OR v.happened_on < t.anchor
    ORDER BY 1`)
  return rows.map(({ who }) => who)
}

async function checkQueue(): Promise<void> {
  const dana = await sample('dana.okafor@footbridge.example')
  const { counts, holders } = await getQueue(dana, { state: 'open', page: 1 })
  expect(counts).toMatchObject({ waiting: 5, mine: 0, ready: 1 })
  expect(holders).toEqual([{ name: 'Tomás Rivera', submissions: 1 }])
}

/** Bars of the rows that have one: each step is reached by no more than the one before it. */
async function checkTransfer(): Promise<void> {
  const lead = await sample('marcus.bell@riverbend.example')
  const [agency] = membershipsOf(lead, 'agency-lead')
  const { months, release, coming } = await getReleases(lead, agency?.agencyId ?? '', null)
  expect(coming).toBeNull()
  expect(months.length).toBeGreaterThanOrEqual(6)
  const rows = release?.views[0]?.sections[0]?.rows ?? []
  const bars = rows.flatMap(({ figures }) => figures[0]?.bar ?? [])
  expect(bars).toEqual([...bars].sort((a, b) => b - a))
  const [introduced, , , tried, observed] = rows.map(({ figures }) => figures)
  expect(introduced?.map(({ bar }) => bar).slice(0, 2)).toEqual([1, 1])
  expect(tried?.[0]?.bar).toBeGreaterThan(0.3)
  expect(observed?.[0]?.bar).toBeGreaterThan(0.2)
  // Some of it has worn off since.
  expect(rows.some(({ figures: [peak, now] }) => (now?.bar ?? 1) < (peak?.bar ?? 0))).toBe(true)
}

/** Dana is calibrated, Linda’s has expired, and what they saw meanwhile has made some skills fluent. */
async function checkCalibration(): Promise<void> {
  const standingOf = async (email: string) =>
    (await getCalibration(await sample(email), null)).standing
  expect(await standingOf('dana.okafor@footbridge.example')).toMatchObject({ kind: 'calibrated' })
  expect(await standingOf('tomas.rivera@footbridge.example')).toMatchObject({ kind: 'calibrated' })
  expect(await standingOf('linda.greer@footbridge.example')).toMatchObject({ kind: 'expired' })
  const keisha = await db().enrollment.findFirstOrThrow({
    where: { person: { name: { startsWith: 'Keisha' } }, withdrawnAt: null },
    include: { person: true, cohort: true },
  })
  const cohort = await getCohortFor(
    await actorFor(keisha.personId),
    keisha.cohort.slug,
    'lesson.read',
  )
  const contract = (await ownPathsIn(cohort)).find(({ skill }) => skill.id === 'C1')
  expect(contract?.stateName).toBe('sustained')
}

/** Three coaches of the finished cohort have observed three practitioners each; Ana sees someone grow. */
async function checkCascade(): Promise<void> {
  const linda = await sample('linda.greer@footbridge.example')
  const [finished] = await db().cohort.findMany({ orderBy: { startsOn: 'asc' } })
  const { cascade } = await getCohortTransfer(linda, finished?.slug ?? '')
  expect(cascade).toMatchObject({ kind: 'measured', coaches: 3, growing: 2 })
  const ana = await sample('ana.whitfield@riverbend.example')
  const { items, drafts } = await getPractitionersPage(ana)
  expect([items.length, drafts.length]).toEqual([3, 1])
  const juniper = items.find(({ pseudonym }) => pseudonym === 'Juniper')
  const { growth, measures } = await getPractitioner(ana, juniper?.id ?? '', 1)
  expect(growth).toMatch(/^Up \d+ points/)
  expect(measures).toHaveLength(2)
}

/** Most understand at the first attempt, some take the other form, one is under way; something waits for Ana. */
async function checkChecks(): Promise<void> {
  const attempts = await db().checkAttempt.findMany({ include: { results: true } })
  const first = attempts.filter(({ number }) => number === 1)
  const open = attempts.filter(({ handedInAt }) => handedInAt === null)
  const understood = (attempt: (typeof attempts)[number]) =>
    attempt.results.length > 0 &&
    attempt.results.every(({ questions, correct }) => correct * 5 >= questions * 4)
  expect(first.length).toBeGreaterThan(18)
  expect(open.length).toBeGreaterThanOrEqual(1)
  expect(attempts.length - first.length).toBeGreaterThanOrEqual(2)
  expect(first.filter(understood).length / first.length).toBeGreaterThan(0.6)
  expect(await db().probe.count({ where: { answeredAt: { not: null } } })).toBeGreaterThan(30)
  const ana = await sample('ana.whitfield@riverbend.example')
  const { probes } = await getLearnHome(ana, { cohort: null })
  expect(probes[0]).toMatchObject({ number: 1, questions: 2 })
}

/** A visitor as Ana finds her focus, as a newcomer the question. */
async function checkFocus(): Promise<void> {
  const home = async (email: string) => getLearnHome(await sample(email), { cohort: null })
  const { focus } = await home('ana.whitfield@riverbend.example')
  expect(focus?.rated).toBe(13)
  expect(focus?.skills.map(({ id }) => id)).toEqual(['C1', 'C4'])
  const unbegun = await home('camille.foster@riverbend.example')
  expect(unbegun.focus).toEqual({ rated: 0, skills: [] })
  const history = { where: { enrollment: { person: { name: 'Ana Whitfield' } } } }
  expect(await db().focusChoice.count(history)).toBe(2)
}

/** A debrief is about something: an observation of the same coach that was signed by then. */
async function checkDebriefs(): Promise<void> {
  const { rows } = await pool().query(`
    SELECT count(*)::int AS count, count(*) FILTER (WHERE NOT EXISTS (
        SELECT FROM observation o JOIN observation_occasion oc ON oc.id = o.occasion_id
        WHERE oc.enrollment_id = c.enrollment_id AND oc.happened_on <= c.held_on))::int AS early
      FROM contact c WHERE c.kind = 'debrief'`)
  expect(rows[0].count).toBeGreaterThan(0)
  expect(rows[0].early).toBe(0)
}

async function checkMail(): Promise<void> {
  const unsent = { sentAt: null, canceledAt: null, failedAt: null }
  expect(await db().outgoingMail.count({ where: unsent })).toBe(0)
  expect(await db().outgoingMail.count({ where: { sentAt: { gt: now() } } })).toBe(0)
  // One address is wrong and one is blocked, for the page of emails.
  expect(await db().outgoingMail.count({ where: { failedAt: { not: null } } })).toBe(2)
}
