import type { Actor } from '~/platform/shared/actor'
import { FOCUS_REFUSALS, type FocusForm, type FocusStep, RATE } from '../../contract'
import { chooseFocus } from './choose-focus.server'
import { rateSkills } from './rate-skills.server'

/** `next` is the page's other step; null when all is said. */
type Acted = { ok: true; next: FocusStep | null } | { ok: false; message: string }

/** Either form of the page: after the ratings comes the choice. Throws NotFound. */
export async function actOnFocus(actor: Actor, cohort: string, form: FocusForm): Promise<Acted> {
  const done =
    form.intent === RATE
      ? await rateSkills(actor, { cohort, ...form })
      : await chooseFocus(actor, { cohort, ...form })
  if (!done.ok) return { ok: false, message: FOCUS_REFUSALS[done.reason] }
  return { ok: true, next: form.intent === RATE ? 'choose' : null }
}
