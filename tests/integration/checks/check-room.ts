import type { CheckItem, OptionKey } from '~/features/catalog/contract'
import {
  getModule,
  getModuleCheck,
  getProgram,
  recordContentVersions,
  requirementsOf,
} from '~/features/catalog/index.server'
import {
  answerCheck,
  answerProbe,
  checkSource,
  getCheckPage,
  getProbePage,
  handInCheck,
  startCheck,
} from '~/features/checks/index.server'
import { completeLesson, setCheckSource } from '~/features/learning/index.server'
import { atTime } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import type { Actor, Membership } from '~/platform/shared/actor'
import { addDays, dayToDb, toDay } from '~/platform/shared/time'
import { openCourse } from '../../factories/open-course'
import { END_WELL, GO_ON, PROGRAM, START_HERE } from '../../factories/sample-course'
import { actorOf, uuid } from '../learning/classroom'

/** One skill, two skills, four skills. */
export const [ONE, TWO, FOUR] = [START_HERE, GO_ON, END_WELL]
const STARTS_ON = toDay('2026-08-03')
const OPENED_AT = new Date('2026-07-01T12:00:00Z')
const DAYS_OF_A_MODULE = 14

/** So many days after the first Wednesday, at seven in the morning where the coaches live. */
export const at = (days: number, minutes = 0): Date =>
  new Date(Date.UTC(2026, 7, 5 + days, 12, minutes))

const name = { timeZone: 'America/Chicago', createdAt: OPENED_AT }
async function person(named: string): Promise<string> {
  const id = uuid()
  await db().person.create({ data: { id, email: `${id}@example.org`, name: named, ...name } })
  return id
}

export type Coach = Actor & { enrollmentId: string }

/**
 * A cohort of the sample course with a facilitator. `checks: false` is one that was opened before the
 * program had any: nothing of them is in what it froze.
 */
export async function checkRoom({ checks = true } = {}) {
  setCheckSource(checkSource)
  await openCourse()
  const [id, agencyId] = [uuid(), uuid()]
  const slug = `cohort-${id.slice(-6)}`
  await db().agency.create({ data: { id: agencyId, name: `Agency ${slug}`, createdAt: OPENED_AT } })
  const { modules } = getProgram(PROGRAM)
  const asked = requirementsOf(PROGRAM).filter(({ kind }) => checks || kind !== 'check')
  if ((await db().contentVersion.count()) === 0)
    await recordContentVersions(
      db(),
      requirementsOf(PROGRAM).map(({ contentHash }) => contentHash),
    )
  await inTransaction(async (tx) => {
    await tx.cohort.create({
      data: {
        ...{ id, slug, title: `Cohort ${slug}`, program: PROGRAM, timeZone: 'America/Chicago' },
        ...{ visibility: 'open', anchorOn: dayToDb(STARTS_ON), startsOn: dayToDb(STARTS_ON) },
        endsOn: dayToDb(addDays(STARTS_ON, modules.length * DAYS_OF_A_MODULE - 1)),
        enrollUntil: dayToDb(addDays(STARTS_ON, 10)),
        ...{ capacity: 100, seatPriceMinor: 100_00, currency: 'USD' },
        ...{ openedAt: OPENED_AT, createdAt: OPENED_AT },
      },
    })
    await tx.cohortModule.createMany({
      data: modules.map(({ key }, i) => ({
        ...{ cohortId: id, moduleKey: key, position: i + 1 },
        opensOn: dayToDb(addDays(STARTS_ON, i * DAYS_OF_A_MODULE)),
        closesOn: dayToDb(addDays(STARTS_ON, (i + 1) * DAYS_OF_A_MODULE - 1)),
      })),
    })
    await tx.cohortRequirement.createMany({ data: asked.map((one) => ({ ...one, cohortId: id })) })
  })
  const about = { cohortId: id, cohortSlug: slug, cohortTitle: `Cohort ${slug}` }
  const leadId = await person('Dana Lead')
  await db().cohortFacilitator.create({
    data: { id: uuid(), cohortId: id, personId: leadId, isLead: true, startedAt: OPENED_AT },
  })
  return {
    ...{ id, slug, agencyId },
    facilitator: actorOf(leadId, [{ kind: 'facilitator', ...about, lead: true }]),
    enroll: async (): Promise<Coach> => {
      const [personId, enrollmentId] = [await person('Robin Example'), uuid()]
      await db().enrollment.create({
        data: { id: enrollmentId, cohortId: id, personId, agencyId, enrolledAt: OPENED_AT },
      })
      const membership: Membership = { kind: 'coach', enrollmentId, ...about, agencyId }
      return { ...actorOf(personId, [membership]), enrollmentId }
    },
  }
}

export type CheckRoom = Awaited<ReturnType<typeof checkRoom>>

export const mutation = () => ({ mutationId: uuid() })

/** Questions of a module's check, for each skill. */
export const itemsOf = (module: string, form: 'a' | 'b', skill?: string): CheckItem[] =>
  (getModuleCheck(PROGRAM, module)?.items ?? []).filter(
    (item) => item.form === form && (!skill || item.skill === skill),
  )

export const optionOf = ({ options }: Pick<CheckItem, 'options'>, right: boolean): OptionKey =>
  options.find(({ correct }) => correct === right)?.key ?? 'd'

export interface Where {
  cohort: string
  module: string
}

export async function readLessons(coach: Coach, where: Where, when: Date): Promise<void> {
  for (const { slug, hash } of getModule(PROGRAM, where.module).lessons)
    await atTime(when, () =>
      completeLesson(coach, { ...where, lesson: slug, contentHash: hash, ...mutation() }),
    )
}

/** How many of a skill's questions are answered wrongly; none where nothing is said. */
export type Misses = Readonly<Record<string, number>>

/** Begins the next attempt and answers all of it. Gives its number. */
export async function answerAll(coach: Coach, where: Where, when: Date, misses: Misses = {}) {
  return atTime(when, async () => {
    const started = await startCheck(coach, { ...where, ...mutation() })
    if (!started.ok) throw new Error(started.reason)
    const { attempt } = started
    const row = await db().checkAttempt.findFirstOrThrow({
      where: { enrollmentId: coach.enrollmentId, moduleKey: where.module, number: attempt },
    })
    const answers = row.skills.flatMap((skill) =>
      itemsOf(where.module, attempt % 2 ? 'a' : 'b', skill).map((item, i) => [
        item.id,
        optionOf(item, i >= (misses[skill] ?? 0)),
      ]),
    )
    const form = { ...where, attempt, answers: Object.fromEntries(answers), ...mutation() }
    const kept = await answerCheck(coach, form)
    if (!kept.ok) throw new Error(kept.reason)
    return attempt
  })
}

/** The same, handed in. */
export async function takeCheck(coach: Coach, where: Where, when: Date, misses: Misses = {}) {
  const attempt = await answerAll(coach, where, when, misses)
  const done = await atTime(when, () => handInCheck(coach, { ...where, attempt, ...mutation() }))
  if (!done.ok) throw new Error(done.reason)
  return attempt
}

export const checkPage = (
  actor: Actor,
  where: Where,
  when: Date,
  asked: Partial<Parameters<typeof getCheckPage>[2]> = {},
) =>
  atTime(when, () =>
    getCheckPage(actor, where, { question: null, attempt: null, overview: false, ...asked }),
  )

/** Opens the later questions that wait, and answers them all rightly or all wrongly. */
export async function takeProbe(coach: Coach, where: Where, when: Date, right: boolean) {
  return atTime(when, async () => {
    const { view } = await getProbePage(coach, where, null)
    if (view.kind !== 'questions') throw new Error(`nothing waits: ${view.kind}`)
    const bank = getModuleCheck(PROGRAM, where.module)?.items ?? []
    const answers = Object.fromEntries(
      view.questions.flatMap(({ id }) => {
        const item = bank.find((one) => one.id === id)
        return item ? [[id, optionOf(item, right)]] : []
      }),
    )
    const { number } = view
    const done = await answerProbe(coach, { ...where, number, answers, ...mutation() })
    if (!done.ok) throw new Error(done.reason)
    return view.questions.map(({ id }) => id)
  })
}
