import { beforeAll, beforeEach, expect, test } from 'vitest'
import { getObservation } from '~/features/observations/index.server'
import { makeCommitment, recordFieldNote } from '~/features/practice/index.server'
import { getHeldPage, getTimeline } from '~/features/skills/index.server'
import { atTime, now } from '~/platform/clock.server'
import { NotFound } from '~/platform/shared/app-error'
import { MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import {
  addFacilitator,
  aNote,
  aPlan,
  aPracticeRoom,
  finishContract,
  signed,
  today,
} from '../../factories/practice-room'
import { countQueries } from '../../setup/count-queries'

let room: Awaited<ReturnType<typeof aPracticeRoom>>
let observation: string

beforeAll(() => wireRooms())
beforeEach(async () => {
  room = await aPracticeRoom(2)
  await finishContract(room.coach, room.slug)
  await makeCommitment(room.coach, aPlan(room.slug, today(room.coach)))
  await recordFieldNote(room.coach, aNote(room.slug, today(room.coach)))
  observation = await signed(room.facilitator, room.enrollmentId)
})

const timeline = (skill: string | null = null, page = 1) =>
  getTimeline(room.coach, { slug: room.slug, skill, page })
const kinds = async (skill: string | null = null) =>
  (await timeline(skill)).items.map(({ kind }) => kind).sort()

test('everything that is held is counted by kind, one’s own alone', async () => {
  const counts = async (actor = room.coach) =>
    Object.fromEntries((await getHeldPage(actor, 1)).kinds.map(({ key, count }) => [key, count]))
  expect(await counts()).toMatchObject({ observations: 1, notes: 1, plans: 1 })
  const colleague = room.enrolled[1]?.coach
  if (!colleague) throw new Error('no colleague')
  expect(await counts(colleague)).not.toHaveProperty('notes')
  expect(await counts(room.facilitator)).toMatchObject({ signed: 1 })
})

test('whoever viewed something stands there with name, role, and day; who may not view it never does', async () => {
  const second = await addFacilitator(room.cohortId)
  await getObservation(second, observation)
  await expect(getObservation(room.agency.lead, observation)).rejects.toThrow(NotFound)
  await getObservation(room.coach, observation)
  const { looks } = await getHeldPage(room.coach, 1)
  expect(looks).toMatchObject([
    { role: 'facilitator', thingKind: 'observation', thingId: observation },
  ])
  expect(looks[0]?.viewer).toMatch(/^Second facilitator/)
  expect(await getHeldPage(room.coach, 2)).toEqual(await getHeldPage(room.coach, 1))
})

test('the timeline holds what happened and the steps, by skill, and not those behind an unrated observation', async () => {
  const before = await kinds()
  expect(before).toEqual(['lesson', 'note', 'observation', 'plan', 'step', 'step', 'step'])
  expect(await kinds('C2')).toEqual([])
  await atTime(new Date(now().getTime() + 8 * MS_PER_DAY), async () => {
    const { items } = await timeline('C1')
    expect(items.map(({ title }) => title)).toContain('Reached observed')
    expect(items.find(({ kind }) => kind === 'observation')?.to).toContain(observation)
  })
  expect(await timeline(null, 2)).toEqual(await timeline(null, 1))
})

test('the timeline is its coach’s alone', async () => {
  for (const other of [room.facilitator, room.agency.lead])
    await expect(getTimeline(other, { slug: room.slug, skill: null, page: 1 })).rejects.toThrow(
      NotFound,
    )
})

test('both pages ask few statements', async () => {
  expect(await countQueries(() => getHeldPage(room.coach, 1))).toBeLessThanOrEqual(3)
  expect(await countQueries(() => timeline())).toBeLessThanOrEqual(2)
})
