import { useEffect, useRef } from 'react'
import type { BillingFields, Checkout } from '~/features/billing/contract'

/** Billing details as a form begins with them. */
export const billingText = (billing: BillingFields | null | undefined) => ({
  ...{ organization: billing?.organization ?? '', line1: billing?.line1 ?? '' },
  ...{ line2: billing?.line2 ?? '', city: billing?.city ?? '', region: billing?.region ?? '' },
  ...{ postalCode: billing?.postalCode ?? '', country: billing?.country ?? 'US' },
  emails: billing?.emails.join('\n') ?? '',
})

type Name = keyof ReturnType<typeof billingText>
const NAMES = Object.keys(billingText(null)) as Name[]

type Fields = Record<Name, { id: string }> & { agency: { value?: string | undefined } }
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The billing details follow the agency that is chosen, as long as the buyer has not typed others. */
export function useBillingOfChosen(agencies: Checkout['agencies'], fields: Fields): void {
  const chosen = fields.agency.value ?? ''
  const before = useRef(chosen)
  const ids = NAMES.map((name) => fields[name].id).join(' ')
  useEffect(() => {
    if (before.current === chosen) return
    const textOf = (agency: string) =>
      billingText(agencies.find(({ id }) => id === agency)?.billing)
    const [known, next] = [textOf(before.current), textOf(chosen)]
    before.current = chosen
    const controls = ids.split(' ').map((id) => document.getElementById(id) as Control | null)
    if (controls.some((one, at) => one?.value !== known[NAMES[at] as Name])) return
    for (const [at, one] of controls.entries()) {
      if (!one) continue
      one.value = next[NAMES[at] as Name]
      one.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }, [agencies, chosen, ids])
}
