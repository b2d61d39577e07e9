import type { Found } from '~/platform/shared/lists/find'
import { Button } from '../button'
import { TextField } from '../forms/field'
import { Form } from '../navigation'

interface FindProps {
  find: Found
  label: string
  /** The other parameters of the address. */
  also?: Record<string, string>
}

/** Looks in a list; shown when there is more than a page of it. A form that is its own address. */
export function FindForm({ find, label, also = {} }: FindProps) {
  if (find.pages <= 1 && find.search === '') return null
  return (
    <Form
      // Another search is another box: after Back it says what the page shows.
      key={find.search}
      method="get"
      role="search"
      aria-label={label}
      className="flex max-w-reading flex-col gap-3 sm:flex-row sm:items-end"
    >
      {Object.entries(also).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        field={{ id: 'find', name: 'find', initialValue: find.search }}
        label={label}
        type="search"
        autoComplete="off"
        enterKeyHint="search"
        className="min-w-0 flex-1"
      />
      <Button type="submit" tone="secondary">
        Search
      </Button>
    </Form>
  )
}

/** Says that a search found nothing. */
export function FoundNothing({ find }: { find: Found }) {
  if (find.total > 0 || find.search === '') return null
  return (
    <p role="status">
      Nothing matches “<bdi>{find.search}</bdi>”.
    </p>
  )
}
