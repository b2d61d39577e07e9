/** The life of each kind of fact, from its first state to its last; `facts.test.ts` beside the ledger walks it. */
export const LIVES = {
  charge: ['pending', 'failed', 'succeeded'],
  refund: ['pending', 'succeeded', 'canceled', 'failed'],
  /** inquiry: the bank asks, and no money has moved. closed: such a question is over. */
  dispute: ['inquiry', 'closed', 'open', 'lost', 'won'],
} as const

export type FactKind = keyof typeof LIVES
type FactState<Kind extends FactKind> = (typeof LIVES)[Kind][number]

/** A charge, refund or dispute of one payment, as the provider tells it. */
export interface MoneyFactOf<Kind extends FactKind> {
  kind: Kind
  /** The provider's id of it. */
  reference: string
  /** Minor units, above 0. */
  amountMinor: number
  /** ISO 4217 */
  currency: string
  state: FactState<Kind>
  createdAt: Date
  /** The refund that was asked for by this program; null for everything that comes from the provider's side. */
  requestId: string | null
}

export type MoneyFact = { [Kind in FactKind]: MoneyFactOf<Kind> }[FactKind]

/** Whether a fact in state `next` is further in its life than in state `known`. */
export function isLater(kind: FactKind, known: string, next: string): boolean {
  const life: readonly string[] = LIVES[kind]
  return life.indexOf(next) > life.indexOf(known)
}
