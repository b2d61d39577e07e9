import { isolated } from '~/platform/shared/text'
import { useActionForm } from '~/ui/forms/checked-form'
import { optionsOf } from '~/ui/forms/choice'
import { RadioGroup } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Column, Notice, PageHeader, Stack } from '~/ui/page'
import { type ManagerPage, SIGHTINGS, sightingSchema } from '../../contract'

const ENDED: Readonly<Record<Exclude<ManagerPage['state'], 'open'>, [string, string]>> = {
  used: [
    'This question has been answered',
    'Thank you. The link worked once; there’s nothing more to do.',
  ],
  over: ['This question has closed', 'Thank you for looking in. Nothing is expected of you.'],
  unknown: [
    'This link leads nowhere',
    'It may have been cut off in the email. Open it there again. If it still doesn’t work, nothing is expected of you.',
  ],
}

interface Props extends ManagerPage {
  lastResult: LastResult
}

/** The one question to a line manager, who has no account. */
export function ManagerView({ state, about, lastResult }: Props) {
  if (state !== 'open' || !about) {
    const [title, text] = ENDED[state === 'open' ? 'over' : state]
    return (
      <Column width="reading">
        <PageHeader title={title} lead={text} />
      </Column>
    )
  }
  return <Question {...about} lastResult={lastResult} />
}

function Question(props: NonNullable<ManagerPage['about']> & { lastResult: LastResult }) {
  const { coachName, skillTitle, definition, lastResult } = props
  const name = isolated(coachName)
  const [form, fields] = useActionForm(sightingSchema, { id: 'sighting', lastResult })
  return (
    <Column width="reading">
      <PageHeader
        eyebrow={`${name} asked for your view`}
        title={skillTitle}
        lead={definition || undefined}
      />
      <Stack>
        <ActionForm form={form}>
          <RadioGroup
            field={fields.sighting}
            label={`In the last month, how often have you seen ${name} do this at work?`}
            hint="All four are good answers."
            options={optionsOf(SIGHTINGS)}
          />
          <FormActions>
            <SubmitButton>Send answer</SubmitButton>
          </FormActions>
        </ActionForm>
        <Notice>Only {name} sees your answer. You can answer once.</Notice>
      </Stack>
    </Column>
  )
}
