import {
  CHANGE_SESSION,
  type ChangeSessionForm,
  type CohortPreview,
  problemErrors,
  UNDO_CHANGE,
} from '~/features/cohorts/contract'
import {
  changeSession,
  getSessionDesk,
  previewSession,
  sealOf,
  undoSessionChange,
} from '~/features/cohorts/index.server'
import type { Actor } from '~/platform/shared/actor'
import type { SessionForm } from '../contract'
import { noteAttendance } from './attendance.server'

interface Which {
  cohort: string
  session: string
}

type Answer =
  | { kind: 'preview'; preview: CohortPreview }
  /** `version`: the cohort's now, against which what was typed is looked at again. */
  | { kind: 'refused'; errors: ReturnType<typeof problemErrors>; version?: number }
  | { kind: 'done'; title: string; tone?: 'info'; undo?: Record<string, string> }

/** Does what one of the forms on a session's page asks for. */
export async function actOnSession(actor: Actor, which: Which, form: SessionForm): Promise<Answer> {
  if (form.intent === CHANGE_SESSION) return change(actor, which, form)
  if (form.intent === UNDO_CHANGE) {
    const undone = await undoSessionChange(actor, which, form)
    return undone.ok ? { kind: 'done', title: 'Change undone' } : refused(undone.text)
  }
  const noted = await noteAttendance(actor, which, form)
  return noted.ok ? { kind: 'done', title: 'Attendance saved' } : refused(noted.text)
}

const refused = (text: string): Answer => ({
  kind: 'refused',
  errors: problemErrors([{ field: '', text }]),
})

/** A change that was not seen in a preview, word for word, is shown before it is saved. */
async function change(actor: Actor, which: Which, form: ChangeSessionForm): Promise<Answer> {
  const saves = form.save && form.previewed === sealOf(form)
  const done = saves
    ? await changeSession(actor, which, form)
    : await previewSession(actor, which, form)
  if (!done.ok) {
    const { version } = (await getSessionDesk(actor, which)).cohort
    return { kind: 'refused', errors: problemErrors(done.problems), version }
  }
  if ('preview' in done) return { kind: 'preview', preview: done.preview }
  return {
    kind: 'done',
    ...(done.same ? { title: 'Nothing was changed', tone: 'info' } : { title: 'Session saved' }),
    ...(done.change && { undo: { intent: UNDO_CHANGE, change: done.change } }),
  }
}
