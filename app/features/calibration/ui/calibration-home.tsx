import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Badge, Notice, Section, Stack } from '~/ui/page'
import {
  CALIBRATION,
  CALIBRATION_RULES,
  COUNTS_FOR,
  type CalibrationHome as Home,
  type RunCard,
  START_RUN,
  shareWords,
  shortfallWords,
  standingWords,
} from '../contract'
import { AgreementTable } from './agreement-table'

interface Props {
  home: Home
  mutationId: string
  lastResult: LastResult
}

/** An observer's own mirror: how they stand, what is missing, and each of their reports. */
export function CalibrationHome({ home, mutationId, lastResult }: Props) {
  const { mayTake, open, runs } = home
  const [newest] = runs
  return (
    <Stack gap="large">
      <Standing home={home} />
      {mayTake && !open ? (
        <StartForm home={home} mutationId={mutationId} lastResult={lastResult} />
      ) : null}
      {newest ? (
        <Section
          title="Your newest report"
          action={
            <Link to={paths.calibrationRun(newest.id)} className="link py-1">
              Read the whole report
            </Link>
          }
        >
          <AgreementTable agreement={newest.agreement} />
        </Section>
      ) : null}
      <Section title="What it takes">
        <ul className="flex max-w-reading list-disc flex-col gap-2 pl-6">
          {CALIBRATION_RULES.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p className="max-w-reading text-muted">
          Only you can see your scores and reports, and no one is compared with anyone. An
          observation that you sign records whether you were calibrated then. A skill can become
          fluent only when a calibrated observer is among those who saw it. {COUNTS_FOR}
        </p>
      </Section>
      <Runs runs={runs} />
      <Programs home={home} />
    </Stack>
  )
}

function Standing({ home: { standing, runs, open, mayTake } }: { home: Home }) {
  const [newest] = runs
  const resume =
    open && mayTake ? (
      <ButtonLink to={paths.calibrationRun(open.id)}>Resume your run</ButtonLink>
    ) : null
  return (
    <Stack gap="small">
      <Notice
        tone={standing.kind === 'calibrated' ? 'success' : 'info'}
        title={standingWords(standing)}
      >
        <Reasons standing={standing} newest={newest} />
      </Notice>
      {resume ? (
        <>
          <p className="max-w-reading">
            A run is open: {open?.scored} of {open?.scenes} scenes scored. It is removed if you
            don’t submit it within {CALIBRATION.openDays} days of its start.
          </p>
          <p>{resume}</p>
        </>
      ) : null}
    </Stack>
  )
}

function Reasons({
  standing,
  newest,
}: {
  standing: Home['standing']
  newest: RunCard | undefined
}) {
  if (standing.kind === 'short' && newest)
    return (
      <>
        <p>Your newest run falls short here:</p>
        <ul className="flex list-disc flex-col gap-1 pl-6">
          {shortfallWords(standing.shortfalls, newest.agreement).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </>
    )
  if (standing.kind === 'none')
    return <p>Score a set of scenes, and compare your levels with a reference.</p>
  if (standing.kind === 'expired')
    return <p>Your later observations count as those of an observer who isn’t calibrated.</p>
  return (
    <p>
      Observations that you sign until then count as those of a calibrated observer. {COUNTS_FOR}
    </p>
  )
}

function StartForm({ home, mutationId, lastResult }: Props) {
  const [form] = usePlainForm({ id: 'start-run', lastResult, intent: START_RUN })
  const calibrated = home.standing.kind === 'calibrated'
  return (
    <ActionForm
      form={form}
      action={paths.calibration()}
      intent={START_RUN}
      mutationId={mutationId}
      className="gap-3"
    >
      <input type="hidden" name="program" value={home.program.id} />
      <p className="max-w-reading">
        <span>
          You score each scene on your own. The references come when you submit the run, and you can
          stop after any scene and finish later.
        </span>
        {home.runs.length > 0 ? (
          <span>{' New scenes come first, as long as there are any.'}</span>
        ) : null}
        {calibrated ? (
          <span>{' A new run counts as soon as you submit it, whatever it shows.'}</span>
        ) : null}
      </p>
      <FormActions>
        <SubmitButton tone={calibrated ? 'secondary' : 'primary'}>Start a run</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

function Runs({ runs }: { runs: RunCard[] }) {
  if (runs.length === 0) return null
  return (
    <Section title="Your runs">
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {runs.map(({ id, number, finishedOn, agreement, shortfalls }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <Link to={paths.calibrationRun(id)} className="link py-1 font-semibold">
              Run {number}
            </Link>
            <span className="text-muted">
              {formatDay(finishedOn, 'year')}, the same level in{' '}
              {shareWords(agreement.exact, agreement.n)}
            </span>
            {shortfalls.length === 0 ? (
              <Badge tone="success">Enough for a calibration</Badge>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Programs({ home: { programs, program } }: { home: Home }) {
  const others = programs.filter(({ id }) => id !== program.id)
  if (others.length === 0) return null
  return (
    <Section title="Other programs">
      <ul className="flex flex-col gap-1">
        {others.map(({ id, title }) => (
          <li key={id}>
            <Link to={paths.calibration({ program: id })} className="link inline-block py-1.5">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
