const formatters = new Map<string, Intl.NumberFormat>()

/** To make a formatter costs fifty times what using it does; there are some 150 currencies. */
function formatterOf(currency: string): Intl.NumberFormat {
  const known = formatters.get(currency)
  if (known) return known
  const made = new Intl.NumberFormat('en-US', { style: 'currency', currency })
  formatters.set(currency, made)
  return made
}

/** "$1,250.00" from minor units (cents) and an ISO 4217 code. */
export const formatMoney = (minor: number, currency: string): string => {
  const format = formatterOf(currency)
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
