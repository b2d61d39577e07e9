import { offersAt, type Pricing } from '~/features/cohorts/contract'
import { readPricing } from '~/features/cohorts/index.server'
import type { Tx } from '~/platform/db/client.server'
import { keyedHash } from '~/platform/http/secret.server'
import type { PriceRules } from '../../domain/price'

/** A cohort's price rules at this moment. */
export function rulesAt(pricing: Pricing, at: Date): PriceRules {
  const { seatPriceMinor, currency } = pricing
  const { early, volumeSteps: steps, tax } = offersAt(pricing, at)
  return { seatPriceMinor, currency, earlyBird: early?.price ?? null, steps, tax }
}

/** Reads the price rules of a cohort at an instant. Throws NotFound for a cohort that does not exist. */
export const readRules = async (
  tx: Pick<Tx, '$queryRaw'>,
  cohort: { id: string } | { slug: string },
  at: Date,
): Promise<PriceRules> => rulesAt(await readPricing(tx, cohort), at)

const MARK_LENGTH = 22

/** It names price rules: a form says by it which ones its page showed. */
export const rulesMark = (rules: PriceRules): string =>
  keyedHash('price-rules', JSON.stringify(rules)).slice(0, MARK_LENGTH)
