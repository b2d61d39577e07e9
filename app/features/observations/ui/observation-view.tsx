import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { GoneFormNotice } from '~/ui/forms/around/gone-form'
import type { LastResult } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Card, Notice, Section, Stack } from '~/ui/page'
import { OtherVersions } from '~/ui/words/other-versions'
import { TextView } from '~/ui/words/text-view'
import type { ObservationView as Observation } from '../contract'
import { CoachSide } from './coach-side/coach-side'
import { RateOwn } from './coach-side/rate-own'
import { OccasionFacts } from './draft/occasion-fields'
import { ScoreCard } from './score-card'
import { AskSecond } from './second/ask-second'
import { VoidForm } from './void-form'

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
      <OccasionFacts occasion={observation} observer={observation.observerName} />
      <CoachSide {...props} />
      <AskSecond second={second} mutationId={mutationId} lastResult={lastResult} />
      <AllObservations observation={observation} />
      <OtherVersions versions={observation.others} timeZone={timeZone} />
      {mayVoid ? <VoidForm {...{ mutationId, lastResult }} reader="The coach" /> : null}
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
