import { beforeAll, describe, expect, it } from 'vitest'
import { getLesson } from '~/features/catalog/index.server'
import {
  completeLesson,
  getCoursePage,
  getLearnHome,
  getLessonPage,
  getModulePage,
} from '~/features/learning/index.server'
import { atTime } from '~/platform/clock.server'
import { NotFound } from '~/platform/shared/app-error'
import { END_WELL, GO_ON, LESSONS, PROGRAM, START_HERE } from '../../factories/sample-course'
import { actorOf, type Classroom, classroom, NOON, statementsOf, uuid } from './classroom'

let room: Classroom
beforeAll(async () => {
  room = await classroom('summer', 'Summer 2026')
})

const home = (actor: Parameters<typeof getLearnHome>[0], cohort: string | null = null) =>
  atTime(NOON, () => getLearnHome(actor, { cohort }))

describe('the coach’s home', () => {
  it('knows what was opened last and what is done', async () => {
    const coach = await room.enroll()
    const { hash } = getLesson(PROGRAM, 'm1-first-lesson')
    const first = { cohort: room.slug, module: START_HERE, lesson: LESSONS[0] }
    await atTime(NOON, () =>
      completeLesson(coach, { ...first, contentHash: hash, mutationId: uuid() }),
    )
    const later = new Date(NOON.getTime() + 60_000)
    await atTime(later, () => getLessonPage(coach, { ...first, lesson: LESSONS[1] }))
    const { cohort, modules } = await home(coach)
    const { enrollmentId } = coach
    expect(cohort).toMatchObject({ slug: room.slug, enrollmentId, today: '2026-08-05' })
    expect(modules.map(({ window }) => window.state)).toEqual(['now', 'ahead'])
    const marks = modules[0]?.lessons.map(({ done, lastSeenAt }) => [done, lastSeenAt])
    expect(marks).toEqual([
      [true, NOON],
      [false, later],
      [false, null],
    ])
  })

  it('counts days where the cohort is', async () => {
    const coach = await room.enroll()
    // Still the second of August in Chicago.
    const { modules } = await atTime(new Date('2026-08-03T04:00:00Z'), () =>
      getLearnHome(coach, { cohort: null }),
    )
    expect(modules[0]?.window.state).toBe('ahead')
  })

  it('switches between cohorts, and goes by the last choice', async () => {
    const other = await classroom('autumn')
    const here = await room.enroll()
    const both = await other.enroll(here)
    expect((await home(both)).cohort?.slug).toBe(other.slug)
    expect((await home(both, room.slug)).cohort?.slug).toBe(room.slug)
    expect((await home(both)).choices.map(({ slug }) => slug)).toEqual(['summer', 'autumn'])
    await expect(home(here, other.slug)).rejects.toThrow(NotFound)
    const chosen = { ...both, chosenCohortId: room.id }
    expect((await home(chosen)).cohort?.slug).toBe(room.slug)
  })

  it('is empty for someone who belongs nowhere, and not there for who is here for other work', async () => {
    expect(await home(actorOf(uuid(), []))).toEqual({
      ...{ choices: [], left: [], cohort: null, modules: [], probes: [], focus: null },
    })
    await expect(home(room.facilitator)).rejects.toThrow(NotFound)
    await expect(home(actorOf(uuid(), []), room.slug)).rejects.toThrow(NotFound)
  })
})

describe('a course', () => {
  it('counts its coaches and names its facilitators, lead first', async () => {
    const course = await classroom('counted')
    const coach = await course.enroll()
    await course.enroll()
    const page = await getCoursePage(coach, course.slug)
    expect(page.people).toEqual({ coaches: 2, facilitators: ['Dana Lead'] })
    const led = await getCoursePage(course.facilitator, course.slug)
    expect(led.cohort.enrollmentId).toBeNull()
    expect(led.modules.flatMap(({ lessons }) => lessons).some(({ done }) => done)).toBe(false)
  })

  it('is not found from outside', async () => {
    const stranger = await (await classroom('outside')).enroll()
    await expect(getCoursePage(stranger, room.slug)).rejects.toThrow(NotFound)
    const address = { cohort: room.slug, module: START_HERE }
    await expect(getModulePage(stranger, address)).rejects.toThrow(NotFound)
  })
})

describe('a module', () => {
  const page = async (module: string) =>
    atTime(NOON, async () => getModulePage(await room.enroll(), { cohort: room.slug, module }))

  it('says what it is for, what to read, to write, to talk about and to try', async () => {
    const { module, practice, next } = await page(START_HERE)
    expect(module.objectives).toHaveLength(3)
    expect(module.lessons.map(({ slug }) => slug)).toEqual([...LESSONS])
    expect(module.skills).toMatchObject([{ id: 'C1', title: 'Contract' }])
    expect(module.reflection).toMatchObject({ minutes: 30, extra: false })
    expect(module.discussion?.title).toBe('Talk about 1')
    expect(practice?.skill).toBe('C1')
    expect(next).toMatchObject({ key: GO_ON, window: { state: 'ahead' } })
  })

  it('that is ahead can be read already, and says when its weeks begin', async () => {
    const { module, practice, next } = await page(GO_ON)
    expect(module.objectives.length).toBeGreaterThan(0)
    expect(module.lessons.every(({ done, extra }) => !done && !extra)).toBe(true)
    expect(module.window).toMatchObject({ state: 'ahead', opensOn: '2026-08-17' })
    expect(practice?.skill).toBe('P2')
    expect(next).toBeNull()
  })

  it('is not found outside the cohort’s modules', async () => {
    await expect(page(END_WELL)).rejects.toThrow(NotFound)
  })
})

it.each([5, 50])(
  'every page takes two statements with %i people, and one more for facilitators who have namesakes',
  async (people) => {
    const big = await classroom(`pages-${people}`)
    const [coach] = await Promise.all(Array.from({ length: people }, () => big.enroll()))
    if (!coach) throw new Error('no one is enrolled')
    expect(await statementsOf(() => getLearnHome(coach, { cohort: null }))).toHaveLength(2)
    // The facilitators of all classrooms bear one name.
    expect(await statementsOf(() => getCoursePage(coach, big.slug))).toHaveLength(3)
    const module = { cohort: big.slug, module: START_HERE }
    expect(await statementsOf(() => getModulePage(coach, module))).toHaveLength(2)
  },
)
