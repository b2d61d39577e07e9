import { MODES } from '~/features/catalog/contract'
import { VOID, voidObservationSchema } from '~/features/observations/contract'
import { SETTINGS } from '~/features/transfer/contract'
import { counted } from '~/platform/shared/lists/counts'
import { formatDay } from '~/platform/shared/time'
import { buttonClass } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Card, DescriptionList, Notice, Section, Stack } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import type { PractitionerObservationView } from '../../contract'
import type { ScoreCard } from './parts'

interface Props {
  observation: PractitionerObservationView
  mutationId: string
  lastResult: LastResult
  ScoreCard: ScoreCard
}

/** A signed observation of a practitioner, as their coach reads it. */
export function PractitionerObservation({ observation, ScoreCard, ...form }: Props) {
  const { voided, strength, edge, scores, notes, happenedOn, setting, mode, minutes } = observation
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
          <ScoreCard key={score.skillId} score={score} whom="them" />
        ))}
      </Section>
      {notes ? (
        <Section title="What was said and done">
          <TextView text={notes} />
        </Section>
      ) : null}
      <DescriptionList
        items={[
          { term: 'Day', value: formatDay(happenedOn, 'year') },
          { term: 'Where', value: SETTINGS[setting] },
          { term: 'How', value: MODES[mode] },
          { term: 'Length', value: counted(minutes, 'minute') },
        ]}
      />
      {voided ? null : (
        <>
          <p className="max-w-reading text-muted">
            They can’t open this page. Go through it with them, and let them answer.
          </p>
          <VoidForm {...form} />
        </>
      )}
    </Stack>
  )
}

function VoidForm({ mutationId, lastResult }: Pick<Props, 'mutationId' | 'lastResult'>) {
  const [form, fields] = useActionForm(voidObservationSchema, {
    ...{ id: 'void', lastResult, intent: VOID },
  })
  return (
    <details open={lastResult?.error ? true : undefined} className="print:hidden">
      <summary className={buttonClass('quiet', 'small')}>Void this observation</summary>
      <ActionForm form={form} intent={VOID} mutationId={mutationId} className="mt-4 max-w-reading">
        <TextField
          field={fields.reason}
          label="Why should it not count?"
          hint="Only you can read this. Nothing is deleted."
        />
        <FormActions>
          <SubmitButton tone="danger">Void it</SubmitButton>
        </FormActions>
      </ActionForm>
    </details>
  )
}
