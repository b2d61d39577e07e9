import type { MembershipKind } from '~/platform/shared/actor'
import { type Action, waysOf } from './actions'
import { KIND_OF } from './standings'

/**
 * Whom a route lets in that leads to this action: someone with one of these memberships, wherever it is.
 * Where one way needs none, being signed in is enough. What then may be seen the verb asks.
 */
export function doorTo(action: Action): ['signed-in'] | MembershipKind[] {
  const ways = waysOf(action).map((way) => way.flatMap((standing) => KIND_OF[standing] ?? []))
  if (ways.some((kinds) => kinds.length === 0)) return ['signed-in']
  return [...new Set(ways.flat())]
}
