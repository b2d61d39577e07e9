import { codeWords, MAX_TOTAL_MINOR } from '~/features/pricing/contract'
import { formatMoney } from '~/platform/shared/money'
import { isolated } from '~/platform/shared/text'
import type { BuySeatsRefusal } from './forms'

/** The field of the checkout that a refusal is about. */
export function refusalField({
  reason,
}: BuySeatsRefusal): 'code' | 'agency' | 'quantity' | 'taxExemptNumber' | 'organization' {
  if (reason === 'code') return 'code'
  if (reason === 'number-of-other') return 'taxExemptNumber'
  if (reason === 'billing-of-other') return 'organization'
  const agency = ['already-enrolled', 'facilitates', 'for-oneself', 'second-agency'].includes(
    reason,
  )
  return agency ? 'agency' : 'quantity'
}

const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en-US', { style: 'long', type: 'conjunction' }).format(words)

/** Why an order was not placed, for its buyer. */
export function refusalWords(refusal: BuySeatsRefusal): string {
  switch (refusal.reason) {
    case 'code':
      return codeWords(refusal.why)
    case 'price-changed':
      return `The price has changed since you opened this page. It is now ${formatMoney(refusal.totalMinor, refusal.currency)}. To buy at this price, press the button again`
    case 'too-much':
      return `This would be ${formatMoney(refusal.totalMinor, refusal.currency)}, and one order can be ${formatMoney(MAX_TOTAL_MINOR, refusal.currency)} at most. Choose fewer seats, and place a second order for the others`
    case 'already-enrolled':
      return 'You are enrolled in this cohort already. Choose an agency to buy seats for others'
    case 'facilitates':
      return 'You facilitate this cohort, so you can’t enroll in it. Choose an agency to buy seats for others'
    case 'for-oneself':
      return 'A quote is for an agency. Choose one'
    case 'second-agency': {
      const [one, ...others] = refusal.agencies.map(isolated)
      return `You already have ${others.length > 0 ? 'agencies' : 'an agency'} here: ${listed([one ?? '', ...others])}. To buy for ${others.length > 0 ? 'one of them' : 'it'}, choose it. To make “${isolated(refusal.agencyName)}” another agency, press the button again`
    }
    case 'number-of-other':
      return `This is the number of ${isolated(refusal.agency)}. Enter the number of the agency that buys, or leave the field empty to pay the tax. If both have the same number, press the button again`
    case 'billing-of-other':
      return `These are the billing details of ${isolated(refusal.agency)}. Enter those of the agency that buys. If both are billed alike, press the button again`
    case 'not-open':
      return 'Enrollment in this cohort is closed'
    case 'no-payments':
      return 'Card payments are not set up here yet. Nothing was charged, no seats were taken.'
    case 'bought-meanwhile': {
      const { number, quantity } = refusal
      return `You bought ${quantity === 1 ? '1 seat' : `${quantity} seats`} here a moment ago (order ${number}). To buy more, press the button again`
    }
    case 'sold-out':
      return soldOut(refusal.placesLeft)
  }
}

function soldOut(placesLeft: number): string {
  if (placesLeft === 0) return 'All places were taken in the meantime'
  return placesLeft === 1
    ? 'Choose 1: only 1 place is left'
    : `Choose at most ${placesLeft}: only ${placesLeft} places are left`
}
