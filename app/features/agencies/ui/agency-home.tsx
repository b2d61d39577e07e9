import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/page'
import type { AgencyHome as Home, NextStep } from '../contract'
import { AgencyFrame } from './agency-frame'
import { SeatCounts } from './seat-counts'

export function AgencyHome({ agency, next, ...counts }: Home) {
  const query = { agency: agency.others.length > 0 ? agency.id : null }
  return (
    <AgencyFrame agency={agency} title={agency.name}>
      <div className="flex max-w-regular flex-col gap-5 lg:max-w-none">
        <Next next={next} query={query} />
        <div className="grid gap-5 md:grid-cols-2">
          <Card
            title="Seats"
            actions={
              <ButtonLink to={paths.agencySeats(query)} tone="secondary" size="small">
                All seats
              </ButtonLink>
            }
          >
            <SeatCounts {...counts} />
          </Card>
          <Card
            title="What reached the job"
            actions={
              <ButtonLink to={paths.agencyTransfer(query)} tone="secondary" size="small">
                Transfer
              </ButtonLink>
            }
          >
            <p>
              Of the skills taught, how many were tried at work, seen there by somebody else, and
              are still in use. For the agency as a whole.
            </p>
          </Card>
        </div>
      </div>
    </AgencyFrame>
  )
}

type Query = { agency: string | null }

const seats = (count: number) => (count === 1 ? 'one seat' : `${count} seats`)

function Next({ next, query }: { next: NextStep; query: Query }) {
  const { title, text, to, label } = say(next, query)
  return (
    <Card
      tone="lit"
      eyebrow="Next"
      title={title}
      actions={<ButtonLink to={to}>{label}</ButtonLink>}
    >
      <p className="text-lg">{text}</p>
    </Card>
  )
}

interface Said {
  title: string
  text: ReactNode
  to: string
  label: string
}

function say(next: NextStep, query: Query): Said {
  switch (next.kind) {
    case 'pay':
      return {
        title: 'Finish your order',
        text: `Order ${next.number} has not been paid yet. Its seats are reserved for a while.`,
        to: paths.checkoutOrder(next.orderId),
        label: 'Continue to payment',
      }
    case 'buy':
      return {
        title: 'Buy your first seats',
        text: 'One seat is one coach in one cohort. You hand them out by e-mail afterwards.',
        to: paths.cohorts(),
        label: 'See open cohorts',
      }
    case 'invite':
      return {
        title: `Offer ${seats(next.free)} to your coaches`,
        text: 'All that you need is an e-mail address. The link in the invitation is good for 14 days.',
        to: paths.agencySeats(query),
        label: 'Invite a coach',
      }
    case 'wait':
      return {
        title: `${seats(next.offered).replace(/^o/, 'O')} waiting for an answer`,
        text: 'You can send an invitation again, or take it back and offer the seat to somebody else.',
        to: paths.agencySeats(query),
        label: 'See the invitations',
      }
    case 'follow':
      return {
        title: 'See what reached the job',
        text: 'Everybody has a seat. From here on it is about what happens at work.',
        to: paths.agencyTransfer(query),
        label: 'Open transfer',
      }
  }
}
