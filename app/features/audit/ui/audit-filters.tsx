import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { DateField, Select, TextField } from '~/ui/forms/field'
import { Form, Link } from '~/ui/navigation'
import type { AuditPage } from '../contract/log'
import { AUDIT_KINDS } from '../contract/words'

const KINDS = Object.entries(AUDIT_KINDS).map(([value, label]) => ({ value, label }))

/** The parts of the log that can be asked for: a form that is its own address. */
export function AuditFilters({ filter, cohorts }: Pick<AuditPage, 'filter' | 'cohorts'>) {
  const field = (name: keyof typeof filter) => ({
    ...{ id: name, name, initialValue: filter[name] ?? '' },
  })
  return (
    <Form
      key={JSON.stringify(filter)}
      method="get"
      action={paths.adminAudit()}
      role="search"
      aria-label="Changes"
      className="flex flex-col gap-4"
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField
          field={field('who')}
          label="Person"
          hint="Part of a name or email."
          type="search"
          autoComplete="off"
        />
        <TextField
          field={field('agency')}
          label="Agency"
          hint="Part of its name."
          type="search"
          autoComplete="off"
        />
        <Select
          field={field('kind')}
          label="Kind of change"
          hint="Every kind, unless you choose one."
          placeholder="Every kind"
          options={KINDS}
        />
        <Select
          field={field('cohort')}
          label="Cohort"
          placeholder="Every cohort"
          options={cohorts.map(({ slug: value, title: label }) => ({ value, label }))}
        />
        <DateField field={field('from')} label="From" />
        <DateField field={field('to')} label="To" />
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" tone="secondary">
          Show these changes
        </Button>
        <Link to={paths.adminAudit()} className="link inline-flex min-h-11 items-center">
          Show everything
        </Link>
      </div>
    </Form>
  )
}
