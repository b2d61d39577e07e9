import { type ButtonHTMLAttributes, forwardRef, type MouseEvent, type ReactNode } from 'react'
import { classes } from './classes'
import { Link, type LinkProps } from './navigation'

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'regular' | 'small'

const SMALL = 'min-h-9 py-1 text-sm leading-snug pointer-coarse:min-h-11'

const TONES: Record<ButtonTone, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover',
  secondary: 'border-control bg-surface text-ink hover:border-ink hover:bg-accent-soft',
  quiet:
    // Without padding its words stand in one line with what is above and below.
    'border-transparent px-0 text-accent underline decoration-accent/50 underline-offset-4 hover:text-accent-hover hover:decoration-current',
  danger: 'border-danger bg-danger text-on-danger hover:border-danger-hover hover:bg-danger-hover',
}

/** The classes of a button, for the few elements that must look like one (a summary, say). */
export const buttonClass = (tone: ButtonTone = 'primary', size: ButtonSize = 'regular') =>
  classes(
    'button',
    size === 'small' && SMALL,
    size === 'small' && tone !== 'quiet' && 'px-3',
    TONES[tone],
  )

type Shared = { tone?: ButtonTone; size?: ButtonSize; icon?: ReactNode; wide?: boolean }

export type ButtonProps = Shared &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** Work is under way: the button keeps its focus, says so, and swallows further presses. */
    pending?: boolean
    pendingLabel?: string
  }

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { tone, size, icon, wide, pending = false, pendingLabel, className, children, ...rest },
  ref,
) {
  const swallow = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault()
    else rest.onClick?.(event)
  }
  // Without the default a press does not blur the field before: its check or its save would move the button from
  // under the pointer, and the click would be lost.
  const stay = (event: MouseEvent<HTMLButtonElement>) => {
    if (rest.type === 'submit') event.preventDefault()
    rest.onMouseDown?.(event)
  }
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      onClick={swallow}
      onMouseDown={stay}
      aria-disabled={pending || rest['aria-disabled']}
      data-pending={pending || undefined}
      className={classes(buttonClass(tone, size), wide && 'w-full', className)}
    >
      {pending ? <Waiting /> : icon}
      <span className="min-w-0 wrap-break-word">
        {pending && pendingLabel ? pendingLabel : children}
      </span>
    </button>
  )
})

export type ButtonLinkProps = Shared & LinkProps

/** A link that leads onwards and carries the weight of a button. */
export function ButtonLink({
  tone,
  size,
  icon,
  wide,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={classes(buttonClass(tone, size), wide && 'w-full', className)}>
      {icon}
      <span className="min-w-0 wrap-break-word">{children}</span>
    </Link>
  )
}

/** Three stones that fill in turn. */
function Waiting() {
  return (
    <span aria-hidden="true" className="inline-flex items-center gap-1">
      {['', '[animation-delay:160ms]', '[animation-delay:320ms]'].map((delay) => (
        <span
          key={delay}
          className={classes('h-1.5 w-2 animate-pulse rounded-full bg-current', delay)}
        />
      ))}
    </span>
  )
}
