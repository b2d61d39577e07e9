import type { Writer } from '~/features/writing/contract'
import { blocks, type DraftView, explain, findIdentifiers } from '~/features/writing/contract'
import { paths } from '~/platform/shared/paths'
import { AutosavedText, useAutosave } from '~/ui/autosave'
import { TextField } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { useKeptForm } from '~/ui/forms/kept-form'
import { Link } from '~/ui/navigation'
import { Name } from '~/ui/page'
import { ADD, NEW_THREAD_PURPOSE, POST_PURPOSE, START } from '../contract'

interface Shared {
  writer: Writer
  draft: DraftView
  /** The draft belongs to the thread, or for a new one to the cohort. */
  subject: string
  mutationId: string
  lastResult: LastResult
}

const HINT =
  'Everyone in this cohort can read it. Leave out names and whatever could point to a family.'

const forbid = (text: string) => {
  const [first] = blocks(findIdentifiers(text))
  return first ? `${explain(first)} Take it out or change it.` : null
}

/** The text that came back refused, so that no one types twice, with or without scripts. */
const postedText = (lastResult: LastResult) => {
  const body = lastResult?.initialValue?.body
  return typeof body === 'string' ? body : undefined
}

/** The text box of a post: autosaved, checked on the device. */
export function usePostBox(
  purpose: string,
  { draft, subject, lastResult }: Omit<Shared, 'mutationId' | 'writer'>,
) {
  const posted = postedText(lastResult)
  return useAutosave({
    action: paths.drafts(),
    purpose,
    subject,
    draft,
    forbid,
    ...(posted === undefined ? {} : { posted }),
  })
}

interface PostFormProps extends Shared {
  replyingTo: { id: string; name: string } | null
  /** The thread's address. */
  thread: string
}

/** Writes a post in a thread, perhaps as a reply to another. */
export function PostForm(props: PostFormProps) {
  const { writer, mutationId, lastResult, replyingTo, thread } = props
  const box = usePostBox(POST_PURPOSE, props)
  const [form, field] = usePlainForm({ id: 'write', lastResult, intent: ADD })
  return (
    <ActionForm form={form} intent={ADD} mutationId={mutationId} onSubmit={box.submitWhenSaved}>
      {replyingTo ? (
        <p className="flex flex-wrap items-center gap-x-4">
          <span>
            Replying to <Name>{replyingTo.name}</Name>
          </span>
          <input type="hidden" name="replyTo" value={replyingTo.id} />
          <Link to={`${thread}#write-body`} className="link py-1">
            Cancel reply
          </Link>
        </p>
      ) : null}
      <AutosavedText
        box={box}
        field={field('body')}
        label="Your post"
        hint={HINT}
        timeZone={writer.timeZone}
        rows={5}
      />
      <FormActions>
        <SubmitButton>Post</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** The post has its own draft. */
const BESIDE_THE_POST = ['title']

/** Starts a conversation with its first post. */
export function ThreadForm(props: Shared) {
  const { writer, mutationId, lastResult } = props
  const box = usePostBox(NEW_THREAD_PURPOSE, props)
  const [form, field] = usePlainForm({ id: 'start', lastResult, intent: START })
  const kept = useKeptForm({
    form: form.id,
    subject: [props.subject],
    only: BESIDE_THE_POST,
    mutationId,
    posted: Boolean(lastResult),
    // The title has arrived with its post, also where the answer was lost.
    accepted: props.draft.takenAs ?? undefined,
  })
  return (
    <ActionForm form={form} intent={START} kept={kept} onSubmit={box.submitWhenSaved}>
      <input type="hidden" name="sentAs" value={kept.mutationId} />
      <TextField
        field={{ ...field('title'), required: true }}
        label="What is it about?"
        autoComplete="off"
      />
      <AutosavedText
        box={box}
        field={field('body')}
        label="Your first post"
        hint={HINT}
        timeZone={writer.timeZone}
        rows={5}
      />
      <FormActions>
        <SubmitButton>Start the conversation</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
