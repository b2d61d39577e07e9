import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import type { CohortState } from '../../contract/clock'
import { contradictions } from '../../domain/clock/contradictions'
import { tellsFrom } from '../../domain/clock/notice'
import { lockCohort } from '../scope.server'
import { readHappened } from './happened.server'
import { findManaged, type Managed } from './plan-save.server'
import { writeChange } from './save-cohort.server'
import { readState, stateFrom } from './state.server'

interface Input {
  change: string
  mutationId: string
}

export type Undone = { ok: true } | { ok: false; text: string }

const LATE = 'A day has passed, and people have been told. Change the cohort instead'
const GONE = 'The cohort has been changed again since. Undo the latest change, or change the cohort'

/**
 * Gives a cohort back what its latest change took, for a day. Refused in words where something has happened
 * since that the old terms contradict.
 */
export const undoChange = (actor: Actor, slug: string, input: Input) =>
  undoWith(actor, input, (tx) => findManaged(actor, slug, tx))

/**
 * @param find the cohort, if this person may change it; throws NotFound
 * @param isTheirs whether they may undo a change from one state to another
 */
export const undoWith = (
  actor: Actor,
  { change, mutationId }: Input,
  find: (tx: Tx) => Promise<Managed>,
  isTheirs: (before: CohortState, after: CohortState) => boolean = () => true,
) =>
  once(actor, mutationId, 'undo-change', async (tx, undoId): Promise<Undone> => {
    const { id, program } = await find(tx)
    const { version } = await lockCohort(tx, { id })
    const found = await tx.cohortChange.findFirst({
      where: { id: change, cohortId: id },
      include: { undoneBy: { select: { id: true } } },
    })
    if (!found || found.undoesId) throw new NotFound()
    if (!isTheirs(stateFrom(found.before), stateFrom(found.after))) throw new NotFound()
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
