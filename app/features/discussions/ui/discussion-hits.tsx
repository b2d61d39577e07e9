import { listOf, type SearchView } from '~/features/learning/contract'
import type { SearchResults } from '~/platform/shared/lists/search'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { ResultItem, ResultList } from '~/ui/lists/search-results'
import { Time } from '~/ui/page'
import { Marked } from '~/ui/words/marked'
import type { DiscussionHit, PostHit, ThreadHit } from '../contract'
import { countOf } from './thread-list'

type Props = {
  cohort: string
  search: SearchView
  found: SearchResults<DiscussionHit>
  /** The reader's. */
  zone: string
}

/** The places that were found in the discussions. */
export function DiscussionHits({ cohort, search, found, zone }: Props) {
  const { hits, total, begun } = found
  return (
    <ResultList
      title="Discussions"
      count={total === 1 ? '1 place' : `${total || 'No'} places`}
      {...listOf(search, found, {
        cohort,
        place: 'discussions',
        all: `All ${total} places in discussions`,
      })}
      note={begun ? 'No post has the last word as it stands. These have one that begins so.' : null}
    >
      {hits.map((hit) =>
        hit.kind === 'post' ? (
          <Post key={hit.postId} hit={hit} cohort={cohort} zone={zone} />
        ) : (
          <Thread key={hit.threadId} hit={hit} cohort={cohort} />
        ),
      )}
    </ResultList>
  )
}

function Post({ hit, cohort, zone }: { hit: PostHit; cohort: string; zone: string }) {
  const { threadId, threadTitle, postId, authorName, passage, at } = hit
  return (
    <ResultItem
      to={paths.post(cohort, threadId, postId)}
      title={`${isolated(authorName)} in “${isolated(threadTitle)}”`}
      about={<Time at={at} zone={zone} />}
    >
      <Marked parts={passage} />
    </ResultItem>
  )
}

function Thread({ hit, cohort }: { hit: ThreadHit; cohort: string }) {
  const { threadId, isPrompt, title, startedBy, posts } = hit
  const kind = isPrompt ? 'Module question' : `Started by ${isolated(startedBy)}`
  return (
    <ResultItem
      to={`${paths.thread(cohort, threadId)}?page=1`}
      title={<Marked parts={title} />}
      about={`${kind} · ${countOf(posts)}`}
    />
  )
}
