import type { Tx } from '~/platform/db/client.server'

/** The port by which `moves` moves the seat whose difference in price was paid. The cohorts and the order are locked. */
interface DifferenceSettler {
  /** Whether the seat can still move as it was shown. */
  holds: (tx: Tx, orderId: string) => Promise<boolean>
  /** Moves the seat, in the transaction that found its difference paid. */
  fill: (tx: Tx, orderId: string) => Promise<void>
}

let settler: DifferenceSettler | undefined

export const setDifferenceSettler = (value: DifferenceSettler): void => {
  settler = value
}

export function differenceSettler(): DifferenceSettler {
  if (!settler) throw new Error('no room takes differences in price')
  return settler
}
