import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  finishRun,
  getCalibration,
  getCalibrationRun,
  scoreScene,
  startRun,
} from '~/features/calibration/index.server'
import { getSkill } from '~/features/catalog/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { thinEverything } from '~/platform/jobs/thinning.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import {
  aFinishedRun,
  begun,
  exactly,
  filledIn,
  higher,
  scenesOf,
  scoreAll,
  vignetteOf,
} from '../../factories/calibration'
import { anAgency, aPerson } from '../../factories/cohorts'
import { makeAdmin, makeObserver } from '../../factories/people'
import { aPracticeRoom } from '../../factories/practice-room'
import { PROGRAM, VIGNETTE } from '../../factories/sample-course'

let observer: Actor
let agencyId: string

beforeAll(async () => {
  wireRooms()
  agencyId = (await anAgency()).agencyId
})
beforeEach(async () => {
  observer = await makeObserver({ id: agencyId })
})

const start = (actor: Actor, mutationId: string = randomUUID()) =>
  startRun(actor, { program: PROGRAM, mutationId })
const finish = (actor: Actor, runId: string, mutationId: string = randomUUID()) =>
  finishRun(actor, { runId, mutationId })
const runsOf = ({ personId }: Actor) => db().calibrationRun.count({ where: { personId } })
const standing = async (actor: Actor) => (await getCalibration(actor, null)).standing
/** The first scene of a run and its form. */
async function firstOf(runId: string) {
  const [scene] = await scenesOf(runId)
  if (!scene) throw new Error('the run has no scene')
  return { scene, vignette: vignetteOf(scene.vignetteKey) }
}
const given = async (runId: string) =>
  Object.fromEntries((await firstOf(runId)).scene.scores.map(({ item, given }) => [item, given]))

describe('beginning a run', () => {
  test('is for anyone with a part in a cohort, an agency or the program, and for no one else', async () => {
    const { coach, facilitator, agency } = await aPracticeRoom()
    for (const actor of [coach, facilitator, agency.lead, observer, await makeAdmin()]) {
      expect(await start(actor)).toMatchObject({ ok: true })
      expect((await getCalibration(actor, null)).mayTake).toBe(true)
    }
    const stranger = await aPerson()
    await expect(start(stranger)).rejects.toThrow(NotFound)
    expect(await getCalibration(stranger, null)).toMatchObject({ mayTake: false, open: null })
    await expect(
      startRun(observer, { program: 'nowhere', mutationId: randomUUID() }),
    ).rejects.toThrow(NotFound)
  })

  test('twice, also in two tabs at once, goes on with one run', async () => {
    const id = randomUUID()
    const same = await Promise.all([start(observer, id), start(observer, id)])
    const others = await Promise.all([start(observer), start(observer)])
    expect(new Set([...same, ...others].map((one) => one.ok && one.id)).size).toBe(1)
    expect(await runsOf(observer)).toBe(1)
  })

  test('in two tabs at once makes one run', async () => {
    const [first, second] = await Promise.all([start(observer), start(observer)])
    expect(second).toEqual(first)
    expect(await runsOf(observer)).toBe(1)
  })

  test('takes new scenes while there are any, and never the ones just shown before others', async () => {
    const keys = async (run: string) => (await scenesOf(run)).map(({ vignetteKey }) => vignetteKey)
    const first = await keys(await aFinishedRun(observer))
    expect(first).toHaveLength(5)
    expect(first).not.toContain(VIGNETTE)
    const second = await keys(await aFinishedRun(observer))
    // Three that no lesson shows are left, then the one of a lesson, then the first run's.
    expect(second.slice(0, 3).filter((key) => first.includes(key) || key === VIGNETTE)).toEqual([])
    expect(second[3]).toBe(VIGNETTE)
    expect(first).toContain(second[4])
    const third = await keys(await begun(observer))
    const unused = first.filter((key) => !second.includes(key))
    expect(third.slice(0, unused.length).sort()).toEqual([...unused].sort())
  })
})

describe('scoring a scene', () => {
  test('keeps it at once beside the reference, and the run is resumed at the next', async () => {
    const runId = await begun(observer)
    const { vignette } = await firstOf(runId)
    expect(await getCalibrationRun(observer, runId, null)).toMatchObject({
      kind: 'scene',
      scene: { position: 1, title: vignette.title, own: null },
    })
    const done = await scoreScene(observer, runId, filledIn(vignette, 1, higher))
    expect(done).toEqual({ ok: true })
    const { scene } = await firstOf(runId)
    expect(scene).toMatchObject({ contentHash: vignette.hash, scoredAt: expect.any(Date) })
    const [skill = ''] = vignette.skills
    expect(scene.scores.find(({ item }) => item === skill)).toMatchObject({
      reference: vignette.reference.levels[skill],
    })
    expect(scene.scores.map(({ item }) => item).sort()).toEqual(
      [...vignette.skills, 'carried', 'prompt'].sort(),
    )
    expect(await getCalibrationRun(observer, runId, null)).toMatchObject({
      kind: 'scene',
      scene: { position: 2 },
    })
    expect((await getCalibration(observer, null)).open).toMatchObject({ id: runId, scored: 1 })
  })

  test('shows no reference before the run is submitted', async () => {
    const runId = await begun(observer)
    const { vignette } = await firstOf(runId)
    await scoreScene(observer, runId, filledIn(vignette, 1))
    for (const place of [null, '1', 'all']) {
      const text = JSON.stringify(await getCalibrationRun(observer, runId, place))
      expect(text).not.toMatch(/reference|because|Words for/)
    }
  })

  test('again changes it; the same form twice counts once, and an old one sent again is meant', async () => {
    const runId = await begun(observer)
    const { vignette } = await firstOf(runId)
    const [low, high] = [1, 4].map((level) => filledIn(vignette, 1, () => level as 1 | 4))
    if (!low || !high) throw new Error('no form')
    const [skill = ''] = vignette.skills
    await Promise.all([scoreScene(observer, runId, low), scoreScene(observer, runId, low)])
    expect((await given(runId))[skill]).toBe(1)
    await scoreScene(observer, runId, high)
    expect((await given(runId))[skill]).toBe(4)
    await scoreScene(observer, runId, low)
    expect((await given(runId))[skill]).toBe(1)
    const page = await getCalibrationRun(observer, runId, '1')
    expect(page).toMatchObject({ scene: { own: { levels: { [skill]: 1 } } } })
  })

  test('in two tabs leaves the whole of one, never a mixture', async () => {
    const runId = await begun(observer)
    const { vignette } = await firstOf(runId)
    const forms = ([1, 4] as const).map((level) => filledIn(vignette, 1, () => level))
    await Promise.all(forms.map((form) => scoreScene(observer, runId, form)))
    const levels = await given(runId)
    expect(new Set(vignette.skills.map((skill) => levels[skill])).size).toBe(1)
  })

  test('of a wording that is no longer the program’s is refused, and nothing is stored', async () => {
    const runId = await begun(observer)
    const { vignette } = await firstOf(runId)
    const old = { ...filledIn(vignette, 1), contentHash: 'old' }
    expect(await scoreScene(observer, runId, old)).toEqual({ ok: false, reason: 'reworded' })
    expect(await given(runId)).toEqual({})
  })

  test('with other skills, one too few or one twice, or of no scene, is not found', async () => {
    const runId = await begun(observer)
    const { vignette } = await firstOf(runId)
    const form = filledIn(vignette, 1)
    const [one, two, three] = form.levels
    if (!one || !two || !three) throw new Error('too few skills')
    const wrong = [
      { ...form, levels: [one, two] },
      { ...form, levels: [one, two, two] },
      { ...form, levels: [one, two, { ...three, skill: 'C4' }] },
      { ...form, position: 50 },
    ]
    for (const input of wrong)
      await expect(
        scoreScene(observer, runId, { ...input, mutationId: randomUUID() }),
      ).rejects.toThrow(NotFound)
    expect(await given(runId)).toEqual({})
  })
})

describe('submitting a run', () => {
  test('with an open scene is refused and names no reference', async () => {
    const runId = await begun(observer)
    const { vignette } = await firstOf(runId)
    await scoreScene(observer, runId, filledIn(vignette, 1))
    expect(await finish(observer, runId)).toEqual({ ok: false, reason: 'unscored' })
    expect(await standing(observer)).toEqual({ kind: 'none' })
  })

  test('calibrates an observer who agrees with the reference, and shows the whole report', async () => {
    const runId = await aFinishedRun(observer)
    expect(await standing(observer)).toMatchObject({ kind: 'calibrated' })
    const page = await getCalibrationRun(observer, runId, null)
    if (page.kind !== 'report') throw new Error(page.kind)
    const { report } = page
    expect(report.agreement).toMatchObject({ n: 15, exact: 15, quadraticKappa: 1, bias: 0 })
    expect(report.shortfalls).toEqual([])
    expect(report.grid.flat().reduce((sum, count) => sum + count, 0)).toBe(15)
    expect(report.prompt).toEqual({ same: 5, of: 5 })
    const { vignette } = await firstOf(runId)
    const [skill = ''] = vignette.skills
    expect(report.scenes[0]?.lines[0]).toMatchObject({
      label: getSkill(PROGRAM, skill).title,
      same: true,
      because: vignette.because[skill],
    })
    expect(report.bySkill.map(({ agreement }) => agreement.n).reduce((a, b) => a + b)).toBe(15)
  })

  test('does not calibrate one who leans, and says so', async () => {
    await aFinishedRun(observer, higher)
    const { standing: said, runs } = await getCalibration(observer, null)
    expect(said).toMatchObject({ kind: 'short', shortfalls: expect.arrayContaining(['lean']) })
    expect(runs[0]?.agreement.bias).toBeGreaterThan(0.3)
  })

  test('leaves out a skill that had no opportunity, and counts what is left', async () => {
    const runId = await aFinishedRun(observer, (reference, at) => (at < 4 ? 'na' : reference))
    expect(await standing(observer)).toEqual({ kind: 'short', shortfalls: ['items'] })
    const page = await getCalibrationRun(observer, runId, null)
    expect(page).toMatchObject({ report: { opportunity: { same: 0, of: 4 } } })
  })

  test('twice, from two tabs, submits it once; then no score changes and no second run is open', async () => {
    const runId = await begun(observer)
    await scoreAll(observer, runId)
    const both = await Promise.all([finish(observer, runId), finish(observer, runId)])
    expect(both).toEqual([{ ok: true }, { ok: true }])
    const { finishedAt } = await db().calibrationRun.findUniqueOrThrow({ where: { id: runId } })
    expect(await finish(observer, runId)).toEqual({ ok: true })
    const { vignette } = await firstOf(runId)
    const late = await scoreScene(observer, runId, filledIn(vignette, 1, higher))
    expect(late).toEqual({ ok: false, reason: 'finished' })
    expect(await db().calibrationRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({
      finishedAt,
    })
    expect(await getCalibration(observer, null)).toMatchObject({
      open: null,
      runs: [{ number: 1 }],
    })
  })

  test('of a newer run decides, whatever an earlier one said', async () => {
    await aFinishedRun(observer)
    await aFinishedRun(observer, higher)
    expect(await standing(observer)).toMatchObject({ kind: 'short' })
    await aFinishedRun(observer, exactly)
    expect(await standing(observer)).toMatchObject({ kind: 'calibrated' })
    const { runs } = await getCalibration(observer, null)
    expect(runs.map(({ number }) => number)).toEqual([3, 2, 1])
  })
})

test('another’s run and a missing one are the same: not found', async () => {
  const runId = await begun(observer)
  await scoreAll(observer, runId)
  const { vignette } = await firstOf(runId)
  const { coach, facilitator, agency } = await aPracticeRoom()
  const colleague = await makeObserver({ id: agencyId })
  for (const actor of [coach, facilitator, agency.lead, colleague, await makeAdmin()])
    for (const id of [runId, randomUUID()]) {
      await expect(getCalibrationRun(actor, id, null)).rejects.toThrow(NotFound)
      await expect(scoreScene(actor, id, filledIn(vignette, 1))).rejects.toThrow(NotFound)
      await expect(finish(actor, id)).rejects.toThrow(NotFound)
    }
  expect((await getCalibration(colleague, null)).runs).toEqual([])
})

test('someone who is out keeps their reports, and goes on with no run', async () => {
  const finished = await aFinishedRun(observer)
  const open = await begun(observer)
  await db().agencyMembership.updateMany({
    where: { personId: observer.personId },
    data: { endedAt: now() },
  })
  const out = { ...observer, memberships: [] }
  expect(await getCalibrationRun(out, finished, null)).toMatchObject({ kind: 'report' })
  expect(await getCalibrationRun(out, open, null)).toMatchObject({ kind: 'closed' })
  const { vignette } = await firstOf(open)
  await expect(scoreScene(out, open, filledIn(vignette, 1))).rejects.toThrow(NotFound)
})

test('a calibration is over after 180 days, and a run that was not submitted is removed after 30', async () => {
  const on = <T>(days: number, work: () => Promise<T>): Promise<T> =>
    atTime(new Date(Date.UTC(2026, 2, 2, 18) + days * 86_400_000), work)
  await on(0, () => aFinishedRun(observer))
  const open = await on(1, () => begun(observer))
  expect(await on(179, () => standing(observer))).toEqual({
    ...{ kind: 'calibrated', until: '2026-08-29' },
  })
  expect(await on(180, () => standing(observer))).toEqual({ kind: 'expired', on: '2026-08-29' })
  await on(31, () => thinEverything())
  expect((await getCalibration(observer, null)).open).toMatchObject({ id: open })
  await on(32, () => thinEverything())
  const { open: gone, runs } = await getCalibration(observer, null)
  expect([gone, runs.length]).toEqual([null, 1])
})
