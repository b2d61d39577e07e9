import type { ReactNode } from 'react'
import { MODES } from '~/features/catalog/contract'
import { SETTINGS } from '~/features/transfer/contract'
import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { buttonClass } from '~/ui/button'
import { GoneFormNotice } from '~/ui/forms/around/gone-form'
import { useActionForm } from '~/ui/forms/checked-form'
import { TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Card, DescriptionList, Name, Notice, Section, Stack } from '~/ui/page'
import { OtherVersions } from '~/ui/words/other-versions'
import { TextView } from '~/ui/words/text-view'
import { type ObservationView as Observation, VOID, voidObservationSchema } from '../contract'
import { CoachSide } from './coach-side/coach-side'
import { RateOwn } from './coach-side/rate-own'
import { ScoreCard } from './score-card'
import { AskSecond } from './second/ask-second'

interface Props {
  observation: Observation
  today: string
  timeZone: string
  mutationId: string
  lastResult: LastResult
  /** The two looks at the occasion beside each other, where there are two. */
  compared?: ReactNode
  /** The plans that came of its debrief. */
  plans: ReactNode
}

const TEXTS = { response: 'Your response' }

/** A signed observation, as its coach, its observer or a facilitator reads it. */
export function ObservationView(props: Props) {
  const { observation, mutationId, lastResult, timeZone } = props
  const { notes, voided, mayVoid, side, second } = observation
  return (
    <Stack gap="large">
      <GoneFormNotice lastResult={lastResult} texts={TEXTS} />
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
      <OtherVersions versions={observation.others} timeZone={timeZone} />
      {mayVoid ? <VoidForm mutationId={mutationId} lastResult={lastResult} /> : null}
    </Stack>
  )
}

function Scores({ observation }: { observation: Observation }) {
  const { scores, strength, edge, reader } = observation
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
          <ScoreCard key={score.skillId} score={score} whom={reader === 'coach' ? 'you' : 'them'} />
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
  const isVoiding = lastResult?.initialValue?.intent === VOID
  return (
    <details open={isVoiding ? true : undefined} className="print:hidden">
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
