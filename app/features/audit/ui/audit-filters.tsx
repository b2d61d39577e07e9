import { paths } from '~/platform/shared/paths'
import { optionsOf } from '~/ui/forms/choice'
import { DateField, Select, TextField } from '~/ui/forms/field'
import { FilterForm } from '~/ui/lists/filter-form'
import type { AuditPage } from '../contract/log'
import { AUDIT_KINDS } from '../contract/words'

/** The parts of the log that can be asked for. */
export function AuditFilters({ filter, cohorts }: Pick<AuditPage, 'filter' | 'cohorts'>) {
  const field = (name: keyof typeof filter) => ({
    ...{ id: name, name, initialValue: filter[name] ?? '' },
  })
  return (
    <FilterForm
      to={paths.adminAudit()}
      about="Changes"
      asked={filter}
      show="Show these changes"
      showAll="Show everything"
    >
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
        options={optionsOf(AUDIT_KINDS)}
      />
      <Select
        field={field('cohort')}
        label="Cohort"
        placeholder="Every cohort"
        options={cohorts.map(({ slug: value, title: label }) => ({ value, label }))}
      />
      <DateField field={field('from')} label="From" />
      <DateField field={field('to')} label="To" />
    </FilterForm>
  )
}
