import type { Actor } from '~/platform/shared/actor'
import { type Action, type PlacesOf, waysOf } from './actions'
import { HOLDS, type Thing } from './standings'

/**
 * Whether someone may do something to a thing, by the memberships that they came with. Pure. Whatever
 * is read or written by it asks the database besides, by `scope` or `scopeFilter`, inside the query.
 */
export const may = <A extends Action>(
  actor: Actor,
  action: A,
  ...[thing]: PlacesOf<A> extends never ? [] : [Record<PlacesOf<A>, string>]
): boolean => holds(actor, action, thing ?? {})

/** The same where the caller knows of the thing whatever there is to know, as a list of rows does. */
export const holds = (actor: Actor, action: Action, thing: Thing): boolean =>
  waysOf(action).some((way) => way.every((standing) => HOLDS[standing](actor, thing)))
