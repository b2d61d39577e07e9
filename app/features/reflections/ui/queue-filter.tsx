import { paths } from '~/platform/shared/paths'
import { Button, ButtonLink } from '~/ui/button'
import { type Option, Select } from '~/ui/field'
import { Form, useSubmit } from '~/ui/navigation'
import { QUEUE_STATE_WORDS, QUEUE_STATES, type QueuePage } from '../contract'

const STATES: Option[] = QUEUE_STATES.map((value) => ({ value, label: QUEUE_STATE_WORDS[value] }))

/** The filter is in the address: a link to it and the Back button work. */
export function QueueFilterForm({ queue: { filter, choices } }: { queue: QueuePage }) {
  const submit = useSubmit()
  const fields: [string, string, string | undefined, string, Option[]][] = [
    ['state', 'State', filter.state, '', STATES],
    [
      'cohort',
      'Cohort',
      filter.cohort,
      'Every cohort',
      choices.cohorts.map(({ slug, title }) => ({ value: slug, label: title })),
    ],
    [
      'module',
      'Module',
      filter.module,
      'Every module',
      choices.modules.map(({ key, title }) => ({ value: key, label: title })),
    ],
    [
      'person',
      'Coach',
      filter.person,
      'Everybody',
      choices.people.map(({ id, name }) => ({ value: id, label: name })),
    ],
  ]
  return (
    <Form
      key={JSON.stringify(filter)}
      method="get"
      action={paths.queue()}
      onChange={(event) => submit(event.currentTarget)}
      className="grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-[repeat(4,minmax(0,1fr))_auto]"
    >
      {fields.map(([name, label, value, everything, options]) => (
        <Select
          key={name}
          field={{ id: `filter-${name}`, name, initialValue: value ?? '' }}
          label={label}
          options={options}
          {...(everything ? { placeholder: everything } : {})}
        />
      ))}
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
