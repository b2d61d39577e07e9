import type { OtherText } from '~/features/writing/contract'
import type { Actor } from '~/platform/shared/actor'
import type { Done } from '~/platform/shared/done'
import { paths } from '~/platform/shared/paths'
import {
  DRAFT_PLACE,
  type ReflectionAction,
  SAVE_DRAFT,
  SUBMIT_AS_IS,
  TAKE_BACK,
} from '../contract'
import { saveReflectionDraft } from './save-reflection-draft.server'
import { submitReflection } from './submit-reflection.server'
import { takeBackSubmission } from './take-back-submission.server'

export type ActOnReflectionResult =
  /** `place` is where the reader goes on in the page: "#id", or nothing. */
  | { ok: true; place: string; done: Done }
  /** `field` is the question that is left; `theirs` the other text when two have met. `asks`: nothing is wrong, it is a question. */
  | { ok: false; message: string; field: 'override' | ''; theirs: OtherText | null; asks: boolean }

const WORDS = {
  conflict: 'This text was changed in another tab or on another device. Both versions are below.',
  taken: 'This was submitted from another tab or device already. Reload the page to see it.',
  'already-submitted':
    'This was submitted from another tab or device already. Reload the page to see it.',
  claimed:
    'Your facilitator has begun to read it, so it can’t be taken back now. If it comes back to you, you can change everything.',
  'not-open': 'This module has not opened yet. Your draft is saved.',
  warnings: 'Something in your text may tell who a family is. Change it, or say why it may stay.',
  identifiers:
    'Something in your text tells who a family is. Take it out or change it, then save again.',
} as const

/** The forms of a reflection's page: save the draft, submit it, take it back. Refusals in words. */
export async function actOnReflection(
  actor: Actor,
  place: { cohort: string; module: string },
  action: ReflectionAction,
): Promise<ActOnReflectionResult> {
  if (action.intent === TAKE_BACK) {
    const { number, mutationId } = action
    const back = await takeBackSubmission(actor, { ...place, number, mutationId })
    return back.ok
      ? { ok: true, place: DRAFT_PLACE, done: TAKEN_BACK }
      : { ok: false, message: WORDS[back.reason], field: '', theirs: null, asks: false }
  }
  const { intent, ...form } = action
  const asIs = intent === SUBMIT_AS_IS
  const done =
    intent === SAVE_DRAFT
      ? await saveReflectionDraft(actor, { ...form, ...place })
      : await submitReflection(actor, { ...form, ...place, asIs })
  if (done.ok)
    return intent === SAVE_DRAFT
      ? { ok: true, place: '', done: { title: 'Draft saved' } }
      : { ok: true, place: '', done: submitted(place, form.number) }
  const message = 'message' in done ? done.message : WORDS[done.reason]
  const theirs = done.reason === 'conflict' ? done.theirs : null
  const field = done.reason === 'warnings' ? 'override' : ''
  return { ok: false, message, field, theirs, asks: done.reason === 'unfinished' }
}

const TAKEN_BACK: Done = {
  title: 'Submission taken back',
  text: 'Your draft is here again with every word. Nothing has been read.',
}

const submitted = (
  { cohort, module }: { cohort: string; module: string },
  number: number,
): Done => ({
  title: 'Reflection submitted',
  text: 'You can take it back until a facilitator begins to read it.',
  undo: {
    to: paths.reflection(cohort, module),
    fields: { intent: TAKE_BACK, number: String(number) },
  },
})
