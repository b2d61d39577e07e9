/** One person who bears the name of `askedId`, that one among them. */
export interface Namesake {
  askedId: string
  id: string
  email: string
  agencies: string[]
}

/**
 * Person id → what tells this one from the namesakes; nothing for those who have none. The agency does where
 * no namesake shares it. Else the part of the address before the @ does, which colleagues of one agency
 * know; where that is the same too, the whole address.
 */
export function hintsApart(rows: readonly Namesake[]): ReadonlyMap<string, string> {
  const hints = new Map<string, string>()
  for (const [id, all] of groupsOf(rows)) {
    const self = all.find((one) => one.id === id)
    const others = all.filter((one) => one.id !== id)
    if (self && others.length > 0) hints.set(id, hintOf(self, others))
  }
  return hints
}

function groupsOf(rows: readonly Namesake[]): Map<string, Namesake[]> {
  const groups = new Map<string, Namesake[]>()
  for (const row of rows) groups.set(row.askedId, [...(groups.get(row.askedId) ?? []), row])
  return groups
}

const mailbox = ({ email }: Namesake): string => email.slice(0, email.lastIndexOf('@'))

function hintOf(self: Namesake, others: readonly Namesake[]): string {
  const shared = others.flatMap(({ agencies }) => agencies)
  const own = self.agencies.find((agency) => !shared.includes(agency))
  if (own) return own
  const same = others.some((other) => mailbox(other) === mailbox(self))
  return same ? self.email : `${mailbox(self)}@…`
}
