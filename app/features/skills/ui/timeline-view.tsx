import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { Button } from '~/ui/button'
import { Pager } from '~/ui/lists/pager'
import { Form, Link } from '~/ui/navigation'
import { Column, EmptyState, PageHeader, Stack } from '~/ui/page'
import type { TimelineItem, TimelinePage } from '../contract'

/** All that happened on the way, day by day, the newest first. */
export function TimelineView({ page: data }: { page: TimelinePage }) {
  const { cohort, skill, skills, items, page, older } = data
  const to = (next: number) => paths.practiceTimeline({ cohort: cohort.slug, skill, page: next })
  return (
    <Column width="reading">
      <PageHeader
        back={{ to: paths.practice({ cohort: cohort.slug }), label: 'Practice' }}
        eyebrow={cohort.title}
        title="Timeline"
        lead="What you did, what others saw, and the steps it led to."
      />
      <Stack gap="large">
        <Form
          method="get"
          action={paths.practiceTimeline()}
          // After Back it says what the page shows, not what was chosen last.
          autoComplete="off"
          className="flex flex-wrap items-end gap-4"
        >
          <input type="hidden" name="cohort" value={cohort.slug} />
          <label className="flex min-w-0 flex-col gap-1.5">
            <span className="font-semibold">Skill</span>
            <select name="skill" defaultValue={skill ?? ''} className="control">
              <option value="">All skills</option>
              {skills.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" tone="secondary">
            Show
          </Button>
        </Form>
        {items.length === 0 ? (
          <EmptyState title="Nothing here yet">
            Lessons, live sessions, plans, notes, and observations appear here with their days.
          </EmptyState>
        ) : (
          <ol className="flex flex-col divide-y divide-line border-y border-line">
            {items.map((item) => (
              <Item key={item.key} item={item} />
            ))}
          </ol>
        )}
        <Pager
          label="Pages of the timeline"
          page={page}
          previous={page > 1 ? to(page - 1) : null}
          next={older ? to(page + 1) : null}
        />
      </Stack>
    </Column>
  )
}

function Item({ item: { on, title, skills, to, kind } }: { item: TimelineItem }) {
  return (
    <li className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 py-2.5">
      <span className="min-w-0">
        {to ? (
          <Link to={to} className="link">
            {title}
            <span className="sr-only"> of {formatDay(on, 'year')}</span>
          </Link>
        ) : (
          <span className={kind === 'step' ? 'font-semibold' : undefined}>{title}</span>
        )}
        {skills.length > 0 ? <span className="text-muted"> · {skills.join(', ')}</span> : null}
      </span>
      <span className="text-muted">{formatDay(on, 'year')}</span>
    </li>
  )
}
