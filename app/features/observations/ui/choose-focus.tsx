import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { CheckboxGroup } from '~/ui/forms/field'
import { ErrorSummary } from '~/ui/forms/form'
import { Form, Link, useLocation } from '~/ui/navigation'
import { Stack } from '~/ui/page'
import type { InstrumentId, ObservedCoach } from '../contract'

interface Props {
  coach: ObservedCoach
  instruments: { id: InstrumentId; title: string }[]
  instrument: InstrumentId
  skills: { id: string; title: string }[]
  /** The words for what is wrong with the choice, or null. */
  problem: string | null
}

/** The observer chooses an instrument and one to three of its skills. It only changes the address. */
export function ChooseFocus({ coach, instruments, instrument, skills, problem }: Props) {
  const { key } = useLocation()
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
      <Form method="get" className="flex flex-col gap-6">
        {problem ? (
          <ErrorSummary
            key={key}
            form={{ id: 'focus', status: 'error', allErrors: { skill: [problem] } }}
            refused={1}
          />
        ) : null}
        <input type="hidden" name="chosen" value="yes" />
        <input type="hidden" name="coach" value={coach.enrollmentId} />
        <input type="hidden" name="instrument" value={instrument} />
        <CheckboxGroup
          key={instrument}
          field={{
            id: 'focus-skill',
            name: 'skill',
            ...(problem ? { errors: [problem] } : {}),
          }}
          label="What was the focus?"
          hint="One to three skills, best those of the coach’s own plan. Fewer is better."
          options={skills.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <div>
          <Button type="submit">Continue</Button>
        </div>
      </Form>
    </Stack>
  )
}
