import { formatDay } from '~/platform/shared/time'
import { ASK_LOOK, CLOSE_LOOK, type LookForm, REMOVE_LOOK, SAVE_LOOK } from '../../contract'

/** Says what was done with a planned look. */
export function lookDone(form: LookForm): { title: string; text?: string } {
  switch (form.intent) {
    case SAVE_LOOK:
      return { title: 'Plan saved', text: `We’ll remind you on ${formatDay(form.byWhen)}.` }
    case CLOSE_LOOK:
      return form.outcome === 'done'
        ? { title: 'Done' }
        : { title: 'It slipped', text: 'That happens. Plan a new day while you’re here.' }
    case ASK_LOOK:
      return {
        title: 'Request sent',
        text: 'They’re told by email.',
      }
    case REMOVE_LOOK:
      return { title: 'Plan removed' }
    default:
      return { title: 'Your plan is open again' }
  }
}
