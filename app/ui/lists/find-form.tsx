import type { Found } from '~/platform/shared/lists/find'
import { SearchForm } from './search-form'

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
    <SearchForm name="find" value={find.search} label={label}>
      {Object.entries(also).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </SearchForm>
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
