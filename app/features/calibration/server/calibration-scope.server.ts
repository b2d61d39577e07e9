import { getProgram, getVignettes, listPrograms } from '~/features/catalog/index.server'
import { may, scopeFilter } from '~/features/identity/index.server'
import type { Prisma, Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'

/** The runs that the actor may see: their own. */
export const ownRuns = (actor: Actor): Prisma.CalibrationRunWhereInput =>
  scopeFilter(actor, 'calibration.read', { owner: (personId) => ({ personId }) })

/** Whether the actor may begin runs and go on with them: with any part in a cohort, agency or program. */
export const mayCalibrate = (actor: Actor): boolean =>
  actor.memberships.some((one) =>
    may(actor, 'calibration.take', {
      owner: actor.personId,
      cohort: 'cohortId' in one ? one.cohortId : '',
      agency: 'agencyId' in one ? (one.agencyId ?? '') : '',
    }),
  )

/** The programs that have scenes to score. */
export const programsWithScenes = (): { id: string; title: string }[] =>
  listPrograms()
    .filter(({ id }) => getVignettes(id).size > 0)
    .map(({ id, title }) => ({ id, title }))

/** One of them; the first where none is named. Throws NotFound. */
export function programAsked(id: string | null): { id: string; title: string } {
  const programs = programsWithScenes()
  const found = id === null ? programs[0] : programs.find((one) => one.id === id)
  if (!found) throw new NotFound()
  return found
}

export const titleOf = (program: string): string => getProgram(program).title

/** A run that the actor may change, held until the transaction ends. Throws NotFound. */
export async function holdRun(tx: Tx, actor: Actor, id: string) {
  if (!mayCalibrate(actor)) throw new NotFound()
  await tx.$queryRaw`SELECT 1 FROM calibration_run WHERE id = ${id}::uuid FOR UPDATE`
  const run = await tx.calibrationRun.findFirst({
    where: { id, ...ownRuns(actor) },
    include: { scenes: { orderBy: { position: 'asc' }, include: { scores: true } } },
  })
  if (!run) throw new NotFound()
  return run
}
