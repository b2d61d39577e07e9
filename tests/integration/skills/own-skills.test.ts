import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordPause } from '~/features/coaching/index.server'
import { rateSkills } from '~/features/learning/index.server'
import { ownPathsIn } from '~/features/observations/index.server'
import { getPracticePage, makeCommitment, recordFieldNote } from '~/features/practice/index.server'
import { getOwnSkills, getSkillPage, showSteps } from '~/features/skills/index.server'
import { atTime, now } from '~/platform/clock.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, formatDay, MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import {
  aNote,
  aPlan,
  aPracticeRoom,
  finishContract,
  signed,
  today,
} from '../../factories/practice-room'
import { PROGRAM } from '../../factories/sample-course'
import { countQueries } from '../../setup/count-queries'

let room: Awaited<ReturnType<typeof aPracticeRoom>>

beforeAll(() => wireRooms())
beforeEach(async () => {
  room = await aPracticeRoom(2)
})

const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * MS_PER_DAY), work)

async function own(coach: Actor) {
  const { mine } = await getPracticePage(coach, room.slug)
  if (!mine) throw new Error('no log')
  return getOwnSkills(coach, mine)
}
const skill = () => getSkillPage(room.coach, room.slug, 'C1')

/** A coach reads this of C1 on the page of their practice, on that of the skill, and where they learn. */
async function said() {
  const { underWay } = await own(room.coach)
  const about = { enrollmentId: room.enrollmentId, program: PROGRAM }
  const ways = await ownPathsIn(about, new Set(['C1']))
  const page = await skill()
  return [...underWay, page.skill, ...ways].map(({ stateName }) => stateName)
}

/** Learned, used, and seen by the facilitator at level 3 with a light cue. */
async function practiced() {
  await finishContract(room.coach, room.slug)
  await recordFieldNote(room.coach, aNote(room.slug, today(room.coach)))
  const score = { skill: 'C1', opportunity: 'yes' as const, level: 3 as const, prompt: 1 as const }
  const rest = { carried: 2 as const, evidence: 'She asked.', counterBehaviour: false }
  return signed(room.facilitator, room.enrollmentId, { scores: [{ ...score, ...rest }] })
}

describe('the coach’s own skills', () => {
  test('say what would move each on and what keeps it', async () => {
    await finishContract(room.coach, room.slug)
    await recordFieldNote(room.coach, aNote(room.slug, today(room.coach)))
    const { underWay, ahead } = await own(room.coach)
    expect(underWay.map(({ skill }) => skill.id)).toEqual(['C1'])
    expect(underWay[0]).toMatchObject({
      stateName: 'tried',
      next: { name: 'observed', step: 5 },
      gaps: expect.stringContaining('understood'),
    })
    expect(underWay[0]?.fades[0]).toMatch(/^Stays if you use it or are seen by /)
    expect(ahead.length).toBeGreaterThan(0)
  })

  test('count the days of leave that are still to come in the day until which a state stays', async () => {
    await finishContract(room.coach, room.slug)
    const day = today(room.coach)
    await recordFieldNote(room.coach, aNote(room.slug, day))
    const stays = async () => [
      (await own(room.coach)).underWay[0]?.fades[0],
      (await skill()).skill.fades[0],
    ]
    const by = (days: number) =>
      `Stays if you use it or are seen by ${formatDay(addDays(day, days))}.`
    expect(await stays()).toEqual([by(45), by(45)])
    const leave = { cohort: room.slug, reason: 'leave' as const, reasonShown: false }
    const days = { startsOn: addDays(day, 5), lastOn: addDays(day, 9) }
    const told = await recordPause(room.coach, { mutationId: randomUUID(), ...leave, ...days })
    expect(told).toEqual({ ok: true })
    expect(await stays()).toEqual([by(50), by(50)])
  })

  test('say whether to meet more or less often, as the facilitator is told it', async () => {
    const { mine } = await getPracticePage(room.coach, room.slug)
    if (!mine) throw new Error('no log')
    const fade = async (rhythm: Parameters<typeof getOwnSkills>[1]['rhythm']) =>
      (await getOwnSkills(room.coach, { ...mine, rhythm })).fade
    expect(await fade({ cadence: 'weekly', asked: false })).toBeNull()
    await practiced()
    const { mine: later } = await getPracticePage(room.coach, room.slug)
    Object.assign(mine, later)
    expect(await fade({ cadence: 'weekly', asked: false })).toMatch(/^Too early for a suggestion/)
    expect(await fade({ cadence: 'six-weekly', asked: true })).toMatch(/every two weeks/)
    expect(await fade(null)).toBeNull()
  })

  test('whatever fades next stands first', async () => {
    await finishContract(room.coach, room.slug)
    await recordFieldNote(room.coach, aNote(room.slug, today(room.coach)))
    await makeCommitment(room.coach, { ...aPlan(room.slug, today(room.coach)), skill: 'C2' })
    const { underWay } = await own(room.coach)
    expect(underWay.map(({ skill }) => skill.id)[0]).toBe('C2')
  })
})

describe('an observation that the coach has still to rate', () => {
  test('tells nothing of its scores before, and all of them after', async () => {
    const observation = await practiced()
    const before = await skill()
    expect(before).toMatchObject({ unopened: [observation], growth: { points: [] } })
    expect(before.evidence.map(({ step }) => step)).not.toContain(5)
    expect(before.skill.next?.step).toBe(5)
    expect((await own(room.coach)).news.map(({ step }) => step)).toEqual([4])
    expect(await said()).toEqual(['tried', 'tried', 'tried'])

    await inDays(8, async () => {
      const after = await skill()
      expect(after).toMatchObject({ unopened: [], skill: { next: { step: 6 } } })
      expect(after.growth.points).toMatchObject([
        { level: 3, prompt: 1, by: 'facilitator', own: null },
      ])
      expect(after.evidence.at(-1)).toMatchObject({ step: 5, name: 'observed' })
      expect(await said()).toEqual(['observed', 'observed', 'observed'])
      expect(after.evidence.at(-1)?.where).toContain('in the office')
    })
  })

  test('keeps a skill ahead that nothing else has moved', async () => {
    await signed(room.facilitator, room.enrollmentId)
    const { underWay, ahead } = await own(room.coach)
    expect(underWay).toEqual([])
    expect(ahead.map(({ skill }) => skill.id)).toContain('C1')
  })

  test('is named on the pages of the skills it is about, and on no other', async () => {
    const observation = await signed(room.facilitator, room.enrollmentId)
    await recordFieldNote(room.coach, { ...aNote(room.slug, today(room.coach)), skill: 'C2' })
    expect((await skill()).unopened).toEqual([observation])
    expect((await getSkillPage(room.coach, room.slug, 'C2')).unopened).toEqual([])
  })
})

describe('own ratings', () => {
  test('stand beside what was seen', async () => {
    await finishContract(room.coach, room.slug)
    const ratings = [{ skill: 'C1', level: 2 as const }]
    await rateSkills(room.coach, { cohort: room.slug, ratings, mutationId: randomUUID() })
    const { growth } = await skill()
    expect(growth.ratings).toMatchObject([{ level: 2, on: today(room.coach) }])
    expect(growth.slope).toMatch(/^Too early/)
    expect(growth.sentence).toContain('not yet seen isn’t not done')
  })
})

describe('a step that was reached', () => {
  test('is news until it was shown, then never again; reading marks nothing', async () => {
    await finishContract(room.coach, room.slug)
    const first = await own(room.coach)
    expect(first.news).toMatchObject([{ skillId: 'C1', step: 1 }])
    expect((await own(room.coach)).news).toEqual(first.news)
    const shown = { cohort: room.slug, step: [{ skill: 'C1', step: 1 }] }
    await showSteps(room.coach, shown)
    await showSteps(room.coach, shown)
    expect((await own(room.coach)).news).toEqual([])
    await recordFieldNote(room.coach, aNote(room.slug, today(room.coach)))
    expect((await own(room.coach)).news).toMatchObject([{ step: 4, stepName: 'tried' }])
  })

  test('is never said to be shown before it was reached', async () => {
    await finishContract(room.coach, room.slug)
    await showSteps(room.coach, { cohort: room.slug, step: [{ skill: 'C1', step: 7 }] })
    await recordFieldNote(room.coach, aNote(room.slug, today(room.coach)))
    expect((await own(room.coach)).news).toMatchObject([{ step: 4 }])
  })

  test('names who saw it and where', async () => {
    await practiced()
    await inDays(8, async () => {
      const [news] = (await own(room.coach)).news
      expect(news).toMatchObject({ step: 5, seen: true })
      expect(news?.words).toMatch(/ saw it in the office on /)
    })
  })

  test('is no news after a month', async () => {
    await finishContract(room.coach, room.slug)
    await inDays(31, async () => expect((await own(room.coach)).news).toEqual([]))
  })

  test('is marked by its coach alone', async () => {
    await finishContract(room.coach, room.slug)
    const shown = { cohort: room.slug, step: [{ skill: 'C1', step: 1 }] }
    for (const other of [room.facilitator, room.agency.lead])
      await expect(showSteps(other, shown)).rejects.toThrow(NotFound)
    const colleague = room.enrolled[1]?.coach
    if (!colleague) throw new Error('no colleague')
    await showSteps(colleague, shown)
    expect((await own(room.coach)).news).toHaveLength(1)
  })
})

describe('another’s skill', () => {
  test('is no one’s to read', async () => {
    await finishContract(room.coach, room.slug)
    for (const other of [room.facilitator, room.agency.lead])
      await expect(getSkillPage(other, room.slug, 'C1')).rejects.toThrow(NotFound)
    await expect(getSkillPage(room.coach, room.slug, 'Z9')).rejects.toThrow(NotFound)
    const stranger = (await aPracticeRoom()).coach
    await expect(getSkillPage(stranger, room.slug, 'C1')).rejects.toThrow(NotFound)
  })
})

test('a page of one skill asks few statements, however much is on record', async () => {
  await practiced()
  const count = () => countQueries(async () => void (await skill()))
  const few = await count()
  for (let back = 1; back < 6; back += 1)
    await signed(room.facilitator, room.enrollmentId, {
      happenedOn: addDays(today(room.coach), -back),
    })
  expect(await count()).toBe(few)
  expect(few).toBeLessThanOrEqual(7)
})
