import type { Membership } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import { ROLES } from '~/platform/shared/roles'

/** Where someone starts after signing in; who belongs nowhere yet sees the open cohorts. */
export function firstPage(memberships: readonly Membership[]): string {
  const [first] = memberships.map(({ kind }) => ROLES[kind]).sort((a, b) => a.turn - b.turn)
  const [start] = first ? [...first.homes, ...first.more] : []
  return start?.to ?? paths.cohorts()
}
