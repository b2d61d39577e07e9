import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import { contradictions } from '../../domain/clock/contradictions'
import { tellsFrom } from '../../domain/clock/notice'
import { lockCohort } from '../scope.server'
import { readHappened } from './happened.server'
import { findManaged } from './plan-save.server'
import { writeChange } from './save-cohort.server'
import { readState, stateFrom } from './state.server'

interface Input {
  change: string
  mutationId: string
}

type Undone = { ok: true } | { ok: false; text: string }

const LATE = 'A day has passed, and people have been told. Change the cohort instead'
const GONE = 'The cohort has been changed again since. Undo the latest change, or change the cohort'

/**
 * Gives a cohort back what its latest change took, for a day. Refused in words where something has happened
 * since that the old terms contradict.
 */
export const undoChange = (actor: Actor, slug: string, { change, mutationId }: Input) =>
  once(actor, mutationId, 'undo-change', async (tx, undoId): Promise<Undone> => {
    const { id, program } = await findManaged(actor, slug, tx)
    const { version } = await lockCohort(tx, { id })
    const found = await tx.cohortChange.findFirst({
      where: { id: change, cohortId: id },
      include: { undoneBy: { select: { id: true } } },
    })
    if (!found || found.undoesId) throw new NotFound()
    if (found.undoneBy) return { ok: true }
    if (tellsFrom(found.changedAt) <= now()) return { ok: false, text: LATE }
    if (found.version !== version) return { ok: false, text: GONE }
    const before = await readState(tx, id)
    const after = stateFrom(found.before)
    const at = now()
    const happened = await readHappened(tx, id, at)
    const [problem] = contradictions(before, after, happened, dayOf(at, before.timeZone))
    if (problem) return { ok: false, text: problem.text }
    await writeChange(tx, actor, {
      ...{ id: undoId, cohortId: id, program, version, before, after, undoesId: change },
    })
    return { ok: true }
  })
