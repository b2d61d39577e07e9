import type { ReactNode } from 'react'
import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { Badge, Card, Column, EmptyState, PageHeader, Section, Stack } from '~/ui/page'
import { type LiveSession, OWN_PRESENCE_WORDS, PLACE_HOURS, type SessionsPage } from '../contract'
import { CalendarSection } from './calendar-section'
import { awayWords, Place, SessionTime } from './session-words'

interface ViewProps {
  page: SessionsPage
}

interface PageProps extends ViewProps {
  /** The whole address of the reader's own calendar; null where they have made none. */
  address: string | null
  mutationId: string
}

/** The live sessions of a cohort: the next one first, then those ahead, then those that are over. */
export function SessionsView({ page, address, mutationId }: PageProps) {
  const { cohort, next, coming, over } = page
  const none = !next && coming.length + over.length === 0
  return (
    <Column width="regular">
      <PageHeader
        title="Live sessions"
        eyebrow={cohort.title}
        back={{ to: paths.learnCohort(cohort.slug), label: 'Modules and dates' }}
      />
      <Stack gap="page">
        {none ? (
          <EmptyState title="No live sessions yet">
            <p>When this cohort plans to meet, its dates appear here.</p>
          </EmptyState>
        ) : null}
        {next ? <Next {...{ page, next }} /> : null}
        {coming.length > 0 ? (
          <Section title="Coming">
            <Rows {...{ page }} sessions={coming} />
          </Section>
        ) : null}
        {over.length > 0 ? (
          <Section title="Past">
            <Rows {...{ page }} sessions={over} />
          </Section>
        ) : null}
        {page.joins ? <CalendarSection {...{ address, mutationId }} cohort={cohort.slug} /> : null}
      </Stack>
    </Column>
  )
}

const titleOf = ({ position, moduleTitle }: LiveSession) =>
  `Live session ${position}: ${moduleTitle}`

function Next({ page, next }: ViewProps & { next: LiveSession }) {
  const { cohort, timeZone } = page
  return (
    <Card tone="lit" eyebrow={`Next, ${awayWords(next)}`} title={titleOf(next)}>
      <SessionTime session={next} zone={cohort.timeZone} timeZone={timeZone} />
      <p>{counted(next.minutes, 'minute')}</p>
      {next.place ? <Place place={next.place} position={next.position} /> : <NoPlace {...next} />}
    </Card>
  )
}

const NoPlace = ({ inDays }: Pick<LiveSession, 'inDays'>) => (
  <p className="text-muted">
    {inDays > 0
      ? `The link or place appears here ${counted(PLACE_HOURS, 'hour')} before it begins.`
      : 'No place is named here yet. Your facilitator knows where it is.'}
  </p>
)

function Rows({ page, sessions }: ViewProps & { sessions: LiveSession[] }) {
  const { cohort, timeZone } = page
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {sessions.map((session) => (
        <Row key={session.id} title={titleOf(session)} canceled={session.canceled}>
          <SessionTime session={session} zone={cohort.timeZone} timeZone={timeZone} />
          {session.place && session.phase !== 'over' ? (
            <Place place={session.place} position={session.position} />
          ) : null}
          {session.presence ? (
            <p className="text-sm text-muted">{OWN_PRESENCE_WORDS[session.presence]}</p>
          ) : null}
        </Row>
      ))}
    </ul>
  )
}

interface RowProps {
  title: string
  canceled: boolean
  children: ReactNode
}

const Row = ({ title, canceled, children }: RowProps) => (
  <li className="flex flex-col gap-1 py-4">
    <p className="flex flex-wrap items-center gap-x-3 font-semibold">
      {title}
      {canceled ? <Badge tone="warning">Canceled</Badge> : null}
    </p>
    {children}
  </li>
)
