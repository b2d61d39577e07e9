import type { ReactNode } from 'react'
import { type Day, formatDay, formatInstant, formatTime } from '~/platform/shared/time'
import { classes } from './classes'

export { Name } from './words/name'

export type BadgeTone = 'plain' | 'info' | 'success' | 'warning'

const BADGES: Record<BadgeTone, string> = {
  plain: 'border-control/50 bg-surface text-ink',
  info: 'border-info/40 bg-info-soft text-info',
  success: 'border-success/40 bg-success-soft text-success',
  warning: 'border-warning/40 bg-warning-soft text-warning',
}

/** A word about a thing's state. There is no red one: badges are never for people. */
export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={classes(
        'inline-flex items-center rounded-full border px-2.5 py-0.5 text-sm leading-snug font-medium whitespace-nowrap',
        BADGES[tone],
      )}
    >
      {children}
    </span>
  )
}

export type ProgressBarProps = {
  label: ReactNode
  value: number
  max?: number
  /** The bar says this in words: "3 of 7 lessons". The default is a percentage. */
  words?: string
  labelHidden?: boolean
}

export function ProgressBar({ label, value, max = 100, words, labelHidden }: ProgressBarProps) {
  const share = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0
  const said = words ?? `${Math.round(share * 100)}%`
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span className={labelHidden ? 'sr-only' : 'font-semibold'}>{label}</span>
        <span className="text-muted">{said}</span>
      </div>
      <div
        role="progressbar"
        aria-label={typeof label === 'string' ? label : said}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={said}
        className="h-2.5 overflow-hidden rounded-full border border-control bg-surface"
      >
        <div
          className="h-full bg-accent transition-[width] duration-300"
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  )
}

export type TimeProps =
  | { at: Date | string; zone: string; style?: 'full' | 'time'; day?: never }
  /** A calendar day has no zone. */
  | { day: Day; style?: 'short' | 'year'; at?: never; zone?: never }

/** An instant in the reader's zone ("Mon, Aug 3, 10:42 AM"), or a calendar day. */
export function Time(props: TimeProps) {
  if (props.day !== undefined)
    return <time dateTime={props.day}>{formatDay(props.day, props.style)}</time>
  const { at, zone, style } = props
  const text = style === 'time' ? formatTime(at, zone) : formatInstant(at, zone)
  return <time dateTime={new Date(at).toISOString()}>{text}</time>
}

export type Description = { term: string; value: ReactNode }

/** Terms and what they are, beside each other where there is room. */
export function DescriptionList({ items }: { items: Description[] }) {
  return (
    <dl className="flex flex-col divide-y divide-line border-y border-line">
      {items.map((item) => (
        <div
          key={item.term}
          className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[minmax(8rem,1fr)_2fr]"
        >
          <dt className="font-semibold">{item.term}</dt>
          <dd className="min-w-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
