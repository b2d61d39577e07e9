import type { Membership } from '~/platform/shared/actor'

/** It stands in place of an agency's name for coaches who came by themselves. */
export const NO_AGENCY = 'No agency'

/**
 * The memberships of one person, in which two agencies of one name have a number behind it, in the order in which
 * the agencies came (their ids grow): "Northway (#2)".
 */
export function agenciesApart(memberships: readonly Membership[]): Membership[] {
  const ids = new Map<string, Set<string>>()
  for (const one of memberships)
    if ('agencyName' in one) {
      const same = ids.get(keyOf(one.agencyName)) ?? new Set()
      ids.set(keyOf(one.agencyName), same.add(one.agencyId))
    }
  return memberships.map((one) => {
    if (!('agencyName' in one)) return one
    const same = [...(ids.get(keyOf(one.agencyName)) ?? [])].sort()
    if (same.length < 2) return one
    const { agencyName: name } = one
    return { ...one, agencyName: `${name} (#${same.indexOf(one.agencyId) + 1})` }
  })
}

const keyOf = (name: string) => name.normalize('NFC').toLocaleLowerCase('en')
