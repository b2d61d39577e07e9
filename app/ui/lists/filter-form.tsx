import type { ReactNode } from 'react'
import { Button } from '../button'
import { Form, Link } from '../navigation'

interface Props {
  /** The address of the list. */
  to: string
  /** The name of the form for screen readers. */
  about: string
  /** The filter as it is: another one is another form, which after Back says what the page shows. */
  asked: unknown
  /** The words on the button, and on the link that asks for everything. */
  show: string
  showAll: string
  /** The fields. */
  children: ReactNode
}

/** The parts of a list that can be asked for. It is a form that is its own address, so it works with scripts and without. */
export const FilterForm = ({ to, about, asked, show, showAll, children }: Props) => (
  <Form
    key={JSON.stringify(asked)}
    method="get"
    action={to}
    role="search"
    // Without scripts a browser would fill in, after Back, what was chosen last.
    autoComplete="off"
    aria-label={about}
    className="flex flex-col gap-4"
  >
    <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    <div className="flex flex-wrap items-center gap-4">
      <Button type="submit" tone="secondary">
        {show}
      </Button>
      <Link to={to} className="link inline-flex min-h-11 items-center">
        {showAll}
      </Link>
    </div>
  </Form>
)
