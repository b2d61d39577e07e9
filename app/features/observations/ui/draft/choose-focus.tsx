import type { InstrumentId } from '~/features/catalog/contract'
import { paths } from '~/platform/shared/paths'
import { useActionForm } from '~/ui/forms/checked-form'
import { CheckboxGroup } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Stack } from '~/ui/page'
import { BEGIN, beginSchema, type ObservedCoach } from '../../contract'

interface Props {
  coach: ObservedCoach
  instruments: { id: InstrumentId; title: string }[]
  instrument: InstrumentId
  skills: { id: string; title: string }[]
  /** The skills of the coach's open plans: they stand first. */
  planned: readonly string[]
  /** The skills that a coach asked this observer to look at: they are chosen from the start. */
  chosen?: readonly string[]
  mutationId: string
  lastResult: LastResult
}

/** The observer chooses an instrument and one to three of its skills; then the draft begins. */
export function ChooseFocus(props: Props) {
  const { coach, instruments, instrument, planned, chosen = [], mutationId, lastResult } = props
  const [form, fields] = useActionForm(beginSchema, {
    ...{ id: 'focus', lastResult, intent: BEGIN },
    defaultValue: { skill: [...chosen] },
  })
  const isPlanned = ({ id }: { id: string }) => planned.includes(id)
  const skills = [
    ...props.skills.filter(isPlanned),
    ...props.skills.filter((skill) => !isPlanned(skill)),
  ]
  return (
    <Stack gap="large">
      <nav aria-labelledby="instruments" className="flex flex-col gap-3">
        <p id="instruments" className="font-semibold">
          What did you observe?
        </p>
        <ul className="flex flex-wrap gap-2">
          {instruments.map(({ id, title }) => (
            <li key={id}>
              <Link
                to={paths.newObservation({ coach: coach.enrollmentId, instrument: id })}
                aria-current={id === instrument ? 'true' : undefined}
                className="choice aria-[current]:border-ink aria-[current]:font-semibold"
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ActionForm form={form} intent={BEGIN} mutationId={mutationId}>
        <input type="hidden" name="enrollment" value={coach.enrollmentId} />
        <input type="hidden" name="instrument" value={instrument} />
        <CheckboxGroup
          key={instrument}
          field={fields.skill}
          label="What is the focus?"
          hint="One to three skills, best those of the coach’s own plan. Fewer is better."
          options={skills.map(({ id, title }) => ({
            value: id,
            label: title,
            hint: isPlanned({ id }) ? 'In an open plan of the coach' : undefined,
          }))}
        />
        <FormActions>
          <SubmitButton>Continue</SubmitButton>
        </FormActions>
      </ActionForm>
    </Stack>
  )
}
