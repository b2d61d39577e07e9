import type { SavedReview } from '~/features/reflections/contract'
import type { Actor } from '~/platform/shared/actor'
import type { Done } from '~/platform/shared/done'
import { paths } from '~/platform/shared/paths'
import type { z } from '~/platform/shared/zod'
import {
  ACCEPT,
  NEXT_PLACE,
  PUT_BACK,
  RELEASE,
  RELEASE_PLACE,
  RETURN,
  type ReviewRefusal,
  reviewRefusalWords,
  SAVE_REVIEW,
  type submissionActionSchema,
  TAKE_OVER,
  UNDO_MINUTES,
  UNDO_RELEASE,
} from '../contract'
import { putBack, takeOver } from './change-claim.server'
import { releaseReview } from './release-review.server'
import { saveReview } from './save-review.server'
import { undoRelease } from './undo-release.server'

type SubmissionForm = z.infer<typeof submissionActionSchema>

export type ActOnSubmissionResult =
  /** `place` is where the reader goes on in the page: "#id", or nothing. */
  | { ok: true; place: string; done: Done }
  /** `theirs` is the saved review when two versions have met. */
  | { ok: false; message: string; theirs: SavedReview | null }

/** The forms of a submission's page; `page` is the submission of its address. Refusals in words. */
export async function actOnSubmission(
  actor: Pick<Actor, 'personId'>,
  page: string,
  form: SubmissionForm,
): Promise<ActOnSubmissionResult> {
  const done = await act(actor, page, form)
  if (done.ok) return { ok: true, ...outcome(page, form.intent) }
  const theirs = done.reason === 'conflict' ? done.theirs : null
  return { ok: false, message: reviewRefusalWords(done), theirs }
}

const READY = 'The coach doesn’t see it until you release it.'

/** The outcome says in words what was done, and where the facilitator goes on. */
function outcome(page: string, intent: SubmissionForm['intent']): { place: string; done: Done } {
  switch (intent) {
    case ACCEPT:
      return { place: RELEASE_PLACE, done: { title: 'Marked as accepted', text: READY } }
    case RETURN:
      return { place: RELEASE_PLACE, done: { title: 'Marked for revision', text: READY } }
    case RELEASE:
      return { place: NEXT_PLACE, done: released(page) }
    case UNDO_RELEASE:
      return { place: RELEASE_PLACE, done: UNDONE }
    case TAKE_OVER:
      return { place: '', done: { title: 'Taken over', text: 'It is claimed by you now.' } }
    case PUT_BACK:
      return { place: NEXT_PLACE, done: { title: 'Returned to the queue' } }
    case SAVE_REVIEW:
      return { place: '', done: { title: 'Review saved as a draft' } }
  }
}

const UNDONE: Done = {
  title: 'Release undone',
  text: 'The coach no longer sees it, and no email was sent. It is ready to release again.',
}

const released = (page: string): Done => ({
  title: 'Review released',
  text: `The coach can see it now. The email leaves in ${UNDO_MINUTES} minutes.`,
  undo: { to: paths.submission(page), fields: { intent: UNDO_RELEASE, attemptId: page } },
})

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
