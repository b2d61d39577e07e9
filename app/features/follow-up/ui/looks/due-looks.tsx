import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { Link } from '~/ui/navigation'
import { Card, Section } from '~/ui/page'
import { LOOK_OUTCOMES, type LookView } from '../../contract'
import { LookCard } from './look-card'

interface Props {
  looks: readonly LookView[]
  cohort: string
}

/** The planned looks whose day is near. */
export function DueLooks({ looks, cohort }: Props) {
  return looks
    .filter(({ due }) => due)
    .map((look) => (
      <Card key={look.id} title={`Who looks: day ${look.day}`} eyebrow="Your 180-day plan">
        <LookCard look={look} cohort={cohort} />
      </Card>
    ))
}

/** The plan in short, with the way to it. */
export function LookPlanPanel({ looks, cohort }: Props) {
  const action = (
    <Link to={paths.lookPlan({ cohort })} className="link py-1">
      {looks.length === 0 ? 'Make your 180-day plan' : 'Open your 180-day plan'}
    </Link>
  )
  return (
    <Section title="My 180-day plan" action={action}>
      {looks.length === 0 ? (
        <p className="max-w-reading text-muted">
          Nothing planned yet. Who looks at your coaching after the course, and on what day?
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {looks.map(({ id, day, lookerName, byWhen, closedAs }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2.5 wrap-anywhere">
              <span>
                Day {day}: <bdi>{lookerName}</bdi>
              </span>
              <span className="text-muted">
                {closedAs ? LOOK_OUTCOMES[closedAs] : `By ${formatDay(byWhen)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
