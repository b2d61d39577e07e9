import { Section, Time } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import type { OwnPost } from '../contract'

/** A person's own posts in a cohort that they have left. */
export function OwnPosts({ posts, timeZone }: { posts: OwnPost[]; timeZone: string }) {
  if (posts.length === 0) return null
  return (
    <Section title="Posts">
      {posts.map(({ id, title, body, createdAt }) => (
        <article key={id} className="flex flex-col gap-1.5">
          <p className="text-muted text-sm">
            <span className="font-semibold text-ink">{title}</span>,{' '}
            <Time at={createdAt} zone={timeZone} />
          </p>
          <TextView text={body} />
        </article>
      ))}
    </Section>
  )
}
