import { beforeAll, expect, test } from 'vitest'
import { getSubmission } from '~/features/grading/index.server'
import {
  reflectionActionSchema,
  SUBMIT,
  SUBMIT_AS_IS,
  TAKE_BACK,
} from '~/features/reflections/contract'
import { actOnReflection, getReflectionPage } from '~/features/reflections/index.server'
import { db } from '~/platform/db/client.server'
import { START_HERE } from '../../factories/sample-course'
import { aGradingRoom, id, submitted } from '../grading/grading-room'

let room: Awaited<ReturnType<typeof aGradingRoom>>
const coachAt = (index: number) => {
  const coach = room.coaches[index]
  if (!coach) throw new Error('no coach')
  return coach
}
const SHORT = `${'I asked and she said fine. '.repeat(29)}\n\nStill to do:`

beforeAll(async () => {
  room = await aGradingRoom(4)
})

const act = (coach: ReturnType<typeof coachAt>, values: Record<string, unknown>) =>
  actOnReflection(
    coach,
    { cohort: room.slug, module: START_HERE },
    reflectionActionSchema.parse({ ...id(), number: 1, baseVersion: 0, ...values }),
  )
const attempts = (coach: ReturnType<typeof coachAt>) =>
  db().reflectionAttempt.count({ where: { enrollment: { personId: coach.personId } } })

test('a text that is far shorter than asked is asked about once, and goes as it is', async () => {
  const coach = coachAt(0)
  const asked = await act(coach, { intent: SUBMIT, body: SHORT })
  expect(asked).toMatchObject({
    ok: false,
    asks: true,
    message: expect.stringMatching(/177 words.*500 to 800 words.*isn’t finished/),
  })
  expect(await attempts(coach)).toBe(0)
  const sent = await act(coach, { intent: SUBMIT_AS_IS, body: SHORT })
  expect(sent).toMatchObject({
    ok: true,
    done: { title: 'Reflection submitted', undo: { fields: { intent: TAKE_BACK, number: '1' } } },
  })
  expect(await attempts(coach)).toBe(1)
  expect(await act(coach, { intent: TAKE_BACK })).toMatchObject({ ok: true })
  expect((await getReflectionPage(coach, room.slug, START_HERE)).draft?.body).toBe(SHORT)
})

test('the question why a name may stay is asked where it is answered', async () => {
  const body = `${'I asked and she said fine. '.repeat(90)} Her mother Dolores said no.`
  const refused = await act(coachAt(3), { intent: SUBMIT, body })
  expect(refused).toMatchObject({ ok: false, field: 'override', asks: false })
  const sent = await act(coachAt(3), { intent: SUBMIT, body, override: 'changed' })
  expect(sent).toMatchObject({ ok: true })
})

test('a text as long as asked goes at once', async () => {
  const coach = coachAt(1)
  const body = 'I asked and she said fine. '.repeat(90)
  expect(await act(coach, { intent: SUBMIT, body })).toMatchObject({ ok: true })
})

test('a facilitator reads the assignment beside the text, with how much it asks for', async () => {
  const attemptId = await submitted(coachAt(2), room.slug)
  const page = await getSubmission(room.facilitator, attemptId)
  expect(page.assignment).toMatchObject({ asked: { from: 500, to: 800 } })
  expect(page.assignment.body.segments.length).toBeGreaterThan(0)
  expect(page.assignmentChanged).toBe(false)
})
