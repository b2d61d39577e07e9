import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { buttonClass } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { Form, Link } from '~/ui/navigation'
import { Badge, Name, Time } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import { type PostView, REMOVE } from '../contract'
import { EditForm, type Editing } from './edit-form'

interface Props {
  post: PostView
  cohort: string
  thread: string
  zone: string
  closed: boolean
  /** For the forms of this post. */
  mutationId: string
  /** It is this post that is being edited. */
  editing: Editing | null
}

/** One post: who, when, what; and for those who may, reply, edit and remove. */
export function PostItem(props: Props) {
  const { post, cohort, thread, zone, editing } = props
  const by = `Post by ${isolated(post.authorName)}`
  return (
    <li>
      <article
        id={`post-${post.id}`}
        aria-label={by}
        tabIndex={-1}
        className="flex scroll-mt-6 flex-col gap-3 rounded-lg border border-line bg-surface p-5 sm:p-6"
      >
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <span className="text-base font-semibold text-ink wrap-anywhere">
            <Name>{post.authorName}</Name>
          </span>
          {post.facilitator ? <Badge>Facilitator</Badge> : null}
          {post.isNew ? <Badge tone="info">New</Badge> : null}
          <Time at={post.createdAt} zone={zone} />
          {post.edited ? <span>(edited)</span> : null}
        </header>
        {post.replyTo ? <ReplyingTo to={post.replyTo} cohort={cohort} thread={thread} /> : null}
        {post.text === null ? (
          <p className="text-muted italic">This post was removed.</p>
        ) : editing ? (
          <EditForm {...editing} post={post} back={paths.post(cohort, thread, post.id)} />
        ) : (
          <>
            <TextView text={post.text} />
            {post.cut ? (
              <Link
                className="link self-start py-1 font-semibold"
                to={paths.post(cohort, thread, post.id)}
                aria-label={`Read the whole post by ${isolated(post.authorName)}`}
              >
                Read the whole post
              </Link>
            ) : null}
          </>
        )}
        {editing ? null : <Tools {...props} />}
      </article>
    </li>
  )
}

interface ReplyingToProps {
  to: NonNullable<PostView['replyTo']>
  cohort: string
  thread: string
}

function ReplyingTo({ to, cohort, thread }: ReplyingToProps) {
  return (
    <p className="text-sm text-muted">
      Replying to{' '}
      {to.here ? (
        <a className="link" href={`#post-${to.id}`}>
          <Name>{to.authorName}</Name>
        </a>
      ) : (
        <Link className="link" to={paths.post(cohort, thread, to.id)}>
          <Name>{to.authorName}</Name>
        </Link>
      )}
    </p>
  )
}

function Tools({ post, cohort, thread, closed, mutationId }: Props) {
  if (post.text === null || closed) return null
  return (
    <footer className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <Link
        to={`${paths.thread(cohort, thread, { page: 0, reply: post.id })}#write-body`}
        className={buttonClass('quiet', 'small')}
        aria-label={`Reply to ${isolated(post.authorName)}`}
      >
        Reply
      </Link>
      {post.mayEdit ? (
        <Link
          to={`${paths.thread(cohort, thread, { post: post.id, edit: 1 })}#edit-${post.id}-body`}
          className={buttonClass('quiet', 'small')}
        >
          {post.unfinished ? 'Resume editing' : 'Edit'}
        </Link>
      ) : null}
      {post.mayRemove ? <RemoveForm id={post.id} mutationId={mutationId} /> : null}
    </footer>
  )
}

/** A native disclosure: works without scripts, and asks once more before it is done. */
function RemoveForm({ id, mutationId }: { id: string; mutationId: string }) {
  return (
    <details>
      <summary className={buttonClass('quiet', 'small')}>Remove</summary>
      <Form method="post" preventScrollReset className="mt-2 flex flex-col gap-3">
        <input type="hidden" name="intent" value={REMOVE} />
        <input type="hidden" name="post" value={id} />
        <MutationId value={mutationId} />
        <p className="text-sm">
          The text is no longer shown. Its place stays for the replies to it.
        </p>
        <div>
          <button type="submit" className={buttonClass('danger', 'small')}>
            Remove this post
          </button>
        </div>
      </Form>
    </details>
  )
}
