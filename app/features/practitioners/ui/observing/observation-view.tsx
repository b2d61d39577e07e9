import type { LastResult } from '~/ui/forms/form'
import { Card, Notice, Section, Stack } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import type { PractitionerObservationView } from '../../contract'
import type { SignedParts } from './parts'

interface Props {
  observation: PractitionerObservationView
  mutationId: string
  lastResult: LastResult
  parts: SignedParts
}

/** A signed observation of a practitioner, as their coach reads it. */
export function PractitionerObservation({ observation, parts, ...form }: Props) {
  const { voided, strength, edge, scores, notes } = observation
  return (
    <Stack gap="large">
      {voided ? (
        <Notice tone="warning" title="You voided this observation">
          It doesn’t count anymore. Reason: <bdi>{voided.reason}</bdi>
        </Notice>
      ) : null}
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
          <parts.ScoreCard key={score.skillId} score={score} whom="them" />
        ))}
      </Section>
      {notes ? (
        <Section title="What was said and done">
          <TextView text={notes} />
        </Section>
      ) : null}
      <parts.OccasionFacts occasion={observation} />
      {voided ? null : (
        <>
          <p className="max-w-reading text-muted">
            They can’t open this page. Go through it with them, and let them answer.
          </p>
          <parts.VoidForm {...form} reader="Only you" />
        </>
      )}
    </Stack>
  )
}
