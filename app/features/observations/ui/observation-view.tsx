import type { ReactNode } from 'react'
import { SETTINGS } from '~/features/transfer/contract'
import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { buttonClass } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Badge, Card, DescriptionList, Name, Notice, Section, Stack } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import {
  MODES,
  type ObservationView as Observation,
  type ScoreView,
  VOID,
  voidObservationSchema,
} from '../contract'
import { CoachSide } from './coach-side/coach-side'
import { RateOwn } from './coach-side/rate-own'
import { ApartNotice } from './second/apart-notice'
import { AskSecond } from './second/ask-second'

const ownWords = (own: NonNullable<ScoreView['own']>) =>
  own === 'na' ? 'No opportunity' : `Level ${own}`

function Score({ score }: { score: ScoreView }) {
  return (
    <Card title={score.skillTitle} level={3}>
      {score.opportunity ? (
        <>
          <p className="flex flex-col items-start gap-2">
            <Badge>Level {score.level}</Badge>
            <span className="max-w-reading">{score.anchor}</span>
          </p>
          <DescriptionList
            items={[
              ...(score.prompt === null ? [] : [{ term: 'Help', value: score.prompt }]),
              ...(score.carried === null ? [] : [{ term: 'Who led it', value: score.carried }]),
              ...(score.own === null
                ? []
                : [{ term: 'The coach’s own rating', value: ownWords(score.own) }]),
              { term: 'What showed it', value: <TextView text={score.evidence} /> },
            ]}
          />
          {score.counterBehaviour ? (
            <p className="text-muted">The opposite was seen as well.</p>
          ) : null}
        </>
      ) : (
        <p className="text-muted">
          No opportunity to use it: not scored and not counted against you.
          {score.own === null ? null : <span> The coach’s own rating: {ownWords(score.own)}.</span>}
        </p>
      )}
    </Card>
  )
}

interface Props {
  observation: Observation
  today: string
  timeZone: string
  mutationId: string
  lastResult: LastResult
  /** The two looks at the occasion beside each other, where there are two. */
  compared?: ReactNode
}

/** A signed observation, as its coach, its observer or a facilitator reads it. */
export function ObservationView(props: Props) {
  const { observation, mutationId, lastResult } = props
  const { notes, voided, mayVoid, side, second } = observation
  if (second.apart) return <ApartNotice {...second.apart} />
  return (
    <Stack gap="large">
      {voided ? (
        <Notice tone="warning" title="This observation was voided">
          It doesn’t count anymore. Reason: <bdi>{voided.reason}</bdi>
        </Notice>
      ) : null}
      {side.revealed ? <Scores observation={observation} /> : <RateOwn {...props} />}
      {props.compared}
      {notes ? (
        <Section title="What was said and done">
          <TextView text={notes} />
        </Section>
      ) : null}
      <DescriptionList
        items={[
          { term: 'Day', value: formatDay(observation.happenedOn, 'year') },
          { term: 'Where', value: SETTINGS[observation.setting] },
          { term: 'How', value: MODES[observation.mode] },
          { term: 'Length', value: counted(observation.minutes, 'minute') },
          { term: 'Observer', value: <Name>{observation.observerName}</Name> },
        ]}
      />
      <CoachSide {...props} />
      <AskSecond second={second} mutationId={mutationId} lastResult={lastResult} />
      <AllObservations observation={observation} />
      {mayVoid ? <VoidForm mutationId={mutationId} lastResult={lastResult} /> : null}
    </Stack>
  )
}

function Scores({ observation: { scores, strength, edge } }: { observation: Observation }) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Card title="One strength">
          <TextView text={strength} />
        </Card>
        <Card title="One thing to work on">
          <TextView text={edge} />
        </Card>
      </div>
      <Section title="Skill by skill">
        {scores.map((score) => (
          <Score key={score.skillId} score={score} />
        ))}
      </Section>
    </>
  )
}

function AllObservations({ observation: { reader, cohort } }: { observation: Observation }) {
  if (reader === 'facilitator') return null
  const mine = reader === 'coach'
  return (
    <p className="print:hidden">
      <Link
        to={paths.observations({ cohort: mine ? cohort.slug : null })}
        className="link inline-flex min-h-11 items-center"
      >
        {mine ? 'All observations of your work' : 'All observations you signed'}
      </Link>
    </p>
  )
}

function VoidForm({ mutationId, lastResult }: { mutationId: string; lastResult: LastResult }) {
  const [form, fields] = useActionForm(voidObservationSchema, {
    id: 'void',
    lastResult,
    intent: VOID,
  })
  return (
    <details open={lastResult?.error ? true : undefined} className="print:hidden">
      <summary className={buttonClass('quiet', 'small')}>Void this observation</summary>
      <ActionForm form={form} intent={VOID} mutationId={mutationId} className="mt-4 max-w-reading">
        <TextField
          field={fields.reason}
          label="Why should it not count?"
          hint="The coach can read this. Nothing is deleted."
        />
        <FormActions>
          <SubmitButton tone="danger">Void it</SubmitButton>
        </FormActions>
      </ActionForm>
    </details>
  )
}
