import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { getCoachPage } from '~/features/facilitation/index.server'
import { ACCEPT_SECOND, SHOW_SCORES } from '~/features/observations/contract'
import {
  actOnSecondLook,
  answerObservation,
  askSecondLook,
  getObservation,
  listSecondLooks,
  voidObservation,
} from '~/features/observations/index.server'
import type { DebriefedObservation } from '~/features/practice/contract'
import {
  getPlan,
  getPracticeForm,
  getPracticePage,
  listPlansOfDebrief,
  makeCommitment,
} from '~/features/practice/index.server'
import type { RouteArgs } from '~/platform/http/context.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'
import { wireRooms } from '~/wiring.server'
import { action, loader } from '../../../app/routes/practice_.commitments_.new'
import {
  addFacilitator,
  aPlan,
  aPracticeRoom,
  aScore,
  signed,
  today,
} from '../../factories/practice-room'
import { contextOf } from '../../factories/requests'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room
let id: string

beforeAll(() => wireRooms())
beforeEach(async () => {
  room = await aPracticeRoom(2)
  const scores = [aScore('C1'), { ...aScore('C2'), level: 2 as const }]
  id = await signed(room.facilitator, room.enrollmentId, { scores })
})

const form = () => ({ mutationId: randomUUID() })
const showScores = () => answerObservation(room.coach, id, { intent: SHOW_SCORES, ...form() })
async function debriefed(): Promise<DebriefedObservation> {
  const { cohort, observerName, happenedOn, edge, scores } = await getObservation(room.coach, id)
  return { observationId: id, cohort, observerName, happenedOn, edge, scores }
}
const plan = (change: object = {}) => ({
  ...{ ...aPlan(room.slug, today(room.coach)), skill: 'C2', observation: id, ...change },
})
async function planned() {
  await showScores()
  const made = await makeCommitment(room.coach, plan(), await debriefed())
  if (!made.ok) throw new Error(made.reason)
  return made.id
}
const args = (actor: Actor, path: string, body?: Record<string, string>): RouteArgs => ({
  request: new Request(
    `http://localhost:3000${path}`,
    body ? { method: 'POST', body: new URLSearchParams(body) } : {},
  ),
  ...{ params: {}, context: contextOf(actor) },
})

test('the form of a debrief offers what was observed, the skill with most room to grow first', async () => {
  await showScores()
  const asked = { cohort: room.slug, skill: null, debriefed: await debriefed() }
  const offered = await getPracticeForm(room.coach, asked)
  expect(offered).toMatchObject({ skillId: 'C2', debriefed: { observationId: id } })
  expect(offered.skills.map((skill) => skill.id)).toEqual(['C1', 'C2'])
  const chosen = await getPracticeForm(room.coach, { ...asked, skill: 'C1' })
  expect(chosen.skillId).toBe('C1')
})

test('the plan keeps its debrief, and says so to its coach', async () => {
  const planId = await planned()
  expect((await getPlan(room.coach, planId)).debriefed).toMatchObject({
    ...{ observationId: id, happenedOn: today(room.coach) },
    observerName: (await getObservation(room.coach, id)).observerName,
  })
  const { commitments, due } = await getPracticePage(room.coach, room.slug)
  expect([...commitments, ...due]).toMatchObject([{ id: planId, observationId: id }])
})

test('the observation shows it to its coach in words, to facilitators without, to no one else', async () => {
  const planId = await planned()
  const seen = await getObservation(room.coach, id)
  const told = async (actor: Actor) => (await listPlansOfDebrief(actor, seen)).plans
  expect(await told(room.coach)).toMatchObject([
    { id: planId, words: { cue: aPlan(room.slug, today(room.coach)).cue } },
  ])
  expect(await told(room.facilitator)).toMatchObject([{ id: planId, words: null }])
  const peer = room.enrolled[1]?.coach
  if (!peer) throw new Error('no peer')
  for (const actor of [peer, room.agency.lead, room.admin]) expect(await told(actor)).toEqual([])
})

test('a voided observation leaves the plan as it is, with where it came from', async () => {
  const planId = await planned()
  const mayPlan = async () =>
    (await listPlansOfDebrief(room.coach, await getObservation(room.coach, id))).mayPlan
  expect(await mayPlan()).toBe(true)
  await voidObservation(room.facilitator, { id, reason: 'The wrong day.', ...form() })
  expect(await mayPlan()).toBe(false)
  expect(await getPlan(room.coach, planId)).toMatchObject({
    ...{ plan: { closedAs: null }, debriefed: { observationId: id } },
  })
})

test('a plan is made without an observation that was voided meanwhile, and no word is lost', async () => {
  const again = await planned()
  await voidObservation(room.facilitator, { id, reason: 'The wrong day.', ...form() })
  const at = paths.newCommitment({ cohort: room.slug, again, observation: id })
  expect(await loader(args(room.coach, at))).toMatchObject({
    form: { debriefed: null, begun: { cue: plan().cue } },
  })
  const { confidence, ...words } = plan({ skill: 'C1' })
  const answer = await action(args(room.coach, at, { ...words, confidence: String(confidence) }))
  expect((answer as Response).headers.get('location')).toContain(`${paths.practice()}?`)
  const { commitments, due } = await getPracticePage(room.coach, room.slug)
  const of = [...commitments, ...due].map(({ skillId, observationId }) => [skillId, observationId])
  expect(of).toEqual(
    expect.arrayContaining([
      ['C1', null],
      ['C2', id],
    ]),
  )
})

test('no plan comes of the debrief of someone else, of another skill, or of another cohort', async () => {
  await showScores()
  const of = await debriefed()
  const peer = room.enrolled[1]?.coach
  if (!peer) throw new Error('no peer')
  const make = (change: object, whose: DebriefedObservation | null, actor = room.coach) =>
    makeCommitment(actor, plan(change), whose)
  await expect(make({ skill: 'C3' }, of)).rejects.toThrow(NotFound)
  await expect(make({}, null)).rejects.toThrow(NotFound)
  await expect(make({}, { ...of, cohort: { slug: 'another' } })).rejects.toThrow(NotFound)
  await expect(make({ observation: randomUUID() }, of)).rejects.toThrow(NotFound)
  await expect(make({}, of, peer)).rejects.toThrow(
    'a plan comes of an observation of its own coach',
  )
})

test('the page opens for the observed coach alone, once they have seen the scores', async () => {
  const at = paths.newCommitment({ cohort: room.slug, observation: id })
  const open = (actor: Actor) => loader(args(actor, at))
  await expect(open(room.coach)).rejects.toMatchObject({ status: 404 })
  await showScores()
  expect(await open(room.coach)).toMatchObject({ form: { debriefed: { observationId: id } } })
  const peer = room.enrolled[1]?.coach
  if (!peer) throw new Error('no peer')
  await expect(open(peer)).rejects.toMatchObject({ status: 404 })
  const { confidence, ...words } = plan()
  const answer = await action(args(room.coach, at, { ...words, confidence: String(confidence) }))
  expect(answer).toMatchObject({ status: 303 })
  expect((answer as Response).headers.get('location')).toContain(`${paths.observation(id)}?`)
})

test('the next try of a plan comes of the same debrief, in its words', async () => {
  const again = await planned()
  const to = paths.newCommitment({ cohort: room.slug, skill: 'C2', again, observation: id })
  expect(await loader(args(room.coach, to))).toMatchObject({
    form: { skillId: 'C2', debriefed: { observationId: id }, begun: { cue: plan().cue } },
  })
})

test('a facilitator reads on the coach’s page where a plan came from, unless they score it apart', async () => {
  await planned()
  const of = async (actor: Actor) => {
    const whose = { cohort: room.slug, person: room.coach.personId }
    const { timeline } = await getCoachPage(actor, whose)
    return timeline.filter(({ kind }) => kind === 'plan')
  }
  const second = await addFacilitator(room.cohortId)
  expect(await of(second)).toMatchObject([{ observationId: id }])
  await askSecondLook(room.facilitator, id, { ...form(), person: second.personId })
  const [card] = await listSecondLooks(second)
  await actOnSecondLook(second, { intent: ACCEPT_SECOND, request: card?.id ?? '', ...form() })
  expect(await of(second)).toMatchObject([{ observationId: null }])
  expect(await of(room.facilitator)).toMatchObject([{ observationId: id }])
})
