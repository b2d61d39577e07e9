import type { ReactNode } from 'react'
import { formatDay, formatInstant } from '~/platform/shared/time'
import { useActionForm } from '~/ui/forms/checked-form'
import { TextArea } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { DescriptionList, Section } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import {
  COACH_SIDE,
  type ObservationView,
  RESPOND,
  respondSchema,
  SIGN_SEEN,
  signSeenSchema,
} from '../../contract'
import { DebriefForm } from './debrief-form'

interface Props {
  observation: ObservationView
  today: string
  timeZone: string
  mutationId: string
  lastResult: LastResult
  /** The plans that came of the debrief. */
  plans: ReactNode
}

const yesNo = (value: boolean) => (value ? 'Yes' : 'No')

/** The coach's signature and answer, and the conversation about it: for the coach and the observer alone. */
export function CoachSide({ observation, plans, today, timeZone, mutationId, lastResult }: Props) {
  const { reader, side, voided } = observation
  if ((reader !== 'coach' && reader !== 'observer') || !side.revealed) return plans
  const isCoach = reader === 'coach'
  const forms = { mutationId, lastResult }
  return (
    <>
      {side.debrief || side.mayDebrief ? (
        <Section title="Debrief">
          {side.debrief ? (
            <DescriptionList
              items={[
                { term: 'Day', value: formatDay(side.debrief.debriefedOn, 'year') },
                { term: 'The coach spoke first', value: yesNo(side.debrief.coachFirst) },
                { term: 'Rehearsed', value: yesNo(side.debrief.rehearsed) },
              ]}
            />
          ) : null}
          {side.mayDebrief ? <DebriefForm today={today} {...forms} /> : null}
        </Section>
      ) : null}
      {plans}
      <Section
        title={isCoach ? 'Your signature and response' : 'The coach’s signature and response'}
      >
        {side.seenAt ? (
          <p>Read and signed {formatInstant(side.seenAt, timeZone)}.</p>
        ) : (
          <p className="max-w-reading text-muted">
            {isCoach
              ? 'Your signature says that you have read it, not that you agree.'
              : `Not signed by the coach yet.${voided ? '' : ' The observation counts all the same.'}`}
          </p>
        )}
        {isCoach && !side.seenAt ? <SignSeen {...forms} /> : null}
        {side.response === null ? null : <TextView text={side.response} />}
        {side.mayRespond ? <Respond response={side.response} {...forms} /> : null}
      </Section>
    </>
  )
}

type FormProps = Pick<Props, 'mutationId' | 'lastResult'>

function SignSeen({ mutationId, lastResult }: FormProps) {
  const [form] = useActionForm(signSeenSchema, { id: 'seen', lastResult, intent: SIGN_SEEN })
  return (
    <ActionForm form={form} intent={SIGN_SEEN} mutationId={mutationId}>
      <div>
        <SubmitButton tone="secondary">Sign that I read it</SubmitButton>
      </div>
    </ActionForm>
  )
}

function Respond({ response, mutationId, lastResult }: FormProps & { response: string | null }) {
  const [form, fields] = useActionForm(respondSchema, {
    ...{ id: 'respond', lastResult, intent: RESPOND },
    defaultValue: { response: response ?? '' },
  })
  return (
    <ActionForm form={form} intent={RESPOND} mutationId={mutationId} className="max-w-reading">
      <TextArea
        field={fields.response}
        label={response === null ? 'Your response' : 'Correct your response'}
        hint={`The observer can read it. You can correct it for ${COACH_SIDE.correctHours} hours.`}
        rows={3}
      />
      <FormActions>
        <SubmitButton tone="secondary">Save response</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
