import { formatMoney } from '~/platform/shared/money'

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Identifiers are for looking things up, so their last part is enough to compare by eye. */
const short = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return UUID.test(text) ? `…${text.slice(-6)}` : text
}

/** "unitPriceMinor" is "unit price". */
const label = (key: string): string =>
  key.replace(/(Minor|Id)$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

type Values = Record<string, unknown> | null

function shown(key: string, values: Values): string | null {
  const value = values?.[key]
  if (value === undefined) return null
  const { currency } = values ?? {}
  const isMoney = key.endsWith('Minor') && typeof value === 'number'
  return isMoney && typeof currency === 'string' ? formatMoney(value, currency) : short(value)
}

/** The sentence says these already. */
const SAID = new Set(['currency', 'personId'])

/** The values that changed, each as one detail. */
export function detailsOf(old: Values, is: Values, reason: string | null): string[] {
  const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(is ?? {})])]
  const changes = keys
    .filter((key) => !SAID.has(key))
    .map((key) => {
      const [was, now] = [shown(key, old), shown(key, is)]
      if (was === null) return `${label(key)} ${now}`
      return now === null ? `${label(key)} was ${was}` : `${label(key)} ${was} → ${now}`
    })
  return [...changes, ...(reason ? [reason] : [])]
}
