import { findCoachPageFallback } from '~/platform/http/coach-page-fallback.server'
import type { Actor } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import { firstPage } from '../../domain/first-page'
import { listOwnOffers } from '../roles/answer-offer.server'

/** Where someone starts after signing in; whoever is offered a role answers first, and who has left their only cohort finds there what they wrote. */
export async function startPage(person: Pick<Actor, 'personId' | 'memberships'>): Promise<string> {
  if ((await listOwnOffers(person)).length > 0) return paths.account()
  const left =
    person.memberships.length === 0 ? await findCoachPageFallback(person, undefined) : null
  return left ?? firstPage(person.memberships)
}
