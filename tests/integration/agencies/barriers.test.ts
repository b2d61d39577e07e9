import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { BarrierForm } from '~/features/agencies/contract'
import { getBarriersPage, listBarrierOwners, stepBarrier } from '~/features/agencies/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, dayOf, toDay } from '~/platform/shared/time'
import { aCohort, anAgency, aPerson } from '../../factories/cohorts'
import { countQueries } from '../../setup/count-queries'

beforeAll(async () => {
  await aCohort()
})

const until = addDays(dayOf(now(), 'UTC'), 30)
type Own = Extract<BarrierForm, { intent: 'own' }>
const own = (seen: number, change: Partial<Own> = {}): Own => ({
  ...{ intent: 'own', mutationId: randomUUID(), barrier: 'time', seen, until },
  ...{ owner: 'other', ownerName: 'Kit from operations', trying: 'One free hour on Fridays' },
  ...change,
})
const press = (intent: 'tried' | 'settled', seen: number): BarrierForm => ({
  ...{ intent, mutationId: randomUUID(), barrier: 'time', seen },
})

test('a barrier gets an owner, is tried, is settled and opened again, and each step is kept', async () => {
  const { agencyId, lead } = await anAgency()
  const act = (form: BarrierForm) => stepBarrier(lead, agencyId, form)
  const first = own(0)
  for (let twice = 0; twice < 2; twice += 1) expect(await act(first)).toEqual({ ok: true })
  expect(await act(press('settled', 1))).toEqual({ ok: false, reason: 'not-now' })
  const tried = press('tried', 1)
  for (let twice = 0; twice < 2; twice += 1) expect(await act(tried)).toEqual({ ok: true })
  expect(await act(press('tried', 1))).toEqual({ ok: false, reason: 'changed' })
  expect(await act(press('settled', 2))).toEqual({ ok: true })
  expect(await act(own(3, { owner: lead.personId, ownerName: undefined }))).toEqual({ ok: true })
  const { barriers, leads } = await getBarriersPage(lead, agencyId)
  const [time] = barriers
  expect(leads).toMatchObject([{ personId: lead.personId }])
  expect(time?.now).toMatchObject({ number: 4, state: 'open', ownerId: lead.personId, until })
  expect(time?.before.map(({ state, owner }) => [state, owner])).toEqual([
    ['settled', 'Kit from operations'],
    ['tried', 'Kit from operations'],
    ['open', 'Kit from operations'],
  ])
  expect(barriers.slice(1).every((barrier) => barrier.now === null)).toBe(true)
})

test('the owners stand beside the figures, in one statement and for a lead of the agency alone', async () => {
  const { agencyId, lead } = await anAgency()
  const ownersFor = async (actor = lead) => {
    const owners = await listBarrierOwners(actor, agencyId)
    return owners.map(({ id, owner, state }) => `${id}: ${owner} ${state}`)
  }
  const none = await ownersFor()
  expect(none).toContain('time: null null')
  await stepBarrier(lead, agencyId, own(0))
  await stepBarrier(lead, agencyId, press('tried', 1))
  await stepBarrier(lead, agencyId, { ...own(0), barrier: 'team' })
  expect(await ownersFor()).toEqual(
    none.map((told) =>
      told.replace(/^(time|team): .*/, (_, id) =>
        id === 'time' ? 'time: Kit from operations tried' : 'team: Kit from operations open',
      ),
    ),
  )
  expect(await countQueries(() => listBarrierOwners(lead, agencyId))).toBe(1)
  expect(await ownersFor((await anAgency()).lead)).toEqual(none)
})

test('an owner who leads the agency no longer is told as gone, until the barrier is settled', async () => {
  const { agencyId, lead } = await anAgency()
  const other = await aPerson('Olu Before')
  const role = { agencyId, personId: other.personId, role: 'lead' as const }
  const { id } = await db().agencyMembership.create({
    data: { id: randomUUID(), startedAt: now(), ...role },
  })
  const act = (form: BarrierForm) => stepBarrier(lead, agencyId, form)
  const owned = own(0, { owner: other.personId, ownerName: undefined })
  for (const form of [owned, { ...own(0), barrier: 'team' as const }])
    expect(await act(form)).toEqual({ ok: true })
  const gone = async () => {
    const { barriers } = await getBarriersPage(lead, agencyId)
    const owners = await listBarrierOwners(lead, agencyId)
    return [...barriers.map((one) => one.now?.gone), ...owners.map((one) => one.gone)].filter(
      Boolean,
    )
  }
  expect(await gone()).toEqual([])
  await db().agencyMembership.update({ where: { id }, data: { endedAt: now() } })
  expect(await gone()).toEqual([true, true])
  expect(await act(press('tried', 1))).toEqual({ ok: true })
  expect(await gone()).toEqual([true, true])
  expect(await act(press('settled', 2))).toEqual({ ok: true })
  expect(await gone()).toEqual([])
})

test('two leads at once make one step; the other is told', async () => {
  const { agencyId, lead } = await anAgency()
  const answers = await Promise.all(
    [own(0), own(0)].map((form) => stepBarrier(lead, agencyId, form)),
  )
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await db().barrierStep.count({ where: { agencyId } })).toBe(1)
})

test('a day that is over, someone who leads no more, and an identifier are refused', async () => {
  const { agencyId, lead } = await anAgency()
  const stranger = await aPerson('Sid Stranger')
  const act = (form: BarrierForm) => stepBarrier(lead, agencyId, form)
  expect(await act(own(0, { until: toDay('2026-01-01') }))).toEqual({ ok: false, reason: 'past' })
  expect(await act(own(0, { owner: stranger.personId }))).toEqual({ ok: false, reason: 'no-lead' })
  expect(await act(own(0, { trying: 'Call Mrs. Miller at 512-555-0142' }))).toMatchObject({
    ...{ ok: false, reason: 'identifiers', field: 'trying' },
  })
  expect(await db().barrierStep.count({ where: { agencyId } })).toBe(0)
})

test('no one but a lead of the agency reads or changes its barriers', async () => {
  const [here, there] = [await anAgency(), await anAgency()]
  await stepBarrier(here.lead, here.agencyId, own(0))
  await expect(getBarriersPage(there.lead, here.agencyId)).rejects.toThrow(NotFound)
  await expect(stepBarrier(there.lead, here.agencyId, own(1))).rejects.toThrow(NotFound)
  expect((await getBarriersPage(there.lead, there.agencyId)).barriers[0]?.now).toBeNull()
  // A session that has the right still, of someone who was removed a moment ago.
  await db().agencyMembership.updateMany({
    where: { agencyId: here.agencyId },
    data: { endedAt: now() },
  })
  await expect(stepBarrier(here.lead, here.agencyId, own(1))).rejects.toThrow(NotFound)
  expect((await getBarriersPage(here.lead, here.agencyId)).barriers[0]?.now).toBeNull()
})

test('the number of statements does not grow with the history', async () => {
  const { agencyId, lead } = await anAgency()
  const count = () => countQueries(() => getBarriersPage(lead, null))
  const few = await count()
  for (let seen = 0; seen < 20; seen += 1) await stepBarrier(lead, agencyId, own(seen))
  expect(await count()).toBe(few)
  expect(few).toBeLessThanOrEqual(3)
})
