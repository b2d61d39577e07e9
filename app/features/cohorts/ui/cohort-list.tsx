import { paths } from '~/platform/shared/paths'
import { formatLastDay } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Link } from '~/ui/navigation'
import { Card, EmptyState } from '~/ui/page'
import type { CohortCard } from '../contract'
import { Dates, Places, Prices } from './cohort-facts'

/** The open cohorts; the first that has a place is the one in the light. */
export function CohortList({ cohorts }: { cohorts: CohortCard[] }) {
  if (cohorts.length === 0)
    return (
      <EmptyState title="No cohort is open for enrollment right now" level={3}>
        The next one will appear here as soon as its dates are set.
      </EmptyState>
    )
  const next = cohorts.find(({ enrollment }) => enrollment === 'open')
  return (
    <ul className="grid gap-5 md:grid-cols-2">
      {cohorts.map((cohort) => (
        <li key={cohort.slug} className="flex">
          <CohortSheet cohort={cohort} next={cohort === next} />
        </li>
      ))}
    </ul>
  )
}

function CohortSheet({ cohort, next }: { cohort: CohortCard; next: boolean }) {
  const { slug, title, enrollment, enrollUntil, timeZone } = cohort
  return (
    <Card
      tone={next ? 'lit' : 'plain'}
      level={3}
      className="w-full"
      title={
        <Link to={paths.cohort(slug)} className="hover:underline">
          {title}
        </Link>
      }
      actions={
        <>
          {enrollment === 'open' ? (
            <ButtonLink
              to={paths.checkout(slug)}
              tone={next ? 'primary' : 'secondary'}
              aria-label={`Buy seats in ${title}`}
            >
              Buy seats
            </ButtonLink>
          ) : null}
          <ButtonLink
            to={paths.cohort(slug)}
            tone="quiet"
            aria-label={`Dates and syllabus of ${title}`}
          >
            Dates and syllabus
          </ButtonLink>
        </>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5">
        <dt className="text-muted">Runs</dt>
        <dd>
          <Dates {...cohort} />
        </dd>
        <dt className="text-muted">Price</dt>
        <dd>
          <Prices cohort={cohort} />
        </dd>
        <dt className="text-muted">Enroll by</dt>
        <dd>{formatLastDay(enrollUntil, timeZone)}</dd>
      </dl>
      <Places {...cohort} />
    </Card>
  )
}
