import type { DraftView, Writer } from '~/features/writing/contract'
import { AutosavedText } from '~/ui/autosave'
import { buttonClass } from '~/ui/button'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { EDIT, EDIT_PURPOSE, type PostView } from '../contract'
import { usePostBox } from './post-form'

export interface Editing {
  writer: Writer
  /** The new wording as it was last saved, if it was begun before. */
  draft: DraftView
  mutationId: string
  lastResult: LastResult
}

/** Where nothing of a new wording waits, it begins with the post as it stands. */
const opening = (draft: DraftView, text: string): DraftView =>
  draft.savedAt ? draft : { ...draft, body: text, taken: null, takenAs: null }

/** The new wording of one's own post: saved like a new one while it is written, and there when one comes back. */
export function EditForm({ post, back, ...props }: Editing & { post: PostView; back: string }) {
  const { writer, mutationId, lastResult } = props
  const draft = opening(props.draft, post.text ?? '')
  const box = usePostBox(EDIT_PURPOSE, { ...props, draft, subject: post.id })
  const [form, field] = usePlainForm({ id: `edit-${post.id}`, lastResult, intent: EDIT })
  return (
    <ActionForm form={form} intent={EDIT} mutationId={mutationId} onSubmit={box.submitWhenSaved}>
      <input type="hidden" name="post" value={post.id} />
      <input type="hidden" name="version" value={post.version} />
      <AutosavedText
        box={box}
        field={field('body')}
        label="Edit your post"
        hint="Others see the post as it was until you save the changes."
        timeZone={writer.timeZone}
        rows={5}
      />
      <FormActions>
        <SubmitButton size="small">Save changes</SubmitButton>
        <Link to={back} className={buttonClass('quiet', 'small')}>
          Finish later
        </Link>
      </FormActions>
    </ActionForm>
  )
}
