import type { Tx } from '~/platform/db/client.server'

/** A higher room moves the seat for which a difference in price was paid. The cohorts and the order are locked. */
interface Differences {
  /** Whether the seat can still move as it was shown. */
  holds: (tx: Tx, orderId: string) => Promise<boolean>
  fill: (tx: Tx, orderId: string) => Promise<void>
}

let room: Differences | undefined

export const payDifferencesTo = (differences: Differences): void => {
  room = differences
}

export function differences(): Differences {
  if (!room) throw new Error('no room takes differences in price')
  return room
}
