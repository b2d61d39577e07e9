import { REVIEW_PURPOSE } from '~/features/grading/contract'
import { keepReviewDraft } from '~/features/grading/index.server'
import { saveDraftSchema, saveRefusalWords } from '~/features/writing/contract'
import { saveDraft } from '~/features/writing/index.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded, open } from '~/platform/http/guards.server'
import { onlyPost } from '~/platform/http/responses.server'
import { SIGNED_IN_AS } from '~/platform/shared/requests/signed-in-as'

export const loader = open({}, () =>
  onlyPost('This address takes drafts as they are written, and has nothing to show.'),
)

/** Autosave posts here; the answer is JSON for `~/ui/autosave`. */
export const action = guarded({ access: 'signed-in' }, async ({ actor, request }) => {
  const submission = await parseForm(request, saveDraftSchema)
  if (submission.status !== 'success')
    return Response.json({ message: 'This cannot be saved as it is.' }, { status: 400 })
  const { [SIGNED_IN_AS]: _, ...draft } = submission.value
  const saved =
    draft.purpose === REVIEW_PURPOSE
      ? await keepReviewDraft(actor, { ...draft, attemptId: draft.subject })
      : await saveDraft(actor, draft)
  if (saved.ok) return Response.json(saved)
  return Response.json({ ...saved, message: saveRefusalWords[saved.reason] }, { status: 409 })
})
