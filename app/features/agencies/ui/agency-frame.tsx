import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { Link, NavLink } from '~/ui/navigation'
import { Name, PageHeader } from '~/ui/page'
import type { AgencyHead, AgencyPage } from '../contract'

interface FrameProps {
  agency: AgencyHead
  title: string
  lead?: ReactNode
  action?: ReactNode
  children: ReactNode
}

interface Place {
  page?: AgencyPage
  to: typeof paths.agency
  label: string
  /** The bar at the bottom of a phone has no room for it, so that it stands here there, too. */
  always?: boolean
}

const PLACES: Place[] = [
  { to: paths.agency, label: 'Overview' },
  { page: 'seats', to: paths.agencySeats, label: 'Seats' },
  { page: 'people', to: paths.agencyPeople, label: 'People' },
  { page: 'transfer', to: paths.agencyTransfer, label: 'Transfer' },
  { page: 'barriers', to: paths.agencyBarriers, label: 'Barriers', always: true },
  { page: 'figures', to: paths.agencyFigures, label: 'Figures', always: true },
  { page: 'orders', to: paths.agencyOrders, label: 'Orders' },
]

/** Around every page of an agency: whose it is, the way between them, and to the other agencies. */
export function AgencyFrame({ agency, title, lead, action, children }: FrameProps) {
  // With several agencies the address says which one, so that a link can be kept and sent.
  const query = agency.others.length > 0 ? { agency: agency.id } : undefined
  const places = PLACES.filter(({ page }) => !page || agency.pages.includes(page))
  return (
    <div className="flex flex-col">
      <nav aria-label={agency.name} className="agency-places mb-8">
        <ul className="flex flex-wrap border-b sm:gap-x-1 border-line">
          {places.map(({ page, to, label, always }) => (
            <li key={label} data-always={always ? '' : undefined}>
              <NavLink
                to={to(query)}
                end={!page}
                className="flex min-h-11 items-center border-b-3 border-transparent px-2 text-muted sm:px-3 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <PageHeader
        eyebrow={title === agency.name ? undefined : agency.name}
        title={title}
        lead={lead}
        action={action}
      />
      {children}
      {agency.others.length > 0 ? <Others agency={agency} /> : null}
    </div>
  )
}

function Others({ agency }: { agency: AgencyHead }) {
  return (
    <p className="mt-12 border-t border-line pt-4 text-sm text-muted">
      You also lead{' '}
      {agency.others.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? <span>{', '}</span> : null}
          <Link to={paths.agency({ agency: id })} className="link">
            <Name>{name}</Name>
          </Link>
        </span>
      ))}
      .
    </p>
  )
}
