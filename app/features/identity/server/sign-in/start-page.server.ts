import { elsewhere } from '~/platform/http/elsewhere.server'
import type { Actor } from '~/platform/shared/actor'
import { firstPage } from '../../domain/first-page'

/** Where someone starts after signing in; who has left their only cohort finds there what they wrote. */
export async function startPage(person: Pick<Actor, 'personId' | 'memberships'>): Promise<string> {
  const left = person.memberships.length === 0 ? await elsewhere(person, undefined) : null
  return left ?? firstPage(person.memberships)
}
