import { lookedAt, viewerRole } from '~/features/identity/contract'
import { paths } from '~/platform/shared/paths'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { Column, PageHeader, Section, Stack, Time } from '~/ui/page'
import type { HeldPage } from '../contract'
import { HELD_KINDS, type HeldKey } from '../domain/held-kinds'

/** Everything that is held about the reader, who else can see each kind, and who has viewed what. */
export function HeldView({ page }: { page: HeldPage }) {
  return (
    <Column width="reading">
      <PageHeader
        back={{ to: paths.account(), label: 'Your account' }}
        title="Everything held about me"
        lead="Each kind of record with how many there are, and who can see it. An agency lead sees your name with completion and hours, and nothing that is listed here by name."
      />
      <Stack gap="page">
        <Section title="Held about you">
          {page.kinds.length === 0 ? <p className="text-muted">Nothing yet.</p> : null}
          <ul className="flex flex-col divide-y divide-line border-y border-line empty:hidden">
            {page.kinds.map(({ key, count }) => (
              <li key={key} className="flex flex-col gap-0.5 py-2.5">
                <span className="flex items-baseline justify-between gap-x-6">
                  <Kind held={key} cohorts={page.cohorts} />
                  <span className="shrink-0 tabular-nums">{count}</span>
                </span>
                <span className="text-sm text-muted">{HELD_KINDS[key].seenBy}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Section
          title="Who has viewed your information"
          hint="The latest first. Opening the same thing again within half an hour counts once, and a list of many people once a day. Your own views aren’t listed."
        >
          {page.looks.length === 0 ? <p className="text-muted">No one yet.</p> : null}
          <ul className="flex flex-col divide-y divide-line border-y border-line empty:hidden">
            {page.looks.map(({ seq, viewer, role, thingKind, thingId, at }) => (
              <li key={seq} className="flex flex-wrap justify-between gap-x-6 py-2.5 wrap-anywhere">
                <span>
                  <bdi>{viewer}</bdi> ({viewerRole(role)}) viewed{' '}
                  <Thing kind={thingKind} id={thingId} />
                </span>
                <span className="text-muted">
                  <Time at={at} zone={page.zone} />
                </span>
              </li>
            ))}
          </ul>
          <Pager
            label="Pages of views"
            page={page.page}
            previous={page.page > 1 ? paths.held({ page: page.page - 1 }) : null}
            next={page.older ? paths.held({ page: page.page + 1 }) : null}
          />
        </Section>
      </Stack>
    </Column>
  )
}

/** The name of a kind, which leads to where the reader finds it: with several cohorts, to each. */
function Kind({ held, cohorts }: { held: HeldKey; cohorts: HeldPage['cohorts'] }) {
  const { title, to } = HELD_KINDS[held]
  const [first, ...others] = cohorts
  if (to === null || (typeof to !== 'string' && !first))
    return <span className="font-semibold">{title}</span>
  if (typeof to === 'string' || !first || others.length === 0)
    return (
      <Link to={typeof to === 'string' ? to : to(first?.slug ?? '')} className="link font-semibold">
        {title}
      </Link>
    )
  return (
    <span className="wrap-anywhere">
      <span className="font-semibold">{title}:</span>
      {cohorts.map((cohort) => (
        <span key={cohort.slug}>
          {' '}
          <Link to={to(cohort.slug)} className="link">
            {cohort.title}
          </Link>
        </span>
      ))}
    </span>
  )
}

function Thing({ kind, id }: { kind: string; id: string }) {
  const to =
    kind === 'observation' ? paths.observation(id) : kind === 'field-note' ? paths.note(id) : null
  return to ? (
    <Link to={to} className="link">
      {lookedAt(kind)}
    </Link>
  ) : (
    lookedAt(kind)
  )
}
