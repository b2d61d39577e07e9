import { createHash } from 'node:crypto'
import { getVignettes } from '~/features/catalog/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { StartRefusal } from '../contract'
import { chooseScenes, type Scene } from '../domain/choose-scenes'
import { mayCalibrate, ownRuns, programAsked } from './calibration-scope.server'

type Outcome = { ok: true; id: string } | ({ ok: false } & StartRefusal)

/**
 * Begins a run with scenes that the actor has not been shown the reference of, as far as there are; the run
 * that is open already is gone on with. Throws NotFound for someone who may not calibrate.
 */
export function startRun(
  actor: Actor,
  { program, mutationId }: { program: string; mutationId: string },
): Promise<Outcome> {
  return once(actor, mutationId, `calibration.start:${program}`, async (tx): Promise<Outcome> => {
    if (!mayCalibrate(actor)) throw new NotFound()
    const { id: programId } = programAsked(program)
    // Two tabs that begin at once wait for each other here; the second finds the run of the first.
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${actor.personId}::uuid FOR NO KEY UPDATE`
    const where = { ...ownRuns(actor), program: programId }
    const open = await tx.calibrationRun.findFirst({ where: { ...where, finishedAt: null } })
    if (open) return { ok: true, id: open.id }
    const id = newId()
    const scenes = chooseScenes(await scenesFor(tx, actor, programId), (key) => rankIn(id, key))
    if (!scenes) return { ok: false, reason: 'too-few-scenes' }
    const newest = await tx.calibrationRun.findFirst({ where, orderBy: { number: 'desc' } })
    const number = (newest?.number ?? 0) + 1
    await tx.calibrationRun.create({
      data: { id, personId: actor.personId, program: programId, number, startedAt: now() },
    })
    await tx.calibrationScene.createMany({
      data: scenes.map(({ key }, at) => ({ runId: id, position: at + 1, vignetteKey: key })),
    })
    return { ok: true, id }
  })
}

const rankIn = (run: string, key: string): string =>
  createHash('sha256').update(`${run}/${key}`).digest('hex')

/** Every scene of the program, and when a run showed its reference to this observer. */
async function scenesFor(tx: Tx, { personId }: Actor, program: string): Promise<Scene[]> {
  const rows = await tx.$queryRaw<{ key: string; at: Date }[]>`
    SELECT s.vignette_key AS key, max(r.finished_at) AS at
      FROM calibration_scene s JOIN calibration_run r ON r.id = s.run_id
     WHERE r.person_id = ${personId}::uuid AND r.program = ${program} AND r.finished_at IS NOT NULL
     GROUP BY s.vignette_key`
  const shown = new Map(rows.map(({ key, at }) => [key, at.getTime()]))
  return [...getVignettes(program).values()].map(({ id, instrument, reference, ...one }) => ({
    ...{ key: id, instrument, inLesson: one.inLesson },
    levels: one.skills.map((skill) => reference.levels[skill] ?? 'na'),
    shownAt: shown.get(id) ?? null,
  }))
}
