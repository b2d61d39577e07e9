import type { ReactNode } from 'react'
import { classes } from './classes'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

const TONES: Record<NoticeTone, string> = {
  info: 'border-info/20 bg-info-soft [--notice:var(--info)]',
  success: 'border-success/20 bg-success-soft [--notice:var(--success)]',
  warning: 'border-warning/20 bg-warning-soft [--notice:var(--warning)]',
  error: 'border-danger/20 bg-danger-soft [--notice:var(--danger)]',
}

/** Said before the text for those who see neither icon nor color. */
const WORDS: Record<NoticeTone, string> = {
  info: 'Note: ',
  success: 'Done: ',
  warning: 'Please note: ',
  error: 'Problem: ',
}

const SHAPES: Record<NoticeTone, string> = {
  info: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm.9 12H9.100V8.800h1.800zm0-6.600H9.100V5.600h1.800z',
  success:
    'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm-1.1 11.700L5.3 10.100l1.3-1.3 2.3 2.3 4.6-4.6 1.3 1.300z',
  warning: 'M10 2.2 1.2 17.500h17.600zm.9 12.600H9.100V13h1.800zm0-3.100H9.100V7.500h1.800z',
  error:
    'M6.7 2h6.600L18 6.700v6.600L13.3 18H6.700L2 13.300V6.700Zm4.2 12.200H9.100v-1.800h1.800zm0-3.300H9.100V5.500h1.800z',
}

/** Without scripts the browser puts the focus here, and so shows the answer wherever the form stands. */
export const WITH_FOCUS = { tabIndex: -1, autoFocus: true }

export type NoticeProps = {
  tone?: NoticeTone
  title?: ReactNode
  /** Announce it when it appears: politely, or at once for errors. Off for what is there from the start. */
  live?: boolean
  /** It answers a form: without scripts the browser puts the focus here, wherever the form stands. */
  focused?: boolean
  action?: ReactNode
  /** At its right edge: the way to close it. */
  aside?: ReactNode
  className?: string
  children?: ReactNode
}

export function Notice(props: NoticeProps) {
  const { tone = 'info', title, live, focused, action, aside, className, children } = props
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined
  return (
    <div
      role={role}
      {...(focused && WITH_FOCUS)}
      className={classes(
        'flex max-w-regular gap-3 rounded-lg border px-4 py-3.5 text-ink',
        TONES[tone],
        className,
      )}
    >
      <svg
        viewBox="0 0 20 20"
        aria-hidden="true"
        className="mt-[0.22em] size-5 shrink-0 text-(--notice)"
      >
        <path fill="currentColor" fillRule="evenodd" d={SHAPES[tone]} />
      </svg>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {title ? (
          <p className="font-semibold">
            <span className="sr-only">{WORDS[tone]}</span>
            <span>{title}</span>
          </p>
        ) : (
          <span className="sr-only">{WORDS[tone]}</span>
        )}
        {children ? <div>{children}</div> : null}
        {action ? <div className="pt-1.5">{action}</div> : null}
      </div>
      {aside}
    </div>
  )
}
