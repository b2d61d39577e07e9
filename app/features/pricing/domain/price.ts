import { formatMoney, percent } from '~/platform/shared/money'

/** One hundredth of a percent. */
const BASIS_POINTS = 10_000

/** It is taken off: a share in basis points, or an amount in minor units. */
export type Reduction = { offBp: number } | { offMinor: number }

/** A cohort says this about its price on one day. Amounts are in minor units of the currency. */
export interface PriceRules {
  /** The list price of one seat. */
  seatPriceMinor: number
  currency: string
  /** The lower price of early birds, or null where there is none on that day. */
  earlyBird: { priceMinor: number } | { offBp: number } | null
  /** From so many seats on, so much off. */
  steps: readonly { fromSeats: number; offBp: number }[]
  tax: { name: string; bp: number } | null
}

/** The seats that are to be priced, and for whom. */
export interface PriceRequest {
  quantity: number
  code: ({ code: string } & Reduction) | null
  /** Whoever buys pays no tax. */
  exempt: boolean
}

export type PriceLineKind = 'seats' | 'early_bird' | 'volume' | 'code' | 'tax' | 'comp' | 'credit'

/** An amount that is taken off is negative. */
export interface PriceLine {
  kind: PriceLineKind
  label: string
  amountMinor: number
}

/** The price of an order, line by line, in minor units of its currency. */
export interface Breakdown {
  /** In this order, each kind at most once. */
  lines: PriceLine[]
  /** The sum of the lines; never below nothing. */
  totalMinor: number
  currency: string
}

/** The one rule of rounding: a share of an amount is rounded to the nearest minor unit, the half upward. */
export const shareOfAmount = (amountMinor: number, bp: number): number =>
  Math.floor((amountMinor * bp + BASIS_POINTS / 2) / BASIS_POINTS)

const seats = (quantity: number) => (quantity === 1 ? '1 seat' : `${quantity} seats`)

/**
 * The price of an order, line by line. Each reduction takes its share of what the ones before it have left, and at most
 * that; tax is a share of what is left of all. So the lines add up to the total by construction.
 */
export function breakdown(rules: PriceRules, { quantity, code, exempt }: PriceRequest): Breakdown {
  const { seatPriceMinor, currency, tax } = rules
  const lines: PriceLine[] = []
  let totalMinor = 0
  const add = (kind: PriceLineKind, label: string, amountMinor: number) => {
    lines.push({ kind, label, amountMinor })
    totalMinor += amountMinor
  }
  const takeOff = (kind: PriceLineKind, label: string, off: Reduction) => {
    const wanted = 'offBp' in off ? shareOfAmount(totalMinor, off.offBp) : off.offMinor
    const amount = Math.max(0, Math.min(wanted, totalMinor))
    if (amount > 0) add(kind, label, -amount)
  }
  add(
    'seats',
    `${seats(quantity)} at ${formatMoney(seatPriceMinor, currency)}`,
    quantity * seatPriceMinor,
  )
  const early = earlyReduction(rules, quantity)
  if (early) takeOff('early_bird', early.label, early.off)
  const step = stepFor(rules.steps, quantity)
  if (step)
    takeOff('volume', `${percent(step.offBp)} off from ${seats(step.fromSeats)}`, {
      offBp: step.offBp,
    })
  if (code) takeOff('code', codeLabel(code, currency), code)
  if (tax && !exempt)
    add('tax', `${tax.name} ${percent(tax.bp)}`, shareOfAmount(totalMinor, tax.bp))
  return { lines, totalMinor, currency }
}

function earlyReduction({ earlyBird, seatPriceMinor, currency }: PriceRules, quantity: number) {
  if (!earlyBird) return null
  if ('offBp' in earlyBird)
    return { label: `Early bird, ${percent(earlyBird.offBp)} off`, off: earlyBird }
  const { priceMinor } = earlyBird
  return {
    label: `Early bird, ${formatMoney(priceMinor, currency)} a seat`,
    off: { offMinor: quantity * (seatPriceMinor - priceMinor) },
  }
}

/** The step with the most seats that the order reaches. */
function stepFor(steps: PriceRules['steps'], quantity: number) {
  const reached = steps.filter(({ fromSeats }) => fromSeats <= quantity)
  return reached.reduce<PriceRules['steps'][number] | null>(
    (best, one) => (best && best.fromSeats > one.fromSeats ? best : one),
    null,
  )
}

const codeLabel = (code: { code: string } & Reduction, currency: string): string =>
  `Code ${code.code}, ${'offBp' in code ? percent(code.offBp) : formatMoney(code.offMinor, currency)} off`
