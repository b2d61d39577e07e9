import { type ReactNode, useEffect, useRef } from 'react'

interface FoldProps {
  /** The address of this page with the form in it. */
  to: string
  open: boolean
  label: string
  /** The one who has or is offered the seat, for those who hear the page. */
  about: string
  /** The form. It is written only where it is open: twenty of them are most of a page that shows none. */
  children: () => ReactNode
}

const LOOK =
  'inline-flex min-h-9 items-center text-sm font-semibold text-accent underline decoration-accent/50 underline-offset-4 pointer-coarse:min-h-11'

/** A form that is folded away until it is wanted, in a list within `LinksWithin`. */
export function SeatFold({ to, open, label, about, children }: FoldProps) {
  const words = (
    <>
      <span>{label}</span>
      <span className="sr-only"> of {about}</span>
    </>
  )
  if (!open)
    return (
      <a href={to} className={LOOK}>
        {words}
      </a>
    )
  return <Unfolded words={words}>{children()}</Unfolded>
}

/** The link that was pressed is gone: whoever works with keys goes on here. */
function Unfolded({ words, children }: { words: ReactNode; children: ReactNode }) {
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus({ preventScroll: true }), [])
  return (
    <details open className="group">
      <summary ref={summary} className={LOOK}>
        {words}
      </summary>
      {children}
    </details>
  )
}
