import { counted, upTo } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { Badge, type BadgeTone } from '~/ui/bits'
import { ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/lists/pager'
import { Table, type TableColumn } from '~/ui/lists/table'
import { Link } from '~/ui/navigation'
import { EmptyState, Name, PageHeader, Stack } from '~/ui/page'
import {
  type Age,
  daysInWords,
  QUEUE_STATE_WORDS,
  type QueuePage,
  type QueueRow,
} from '../contract'
import { ClaimNext } from './claim-next'
import { QueueFilterForm } from './queue-filter'

const AGES: Record<Age, { tone: BadgeTone; words: (days: number) => string }> = {
  new: { tone: 'plain', words: daysInWords },
  waiting: { tone: 'plain', words: daysInWords },
  due: { tone: 'info', words: daysInWords },
  late: { tone: 'warning', words: (days) => `${daysInWords(days)}, late` },
}

/** The submissions that wait, longest wait first. */
export function QueueView({
  queue,
  mutationId,
  message,
}: {
  queue: QueuePage
  mutationId: string
  message: string | null
}) {
  const { counts, reviewable, rows } = queue
  return (
    <>
      <PageHeader
        title="Queue"
        back={{ to: paths.facilitate(), label: 'Facilitate' }}
        action={
          reviewable || message ? <ClaimNext mutationId={mutationId} message={message} /> : null
        }
      />
      <Stack gap="large">
        <Counters counts={counts} />
        <QueueFilterForm queue={queue} />
        {rows.length > 0 ? (
          <Table
            caption={queue.total === 1 ? '1 submission' : `${upTo(queue.total)} submissions`}
            columns={COLUMNS}
            rows={rows}
            rowKey={(row) => row.id}
          />
        ) : (
          <EmptyQueue queue={queue} />
        )}
        <QueuePages queue={queue} />
      </Stack>
    </>
  )
}

const COLUMNS: TableColumn<QueueRow>[] = [
  {
    key: 'person',
    label: 'Coach',
    heads: true,
    cell: (row) => (
      <Link className="link" to={paths.submission(row.id)}>
        <Name>{row.personName}</Name>
      </Link>
    ),
  },
  {
    key: 'module',
    label: 'Reflection',
    cell: (row) => (
      <>
        {row.moduleNumber}. {row.moduleTitle}
        <span className="block text-muted text-sm">
          {row.cohortTitle}
          {row.number > 1 ? <span>{` · attempt ${row.number}`}</span> : null}
          <span>{` · ${counted(row.words, 'word')}`}</span>
        </span>
      </>
    ),
  },
  {
    key: 'age',
    label: 'Waiting',
    cell: ({ age, daysWaiting, state }) =>
      state === 'released' ? (
        '–'
      ) : (
        <Badge tone={AGES[age].tone}>{AGES[age].words(daysWaiting)}</Badge>
      ),
  },
  { key: 'due', label: 'Due back', cell: (row) => row.dueBack.deadline },
  {
    key: 'state',
    label: 'State',
    cell: ({ state, holderName }) =>
      state === 'held' ? `With ${isolated(holderName ?? '')}` : QUEUE_STATE_WORDS[state],
  },
]

function Counters({ counts }: { counts: QueuePage['counts'] }) {
  const shown: [string, string][] = [
    ['waiting', upTo(counts.waiting)],
    ['mine', String(counts.mine)],
    ['ready to release', upTo(counts.ready)],
    ['longest wait', counts.oldest ? daysInWords(counts.oldest.days) : '–'],
  ]
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3">
      {shown.map(([label, value]) => (
        <div key={label} className="flex flex-col-reverse">
          <dt className="text-muted text-sm">{label}</dt>
          <dd className="font-semibold text-2xl tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** "4 are with Dana, 1 with Sam" */
const whoHas = ({ holders }: QueuePage) =>
  holders
    .map(({ name: whose, submissions }) => ({ name: isolated(whose), submissions }))
    .map(({ name, submissions }, index) =>
      index === 0 && submissions === 1
        ? `1 is with ${name}`
        : index === 0
          ? `${submissions} are with ${name}`
          : `${submissions} with ${name}`,
    )
    .join(', ')

function EmptyQueue({ queue }: { queue: QueuePage }) {
  const { counts, filter } = queue
  const held = whoHas(queue)
  const narrowed =
    filter.cohort || filter.module || filter.person || filter.coach || filter.state !== 'open'
  if (narrowed)
    return (
      <EmptyState
        title="Nothing fits this filter"
        action={
          <ButtonLink tone="secondary" to={paths.queue()}>
            Show everything open
          </ButtonLink>
        }
      >
        {filter.state === 'free' && held ? <span>{`${held}. `}</span> : null}
        <span>
          {counts.waiting === 1 ? '1 waits in all.' : `${upTo(counts.waiting)} wait in all.`}
        </span>
      </EmptyState>
    )
  return (
    <EmptyState title="Queue clear">
      No reflection is waiting for an answer. Each one appears here as soon as a coach submits it.
    </EmptyState>
  )
}

function QueuePages({ queue: { filter, pages, more } }: { queue: QueuePage }) {
  const to = (page: number) => paths.queue({ ...filter, page })
  return (
    <Pager
      label="Pages of the queue"
      page={filter.page}
      pages={pages}
      previous={filter.page > 1 ? to(filter.page - 1) : null}
      next={more ? to(filter.page + 1) : null}
    />
  )
}
