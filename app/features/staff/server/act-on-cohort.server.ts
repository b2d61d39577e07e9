import {
  type CohortDeskForm,
  type CohortPreview,
  type EditCohortForm,
  type Problem,
  SAVE_COHORT,
  UNDO_CHANGE,
} from '~/features/cohorts/contract'
import {
  changeCohort,
  changeFacilitators,
  findManaged,
  previewCohort,
  sealOf,
  undoChange,
} from '~/features/cohorts/index.server'
import type { Actor } from '~/platform/shared/actor'

type Answer =
  | { kind: 'preview'; preview: CohortPreview }
  /** `version`: the cohort's now, against which what was typed is looked at again. */
  | { kind: 'refused'; problems: Problem[]; version: number }
  | { kind: 'done'; slug: string; title: string; undo?: Record<string, string> }

const FACILITATORS_DONE = {
  added: 'Facilitator added',
  invited: 'Invitation sent',
  canceled: 'Invitation canceled',
  ended: 'Facilitator removed',
  leads: 'Lead facilitator changed',
} as const

/** Does what one of the forms on a cohort's page asks for. */
export async function actOnCohort(
  actor: Actor,
  slug: string,
  form: CohortDeskForm,
  checkIns: readonly number[],
): Promise<Answer> {
  const refused = async (problems: Problem[]): Promise<Answer> => ({
    ...{ kind: 'refused', problems, version: (await findManaged(actor, slug)).version },
  })
  if (form.intent === SAVE_COHORT) return save(actor, slug, form, { checkIns, refused })
  if (form.intent === UNDO_CHANGE) {
    const undone = await undoChange(actor, slug, form)
    if (!undone.ok) return refused([{ field: '', text: undone.text }])
    return { kind: 'done', slug, title: 'Change undone' }
  }
  const changed = await changeFacilitators(actor, slug, form)
  if (!changed.ok) return refused([{ field: changed.field, text: changed.text }])
  return { kind: 'done', slug, title: FACILITATORS_DONE[changed.done] }
}

interface Saving {
  checkIns: readonly number[]
  refused: (problems: Problem[]) => Promise<Answer>
}

/** Terms that were not seen in a preview, word for word, are shown before they are saved. */
async function save(
  actor: Actor,
  slug: string,
  form: EditCohortForm,
  { checkIns, refused }: Saving,
): Promise<Answer> {
  if (!form.save || form.previewed !== sealOf(form)) {
    const seen = await previewCohort(actor, slug, form, checkIns)
    return seen.ok ? { kind: 'preview', preview: seen.preview } : refused(seen.problems)
  }
  const saved = await changeCohort(actor, slug, form)
  if (!saved.ok) return refused(saved.problems)
  const { change } = saved
  return {
    ...{ kind: 'done', slug: saved.slug, title: 'Cohort saved' },
    ...(change && { undo: { intent: UNDO_CHANGE, change } }),
  }
}
