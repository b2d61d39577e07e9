import { isDeepStrictEqual } from 'node:util'
import { now } from '~/platform/clock.server'
import { db, inTransaction, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf } from '~/platform/shared/time'
import type { CohortState, Problem, SessionDesk } from '../../contract/clock'
import type { ChangeSessionForm } from '../../contract/session-forms'
import { changesOf } from '../../domain/clock/changes'
import { contradictions } from '../../domain/clock/contradictions'
import { moveSession, timeOf } from '../../domain/clock/move-session'
import { readHappened } from '../clock/happened.server'
import { STALE, titlesOf } from '../clock/plan-save.server'
import { impactSentences, type Previewed, sealOf } from '../clock/preview-cohort.server'
import { writeChange } from '../clock/save-cohort.server'
import { readState } from '../clock/state.server'
import { type Undone, undoWith } from '../clock/undo-change.server'
import { lockCohort } from '../scope.server'
import { findLedSession, type LedSession } from './find-led.server'

interface Which {
  /** The slug of the cohort, and the id of one of its sessions. */
  cohort: string
  session: string
}

/** One session with the values that its form begins with. Only program staff and the lead facilitator. */
export async function getSessionDesk(actor: Actor, which: Which): Promise<SessionDesk> {
  const { id, slug, title, program, version, key } = await findLedSession(actor, which)
  const state = await readState(db(), id)
  const session = sessionOf(state, key)
  const { position, day, at, place, canceled } = session
  return {
    cohort: { slug, title, version, timeZone: state.timeZone },
    session: {
      ...{ id: which.session, position, day, at, place, canceled, time: timeOf(session, state) },
      ...{ moduleTitle: titlesOf(program)(key), usualPlace: state.meeting?.place ?? null },
    },
  }
}

function sessionOf({ sessions }: CohortState, wanted: string) {
  const session = sessions.find(({ key }) => key === wanted)
  if (!session) throw new Error('no such session')
  return session
}

type Plan =
  | { ok: true; before: CohortState; after: CohortState; touched: string[] }
  | { ok: false; problems: Problem[] }

/** A contradiction that is about the whole cohort is about the day here. */
const asOfDay = ({ text }: Problem): Problem => ({ field: 'day', text })

async function plan(
  tx: Tx,
  actor: Actor,
  cohort: LedSession,
  form: ChangeSessionForm,
): Promise<Plan> {
  if (form.version !== cohort.version) return { ok: false, problems: [STALE] }
  const before = await readState(tx, cohort.id)
  const { day, time, place, canceled } = form
  const moved = moveSession(before, cohort.key, { day, time, place: place ?? null, canceled })
  if (!moved.ok) return { ok: false, problems: [moved.problem] }
  const at = now()
  const happened = await readHappened(tx, cohort.id, at)
  const after = moved.state
  const problems = contradictions(before, after, happened, dayOf(at, before.timeZone))
  if (problems.length > 0) return { ok: false, problems: problems.map(asOfDay) }
  const titleOf = titlesOf(cohort.program)
  const touched = impactSentences(actor, before, after, { happened, titleOf })
  return { ok: true, before, after, touched }
}

/** Saving this form would change this and touch these; nothing is written. */
export async function previewSession(
  actor: Actor,
  which: Which,
  form: ChangeSessionForm,
): Promise<Previewed> {
  const cohort = await findLedSession(actor, which)
  const planned = await inTransaction((tx) => plan(tx, actor, cohort, form))
  if (!planned.ok) return planned
  const { before, after, touched } = planned
  const changes = changesOf(before, after, titlesOf(cohort.program))
  return {
    ok: true,
    preview: {
      seal: sealOf(form),
      changes,
      ...{ calendar: [], brought: [], changed: null },
      touches: touched,
    },
  }
}

export type SessionSaved =
  | { ok: true; change: string | null; same: boolean }
  | { ok: false; problems: Problem[] }

/** Changes one session, with the history of its cohort. A form in which no one would see a change writes none. */
export const changeSession = (
  actor: Actor,
  which: Which,
  form: ChangeSessionForm,
): Promise<SessionSaved> =>
  once(actor, form.mutationId, 'change-session', async (tx, changeId): Promise<SessionSaved> => {
    const { id } = await findLedSession(actor, which, tx)
    await lockCohort(tx, { id })
    const cohort = await findLedSession(actor, which, tx)
    const planned = await plan(tx, actor, cohort, form)
    if (!planned.ok) return planned
    const { before, after } = planned
    const { program, version } = cohort
    if (changesOf(before, after, titlesOf(program)).length === 0)
      return { ok: true, change: null, same: true }
    return {
      ...{ ok: true, same: false },
      ...(await writeChange(tx, actor, {
        ...{ id: changeId, cohortId: id, program, version, before, after, undoesId: null },
      })),
    }
  })

/** Undoes a change that is about sessions and nothing else, for a day. */
export const undoSessionChange = (
  actor: Actor,
  which: Which,
  input: { change: string; mutationId: string },
): Promise<Undone> =>
  undoWith(actor, input, (tx) => findLedSession(actor, which, tx), isAboutSessions)

const isAboutSessions = (before: CohortState, after: CohortState): boolean =>
  isDeepStrictEqual({ ...before, sessions: [] }, { ...after, sessions: [] })
