import { useEffect, useRef, useState } from 'react'
import type { Checkout } from '~/features/billing/contract'

interface Fields {
  agency: { value?: string | undefined }
  taxExemptNumber: { id: string }
}

/**
 * The tax-exempt number follows the agency that is chosen, as long as the buyer has not typed another one. Without
 * scripts the server asks about a number of another agency.
 * @returns the buyer whose number the field shows; undefined until another one was chosen
 */
export function useNumberOfChosen(
  agencies: Checkout['agencies'],
  { agency: { value: chosen = '' }, taxExemptNumber: { id } }: Fields,
): string | undefined {
  const before = useRef(chosen)
  const [shownFor, setShownFor] = useState<string>()
  useEffect(() => {
    if (before.current === chosen) return
    const numberOf = (agency: string) =>
      agencies.find((one) => one.id === agency)?.taxExemptNumber ?? ''
    const known = numberOf(before.current)
    before.current = chosen
    const input = document.getElementById(id)
    if (!(input instanceof HTMLInputElement) || input.value.trim() !== known) return
    input.value = numberOf(chosen)
    // The price is counted again from what the form holds.
    input.dispatchEvent(new Event('input', { bubbles: true }))
    setShownFor(chosen)
  }, [agencies, chosen, id])
  return shownFor
}
