import type { CohortPreview, SessionDesk } from '~/features/cohorts/contract'
import { CHANGE_SESSION } from '~/features/cohorts/contract'
import { Preview } from '~/ui/forms/around/preview'
import { CheckboxField } from '~/ui/forms/choice'
import { DateField, type FieldLike, TextField } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Section } from '~/ui/page'

export interface ChangeAnswer {
  lastResult?: LastResult
  preview?: CohortPreview | undefined
  version?: number | undefined
}

interface Props {
  desk: SessionDesk
  mutationId: string
  answer: ChangeAnswer | undefined
}

/** One session gets another time or place, or is canceled: previewed first, then saved as it was shown. */
export function ChangeSessionForm({ desk, mutationId, answer }: Props) {
  const { session, cohort } = desk
  const lastResult = answer?.lastResult
  const [form, fieldOf] = usePlainForm({ id: 'session', lastResult, intent: CHANGE_SESSION })
  const sent = lastResult?.initialValue?.intent === CHANGE_SESSION ? lastResult.initialValue : null
  const begins: Record<string, unknown> = sent ?? {
    ...{ day: session.day, time: session.time, place: session.place ?? '' },
    canceled: session.canceled ? 'on' : undefined,
  }
  const field = (name: string): FieldLike => ({ ...fieldOf(name), initialValue: begins[name] })
  const { usualPlace } = session
  return (
    <Section
      title="Change this session"
      hint="The other sessions stay. If the cohort moves, this one keeps its place in the course."
    >
      <ActionForm form={form} intent={CHANGE_SESSION} mutationId={mutationId}>
        {answer?.preview ? <Preview {...answer.preview} save="Save session" /> : null}
        <input type="hidden" name="version" value={answer?.version ?? cohort.version} />
        <DateField field={field('day')} label="Day" />
        <TextField
          field={field('time')}
          label="Time where the cohort is"
          type="time"
          width="medium"
        />
        <TextField
          field={field('place')}
          label="Where it meets, if not as usual"
          hint={
            usualPlace
              ? `Leave it blank for the usual place: ${usualPlace}`
              : 'A link that begins with https://, or words.'
          }
          optional
          autoComplete="off"
        />
        <CheckboxField
          field={field('canceled')}
          label="This session is canceled"
          hint="It stays on the list, so that everyone sees that it is off."
        />
        <FormActions>
          <SubmitButton tone={answer?.preview ? 'secondary' : 'primary'}>
            {answer?.preview ? 'Preview again' : 'Preview'}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Section>
  )
}
