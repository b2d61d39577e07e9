import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getCoachContacts } from '~/features/coaching/index.server'
import {
  getCoachPage,
  getCohortPractice,
  getCohortTransfer,
} from '~/features/facilitation/index.server'
import { ACCEPT_SECOND } from '~/features/observations/contract'
import {
  actOnSecondLook,
  askSecondLook,
  beginDraft,
  listSecondLooks,
  recordObservation,
  saveObservationDraft,
} from '~/features/observations/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { wireRooms } from '~/wiring.server'
import {
  addFacilitator,
  anObservation,
  aPracticeRoom,
  aScore,
  finishContract,
  signed,
  today,
} from '../../factories/practice-room'

beforeAll(wireRooms)

const form = () => ({ mutationId: randomUUID() })

/** Everything that a facilitator's pages tell of one coach; ids of forms are new each time. */
async function toldTo(actor: Actor, { slug, personId, enrollmentId }: Told) {
  const told = [
    await getCoachPage(actor, { cohort: slug, person: personId }),
    await getCohortPractice(actor, slug),
    await getCohortTransfer(actor, slug),
    await getCoachContacts(actor, slug, enrollmentId),
  ]
  return JSON.stringify(told)
}
interface Told {
  slug: string
  personId: string
  enrollmentId: string
}

async function aRoom() {
  const room = await aPracticeRoom()
  await finishContract(room.coach, room.slug)
  const second = await addFacilitator(room.cohortId)
  const whom = { ...room, personId: room.coach.personId }
  return { ...room, first: room.facilitator, second, whom }
}

test('no page tells a second observer that the first one has signed, or what it moved', async () => {
  const { first, second, whom, enrollmentId } = await aRoom()
  const before = await toldTo(second, whom)
  const id = await signed(first, enrollmentId)
  expect(await toldTo(second, whom)).not.toBe(before)
  await askSecondLook(first, id, { ...form(), person: second.personId })
  expect(await toldTo(second, whom)).toBe(before)
  const [card] = await listSecondLooks(second)
  await actOnSecondLook(second, { intent: ACCEPT_SECOND, request: card?.id ?? '', ...form() })
  expect(await toldTo(second, whom)).toBe(before)
  // Others read on as before.
  expect(await toldTo(first, whom)).not.toBe(before)
  const [{ draftId } = { draftId: null }] = await listSecondLooks(second)
  const input = anObservation(enrollmentId, today(second))
  await recordObservation(second, { ...input, draft: draftId ?? '', presence: 'present' })
  const { timeline } = await getCoachPage(second, { cohort: whom.slug, person: whom.personId })
  expect(timeline.filter(({ kind }) => kind === 'observation')).toHaveLength(2)
})

test('nor does any tell the first one, who still writes, that the second one has', async () => {
  const { first, second, whom, enrollmentId } = await aRoom()
  const { id } = await beginDraft(first, {
    ...{ ...form(), enrollment: enrollmentId, instrument: 'coaching', skill: ['C1'] },
  })
  await saveObservationDraft(first, {
    ...{ intent: 'save-observation', draft: id, baseVersion: 1 },
    ...{ happenedOn: today(first), setting: 'office', mode: 'live', minutes: '25' },
    ...{ consent: 'on', lineManager: '', presence: '', notes: '', strength: '', edge: '' },
    scores: [],
  })
  await askSecondLook(first, id, { ...form(), person: second.personId })
  const [card] = await listSecondLooks(second)
  await actOnSecondLook(second, { intent: ACCEPT_SECOND, request: card?.id ?? '', ...form() })
  const [before, signedBefore] = [await toldTo(first, whom), await db().observation.count()]
  const [{ draftId } = { draftId: null }] = await listSecondLooks(second)
  const input = { ...anObservation(enrollmentId, today(second)), scores: [aScore('C1')] }
  await recordObservation(second, { ...input, draft: draftId ?? '', presence: 'present' })
  expect(await db().observation.count()).toBe(signedBefore + 1)
  expect(await toldTo(first, whom)).toBe(before)
})
