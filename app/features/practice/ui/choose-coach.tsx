import { paths } from '~/platform/shared/paths'
import { Link } from '~/ui/navigation'
import { EmptyState, Name, Section, Stack } from '~/ui/page'
import type { ObservedCoach } from '../contract'

/** Whom the observer may observe, by cohort. */
export function ChooseCoach({ coaches }: { coaches: ObservedCoach[] }) {
  if (coaches.length === 0)
    return (
      <EmptyState title="Nobody to observe yet">
        The coaches of your cohorts appear here as soon as they have taken their seats.
      </EmptyState>
    )
  const cohorts = [...new Map(coaches.map(({ cohort }) => [cohort.slug, cohort.title]))]
  return (
    <Stack gap="large">
      {cohorts.map(([slug, title]) => (
        <Section key={slug} title={title}>
          <ul className="flex flex-col divide-y divide-line border-y border-line">
            {coaches
              .filter(({ cohort }) => cohort.slug === slug)
              .map(({ enrolmentId, name, agencyName }) => (
                <li
                  key={enrolmentId}
                  className="flex flex-wrap items-baseline gap-x-4 py-2 wrap-anywhere"
                >
                  <Link
                    to={paths.newObservation({ coach: enrolmentId })}
                    className="link inline-flex min-h-11 items-center font-semibold"
                  >
                    <Name>{name}</Name>
                  </Link>
                  <span className="text-muted">
                    <Name>{agencyName}</Name>
                  </span>
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </Stack>
  )
}
