import { getModule, getReflectionAssignment, getRubric } from '~/features/catalog/index.server'
import { checkModuleIsOpen, getCohortFor } from '~/features/cohorts/index.server'
import { readDraft } from '~/features/writing/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import {
  type AttemptView,
  type DueBack,
  REFLECTION_PURPOSE,
  type ReflectionPageView,
  reflectionSubject,
} from '../contract'
import { dueBackIn } from '../domain/due-back'
import { attemptView, ownAttempts, readAttempts } from './attempt-rows.server'

/**
 * A module's reflection as its coach sees it: what to write, the draft, earlier attempts with what was
 * released about them. A facilitator of the cohort sees the assignment only. Throws Forbidden before the
 * module's first day where the program locks, NotFound for all others.
 */
export async function getReflectionPage(
  actor: Actor,
  slug: string,
  moduleKey: string,
): Promise<ReflectionPageView> {
  const cohort = await getCohortFor(actor, slug, 'lesson.read')
  const window = cohort.modules.find(({ key }) => key === moduleKey)
  if (!window) throw new NotFound()
  const module = getModule(cohort.program, moduleKey)
  const base = {
    cohort: { slug: cohort.slug, title: cohort.title, timeZone: cohort.timeZone },
    module: { key: moduleKey, number: window.position, title: module.title },
    assignment: getReflectionAssignment(cohort.program, moduleKey, cohort.slug),
    rubric: getRubric(cohort.program, moduleKey),
    opensOn: window.opensOn,
  }
  const { enrollmentId } = cohort
  if (!enrollmentId)
    return {
      ...base,
      state: 'preview',
      safetyContact: null,
      draft: null,
      dueBack: null,
      mayTakeBack: false,
      answerUndoneAt: null,
      attempts: [],
    }
  const [rows, safetyContact] = await Promise.all([
    readAttempts(actor, ownAttempts(actor.personId, enrollmentId, moduleKey)),
    safetyContactOf(cohort.agencyId),
  ])
  const attempts = rows.map(attemptView)
  const opened = window.opensOn <= dayOf(now(), cohort.timeZone)
  const state = stateFor(attempts, opened)
  // A text that is begun or sent in stays its writer's, whatever became of the dates since.
  if (state === 'closed') checkModuleIsOpen(cohort, moduleKey)
  return {
    ...base,
    state,
    safetyContact,
    attempts,
    draft: state === 'writing' ? await draftFor(actor, enrollmentId, moduleKey, attempts) : null,
    dueBack: state === 'submitted' ? dueBackOf(rows[0], cohort.timeZone) : null,
    mayTakeBack: state === 'submitted' && rows[0]?.claimed === false,
    answerUndoneAt: state === 'submitted' ? (rows[0]?.undoneAt ?? null) : null,
  }
}

function stateFor([newest]: AttemptView[], opened: boolean): ReflectionPageView['state'] {
  if (newest && !newest.feedback) return 'submitted'
  if (newest?.feedback?.decision === 'accepted') return 'accepted'
  return opened || newest ? 'writing' : 'closed'
}

/** The draft of the next attempt; after a return it begins with what was returned. */
async function draftFor(
  actor: Actor,
  enrollmentId: string,
  moduleKey: string,
  [newest]: AttemptView[],
): Promise<ReflectionPageView['draft']> {
  const number = (newest?.number ?? 0) + 1
  const subject = reflectionSubject(enrollmentId, moduleKey, number)
  const draft = await readDraft(actor, { purpose: REFLECTION_PURPOSE, subject })
  const body = draft.version === 0 && newest ? newest.body : draft.body
  return { ...draft, body, number, subject }
}

const dueBackOf = (row: { dueBackAt: Date } | undefined, timeZone: string): DueBack | null =>
  row ? dueBackIn(row.dueBackAt, now(), timeZone) : null

async function safetyContactOf(agencyId: string | null): Promise<string | null> {
  if (!agencyId) return null
  const [agency] = await readRows<{ safetyContact: string | null }>(
    Prisma.sql`SELECT safety_contact AS "safetyContact" FROM agency WHERE id = ${agencyId}::uuid`,
  )
  return agency?.safetyContact ?? null
}
