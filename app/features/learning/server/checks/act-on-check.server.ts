import type { Actor } from '~/platform/shared/actor'
import type { CheckForms, CheckRefusal } from '../../contract'
import { ANSWER_CHECK, OVERVIEW, START_CHECK } from '../../domain/lesson-forms'
import { answerCheck } from './answer-check.server'
import { handInCheck } from './hand-in-check.server'
import { startCheck } from './start-check.server'

type Outcome =
  /** Where to go on: a question by its number, the overview, or wherever the coach stands. */
  { ok: true; next: { question?: number; overview?: number } } | ({ ok: false } & CheckRefusal)

/** Does what one of the check's forms asks for. */
export async function actOnCheck(
  actor: Actor,
  address: { cohort: string; module: string },
  form: CheckForms,
): Promise<Outcome> {
  if (form.intent === START_CHECK) {
    const started = await startCheck(actor, { ...address, ...form })
    return started.ok ? { ok: true, next: {} } : started
  }
  if (form.intent === ANSWER_CHECK) {
    const { item, option, ...rest } = form
    const kept = await answerCheck(actor, { ...address, ...rest, answers: { [item]: option } })
    if (!kept.ok) return kept
    const question = form.from === OVERVIEW ? null : kept.next
    return { ok: true, next: question ? { question } : { overview: 1 } }
  }
  const done = await handInCheck(actor, { ...address, ...form })
  return done.ok ? { ok: true, next: {} } : done
}
