import type { DraftView } from '~/features/writing/contract'
import type { LastResult } from '~/ui/form'
import { EmptyState, Notice, Section } from '~/ui/page'
import { EDIT, type ThreadPage } from '../contract'
import { Pages } from './pages'
import { PostForm, type Writer } from './post-form'
import { PostItem } from './post-item'

interface Props {
  thread: ThreadPage
  writer: Writer
  draft: DraftView
  /** Id of the post that is being answered, from the address. */
  replyTo: string | null
  mutationId: string
  lastResult: LastResult
}

/** The posts of a thread, oldest first, and the box to write the next. */
export function ThreadView({ thread, writer, draft, replyTo, mutationId, lastResult }: Props) {
  const { posts, closed, page, pages, cohort } = thread
  const target = posts.find((post) => post.id === replyTo && post.text !== null)
  const isEdit = lastResult?.initialValue?.intent === EDIT
  return (
    <>
      {posts.length === 0 ? (
        <EmptyState title="Nobody has written yet">Yours can be the first moment.</EmptyState>
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
              lastResult={lastResult}
            />
          ))}
        </ol>
      )}
      <Pages page={page} pages={pages} newestLast />
      {closed ? (
        <Notice>This conversation is closed. It can still be read.</Notice>
      ) : (
        <Section title="Write a post">
          <PostForm
            key={thread.id}
            writer={writer}
            draft={draft}
            subject={thread.id}
            mutationId={mutationId}
            lastResult={isEdit ? undefined : lastResult}
            replyTo={target ? { id: target.id, name: target.authorName } : null}
          />
        </Section>
      )}
    </>
  )
}
