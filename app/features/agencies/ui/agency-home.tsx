import type { ReactNode } from 'react'
import { lastDayIn } from '~/features/checkout/contract'
import { INVITATION_DAYS } from '~/features/cohorts/contract'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { CalibrationLink } from '~/ui/frame/calibration-link'
import { Card } from '~/ui/page'
import type { AgencyHome as Home, NextStep } from '../contract'
import { AgencyFrame } from './agency-frame'
import { OpenChoices } from './open-choices'
import { SeatCounts } from './seats/seat-counts'

export function AgencyHome({
  agency,
  next,
  choices,
  timeZone,
  ...counts
}: Home & { timeZone: string }) {
  const query = { agency: agency.others.length > 0 ? agency.id : null }
  return (
    <AgencyFrame agency={agency} title={agency.name}>
      <div className="flex flex-col gap-5">
        <OpenChoices {...{ choices, timeZone }} />
        {next ? <Next next={next} query={query} /> : null}
        <div className="grid gap-5 md:grid-cols-2">
          <Card
            title="Seats"
            actions={
              agency.pages.includes('seats') ? (
                <ButtonLink to={paths.agencySeats(query)} tone="secondary" size="small">
                  All seats
                </ButtonLink>
              ) : null
            }
          >
            <SeatCounts {...counts} />
          </Card>
          <Card
            title="Used on the job"
            actions={
              agency.pages.includes('transfer') ? (
                <ButtonLink to={paths.agencyTransfer(query)} tone="secondary" size="small">
                  Transfer
                </ButtonLink>
              ) : null
            }
          >
            <p>
              Of the skills taught, how many were tried at work, seen there by someone else, and are
              still in use. For the agency as a whole.
            </p>
          </Card>
        </div>
        <CalibrationLink />
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

function sayOwed({ invoice, frozen }: Extract<NextStep, { kind: 'owed' }>): Said {
  const { number, owedMinor, currency, dueAt, timeZone, overdue } = invoice
  const owed = formatMoney(owedMinor, currency)
  const day = dueAt ? lastDayIn(dueAt, timeZone) : null
  const due = day
    ? `${owed} ${overdue ? 'was due on' : 'is due by'} ${day}.`
    : `${owed} is to be paid.`
  const held = frozen > 0 ? ` On hold until it is paid: ${seats(frozen)}.` : ''
  return {
    title: overdue ? 'An invoice is overdue' : 'An invoice is open',
    text: `Order ${number}: ${due}${held} Its page has the invoice to pay or to pass on.`,
    to: paths.agencyOrder(invoice.orderId),
    label: `See order ${number}`,
  }
}

function sayDisputed({ dispute, frozen }: Extract<NextStep, { kind: 'disputed' }>): Said {
  const { orderId, number, state } = dispute
  const held = frozen > 0 ? ` On hold because of it: ${seats(frozen)}.` : ''
  return {
    title: state === 'open' ? 'A payment is disputed' : 'A bank took a payment back',
    text:
      state === 'open'
        ? `The bank decides whether the payment of order ${number} stands.${held} Its page says what you can do.`
        : `The dispute about order ${number} was lost.${held} Its page says what you can do.`,
    to: paths.agencyOrder(orderId),
    label: `See order ${number}`,
  }
}

function say(next: NextStep, query: Query): Said {
  switch (next.kind) {
    case 'pay':
      return {
        title: 'Finish your order',
        text: `Order ${next.number} has not been paid yet. Its seats are reserved for a short time.`,
        to: paths.checkoutOrder(next.orderId),
        label: 'Continue to payment',
      }
    case 'owed':
      return sayOwed(next)
    case 'disputed':
      return sayDisputed(next)
    case 'held-up':
      return {
        title: `${seats(next.frozen).replace(/^o/, 'O')} on hold`,
        text: 'They can be used as soon as what is open about their payment is settled. Your orders say what it is.',
        to: paths.agencyOrders(query),
        label: 'See the orders',
      }
    case 'buy':
      return {
        title: 'Buy your first seats',
        text: 'One seat enrolls one coach in one cohort. You assign your seats by email afterward.',
        to: paths.cohorts(),
        label: 'See open cohorts',
      }
    case 'invite':
      return {
        title:
          next.free === 1
            ? 'Invite a coach: 1 seat is available'
            : `Invite coaches: ${next.free} seats are available`,
        text:
          next.free === 1
            ? `All you need is an email address. The link in the invitation works for ${INVITATION_DAYS} days.`
            : `All you need is their email addresses, one at a time or as a list. The link in each invitation works for ${INVITATION_DAYS} days.`,
        to: paths.agencySeats(query),
        label: next.free === 1 ? 'Invite a coach' : 'Invite coaches',
      }
    case 'wait':
      return {
        title: `${seats(next.offered).replace(/^o/, 'O')} waiting for an answer`,
        text: 'You can send an invitation again, or cancel it and invite someone else.',
        to: paths.agencySeats(query),
        label: 'See the invitations',
      }
    case 'follow':
      return {
        title: 'See what is used on the job',
        text: 'No seat is waiting for a coach. From here on it is about what happens at work.',
        to: paths.agencyTransfer(query),
        label: 'Open transfer',
      }
  }
}
