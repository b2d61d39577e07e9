import type { ReactNode } from 'react'
import type { FacilitatedCohorts } from '~/features/cohorts/contract'
import { COUNTED_TO, upTo } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { Card, Name, PageHeader } from '~/ui/page'
import { daysInWords, type QueueHome } from '../contract'
import { ClaimNext } from './claim-next'

interface Props {
  name: string
  queue: QueueHome
  cohorts: FacilitatedCohorts
  /** Slug → how many of its coaches may need a hand; none where a cohort has not begun or is over for long. */
  hands: Readonly<Record<string, number>>
  /** The next live session of each cohort, from the sessions room. */
  sessions?: ReactNode
  /** The wishes for support of their coaches, from the practice room. */
  support?: ReactNode
  mutationId: string
}

/** The facilitator's first screen: what to read next, what waits, where the cohorts are. */
export function FacilitateHome(props: Props) {
  const { name, queue, cohorts, hands, sessions, support, mutationId } = props
  return (
    <>
      <PageHeader title={`Hello, ${isolated(name.split(' ')[0] ?? '')}`} lead={lead(queue)} />
      <div className="grid items-stretch gap-6 lg:grid-cols-3">
        <NextCard queue={queue} mutationId={mutationId} />
        <WaitingCard queue={queue} />
        <Card
          title="Your cohorts"
          actions={
            <>
              <ButtonLink tone="secondary" to={paths.newObservation()}>
                Record an observation
              </ButtonLink>
              <Link className="link py-2.5" to={paths.observations()}>
                Observations you signed
              </Link>
              <Link className="link py-2.5" to={paths.calibration()}>
                Calibration
              </Link>
            </>
          }
        >
          <ul className="flex flex-col gap-1">
            {cohorts.cohorts.map(({ slug, title, lead: leads }) => (
              <li key={slug}>
                <Link
                  className="link inline-block py-1.5 wrap-anywhere"
                  to={paths.facilitateCohort(slug)}
                >
                  {title}
                </Link>
                {leads ? <span className="text-muted text-sm"> · you lead it</span> : null}
                <Hands slug={slug} count={hands[slug]} />
              </li>
            ))}
          </ul>
          <Pager
            label="Pages of your cohorts"
            previous={at(cohorts.newer)}
            next={at(cohorts.older)}
          />
        </Card>
      </div>
      {sessions ? <div className="mt-10 empty:hidden">{sessions}</div> : null}
      {support ? <div className="mt-10 empty:hidden">{support}</div> : null}
    </>
  )
}

/** No count is a cohort where no one looks yet, and zero is good news. */
function Hands({ slug, count }: { slug: string; count: number | undefined }) {
  if (count === undefined) return null
  if (count === 0)
    return <p className="py-1 text-sm text-muted">No one seems to need a hand right now.</p>
  return (
    <p className="text-sm">
      <Link className="link inline-block py-1" to={paths.facilitateCohort(slug, { show: 'hand' })}>
        {count === 1 ? 'One coach may need a hand' : `${count} coaches may need a hand`}
      </Link>
    </p>
  )
}

const at = (page: number | null) =>
  page === null ? null : paths.facilitate({ page: page === 1 ? null : page })

const lead = ({ counts }: QueueHome) => {
  if (counts.waiting === 0) return 'Nothing waits for an answer today.'
  if (counts.waiting > COUNTED_TO) return `More than ${COUNTED_TO} reflections wait for an answer.`
  return counts.waiting === 1
    ? 'One reflection waits for an answer.'
    : `${counts.waiting} reflections wait for an answer.`
}

function NextCard({ queue, mutationId }: Pick<Props, 'queue' | 'mutationId'>) {
  const { next, counts } = queue
  if (!next)
    return (
      <Card title="Next">
        <p>
          {counts.waiting > 0
            ? 'All waiting reflections are claimed by others.'
            : 'Queue clear. New submissions appear here.'}
        </p>
      </Card>
    )
  return (
    <Card
      tone="lit"
      eyebrow={eyebrow(queue)}
      title={<Name>{next.personName}</Name>}
      actions={<ClaimNext mutationId={mutationId} message={null} />}
    >
      <p>
        Module {next.moduleNumber}, {next.moduleTitle}
        {next.number > 1 ? <span>{`, attempt ${next.number}`}</span> : null}
        <span className="block text-muted">
          {next.cohortTitle} ·{' '}
          <span>
            {next.daysWaiting === 0
              ? 'submitted today'
              : `waiting ${daysInWords(next.daysWaiting)}`}
          </span>
        </span>
      </p>
    </Card>
  )
}

/** The next submission is the longest wait only where no one else has an older one in hand. */
const eyebrow = ({ next, counts }: QueueHome) => {
  if (next?.state === 'mine') return 'Claimed by you'
  return next && next.id === counts.oldest?.id ? 'Longest wait' : 'Longest unclaimed wait'
}

const longest = ({ days, holderName }: NonNullable<QueueHome['counts']['oldest']>) => {
  const wait = days === 0 ? 'since today' : daysInWords(days)
  return holderName
    ? `Longest wait: ${wait}, claimed by ${isolated(holderName ?? '')}`
    : `Longest wait: ${wait}`
}

function WaitingCard({ queue: { counts } }: Pick<Props, 'queue'>) {
  return (
    <Card
      title="Waiting"
      actions={
        <ButtonLink tone="secondary" to={paths.queue()}>
          Open the queue
        </ButtonLink>
      }
    >
      <ul className="flex flex-col gap-1">
        <li>{upTo(counts.waiting)} in all</li>
        <li>{counts.mine} claimed by you</li>
        {counts.ready > 0 ? (
          <li>
            <Link className="link" to={paths.queue({ state: 'ready' })}>
              {upTo(counts.ready)} ready to release
            </Link>
          </li>
        ) : null}
        {counts.oldest ? <li>{longest(counts.oldest)}</li> : null}
      </ul>
    </Card>
  )
}
