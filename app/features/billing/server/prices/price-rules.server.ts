import type { Pricing } from '~/features/cohorts/contract'
import { readPricing } from '~/features/cohorts/index.server'
import type { Tx } from '~/platform/db/client.server'
import { keyedHash } from '~/platform/http/secret.server'
import { dayOf } from '~/platform/shared/time'
import type { PriceRules } from '../../domain/price'

/** A cohort's price rules at this moment: early birds have theirs to the end of their last day, by the cohort's zone. */
export function rulesAt(pricing: Pricing, at: Date): PriceRules {
  const { seatPriceMinor, currency, timeZone, earlyBird, earlyBirdUntil, volumeSteps, tax } =
    pricing
  const early = earlyBirdUntil !== null && dayOf(at, timeZone) <= earlyBirdUntil
  return { seatPriceMinor, currency, earlyBird: early ? earlyBird : null, steps: volumeSteps, tax }
}

export const readRules = async (
  tx: Pick<Tx, '$queryRaw'>,
  cohort: { id: string } | { slug: string },
  at: Date,
): Promise<PriceRules> => rulesAt(await readPricing(tx, cohort), at)

const MARK_LENGTH = 22

/** It names price rules: a form says by it which ones its page showed. */
export const rulesMark = (rules: PriceRules): string =>
  keyedHash('price-rules', JSON.stringify(rules)).slice(0, MARK_LENGTH)
