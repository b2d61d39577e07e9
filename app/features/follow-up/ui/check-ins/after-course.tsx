import { type SkillPath, STATE_NAMES } from '~/features/transfer/contract'
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
  const [reached, now] = [countedBy(ways, 'peak'), countedBy(ways, 'current')]
  const holds = ways.every(({ path }) => path.current === path.peak)
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
            <p>{holds ? 'You reached, and hold now:' : 'You reached:'}</p>
            <Counts counts={reached} />
            {holds ? null : (
              <>
                <p>
                  Skills fade when they rest, and come back with use. The furthest step that each
                  reached stays on record. Your skills now:
                </p>
                <Counts counts={now} />
              </>
            )}
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

function Counts({ counts }: { counts: readonly StateCount[] }) {
  return (
    <ul className="list-disc pl-6">
      {counts.map(({ state, count }) => (
        <li key={state}>
          {count} {state}
        </li>
      ))}
    </ul>
  )
}

interface StateCount {
  state: string
  count: number
}

/** How many of the skills that have begun stand in each state, the furthest first. */
function countedBy(ways: readonly SkillPath[], which: 'peak' | 'current'): StateCount[] {
  const begun = ways.filter(({ path }) => path.peak > 0)
  return STATE_NAMES.map((state, at) => ({
    state,
    count: begun.filter(({ path }) => path[which] === at).length,
  }))
    .filter(({ count }) => count > 0)
    .reverse()
}
