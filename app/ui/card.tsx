import type { ElementType, ReactNode } from 'react'
import { classes } from './classes'
import { Stone } from './path/path-stone'

export type CardTone = 'plain' | 'lit' | 'sunken'

const TONES: Record<CardTone, string> = {
  plain: 'border-line bg-surface',
  lit: 'lamplight border-lamp/60 bg-surface shadow-lift',
  sunken: 'border-transparent bg-sunken/70',
}

export type CardProps = {
  /** For links to it. */
  id?: string
  title?: ReactNode
  /** A few words above the title. */
  eyebrow?: ReactNode
  /** Buttons or links at the foot. */
  actions?: ReactNode
  /** `lit` is for the one thing to do next: at most one on a screen. */
  tone?: CardTone
  level?: 2 | 3 | 4
  as?: ElementType
  className?: string
  children?: ReactNode
}

/** A sheet of paper on the table. */
export function Card(props: CardProps) {
  const { id, title, eyebrow, actions, tone = 'plain', level = 2, as, className, children } = props
  const Element = as ?? (title ? 'section' : 'div')
  const Heading = `h${level}` as const
  return (
    <Element
      id={id}
      className={classes(
        'flex flex-col gap-4 rounded-lg border p-5 sm:p-6',
        TONES[tone],
        className,
      )}
    >
      {title || eyebrow ? (
        <div className="flex flex-col gap-1">
          {eyebrow ? <p className="text-sm font-semibold text-muted">{eyebrow}</p> : null}
          {title ? (
            <Heading className={tone === 'lit' ? 'text-2xl' : 'text-xl'}>{title}</Heading>
          ) : null}
        </div>
      ) : null}
      {children}
      {actions ? (
        <div className="mt-auto flex flex-wrap items-center gap-3 pt-1">{actions}</div>
      ) : null}
    </Element>
  )
}

/** Nothing here yet: says what will come and offers the first step. */
export function EmptyState({
  title,
  children,
  action,
  level = 2,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  level?: 2 | 3
}) {
  const Heading = `h${level}` as const
  return (
    <div className="flex flex-col items-start gap-3 rounded-lg border border-dashed border-control/60 p-6 sm:p-8">
      <svg viewBox="0 0 150 34" aria-hidden="true" className="h-8.5 w-37.5">
        <path
          d="M22 18C50 18 48 14 75 14s25 5 54 5"
          fill="none"
          stroke="var(--stone-gap)"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeDasharray="0.1 5"
        />
        <Stone index={1} kind="gap" x={22} y={18} />
        <Stone index={2} kind="empty" x={75} y={14} />
        <Stone index={4} kind="empty" x={124} y={19} />
      </svg>
      <Heading className="text-xl">{title}</Heading>
      {children ? <div className="max-w-reading text-muted">{children}</div> : null}
      {action ? <div className="pt-1">{action}</div> : null}
    </div>
  )
}
