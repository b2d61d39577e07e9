import type { ReactNode } from 'react'
import { classes } from '~/ui/classes'

/** The feedback gives the reason in words. A mark stands beside the color. */
export function Feedback({
  tone,
  title,
  children,
}: {
  tone: 'success' | 'warning' | 'neutral'
  title: ReactNode
  children?: ReactNode
}) {
  return (
    <div
      className={classes(
        'flex flex-col gap-2 rounded-md border-l-4 px-4 py-3 text-base motion-safe:animate-settle',
        tone === 'success' && 'border-success bg-success-soft',
        tone === 'warning' && 'border-warning bg-warning-soft',
        tone === 'neutral' && 'border-line bg-sunken',
      )}
    >
      <p className="font-semibold">{title}</p>
      {children}
    </div>
  )
}
