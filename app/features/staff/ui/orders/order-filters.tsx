import { ORDER_STATES } from '~/features/checkout/contract'
import { paths } from '~/platform/shared/paths'
import { optionsOf } from '~/ui/forms/choice'
import { DateField, Select, TextField } from '~/ui/forms/field'
import { FilterForm } from '~/ui/lists/filter-form'
import { ORDER_KINDS, type OrderList } from '../../contract'

/** The parts of the orders that can be asked for. */
export function OrderFilters({ filter, cohorts }: Pick<OrderList, 'filter' | 'cohorts'>) {
  const field = (name: 'state' | 'kind' | 'cohort' | 'from' | 'to') => ({
    ...{ id: name, name, initialValue: filter[name] ?? '' },
  })
  return (
    <FilterForm
      to={paths.adminOrders()}
      about="Orders"
      asked={filter}
      show="Show these orders"
      showAll="Show every order"
    >
      <TextField
        field={{ id: 'find', name: 'find', initialValue: filter.search }}
        label="Agency or buyer"
        hint="Part of a name or email, or an order or purchase order number."
        type="search"
        autoComplete="off"
      />
      <Select
        field={field('state')}
        label="State"
        placeholder="Every state"
        options={optionsOf(ORDER_STATES)}
      />
      <Select
        field={field('kind')}
        label="Kind of order"
        placeholder="Every kind"
        options={optionsOf(ORDER_KINDS)}
      />
      <Select
        field={field('cohort')}
        label="Cohort"
        placeholder="Every cohort"
        options={cohorts.map(({ slug: value, title: label }) => ({ value, label }))}
      />
      <DateField field={field('from')} label="Placed from" />
      <DateField field={field('to')} label="Placed to" />
    </FilterForm>
  )
}
