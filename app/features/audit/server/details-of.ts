import { CLOSE_REASONS, REFUND_REASONS } from '~/features/billing/contract'
import { VISIBILITIES } from '~/features/cohorts/contract'
import { LIFT_REASONS } from '~/features/identity/contract'
import { CANCEL_REASONS } from '~/features/moves/contract'
import { type MoveCause, WITHDRAWAL_REASONS } from '~/features/seats/contract'
import { formatMoney, percent } from '~/platform/shared/money'
import { formatDay, isDay } from '~/platform/shared/time'
import type { AuditRow } from './audit-rows.server'

type Values = Record<string, unknown>
type Told = Pick<
  AuditRow,
  'old' | 'new' | 'reason' | 'currency' | 'place' | 'offeredTo' | 'cohorts'
>

/** The sentence, the seat or the amount says these already, unless they have changed. */
const SAID = new Set(['currency', 'number', 'code', 'slug', 'cohort', 'review', 'name', 'title'])
/** Every sentence about such a thing says how it stands. */
const STATES = 'state'
const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Reasons that are chosen from a list. */
const MOVED_BECAUSE: Record<MoveCause, string> = {
  lead: 'It was moved by choice',
  canceled: REFUND_REASONS.canceled,
  redated: 'The dates of its cohort changed',
}
const REASONS: Readonly<Record<string, string>> = {
  ...MOVED_BECAUSE,
  ...REFUND_REASONS,
  ...CLOSE_REASONS,
  ...WITHDRAWAL_REASONS,
  ...CANCEL_REASONS,
  ...LIFT_REASONS,
  moved: 'The seat went to another cohort',
  'dispute-lost': 'A dispute about the order was lost',
  'invoice-void': 'Its invoice was withdrawn, and a part of it was paid',
  'in-vain': 'It was paid too late, or paid again, so it buys nothing',
  bounced: 'Emails came back',
  complained: 'Its reader marked an email as spam',
  suppressed: 'Resend sent nothing there',
}
/** The sentence about a seat that was canceled says so. */
const REFUNDED = 'refunded'

const LABELS: Readonly<Record<string, string>> = {
  quantity: 'seats',
  capacity: 'places',
  anchor: 'first day',
  startsOn: 'first day',
  slug: 'address',
  fromSeats: 'from so many seats:',
  endsOn: 'last day',
  enrollUntil: 'last day to enroll',
  earlyBirdUntil: 'last early-bird day',
  seatsFrom: 'seats bought by invoice can be assigned',
  lines: 'lines in the list',
  offBp: 'takes off',
  offMinor: 'takes off',
  bp: 'rate',
  version: 'version of the billing details',
  kind: 'about',
  detail: 'which is',
  maxUses: 'most uses',
  maxPerBuyer: 'most uses for each buyer',
  until: 'good until',
  locks: 'modules lock',
  days: 'days to choose',
  chosen: 'chose',
  recomputedFrom: 'computed again from',
}

/** "unitPriceMinor" is "unit price". */
const label = (key: string): string =>
  LABELS[key] ?? key.replace(/Minor$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  visibility: VISIBILITIES,
  seatsFrom: { order: 'at once', payment: 'when it is paid' },
  reason: REASONS,
  chosen: { move: 'another cohort', refund: 'the money back', stay: 'to stay' },
  detail: {
    outside: 'for staff to pay back',
    refused: 'refused by the payment provider',
    succeeded: 'done',
    pending: 'on its way',
    inquiry: 'a question of the bank',
  },
  kind: {
    amount: 'another amount',
    currency: 'another currency',
    invoice: 'an invoice that differs',
    refund: 'a refund',
    dispute: 'a dispute',
    credit: 'a credit note',
  },
}

/** A value as someone reads it; null for what is only there to look things up. */
function inWords(key: string, value: unknown, currency: string | null): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') {
    if (key.endsWith('Minor') && currency) return formatMoney(value, currency)
    return /bp$/i.test(key) ? percent(value) : String(value)
  }
  if (typeof value === 'string') {
    if (IDENTIFIER.test(value)) return null
    if (/^[[{]/.test(value)) return inWords(key, JSON.parse(value), currency)
    const day = value.slice(0, 10)
    return isDay(day) && /^([T ].*)?$/.test(value.slice(10))
      ? formatDay(day, 'year')
      : (WORDS[key]?.[value] ?? value)
  }
  if (Array.isArray(value)) return listed(key, value, currency)
  return listed(
    key,
    Object.entries(value).map(([name, one]) => ({ [name]: one })),
    currency,
  )
}

/** "10, 5%": the parts of a value that has several. */
function listed(key: string, parts: readonly unknown[], currency: string | null): string | null {
  const said = parts.flatMap((part) => {
    if (part === null || typeof part !== 'object') return inWords(key, part, currency) ?? []
    const words = Object.entries(part).flatMap(([name, value]) => {
      const one = inWords(name, value, currency)
      return one === null ? [] : `${label(name)} ${one}`
    })
    return words.length === 0 ? [] : words.join(' ')
  })
  return said.length === 0 ? null : said.join(', ')
}

/** An entry names a cohort by its address; a reader knows it by its title. */
const withTitle = (values: Values | null, titles: AuditRow['cohorts']): Values | null =>
  typeof values?.cohort === 'string'
    ? { ...values, cohort: titles?.[values.cohort] ?? values.cohort }
    : values

/** The values that changed, the seat and the address, each as one detail. */
export function detailsOf({
  old,
  new: is,
  reason,
  currency: known,
  place,
  offeredTo,
  cohorts,
}: Told): string[] {
  const titled = (values: Values | null) => withTitle(values, cohorts)
  const currencyOf = (values: Values | null) =>
    typeof values?.currency === 'string' ? values.currency : known
  const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(is ?? {})])]
  const changes = keys.flatMap((key) => {
    const changed = old?.[key] !== undefined && is?.[key] !== undefined
    if (key === STATES || (SAID.has(key) && !changed)) return []
    const was = inWords(key, titled(old)?.[key], currencyOf(old) ?? currencyOf(is))
    const now = inWords(key, titled(is)?.[key], currencyOf(is))
    const name = key === 'seats' && Array.isArray(is?.seats) ? 'seat numbers' : label(key)
    if (was === null) return now === null ? [] : `${name} ${now}`
    if (now === null) return `${label(key)} was ${was}`
    return was === now ? [] : `${label(key)} ${was} → ${now}`
  })
  const told = [place, offeredTo && `invited as ${offeredTo}`, ...changes]
  const why = reason === REFUNDED ? null : reason && (REASONS[reason] ?? reason)
  return [...new Set([...told, why].flatMap((one) => one ?? []))]
}
