import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react'

const MIN = 30
const MAX = 70
const within = (share: number) => Math.round(Math.min(MAX, Math.max(MIN, share)))
const STEPS: Record<string, number> = { ArrowLeft: -4, ArrowRight: 4, Home: -100, End: 100 }

type Props = {
  left: ReactNode
  right: ReactNode
  leftLabel: string
  rightLabel: string
}

/**
 * Two panes beside each other with a divider that moves by pointer and keyboard. Where there is no room
 * they stand under each other, with links to jump between them.
 */
export function SplitPanes({ left, right, leftLabel, rightLabel }: Props) {
  const [share, setShare] = useState(52)
  const box = useRef<HTMLDivElement>(null)
  const drag = (event: PointerEvent) => {
    const area = box.current?.getBoundingClientRect()
    if (area && event.currentTarget.hasPointerCapture(event.pointerId))
      setShare(within(((event.clientX - area.left) / area.width) * 100))
  }
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    setShare(within(share + by))
  }
  const style: CSSProperties & Record<'--share', string> = { '--share': `${share}%` }
  return (
    <div ref={box} style={style}>
      <nav
        aria-label="On this page"
        className="sticky top-0 z-10 -mx-4 mb-4 flex gap-6 border-line border-b bg-paper px-4 py-1 lg:hidden"
      >
        <a className="link py-2" href="#split-left">
          {leftLabel}
        </a>
        <a className="link py-2" href="#split-right">
          {rightLabel}
        </a>
      </nav>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,var(--share))_auto_minmax(0,1fr)] lg:gap-4">
        <div className="min-w-0">
          {/* It scrolls by itself, so it takes focus: the keyboard must reach its end. */}
          <section
            id="split-left"
            aria-label={leftLabel}
            tabIndex={0}
            className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto"
          >
            {left}
          </section>
        </div>
        <hr
          tabIndex={0}
          aria-orientation="vertical"
          aria-label="Width of the two sides"
          aria-valuenow={share}
          aria-valuemin={MIN}
          aria-valuemax={MAX}
          onKeyDown={step}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          className="h-auto w-6 cursor-col-resize touch-none rounded-sm border-0 bg-[linear-gradient(var(--line),var(--line))] bg-[length:1px_100%] bg-center bg-no-repeat max-lg:hidden"
        />
        <section id="split-right" aria-label={rightLabel} tabIndex={-1} className="min-w-0">
          {right}
        </section>
      </div>
    </div>
  )
}
