import type { OtherText } from '~/features/writing/contract'
import type { Actor } from '~/platform/shared/actor'
import { type ReflectionAction, SAVE_DRAFT, TAKE_BACK } from '../contract'
import { saveReflectionDraft } from './save-reflection-draft.server'
import { submitReflection } from './submit-reflection.server'
import { takeBackSubmission } from './take-back-submission.server'

export type ActOnReflectionResult =
  | { ok: true }
  /** `theirs` is the other text when two have met. */
  | { ok: false; message: string; theirs: OtherText | null }

const WORDS = {
  conflict: 'This text was changed in another tab or on another device. Both versions are below.',
  taken: 'This was submitted from another tab or device already. Read the page again to see it.',
  'already-submitted':
    'This was submitted from another tab or device already. Read the page again to see it.',
  claimed:
    'Your facilitator has begun to read it, so it can’t be taken back now. If it comes back to you, you can change everything.',
  'not-open': 'This module has not opened yet. Your draft is kept.',
  warnings: 'Something in your text may tell who a family is. Change it, or say why it may stay.',
  identifiers:
    'Something in your text tells who a family is. Take it out or change it, then save again.',
} as const

/** The forms of a reflection's page: save the draft, submit it, take it back. Refusals in words. */
export async function actOnReflection(
  actor: Actor,
  { cohort, module }: { cohort: string; module: string },
  action: ReflectionAction,
): Promise<ActOnReflectionResult> {
  if (action.intent === TAKE_BACK) {
    const { number, mutationId } = action
    const back = await takeBackSubmission(actor, { cohort, module, number, mutationId })
    return back.ok ? back : { ok: false, message: WORDS[back.reason], theirs: null }
  }
  const { intent, ...form } = action
  const input = { ...form, cohort, module }
  const done =
    intent === SAVE_DRAFT
      ? await saveReflectionDraft(actor, input)
      : await submitReflection(actor, input)
  if (done.ok) return { ok: true }
  const message = 'message' in done ? done.message : WORDS[done.reason]
  return { ok: false, message, theirs: done.reason === 'conflict' ? done.theirs : null }
}
