import { paths } from '~/platform/shared/paths'
import { Link } from '~/ui/navigation'
import { Badge, PageHeader, Section, Stack, Table, type TableColumn, Time } from '~/ui/page'
import { type ParkedWork, RETRY, RUN_NOW, SWEEP_WORDS, type SweepView } from '../contract'
import { AgainButton } from './again-button'

interface Props {
  sweeps: SweepView[]
  work: ParkedWork[]
  timeZone: string
  mutationId: string
}

const nameOf = ({ name }: { name: string }): string =>
  SWEEP_WORDS[name] ?? name.replaceAll('-', ' ')

const took = (ms: number): string =>
  ms < 1_000
    ? `${ms} ms`
    : `${(ms / 1_000).toLocaleString('en-US', { maximumFractionDigits: 1 })} s`

function HowItWent({ sweep, zone }: { sweep: SweepView; zone: string }) {
  const { failures, error, failedAt, startedAt } = sweep
  if (failures > 0)
    return (
      <span className="flex flex-col items-start gap-1">
        <Badge tone="warning">Failing</Badge>
        <span className="text-sm">
          {`${failures === 1 ? 'The last run failed' : `The last ${failures} runs failed`}: ${error}`}
        </span>
      </span>
    )
  if (failedAt)
    return (
      <span className="text-sm">
        Well again. It failed <Time at={failedAt} zone={zone} />: {error}
      </span>
    )
  return <span>{startedAt ? 'Well' : 'Not run yet'}</span>
}

const sweepColumns = ({ timeZone, mutationId }: Props): TableColumn<SweepView>[] => [
  { key: 'name', label: 'Job', heads: true, cell: nameOf },
  {
    key: 'last',
    label: 'Last run',
    cell: ({ startedAt }) =>
      startedAt ? <Time at={startedAt} zone={timeZone} /> : <span>Not yet</span>,
  },
  { key: 'took', label: 'Took', number: true, cell: ({ ms }) => (ms === null ? '–' : took(ms)) },
  {
    key: 'how',
    label: 'How it went',
    cell: (sweep) => <HowItWent sweep={sweep} zone={timeZone} />,
  },
  { key: 'next', label: 'Next run', cell: ({ nextAt }) => <Time at={nextAt} zone={timeZone} /> },
  {
    key: 'now',
    label: 'Start it',
    cell: (sweep) =>
      sweep.mayRun ? (
        <AgainButton
          fields={{ intent: RUN_NOW, name: sweep.name }}
          mutationId={mutationId}
          label="Run now"
          about={nameOf(sweep)}
        />
      ) : (
        <span className="text-muted">Only at its time</span>
      ),
  },
]

const workColumns = ({ timeZone, mutationId }: Props): TableColumn<ParkedWork>[] => [
  { key: 'name', label: 'Work', heads: true, cell: nameOf },
  { key: 'at', label: 'Started', cell: ({ queuedAt }) => <Time at={queuedAt} zone={timeZone} /> },
  { key: 'attempts', label: 'Tries', number: true, cell: ({ attempts }) => attempts },
  {
    key: 'error',
    label: 'Error',
    cell: ({ error }) => error ?? 'Nothing here does this kind of work',
  },
  {
    key: 'again',
    label: 'Try again',
    cell: (one) => (
      <AgainButton
        fields={{ intent: RETRY, id: one.id }}
        mutationId={mutationId}
        label="Try again"
        about={nameOf(one)}
      />
    ),
  },
]

/** The jobs with their last runs, and the work that failed for good. */
export function JobsPage(props: Props) {
  const failed = props.work.filter(({ of }) => of === 'job')
  return (
    <div className="max-w-wide">
      <PageHeader
        title="Jobs"
        lead="What Footbridge does by itself, and when. Starting a job early does only what is due."
        back={{ to: paths.admin(), label: 'The program' }}
      />
      <Stack gap="page">
        <Section title="Failed work" id="failed">
          <Table
            caption="Work that is no longer tried automatically, the newest first"
            columns={workColumns(props)}
            rows={failed}
            rowKey={({ id }) => id}
            empty="No work has failed for good."
          />
          <p>
            Emails that failed are under{' '}
            <Link to={paths.adminMail()} className="link">
              Emails
            </Link>
            .
          </p>
        </Section>
        <Section title="Every job">
          <Table
            caption="Jobs with their last and next run"
            captionHidden
            columns={sweepColumns(props)}
            rows={props.sweeps}
            rowKey={({ name }) => name}
          />
        </Section>
      </Stack>
    </div>
  )
}
