import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '~/platform/db/client.server'
import type { RouteArgs } from '~/platform/http/context.server'
import type { Actor } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import { wireRooms } from '~/wiring.server'
import { action as later } from '../../../app/routes/practice_.notes'
import { action as onPage } from '../../../app/routes/practice_.notes_.new'
import { aPracticeRoom, today } from '../../factories/practice-room'
import { contextOf } from '../../factories/requests'

// A device keeps these notes without a connection, and sends them once it has one.
let room: Awaited<ReturnType<typeof aPracticeRoom>>
beforeAll(async () => {
  wireRooms()
  room = await aPracticeRoom(2)
})

type Action = (args: RouteArgs) => Promise<unknown>

/** Posts a note as its form does, and gives status and body of the answer. */
async function send(actor: Actor, fields: Record<string, string>, to: Action = later) {
  const path = to === later ? paths.notes() : paths.newNote({ cohort: room.slug })
  const request = new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
  const args = { request, params: {}, context: contextOf(actor) } as RouteArgs
  const answer = await to(args).catch((error: unknown) => error)
  return answer instanceof Response
    ? { status: answer.status, said: await answer.json().catch(() => null) }
    : { status: 0, said: answer }
}

function aNote(coach: Actor, change: Record<string, string> = {}) {
  const id = randomUUID()
  return {
    ...{ sentFrom: 'note', mutationId: id, signedInAs: coach.personId, sentAs: id },
    ...{ cohort: room.slug, skill: 'C1', happenedOn: today(coach), used: 'yes' },
    ...{ whatIDid: 'I waited.', whatHappened: 'She went on.' },
    ...change,
  }
}

const notesOf = ({ enrollmentId }: { enrollmentId: string }) =>
  db().fieldNote.findMany({ where: { enrollmentId } })

test('a note is stored once, however often and whichever way it is sent', async () => {
  const [first] = room.enrolled
  if (!first) throw new Error('no one is enrolled')
  const note = aNote(first.coach)
  // It met the server, but its answer was lost: the device sends it again.
  expect(await send(first.coach, note, onPage)).toMatchObject({ status: 303 })
  for (let round = 0; round < 2; round += 1)
    expect(await send(first.coach, note)).toEqual({ status: 200, said: { accepted: note.sentAs } })
  expect(await notesOf(first)).toHaveLength(1)
  const second = aNote(first.coach, { whatIDid: 'I asked.' })
  expect(await send(first.coach, second)).toMatchObject({ status: 200 })
  expect(await notesOf(first)).toHaveLength(2)
})

test('no one sends what another person has written on the same device', async () => {
  const [, other] = room.enrolled
  if (!other) throw new Error('no one is enrolled')
  const before = await notesOf(room)
  const { status, said } = await send(other.coach, aNote(room.coach))
  expect(status).toBe(401)
  expect(said).toMatchObject({ message: expect.stringMatching(/Someone else is signed in/) })
  expect([await notesOf(other), await notesOf(room)]).toEqual([[], before])
})

test('a refusal says why in one sentence, and the note may be sent again when it is mended', async () => {
  const before = await notesOf(room)
  const marked = aNote(room.coach, { whatIDid: 'I called her on (555) 010-4477.' })
  expect(await send(room.coach, marked)).toMatchObject({
    status: 422,
    said: { message: expect.stringMatching(/number/i) },
  })
  const empty = await send(room.coach, aNote(room.coach, { whatIDid: '' }))
  expect(empty).toEqual({ status: 400, said: { message: 'Say what you did' } })
  expect(await notesOf(room)).toEqual(before)
  expect(await send(room.coach, { ...marked, whatIDid: 'I called her.' })).toMatchObject({
    status: 200,
  })
  expect(await notesOf(room)).toHaveLength(before.length + 1)
})
