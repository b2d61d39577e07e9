import { getCohortFor } from '~/features/cohorts/index.server'
import type { SaveDraftResult } from '~/features/writing/contract'
import { saveDraft } from '~/features/writing/index.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { REFLECTION_PURPOSE, reflectionSubject } from '../contract'

interface SaveReflectionDraft {
  cohort: string
  module: string
  /** Which attempt it is for. */
  number: number
  baseVersion: number
  body: string
  mutationId: string
}

/** "Save draft" of a page without scripts: the same as its autosave. Throws NotFound without an enrollment. */
export async function saveReflectionDraft(
  actor: Actor,
  { cohort: slug, module, number, ...draft }: SaveReflectionDraft,
): Promise<SaveDraftResult> {
  const { enrollmentId, modules } = await getCohortFor(actor, slug, 'reflection.write')
  if (!modules.some(({ key }) => key === module)) throw new NotFound()
  const subject = reflectionSubject(enrollmentId, module, number)
  return saveDraft(actor, { ...draft, purpose: REFLECTION_PURPOSE, subject })
}
