import type { DraftView, Writer } from '~/features/writing/contract'
import { paths } from '~/platform/shared/paths'
import type { LastResult } from '~/ui/forms/form'
import { Pager } from '~/ui/lists/pager'
import { EmptyState, Notice, Section } from '~/ui/page'
import { ADD, EDIT, type ThreadPage } from '../contract'
import { PostForm } from './post-form'
import { PostItem } from './post-item'

interface Props {
  thread: ThreadPage
  writer: Writer
  draft: DraftView
  /** The post that the reader is editing, with what was saved of its new wording. */
  editing: { post: string; draft: DraftView } | null
  mutationId: string
  lastResult: LastResult
}

/** The posts of a thread, oldest first, and the box to write the next. */
export function ThreadView({ thread, writer, draft, editing, mutationId, lastResult }: Props) {
  const { posts, closed, page, pages, cohort } = thread
  const intent = lastResult?.initialValue?.intent
  const edit = editing && {
    ...{ writer, draft: editing.draft, mutationId },
    lastResult: intent === EDIT ? lastResult : undefined,
  }
  return (
    <>
      {intent !== undefined && intent !== ADD && intent !== EDIT ? (
        <Notice tone="error" title="Nothing was changed" live>
          {lastResult?.error?.['']?.join(' ')}
        </Notice>
      ) : null}
      {posts.length === 0 ? (
        <EmptyState title="No posts yet">Yours can be the first moment.</EmptyState>
      ) : (
        <ol aria-label="Posts" className="flex flex-col gap-5">
          {posts.map((post) => (
            <PostItem
              key={post.id}
              post={post}
              cohort={cohort.slug}
              thread={thread.id}
              zone={writer.timeZone}
              closed={closed}
              mutationId={mutationId}
              editing={edit && editing?.post === post.id && post.mayEdit && !closed ? edit : null}
            />
          ))}
        </ol>
      )}
      <Pager label="Pages of posts" page={page} pages={pages} to={(to) => `?page=${to}`} />
      {closed ? (
        <Notice>This conversation is closed. You can still read it.</Notice>
      ) : (
        <Section title="Write a post">
          <PostForm
            key={thread.id}
            writer={writer}
            draft={draft}
            subject={thread.id}
            thread={paths.thread(cohort.slug, thread.id)}
            mutationId={mutationId}
            lastResult={intent === ADD ? lastResult : undefined}
            replyingTo={thread.replyingTo}
          />
        </Section>
      )}
    </>
  )
}
