import type { Actor } from '~/platform/shared/actor'
import type { Done } from '~/platform/shared/done'
import { paths } from '~/platform/shared/paths'
import { END_OBSERVER, LEAD_DONE, NAME_OBSERVER, OBSERVER_DONE, type PeopleForm } from '../contract'
import { changeLeads } from './change-leads.server'
import { nameObserver } from './name-observer.server'

type Answer = { ok: true; to: string; done: Done } | { ok: false; field: string; text: string }

/** Does what one of the forms on the page of people asks for. @param here the page to go on with */
export async function actOnPeople(
  actor: Actor,
  wanted: string | null,
  form: PeopleForm,
  here: string,
): Promise<Answer> {
  if (form.intent === NAME_OBSERVER || form.intent === END_OBSERVER) {
    const { outcome, undo } = await nameObserver(actor, wanted, form)
    return {
      ok: true,
      to: here,
      done: { ...OBSERVER_DONE[outcome], ...(undo && { undo: { to: here, fields: undo } }) },
    }
  }
  const changed = await changeLeads(actor, wanted, form)
  if (!changed.ok) return changed
  // Whoever has left sees the agency's pages no more.
  const to = changed.did === 'left' ? paths.account() : here
  return { ok: true, to, done: LEAD_DONE[changed.did] }
}
