const formatters = new Map<string, Intl.NumberFormat>()

/** To make a formatter costs fifty times what using it does; there are some 150 currencies. */
function formatterOf(currency: string): Intl.NumberFormat {
  const known = formatters.get(currency)
  if (known) return known
  const made = new Intl.NumberFormat('en-US', { style: 'currency', currency })
  formatters.set(currency, made)
  return made
}

/** Minor units from major ones as people type them, "1,250.50"; null for more decimals than the currency has. */
export function readMoney(typed: string, currency: string): number | null {
  const digits = formatterOf(currency).resolvedOptions().maximumFractionDigits ?? 2
  const [whole = '', part = ''] = typed.replaceAll(/[^\d.]/g, '').split('.')
  if (part.length > digits || whole === '') return null
  return Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0') || '0')
}

/** "$1,250.00" from minor units (cents) and an ISO 4217 code; less than nothing has a minus sign, not a hyphen. */
export const formatMoney = (minor: number, currency: string): string => {
  const format = formatterOf(currency)
  const amount = minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)
  return format.format(amount).replace('-', '−')
}

/** "7.5%" from basis points: hundredths of a percent. */
export const percent = (bp: number): string => `${bp / 100}%`

/** How many digits of a currency are behind the point. */
export const digitsOf = (currency: string): number =>
  formatterOf(currency).resolvedOptions().maximumFractionDigits ?? 2

/** Says of an amount that it has more decimals than its currency. */
export const decimalWords = (currency: string): string => {
  const digits = digitsOf(currency)
  return digits === 0
    ? `Enter a whole amount: ${currency} has no decimals`
    : `Enter at most ${digits} decimals`
}

/** "1450.5" in minor units, without a step through fractions of a number. */
export function minorOf(price: string, currency: string): number {
  const digits = digitsOf(currency)
  const [units = '0', cents = ''] = price.split('.')
  return Number(units + cents.padEnd(digits, '0').slice(0, digits))
}

/** "1250.00" from minor units: a number as spreadsheets read it. */
export function decimalMoney(minor: number, currency: string): string {
  const digits = formatterOf(currency).resolvedOptions().maximumFractionDigits ?? 2
  return (minor / 10 ** digits).toFixed(digits)
}
