import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/forms/field'
import { Pager } from '~/ui/lists/pager'
import { Form, Link } from '~/ui/navigation'
import { EmptyState, Name, Section, Stack } from '~/ui/page'
import type { ObservedCoach, ObservedPage } from '../contract'

/** Whom the observer may observe, by cohort, with a search: it may be hundreds. */
export function ChooseCoach({ coaches, q, page, pages }: ObservedPage) {
  if (coaches.length === 0 && q === '' && page === 1)
    return (
      <Stack gap="large">
        <EmptyState title="No one to observe yet">
          The coaches of your cohorts appear here as soon as they have accepted their seats.
        </EmptyState>
        <Ways />
      </Stack>
    )
  const cohorts = [...new Map(coaches.map(({ cohort }) => [cohort.slug, cohort.title]))]
  return (
    <Stack gap="large">
      <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
        <TextField
          field={{ id: 'find-coach', name: 'q', initialValue: q }}
          label="Find a coach"
          hint="Part of the name or of the agency"
          type="search"
          autoComplete="off"
          className="grow"
        />
        <Button type="submit" tone="secondary">
          Search
        </Button>
      </Form>
      {coaches.length === 0 ? (
        <p role="status" className="max-w-reading">
          No coach found. Try a shorter part of the name, or{' '}
          <Link to={paths.newObservation()} className="link">
            see everyone
          </Link>
          .
        </p>
      ) : null}
      {cohorts.map(([slug, title]) => (
        <Section key={slug} title={title}>
          <CoachList coaches={coaches.filter(({ cohort }) => cohort.slug === slug)} />
        </Section>
      ))}
      <Pages q={q} page={page} pages={pages} />
      <Ways />
    </Stack>
  )
}

function Ways() {
  return (
    <Stack gap="tight">
      <p className="max-w-reading">
        Before you score someone:{' '}
        <Link to={paths.calibration()} className="link">
          see whether you’re calibrated
        </Link>
        .
      </p>
      <p>
        <Link to={paths.observations()} className="link inline-flex min-h-11 items-center">
          All observations you signed
        </Link>
      </p>
    </Stack>
  )
}

function CoachList({ coaches }: { coaches: ObservedCoach[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {coaches.map(({ enrollmentId, name, agencyName }) => (
        <li key={enrollmentId} className="flex flex-wrap items-baseline gap-x-4 py-2 wrap-anywhere">
          <Link
            to={paths.newObservation({ coach: enrollmentId })}
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
  )
}

function Pages({ q, page, pages }: Pick<ObservedPage, 'q' | 'page' | 'pages'>) {
  const to = (other: number) => paths.newObservation({ ...(q ? { q } : {}), page: other })
  return <Pager label="Pages of coaches" page={page} pages={pages} to={to} />
}
