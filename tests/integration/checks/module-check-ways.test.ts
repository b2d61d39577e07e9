import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkFormSchema, checkProblemOf } from '~/features/checks/contract'
import { actOnCheck } from '~/features/checks/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import {
  answerAll,
  at,
  type CheckRoom,
  type Coach,
  checkRoom,
  itemsOf,
  mutation,
  ONE,
} from './check-room'

const NOON = at(0)

let room: CheckRoom
let coach: Coach
beforeAll(async () => {
  room = await checkRoom()
})
beforeEach(async () => {
  coach = await room.enroll()
})

/** Sends a form as a browser does. */
const send = (fields: Record<string, unknown>) => {
  const form = checkFormSchema.parse({ ...mutation(), ...fields })
  return atTime(NOON, () => actOnCheck(coach, { cohort: room.slug, module: ONE }, form))
}
const start = () => send({ intent: 'start-check' })
/** The question's number says which. */
const answer = (number: number, fields: Record<string, unknown>) =>
  send({
    ...{ intent: 'answer-check', attempt: 1, item: itemsOf(ONE, 'a')[number - 1]?.id ?? '' },
    ...fields,
  })
const kept = async () => {
  const rows = await db().checkItemAnswer.findMany({
    where: { attempt: { enrollmentId: coach.enrollmentId } },
  })
  const ids = itemsOf(ONE, 'a').map(({ id }) => id)
  return Object.fromEntries(rows.map(({ itemId, option }) => [ids.indexOf(itemId) + 1, option]))
}
const to = (next: object | null) => ({ ok: true, next })

describe('the way through a check', () => {
  it('begins at the first question’s own address, and goes on where one stands', async () => {
    expect(await start()).toEqual(to({ question: 1 }))
    expect(await answer(1, { option: 'a' })).toEqual(to({ question: 2 }))
    expect(await start()).toEqual(to({ question: 2 }))
    await answerAll(coach, { cohort: room.slug, module: ONE }, NOON)
    expect(await start()).toEqual(to({ overview: 1 }))
  })

  it('keeps what is chosen when a question is left for another place', async () => {
    await start()
    expect(await answer(3, { option: 'a', to: '2' })).toEqual(to({ question: 2 }))
    expect(await answer(2, { option: 'b', to: 'overview' })).toEqual(to({ overview: 1 }))
    expect(await answer(1, { option: 'c', to: 'later' })).toEqual(to(null))
    expect(await kept()).toEqual({ 1: 'c', 2: 'b', 3: 'a' })
  })

  it('stays in changing answers when it came from all of them', async () => {
    await start()
    const changing = { from: 'overview', option: 'a' }
    expect(await answer(3, { ...changing, to: '2' })).toEqual(to({ question: 2, overview: 1 }))
    expect(await answer(2, changing)).toEqual(to({ overview: 1 }))
  })

  it('may be left without a choice, and then nothing is kept', async () => {
    await start()
    expect(await answer(2, { to: '1' })).toEqual(to({ question: 1 }))
    expect(await answer(1, { to: 'overview' })).toEqual(to({ overview: 1 }))
    expect(await answer(1, { to: 'later' })).toEqual(to(null))
    expect(await kept()).toEqual({})
  })

  it('leaves an answer alone that was changed elsewhere since the page was made', async () => {
    await start()
    await answer(1, { option: 'b' })
    expect(await answer(1, { option: 'a', shown: 'a', to: 'overview' })).toEqual(
      to({ overview: 1 }),
    )
    expect(await kept()).toEqual({ 1: 'b' })
    await answer(1, { option: 'c', shown: 'a', to: 'overview' })
    expect(await kept()).toEqual({ 1: 'c' })
    // A coach who presses "Save" means the answer that stands there.
    await answer(1, { option: 'a', shown: 'a' })
    expect(await kept()).toEqual({ 1: 'a' })
  })

  it('happens once for one form', async () => {
    await start()
    const form = { ...mutation(), option: 'a', to: 'overview' }
    expect(await Promise.all([answer(1, form), answer(1, form)])).toEqual(
      Array(2).fill(to({ overview: 1 })),
    )
    expect(await kept()).toEqual({ 1: 'a' })
  })

  it('says what is missing only to who wants to save', () => {
    const fields = { ...mutation(), intent: 'answer-check', attempt: 1, item: 'q' }
    expect(checkFormSchema.safeParse(fields).success).toBe(false)
    expect(checkProblemOf(fields).field).toMatch(/^Choose an answer first/)
    expect(checkFormSchema.safeParse({ ...fields, to: 'elsewhere' }).success).toBe(false)
    expect(checkFormSchema.safeParse({ ...fields, to: '0' }).success).toBe(false)
  })
})
