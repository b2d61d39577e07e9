import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { formatInstant } from '~/platform/shared/time'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { Badge, EmptyState, Name } from '~/ui/page'
import { type DiscussionsPage, MOST_UNREAD, type ThreadCard } from '../contract'

const KINDS = { prompt: 'Module question', question: null, announcement: 'Announcement' } as const

export const countOf = (posts: number) => {
  if (posts === 0) return 'No posts yet'
  return posts === 1 ? '1 post' : `${posts} posts`
}

const unreadWords = (unread: number) =>
  unread > MOST_UNREAD ? `${MOST_UNREAD}+ new` : `${unread} new`

function Row({ thread, cohort, zone }: { thread: ThreadCard; cohort: string; zone: string }) {
  const kind = KINDS[thread.kind]
  return (
    <li className="flex flex-col gap-1.5 border-b border-line py-5 first:pt-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h2 className="text-xl">
          <Link to={paths.thread(cohort, thread.id)} className="link">
            <Name>{thread.title}</Name>
          </Link>
        </h2>
        {kind ? <Badge>{kind}</Badge> : null}
        {thread.unread > 0 ? <Badge tone="info">{unreadWords(thread.unread)}</Badge> : null}
      </div>
      <p className="text-sm text-muted">
        {countOf(thread.posts)}
        {thread.posts > 0 ? (
          <span>{`, the last on ${formatInstant(thread.lastAt, zone)}`}</span>
        ) : null}
        {thread.kind === 'question' ? (
          <span>{`. Started by ${isolated(thread.startedBy)}`}</span>
        ) : null}
      </p>
    </li>
  )
}

/** The cohort's threads, the one with the newest post first. */
export function ThreadList({ page, zone }: { page: DiscussionsPage; zone: string }) {
  const { cohort, threads } = page
  if (threads.length === 0)
    return (
      <EmptyState title="No conversation yet">
        Each module opens with a question to talk about. You can also start a conversation of your
        own below.
      </EmptyState>
    )
  return (
    <>
      <ul>
        {threads.map((thread) => (
          <Row key={thread.id} thread={thread} cohort={cohort.slug} zone={zone} />
        ))}
      </ul>
      <Pager
        label="Pages of discussions"
        page={page.page}
        pages={page.pages}
        to={(to) => `?page=${to}`}
      />
    </>
  )
}
