import { paths } from '~/platform/shared/paths'
import { buttonClass } from '~/ui/button'
import { TextArea } from '~/ui/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  MutationId,
  SubmitButton,
  useActionForm,
} from '~/ui/form'
import { Form, Link } from '~/ui/navigation'
import { Badge, Time } from '~/ui/page'
import { TextView } from '~/ui/text-view'
import { EDIT, editPostSchema, type PostView, REMOVE } from '../contract'

interface Props {
  post: PostView
  cohort: string
  thread: string
  zone: string
  closed: boolean
  /** For the forms of this post. */
  mutationId: string
  lastResult: LastResult
}

/** One post: who, when, what; and for those who may, edit, answer and take away. */
export function PostItem(props: Props) {
  const { post, zone } = props
  const by = `Post by ${post.authorName}`
  return (
    <li>
      <article
        id={`post-${post.id}`}
        aria-label={by}
        tabIndex={-1}
        className="flex scroll-mt-6 flex-col gap-3 rounded-lg border border-line bg-surface p-5 sm:p-6"
      >
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <span className="text-base font-semibold text-ink wrap-anywhere">{post.authorName}</span>
          {post.facilitator ? <Badge>Facilitator</Badge> : null}
          {post.isNew ? <Badge tone="info">New</Badge> : null}
          <Time at={post.createdAt} zone={zone} />
          {post.edited ? <span>(edited)</span> : null}
        </header>
        {post.replyTo ? (
          <p className="text-sm text-muted">
            In answer to{' '}
            <a className="link" href={`#post-${post.replyTo.id}`}>
              {post.replyTo.authorName}
            </a>
          </p>
        ) : null}
        {post.text !== null ? (
          <TextView text={post.text} />
        ) : (
          <p className="text-muted italic">This post was taken away.</p>
        )}
        <Tools {...props} />
      </article>
    </li>
  )
}

function Tools({ post, cohort, thread, closed, mutationId, lastResult }: Props) {
  if (post.text === null || closed) return null
  return (
    <footer className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <Link
        to={`${paths.thread(cohort, thread)}?page=0&reply=${post.id}#write`}
        className={buttonClass('quiet', 'small')}
        aria-label={`Answer ${post.authorName}`}
      >
        Answer
      </Link>
      {post.mayEdit ? (
        <EditForm post={post} mutationId={mutationId} lastResult={lastResult} />
      ) : null}
      {post.mayRemove ? <RemoveForm id={post.id} mutationId={mutationId} /> : null}
    </footer>
  )
}

/** A native disclosure: works without scripts, and asks once more before it is done. */
function RemoveForm({ id, mutationId }: { id: string; mutationId: string }) {
  return (
    <details>
      <summary className={buttonClass('quiet', 'small')}>Take away</summary>
      <Form method="post" className="mt-2 flex flex-col gap-3">
        <input type="hidden" name="intent" value={REMOVE} />
        <input type="hidden" name="post" value={id} />
        <MutationId value={mutationId} />
        <p className="text-sm">
          The text is no longer shown. Its place stays, so answers keep sense.
        </p>
        <button type="submit" className={buttonClass('danger', 'small')}>
          Take this post away
        </button>
      </Form>
    </details>
  )
}

function EditForm({
  post: { id, text, version },
  mutationId,
  lastResult,
}: Pick<Props, 'post' | 'mutationId' | 'lastResult'>) {
  const mine = lastResult?.initialValue?.post === id ? lastResult : undefined
  const [form, fields] = useActionForm(editPostSchema, {
    id: `edit-${id}`,
    lastResult: mine,
    intent: EDIT,
    defaultValue: { body: text ?? '' },
  })
  return (
    <details className="open:w-full" open={Boolean(mine?.error) || undefined}>
      <summary className={buttonClass('quiet', 'small')}>Edit</summary>
      <ActionForm form={form} intent={EDIT} mutationId={mutationId} className="mt-3">
        <input type="hidden" name="post" value={id} />
        <input type="hidden" name="version" value={version} />
        <TextArea field={fields.body} label="The new wording" rows={5} />
        <FormActions>
          <SubmitButton size="small">Save the new wording</SubmitButton>
        </FormActions>
      </ActionForm>
    </details>
  )
}
