import { type FormEvent, useEffect, useState } from 'react'
import { paths } from '~/platform/shared/paths'
import { Button, ButtonLink } from '~/ui/button'
import { type Option, Select, TextField } from '~/ui/forms/field'
import { Form, useSubmit } from '~/ui/navigation'
import { QUEUE_STATE_WORDS, QUEUE_STATES, type QueueFilter, type QueuePage } from '../contract'

const STATES: Option[] = QUEUE_STATES.map((value) => ({ value, label: QUEUE_STATE_WORDS[value] }))

const valuesOf = ({ state, cohort, module, coach }: QueueFilter) => ({
  state: String(state),
  cohort: cohort ?? '',
  module: module ?? '',
  coach: coach ?? '',
})

/**
 * The filter is in the address: a link to it and the Back button work. A choice filters at once, a name
 * with Enter or the button. The form stays the same element, so focus stays where it is.
 */
export function QueueFilterForm({ queue: { filter, choices } }: { queue: QueuePage }) {
  const submit = useSubmit()
  const [values, setValues] = useState(valuesOf(filter))
  useEffect(() => setValues(valuesOf(filter)), [filter])
  const chooses = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLSelectElement) submit(event.currentTarget)
  }
  const fields: [keyof typeof values, string, string, Option[]][] = [
    ['state', 'State', '', STATES],
    [
      'cohort',
      'Cohort',
      'Every cohort',
      choices.cohorts.map(({ slug, title }) => ({ value: slug, label: title })),
    ],
    [
      'module',
      'Module',
      'Every module',
      choices.modules.map(({ key, title }) => ({ value: key, label: title })),
    ],
  ]
  const set = (name: keyof typeof values, value: string) =>
    setValues((now) => ({ ...now, [name]: value }))
  return (
    <Form
      method="get"
      action={paths.queue()}
      onChange={chooses}
      // Without scripts a browser would fill in, after Back, what was chosen last.
      autoComplete="off"
      className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[repeat(4,minmax(0,1fr))_auto]"
    >
      {fields.map(([name, label, everything, options]) => (
        <Select
          key={name}
          field={{ id: `filter-${name}`, name }}
          label={label}
          options={options}
          value={values[name]}
          onChange={(event) => set(name, event.currentTarget.value)}
          {...(everything ? { placeholder: everything } : {})}
          // Its words are longer than half a phone.
          {...(name === 'state' ? { className: 'max-sm:col-span-full' } : {})}
        />
      ))}
      <TextField
        field={{ id: 'filter-coach', name: 'coach' }}
        label="Coach"
        type="search"
        placeholder="Part of a name"
        value={values.coach}
        onChange={(event) => set('coach', event.currentTarget.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" tone="secondary" size="small">
          Filter
        </Button>
        <ButtonLink to={paths.queue()} tone="quiet" size="small">
          Clear
        </ButtonLink>
      </div>
    </Form>
  )
}
