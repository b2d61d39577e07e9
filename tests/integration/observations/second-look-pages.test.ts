import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession } from '~/features/identity/server/sign-in/open-session.server'
import { ACCEPT_SECOND } from '~/features/observations/contract'
import {
  actOnSecondLook,
  askSecondLook,
  listSecondLooks,
  recordObservation,
} from '~/features/observations/index.server'
import { inTransaction } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import {
  addFacilitator,
  anObservation,
  aPracticeRoom,
  aScore,
  signed,
  today,
} from '../../factories/practice-room'
import { startWholeApp } from '../rights/whole-app'

let app: Awaited<ReturnType<typeof startWholeApp>>

beforeAll(async () => {
  app = await startWholeApp()
}, 180_000)
afterAll(() => app?.close())

const WORDS = {
  notes: 'Zero past ten: asks about kingfishers.',
  strength: 'The pause about herons.',
  edge: 'Say back the egrets.',
}
const EVIDENCE = 'She said: plovers.'
const SECRETS = /kingfishers|herons|egrets|plovers/

/** The page of an observation and the data that a browser asks for; the app of the tests draws no documents. */
async function read(actor: Actor, id: string): Promise<string> {
  const { token } = await inTransaction((tx) => openSession(tx, actor.personId, { userAgent: '' }))
  const headers = { cookie: `footbridge=${token}` }
  const at = `${app.home}/practice/observations/${id}`
  const addresses = [at, `${at}.data`, `${at}?_data=routes%2Fpractice_.observations_.%24id`]
  const texts = await Promise.all(
    addresses.map(async (address) => (await fetch(address, { headers })).text()),
  )
  return texts.join('\n')
}

test('the page of the first look and its data hold none of its words before the second one signs', {
  timeout: 60_000,
}, async () => {
  const room = await aPracticeRoom()
  const first = room.facilitator
  const second = await addFacilitator(room.cohortId)
  const scores = [{ ...aScore(), evidence: EVIDENCE }]
  const id = await signed(first, room.enrollmentId, { ...WORDS, scores })
  expect(await read(first, id)).toMatch(SECRETS)
  await askSecondLook(first, id, { person: second.personId, mutationId: randomUUID() })
  expect(await read(second, id)).not.toMatch(SECRETS)
  const [card] = await listSecondLooks(second)
  const press = { request: card?.id ?? '', mutationId: randomUUID() }
  await actOnSecondLook(second, { intent: ACCEPT_SECOND, ...press })
  expect(await read(second, id)).not.toMatch(SECRETS)
  const [{ draftId } = { draftId: null }] = await listSecondLooks(second)
  const input = anObservation(room.enrollmentId, today(second))
  await recordObservation(second, { ...input, draft: draftId ?? '', presence: 'present' })
  const after = await read(second, id)
  for (const word of ['kingfishers', 'herons', 'egrets', 'plovers']) expect(after).toContain(word)
  expect(after).toContain('"agreement"')
})
