import { beforeAll, beforeEach, expect, test } from 'vitest'
import { ownPathsIn } from '~/features/observations/index.server'
import { db } from '~/platform/db/client.server'
import { wireRooms } from '~/wiring.server'
import { aPracticeRoom, finishContract } from '../../factories/practice-room'
import { PROGRAM, TEACHES_C1 } from '../../factories/sample-course'

let room: Awaited<ReturnType<typeof aPracticeRoom>>
beforeAll(async () => {
  wireRooms()
  room = await aPracticeRoom()
  await finishContract(room.coach, room.slug)
})

const row = () =>
  db().skillEvent.findFirstOrThrow({
    where: { enrollmentId: room.enrollmentId, skillId: 'C1', type: 'lesson-completed' },
  })
const paths = () => ownPathsIn({ enrollmentId: room.enrollmentId, program: PROGRAM })
const stateOf = async (id: string) =>
  (await paths()).find(({ skill }) => skill.id === id)?.stateName

/** Writes a payload into the append-only log, as another version of the app would have. */
async function rewrite(payload: object): Promise<void> {
  const { id } = await row()
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.$executeRaw`
      UPDATE skill_event SET payload = ${JSON.stringify(payload)}::jsonb WHERE id = ${id}::uuid`
  })
}

beforeEach(() => rewrite({ v: 1, lessonKey: TEACHES_C1 }))

test('what is appended says its version', async () => {
  const { lessonKey } = (await row()).payload as { lessonKey: string }
  expect((await row()).payload).toEqual({ v: 1, lessonKey })
})

test('what was stored before there were versions is read as before', async () => {
  const before = await paths()
  expect(await stateOf('C1')).not.toBe('not started')
  await rewrite({ lessonKey: TEACHES_C1 })
  expect(await paths()).toEqual(before)
})

test.each([
  ['of a newer version', { v: 2, lesson: TEACHES_C1 }],
  ['of a form that no one knows', { v: 1, lesson: TEACHES_C1 }],
])('a page stands without an event %s', async (_, payload) => {
  await rewrite(payload)
  expect(await stateOf('C1')).toBe('not started')
  expect((await paths()).length).toBeGreaterThan(5)
})
