import type { Membership, MembershipKind } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'

/** Somebody with several roles starts with the work that others wait for. */
const ORDER: [MembershipKind, string][] = [
  ['facilitator', paths.facilitate()],
  ['coach', paths.learn()],
  ['agency-lead', paths.agency()],
  ['admin', paths.admin()],
  ['observer', paths.newObservation()],
]

/** Where somebody starts after signing in; who belongs nowhere yet sees the open cohorts. */
export function firstPage(memberships: readonly Membership[]): string {
  const kinds = new Set(memberships.map(({ kind }) => kind))
  return ORDER.find(([kind]) => kinds.has(kind))?.[1] ?? paths.cohorts()
}
