import type { SkillPath } from '~/features/transfer/contract'
import { paths } from '~/platform/shared/paths'
import { formatDayIn } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Link } from '~/ui/navigation'
import { Card, Stack } from '~/ui/page'
import type { AfterCourse, OpenCheckIn } from '../../contract'

/** The check-ins that can be answered, the newest lit. */
export function OpenCheckIns({ items }: { items: readonly OpenCheckIn[] }) {
  if (items.length === 0) return null
  return (
    <Stack gap="regular">
      {items.map(({ id, day, lastDay, timeZone, begun }) => (
        <Card
          key={id}
          tone="lit"
          eyebrow={`${day} days after the course`}
          title={`Your day ${day} check-in`}
          actions={
            <ButtonLink to={paths.checkIn(id)}>
              {begun ? 'Resume the check-in' : 'Open the check-in'}
            </ButtonLink>
          }
        >
          <p className="max-w-reading">
            What are you still using, and what gets in the way? A few short questions, in one go or
            in several. Open until {formatDayIn(lastDay, timeZone)}.
          </p>
        </Card>
      ))}
    </Stack>
  )
}

interface Props {
  after: AfterCourse
  ways: readonly SkillPath[]
  cohort: { slug: string; title: string }
}

/** The course has ended: what was reached, and what comes now. */
export function AfterCourseCard({ after, ways, cohort }: Props) {
  const { next, open, timeZone } = after
  const reached = reachedOf(ways)
  return (
    <Card
      tone={open.length > 0 ? 'plain' : 'lit'}
      eyebrow={cohort.title}
      title="The course has ended. Your practice goes on."
      actions={
        <ButtonLink
          tone={open.length > 0 ? 'secondary' : 'primary'}
          to={paths.practice({ cohort: cohort.slug })}
        >
          Go to practice
        </ButtonLink>
      }
    >
      <div className="flex max-w-reading flex-col gap-3">
        {reached.length > 0 ? (
          <>
            <p>Your skills now:</p>
            <ul className="list-disc pl-6">
              {reached.map(([state, count]) => (
                <li key={state}>
                  {count} {state}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>The lessons stay open to read.</p>
        )}
        <p>
          {next
            ? `Your day ${next.day} check-in begins on ${formatDayIn(next.dueOn, timeZone)}. We’ll email you.`
            : 'No further check-in will come. Plans and field notes stay open to you.'}
        </p>
        <p>
          <Link to={paths.lookPlan({ cohort: cohort.slug })} className="link py-1">
            {after.looks.length === 0 ? 'Make your 180-day plan' : 'Open your 180-day plan'}
          </Link>
        </p>
      </div>
    </Card>
  )
}

/** How many skills stand in each state, the furthest first. */
function reachedOf(ways: readonly SkillPath[]): [state: string, count: number][] {
  const begun = ways.filter(({ path }) => path.current > 0)
  const byState = new Map<string, { at: number; count: number }>()
  for (const { stateName, path } of begun) {
    const count = (byState.get(stateName)?.count ?? 0) + 1
    byState.set(stateName, { at: path.current, count })
  }
  return [...byState]
    .sort(([, a], [, b]) => b.at - a.at)
    .map(([state, { count }]) => [state, count])
}
