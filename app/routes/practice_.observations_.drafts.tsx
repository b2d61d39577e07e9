import { doorTo } from '~/features/identity/contract'
import {
  draftRefusalWords,
  draftSendingSchema,
  observationRefusalWords,
  SAVE_OBSERVATION,
} from '~/features/observations/contract'
import { recordObservation, saveObservationDraft } from '~/features/observations/index.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded, open } from '~/platform/http/guards.server'
import { onlyPost } from '~/platform/http/responses.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('observation.draft')

const UNFINISHED = 'This observation is not complete. Open it, and fill in what is missing.'

/**
 * Drafts are saved here while they are written, and a signature that waited on a device is taken here: the same act
 * as if its page had sent it, so that one which did arrive counts once. The answer is JSON.
 */
export const action = guarded({ access }, async ({ actor, request }) => {
  const form = await request.clone().formData()
  const submission = await parseForm(
    request,
    draftSendingSchema,
    paths.observationDraft(String(form.get('draft'))),
  )
  if (submission.status !== 'success') {
    const [message = UNFINISHED] = Object.values(submission.error ?? {}).flatMap((all) => all ?? [])
    return Response.json({ message }, { status: 400 })
  }
  const { value } = submission
  if (value.intent === SAVE_OBSERVATION) {
    const saved = await saveObservationDraft(actor, value)
    if (saved.ok) return Response.json(saved)
    return Response.json({ ...saved, message: draftRefusalWords(saved) }, { status: 409 })
  }
  const done = await recordObservation(actor, value)
  if (done.ok) return Response.json({ accepted: value.sentAs })
  return Response.json({ message: observationRefusalWords(done) }, { status: 422 })
})

export const loader = open({}, () =>
  onlyPost(
    'This address takes observations from a device, and has nothing to show. Open Observations instead.',
  ),
)
