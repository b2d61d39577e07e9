import { Button } from '~/ui/button'
import { CheckboxGroup } from '~/ui/field'
import { Form } from '~/ui/navigation'
import { MAX_FOCUS, type ObservedCoach } from '../contract'

interface Props {
  coach: ObservedCoach
  skills: { id: string; title: string }[]
  /** Too many were chosen. */
  tooMany: boolean
}

/** One to three skills to watch for; a plain form that only changes the address. */
export function ChooseFocus({ coach, skills, tooMany }: Props) {
  return (
    <Form method="get" className="flex flex-col gap-6">
      <input type="hidden" name="coach" value={coach.enrolmentId} />
      <CheckboxGroup
        field={{
          id: 'focus',
          name: 'skill',
          ...(tooMany ? { errors: [`Choose at most ${MAX_FOCUS} skills`] } : {}),
        }}
        label="What was the focus?"
        hint="One to three skills, best those of the coach’s own plan. Fewer is better."
        options={skills.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <div>
        <Button type="submit">Continue</Button>
      </div>
    </Form>
  )
}
