import type { Actor } from '~/platform/shared/actor'
import type { z } from '~/platform/shared/zod'
import {
  RELEASE,
  type ReviewRefusal,
  reviewRefusalWords,
  type SavedReview,
  type submissionActionSchema,
  TAKE_OVER,
  UNDO_RELEASE,
} from '../contract'
import { putBack, takeOver } from './change-claim.server'
import { releaseReview } from './release-review.server'
import { saveReview } from './save-review.server'
import { undoRelease } from './undo-release.server'

type SubmissionForm = z.infer<typeof submissionActionSchema>

export type ActOnSubmissionResult =
  | { ok: true }
  /** `theirs` is the saved review when two versions have met. */
  | { ok: false; message: string; theirs: SavedReview | null }

/** The forms of a submission's page; `page` is the submission of its address. Refusals in words. */
export async function actOnSubmission(
  actor: Pick<Actor, 'personId'>,
  page: string,
  form: SubmissionForm,
): Promise<ActOnSubmissionResult> {
  const done = await act(actor, page, form)
  if (done.ok) return { ok: true }
  const theirs = done.reason === 'conflict' ? done.theirs : null
  return { ok: false, message: reviewRefusalWords(done), theirs }
}

function act(
  actor: Pick<Actor, 'personId'>,
  page: string,
  form: SubmissionForm,
): Promise<{ ok: true } | ({ ok: false } & ReviewRefusal)> {
  if ('criteria' in form) return saveReview(actor, page, form)
  if (form.intent === RELEASE) return releaseReview(actor, page, form)
  if (form.intent === UNDO_RELEASE) return undoRelease(actor, page, form)
  return form.intent === TAKE_OVER ? takeOver(actor, page, form) : putBack(actor, page, form)
}
