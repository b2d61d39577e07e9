import { beforeAll, expect, test } from 'vitest'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { AppContext } from '~/platform/http/context.server'
import type { Actor } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import { wireRooms } from '~/wiring.server'
import { action as onPage } from '../../../app/routes/learn_.$cohort_.$module_.$lesson'
import { action as later } from '../../../app/routes/learn_.$cohort_.$module_.$lesson_.answers'
import { LESSONS, START_HERE } from '../../factories/sample-course'
import { type Classroom, classroom, NOON, uuid } from './classroom'

// A device keeps these answers without a connection, and sends them once it has one.
let room: Classroom
beforeAll(async () => {
  wireRooms()
  room = await classroom('autumn')
})

type Coach = Actor & { enrollmentId: string }
type Action = (args: Parameters<typeof later>[0]) => Promise<unknown>

const lesson = LESSONS[1]

/** Posts fields as `actor`, and gives status and body of the answer, whether it was thrown or not. */
async function send(actor: Actor, fields: Record<string, string>, to: Action = later) {
  const address = { cohort: room.slug, module: START_HERE, lesson }
  const path = paths[to === later ? 'lessonAnswers' : 'lesson'](...triple(address))
  const request = new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
  const context = { requestId: 'a-test', actor: async () => actor } as AppContext
  const answer = await atTime(NOON, () =>
    to({ request, params: address, context }).catch((error: unknown) => error),
  )
  return answer instanceof Response
    ? { status: answer.status, said: await answer.json().catch(() => null) }
    : { status: 200, said: answer }
}

const triple = ({ cohort, module, lesson }: Record<'cohort' | 'module' | 'lesson', string>) =>
  [cohort, module, lesson] as const

function check(coach: Coach, option = 'b') {
  const id = uuid()
  return {
    ...{ intent: 'answer-part', signedInAs: coach.personId, form: 'part-c1', partId: 'c1' },
    ...{ mutationId: id, sentAs: id, baseVersion: '0' },
    ...{ 'answer.kind': 'check', 'answer.option': option },
  }
}

const rowsOf = ({ enrollmentId }: Coach) =>
  db().partAnswer.findMany({ where: { enrollmentId }, orderBy: { seq: 'asc' } })

test('an answer is stored once, however often it is sent', async () => {
  const coach = await room.enroll()
  const fields = check(coach)
  for (let round = 0; round < 3; round += 1)
    expect(await send(coach, fields)).toEqual({ status: 200, said: { accepted: fields.sentAs } })
  expect(await rowsOf(coach)).toHaveLength(1)
})

test('one whose page never heard that it had arrived is the same act', async () => {
  const coach = await room.enroll()
  const fields = check(coach)
  await send(coach, fields, onPage)
  expect(await rowsOf(coach)).toHaveLength(1)
  expect((await send(coach, fields)).status).toBe(200)
  expect(await rowsOf(coach)).toHaveLength(1)
  // Another choice is another answer, although the form was the same.
  await send(coach, { ...fields, 'answer.option': 'd' })
  expect((await rowsOf(coach)).map(({ answer }) => answer)).toEqual([
    { kind: 'check', option: 'b' },
    { kind: 'check', option: 'd' },
  ])
})

test('"Mark as done" waits and arrives like an answer', async () => {
  const coach = await room.enroll()
  const { contentHash } = (await db().cohortRequirement.findFirst({
    where: { cohortId: room.id, key: { contains: lesson } },
  })) ?? { contentHash: '' }
  const id = uuid()
  const fields = {
    ...{ intent: 'complete-lesson', signedInAs: coach.personId, form: 'done' },
    ...{ mutationId: id, sentAs: id, contentHash },
  }
  for (let round = 0; round < 2; round += 1)
    expect(await send(coach, fields)).toEqual({ status: 200, said: { accepted: id } })
  const done = await db().lessonProgress.findMany({ where: { enrollmentId: coach.enrollmentId } })
  expect(done.map(({ completedAt }) => completedAt)).toEqual([NOON])
})

test('no one sends what another person has given on the same device', async () => {
  const [ana, ben] = [await room.enroll(), await room.enroll()]
  for (const to of [later, onPage]) {
    const { status, said } = await send(ben, check(ana), to)
    expect(status).toBe(401)
    expect(said).toMatchObject({ message: expect.stringMatching(/Someone else is signed in/) })
  }
  expect([await rowsOf(ana), await rowsOf(ben)]).toEqual([[], []])
})

test('a refusal says why in one sentence', async () => {
  const coach = await room.enroll()
  const gone = await send(coach, { ...check(coach), partId: 'c99', form: 'part-c99' })
  expect(gone).toMatchObject({ status: 409, said: { message: /no longer in the lesson/ } })
  const empty = await send(coach, { ...check(coach), 'answer.option': '' })
  expect(empty).toMatchObject({ status: 400, said: { message: 'Choose an answer first.' } })
  const odd = await send(coach, { intent: 'answer-part' })
  expect(odd).toMatchObject({ status: 400, said: { message: /did not arrive whole/ } })
  expect(await rowsOf(coach)).toEqual([])
})

test('the same 404 for a cohort that is not the coach’s, and for no one', async () => {
  const [coach, elsewhere] = [await room.enroll(), await classroom('winter')]
  const stranger = await elsewhere.enroll()
  expect((await send(stranger, check(stranger))).status).toBe(404)
  expect((await send(room.facilitator, check(coach))).status).toBe(401)
  expect(await rowsOf(coach)).toEqual([])
})
