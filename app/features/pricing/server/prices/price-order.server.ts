import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { MAX_TOTAL_MINOR, type PriceRefusal } from '../../contract'
import { type Breakdown, breakdown, type PriceRules } from '../../domain/price'
import { findCode } from '../codes/take-code.server'
import type { CodeBuyer } from '../codes/uses.server'
import { readRules, rulesMark } from './price-rules.server'

interface Question {
  quantity: number
  code?: string | undefined
  /** Whoever buys pays no tax. */
  exempt: boolean
  /** The mark of the rules that the page showed. Left out: no one is asked. */
  rules?: string | undefined
}

interface Given {
  cohort: { id: string; program: string; currency: string }
  buyer: CodeBuyer
  /** An open order that this one will replace. */
  replaced?: string | undefined
}

/** The price of an order with what a form needs of it, or the reason why it cannot be placed so. */
export type Priced =
  | {
      ok: true
      price: Breakdown
      codeId: string | null
      unitPriceMinor: number
      /** The rules, and their mark for the page that shows the price. */
      rules: PriceRules
      mark: string
    }
  | ({ ok: false } & PriceRefusal)

/** For placing an order: no one else uses up the code meanwhile. */
export const LOCK_CODE = { lock: true }

/** The price of these seats at this moment, line by line; with a code that may be used, or the reason why not. */
export async function priceOrder(
  tx: Tx,
  input: Question,
  { cohort, buyer, replaced }: Given,
  { lock }: { lock: boolean } = { lock: false },
): Promise<Priced> {
  const rules = await readRules(tx, { id: cohort.id }, now())
  const found = input.code
    ? await findCode(tx, { code: input.code, cohort, buyer, replaced }, { lock })
    : null
  if (found && !found.ok) return { ok: false, reason: 'code', why: found.why }
  const price = breakdown(rules, {
    ...{ quantity: input.quantity, code: found?.code ?? null, exempt: input.exempt },
  })
  const { totalMinor, currency } = price
  if (totalMinor > MAX_TOTAL_MINOR) return { ok: false, reason: 'too-much', totalMinor, currency }
  const mark = rulesMark(rules)
  if (input.rules !== undefined && input.rules !== mark)
    return { ok: false, reason: 'price-changed', totalMinor, currency }
  const { seatPriceMinor: unitPriceMinor } = rules
  return { ok: true, price, codeId: found?.id ?? null, unitPriceMinor, rules, mark }
}
