import type { Actor } from '~/platform/shared/actor'
import {
  type AnswerForm,
  type CheckForms,
  type CheckPlace,
  type CheckRefusal,
  placeOf,
} from '../../contract'
import { ANSWER_CHECK, FINISH_LATER, OVERVIEW, START_CHECK } from '../../domain/check-forms'
import { answerCheck } from './answer-check.server'
import { getCheckPage } from './get-check-page.server'
import { handInCheck } from './hand-in-check.server'
import { startCheck } from './start-check.server'

/** Slugs. */
interface Address {
  cohort: string
  module: string
}

type Outcome =
  /** Where to go on in the check; null: out of it, to its module. */
  { ok: true; next: CheckPlace | null } | ({ ok: false } & CheckRefusal)

/** Does what one of the check's forms asks for. */
export async function actOnCheck(
  actor: Actor,
  address: Address,
  form: CheckForms,
): Promise<Outcome> {
  if (form.intent === START_CHECK) {
    const started = await startCheck(actor, { ...address, ...form })
    return started.ok ? { ok: true, next: await whereOpen(actor, address) } : started
  }
  if (form.intent === ANSWER_CHECK) return answerAndGoOn(actor, address, form)
  const done = await handInCheck(actor, { ...address, ...form })
  return done.ok ? { ok: true, next: {} } : done
}

/** The first question of a new attempt; of one that is gone on with, what is open in it. */
async function whereOpen(actor: Actor, address: Address): Promise<CheckPlace> {
  const { view } = await getCheckPage(actor, address, {
    ...{ question: null, attempt: null, overview: false },
  })
  return placeOf(view)
}

async function answerAndGoOn(actor: Actor, address: Address, form: AnswerForm): Promise<Outcome> {
  const { item, option, shown, to, attempt, mutationId } = form
  // A question left as the page showed it says nothing new, so an answer given elsewhere since stays.
  if (!option || (to !== undefined && option === shown))
    return { ok: true, next: placeAfter(form, null) }
  const answers = { [item]: option }
  const kept = await answerCheck(actor, { ...address, attempt, mutationId, answers })
  return kept.ok ? { ok: true, next: placeAfter(form, kept.next) } : kept
}

/** @param open the number of the next question that has no answer */
function placeAfter({ to, from }: AnswerForm, open: number | null): CheckPlace | null {
  if (to === FINISH_LATER) return null
  if (to === OVERVIEW) return { overview: 1 }
  if (to !== undefined) return { question: to, ...(from ? { overview: 1 } : {}) }
  return open && !from ? { question: open } : { overview: 1 }
}
