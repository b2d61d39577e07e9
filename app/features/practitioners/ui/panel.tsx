import { paths } from '~/platform/shared/paths'
import { Link } from '~/ui/navigation'
import { Section } from '~/ui/page'
import type { PractitionerCard } from '../contract'
import { Cards } from './practitioners-view'

const SHOWN = 5

/** The practitioners whom the reader coaches now, on their practice page. */
export function PractitionersPanel({ items }: { items: PractitionerCard[] }) {
  const now = items.filter(({ endedOn }) => endedOn === null)
  return (
    <Section
      title="Practitioners I coach"
      action={
        <Link to={paths.practitioners()} className="link py-1">
          {items.length === 0 ? 'Add a practitioner' : 'All practitioners'}
        </Link>
      }
    >
      {now.length === 0 ? (
        <p className="max-w-reading text-muted">
          Add the people you coach by pseudonym. Then you can observe them and see how their skills
          grow. Only you can see it.
        </p>
      ) : (
        <Cards items={now.slice(0, SHOWN)} />
      )}
    </Section>
  )
}
