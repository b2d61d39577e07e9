import type { Tx } from '~/platform/db/client.server'

type Expects = (tx: Tx, email: string) => Promise<boolean>

let others: Expects[] = []

/** Registers a room that may expect someone who is not a person here yet: an invitation is open. Only `wiring` calls this. */
export const expectPeople = (expects: Expects): void => {
  others.push(expects)
}

/** Forgets the rooms, before they are registered again. */
export const clearExpectations = (): void => {
  others = []
}

/** Whether this address belongs to a person, or is waited for. The answer must never reach the one who asks. */
export async function isExpected(tx: Tx, email: string): Promise<boolean> {
  if (await tx.person.findUnique({ where: { email }, select: { id: true } })) return true
  for (const expects of others) if (await expects(tx, email)) return true
  return false
}
