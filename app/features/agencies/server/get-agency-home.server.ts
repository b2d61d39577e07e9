import { may } from '~/features/identity/index.server'
import { listOpenChoices } from '~/features/moves/index.server'
import { countAgencySeats } from '~/features/seats/index.server'
import type { Actor } from '~/platform/shared/actor'
import type { AgencyHome } from '../contract'
import { nextStep } from '../domain/next-step'
import { findUnsettled } from './agency-orders.server'
import { getAgencyHead } from './get-agency-head.server'

/** Where the agency stands and the one next thing to do. */
export async function getAgencyHome(actor: Actor, wanted: string | null): Promise<AgencyHome> {
  const agency = await getAgencyHead(actor, wanted)
  const [cohorts, unsettled, choices] = await Promise.all([
    countAgencySeats(actor, agency.id),
    findUnsettled(actor, agency.id),
    listOpenChoices(actor, agency.id),
  ])
  const sum = (pick: (cohort: (typeof cohorts)[number]) => number) =>
    cohorts.reduce((total, cohort) => total + pick(cohort), 0)
  const free = sum((cohort) => cohort.free)
  const offered = sum((cohort) => cohort.offered)
  const held = sum((cohort) => cohort.held)
  const unused = sum((cohort) => cohort.unused)
  const frozen = sum((cohort) => cohort.frozen)
  const seats = free + offered + held + unused + frozen
  const buys = may(actor, 'seat.buy', { agency: agency.id })
  const next = buys ? nextStep({ ...unsettled, seats, invitable: free, offered, frozen }) : null
  return { agency, free, offered, held, unused, frozen, next, choices }
}
