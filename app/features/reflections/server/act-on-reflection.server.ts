import type { OtherText } from '~/features/writing/contract'
import type { Actor } from '~/platform/shared/actor'
import { type ReflectionForm, SAVE_DRAFT } from '../contract'
import { saveReflectionDraft } from './save-reflection-draft.server'
import { submitReflection } from './submit-reflection.server'

export type ActOnReflectionResult =
  | { ok: true }
  /** `theirs` is the other text when two have met. */
  | { ok: false; message: string; theirs: OtherText | null }

const WORDS = {
  conflict: 'This text was changed in another tab or on another device. Both versions are below.',
  taken: 'This was submitted from another tab or device already. Read the page again to see it.',
  'already-submitted':
    'This was submitted from another tab or device already. Read the page again to see it.',
  'not-open': 'This module has not opened yet. Your draft is kept.',
  warnings: 'Something in your text may tell who a family is. Change it, or say why it may stay.',
  identifiers:
    'Something in your text tells who a family is. Take it out or change it, then save again.',
} as const

/** The form of a reflection's page: save the draft or submit it, refusals in words. */
export async function actOnReflection(
  actor: Actor,
  { cohort, module }: { cohort: string; module: string },
  { intent, ...form }: ReflectionForm,
): Promise<ActOnReflectionResult> {
  const input = { ...form, cohort, module }
  const done =
    intent === SAVE_DRAFT
      ? await saveReflectionDraft(actor, input)
      : await submitReflection(actor, input)
  if (done.ok) return { ok: true }
  const message = 'message' in done ? done.message : WORDS[done.reason]
  return { ok: false, message, theirs: done.reason === 'conflict' ? done.theirs : null }
}
