import { doorTo } from '~/features/identity/contract'
import { fieldNoteSchema, practiceRefusalWords } from '~/features/practice/contract'
import { recordFieldNote } from '~/features/practice/index.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded, open } from '~/platform/http/guards.server'
import { onlyPost } from '~/platform/http/responses.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('note.record')

const UNFINISHED = 'This note is not complete. Open it, and fill in what is missing.'

/**
 * The notes that waited on a device, sent by `~/ui/offline`: each is the same act as if its page had sent it,
 * so that one which did arrive counts once. The answer is JSON.
 */
export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, fieldNoteSchema, paths.newNote())
  if (submission.status !== 'success') {
    const [message = UNFINISHED] = Object.values(submission.error ?? {}).flatMap((all) => all ?? [])
    return Response.json({ message }, { status: 400 })
  }
  const done = await recordFieldNote(actor, submission.value)
  if (done.ok) return Response.json({ accepted: submission.value.sentAs })
  return Response.json({ message: practiceRefusalWords(done) }, { status: 422 })
})

export const loader = open({}, () =>
  onlyPost(
    'This address takes field notes from a device, and has nothing to show. Open Practice instead.',
  ),
)
