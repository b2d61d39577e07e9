import { type Day, formatDay } from '~/platform/shared/time'
import { ReachBars } from '~/ui/charts/reach-bars'
import { Link, LinksWithin } from '~/ui/navigation'
import { EmptyState, Section, Stack } from '~/ui/page'
import type { ReleaseSection, AgencyReleases as Releases, ShownReleases } from '../contract'
import {
  comingWords,
  figuresFirst,
  monthName,
  newRulesWords,
  rulesChangeWords,
  WHO_COUNTS,
  WORDS_FOR_FEW,
} from '../contract'
import { ShareBars } from './share-bars'

interface Props extends ShownReleases {
  /** The page of another release, and the file with the figures of this one. */
  to: (month: string) => string
  /** The page of another view of this release. */
  toView: (view: string) => string
  file: string
  /** The same on one page, to print and to send. */
  brief: string
  briefFile: string
}

/** The page of what an agency was told on the first of a month: every word here stands in the release. */
export function AgencyReleases({ releases, others, ...at }: Props) {
  const { to, toView, file, brief, briefFile } = at
  const { release, coming, months, newRules } = releases
  const changed = coming ? null : rulesChangeWords(releases)
  const untold = newRules.filter((month) => !changed || (release && month > release.asOf))
  return (
    <Stack gap="large">
      {coming ? <Coming coming={coming} to={to} /> : null}
      {release && !coming ? (
        <>
          {others.length > 0 ? <Views others={others} to={toView} /> : null}
          <p className="max-w-reading">{`${WHO_COUNTS} ${WORDS_FOR_FEW}`}</p>
          {changed ? <p className="max-w-reading">{changed}</p> : null}
          {release.views.map((view) => (
            <Section
              key={view.id}
              title={`${view.title}, as of ${formatDay(release.asOf as Day, 'year')}`}
            >
              {view.sections.length === 0 ? <p>{view.instead}</p> : null}
              <Stack gap="large">
                {figuresFirst(view.sections).map((section) => (
                  <ReleaseFigure key={section.id} section={section} />
                ))}
              </Stack>
            </Section>
          ))}
          <p className="flex flex-wrap gap-x-6">
            <Link to={brief} className="link inline-flex min-h-11 items-center">
              The evidence brief: this on one page
            </Link>
            <a href={briefFile} className="link inline-flex min-h-11 items-center" download>
              Download the brief (PDF)
            </a>
            <a href={file} className="link inline-flex min-h-11 items-center" download>
              Download these figures (CSV)
            </a>
          </p>
        </>
      ) : null}
      {months.length > 1 || (coming && months.length > 0) ? (
        <History months={months} newRules={untold} shown={release?.asOf ?? null} to={to} />
      ) : null}
    </Stack>
  )
}

function ReleaseFigure({ section }: { section: ReleaseSection }) {
  const { id, title, n, rows, instead } = section
  if (instead)
    return (
      <section className="flex flex-col gap-1">
        <h3 className="text-xl">{title}</h3>
        <p>{instead}</p>
      </section>
    )
  const evidence = `${section.evidence} ${section.definition}`
  if (id !== 'reach') return <ShareBars section={section} evidence={evidence} />
  const bars = rows.flatMap(({ figures: [peak, current, gap] }) =>
    peak && current && gap ? [{ peak, current, gap }] : [],
  )
  return <ReachBars level={3} title={title} n={n} evidence={evidence} rows={bars} />
}

function Coming({ coming, to }: Pick<Props, 'to'> & { coming: NonNullable<Releases['coming']> }) {
  const { title, text } = comingWords(coming)
  return (
    <EmptyState
      title={title}
      action={
        'month' in coming ? (
          <Link to={to(coming.month.slice(0, 7))} className="link py-1">
            Go to the release of {monthName(coming.month)}
          </Link>
        ) : undefined
      }
    >
      {text}
    </EmptyState>
  )
}

/** The whole agency and each of its cohorts, one at a time: of twenty on one page no one sees anything. */
function Views({ others, to }: { others: ShownReleases['others']; to: Props['toView'] }) {
  return (
    <nav aria-label="Whole agency or one cohort">
      <LinksWithin>
        <ul className="flex flex-wrap gap-x-5">
          {others.map(({ id, title, shown }) => (
            <li key={id}>
              <a href={to(id)} aria-current={shown ? 'page' : undefined} className={ONE_OF_MANY}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </LinksWithin>
    </nav>
  )
}

const ONE_OF_MANY =
  'link inline-flex min-h-11 items-center aria-[current=page]:font-semibold aria-[current=page]:no-underline'

interface HistoryProps {
  months: Day[]
  newRules: Day[]
  shown: string | null
  to: Props['to']
}

function History({ months, newRules, shown, to }: HistoryProps) {
  return (
    <nav aria-label="Releases">
      <h2 className="mb-2 text-lg">Earlier and later releases</h2>
      {newRules.length > 0 ? <p className="mb-2 max-w-reading">{newRulesWords(newRules)}</p> : null}
      <LinksWithin>
        <ul className="flex flex-wrap gap-x-4">
          {months.map((month) => (
            <li key={month}>
              <a
                href={to(month.slice(0, 7))}
                aria-current={month === shown ? 'page' : undefined}
                className={ONE_OF_MANY}
              >
                {monthName(month)}
              </a>
            </li>
          ))}
        </ul>
      </LinksWithin>
    </nav>
  )
}
