import type { ElementType, ReactNode } from 'react'
import { classes } from './classes'
import { Link } from './navigation'

export { Breadcrumbs } from './frame/breadcrumbs'

export type Width = 'reading' | 'regular' | 'wide'

const WIDTHS: Record<Width, string> = {
  reading: 'page-split max-w-reading lg:max-w-none',
  regular: 'page-split max-w-regular lg:max-w-none',
  wide: 'max-w-wide',
}

/**
 * Every page lies on the same twelve columns and ends at the same right edge. A page to read or to fill in
 * has its header in the first four, where there is room for that, and the rest beside it.
 */
export function Column({ width = 'regular', children }: { width?: Width; children: ReactNode }) {
  return <div className={classes('w-full', WIDTHS[width])}>{children}</div>
}

const GAPS = { tight: 'gap-2', small: 'gap-4', regular: 'gap-6', large: 'gap-10', page: 'gap-14' }

export type StackProps = {
  gap?: keyof typeof GAPS
  as?: ElementType
  className?: string
  children: ReactNode
}

/** Things under each other with even space between. */
export function Stack({ gap = 'regular', as: Element = 'div', className, children }: StackProps) {
  return <Element className={classes('flex flex-col', GAPS[gap], className)}>{children}</Element>
}

export type PageHeaderProps = {
  title: ReactNode
  /** A few words above the title: where we are. */
  eyebrow?: ReactNode
  /** One or two sentences under it. */
  lead?: ReactNode
  /** The one primary action of the page, if it belongs at the top. */
  action?: ReactNode
  back?: { to: string; label: string }
}

export function PageHeader({ title, eyebrow, lead, action, back }: PageHeaderProps) {
  return (
    <header className="mb-8 flex flex-col gap-3 sm:mb-10">
      {back ? (
        <Link to={back.to} className="link -mt-2 self-start py-1.5 text-sm wrap-anywhere" rel="up">
          <span aria-hidden="true">← </span>
          {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="flex min-w-0 flex-col gap-2">
          {eyebrow ? <p className="text-sm font-semibold text-muted">{eyebrow}</p> : null}
          <h1 className="text-3xl">{title}</h1>
        </div>
        {action ? <div className="max-w-full shrink-0">{action}</div> : null}
      </div>
      {lead ? <p className="max-w-reading text-lg text-muted">{lead}</p> : null}
    </header>
  )
}

/** A titled part of a page. */
export function Section({
  title,
  hint,
  action,
  children,
  id,
}: {
  title: ReactNode
  hint?: ReactNode
  action?: ReactNode
  children: ReactNode
  id?: string
}) {
  return (
    <section id={id} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-xl">{title}</h2>
        {action}
      </div>
      {hint ? <p className="-mt-3 max-w-reading text-sm text-muted">{hint}</p> : null}
      {children}
    </section>
  )
}
