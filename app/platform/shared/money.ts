/** "$1,250.00" from minor units (cents) and an ISO 4217 code. */
export const formatMoney = (minor: number, currency: string): string => {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency })
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
