import type { ReactNode } from 'react'
import { Button } from '../button'
import { TextField } from '../forms/field'
import { Form } from '../navigation'

interface Props {
  /** The name of the parameter, which is the id of the box, too, unless `id` names another. */
  name: string
  id?: string
  value: string
  label: string
  /** The name of the search for screen readers; the label where it is left out. */
  about?: string
  action?: string
  /** The other parameters of the address, as hidden inputs. */
  children?: ReactNode
}

/** A search in a list. It is a form that is its own address, so it works with scripts and without. */
export function SearchForm({
  name,
  id = name,
  value,
  label,
  about = label,
  action,
  children,
}: Props) {
  return (
    <Form
      // Another search is another box: after Back it says what the page shows.
      key={value}
      method="get"
      action={action}
      role="search"
      aria-label={about}
      className="flex max-w-reading flex-col gap-3 sm:flex-row sm:items-end"
    >
      {children}
      <TextField
        field={{ id, name, initialValue: value }}
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
