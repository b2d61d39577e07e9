import { type ReactNode, useRef } from 'react'
import { formatInstant } from '~/platform/shared/time'
import { Button } from '../button'
import { HOLDS_BACK } from './holds-back'
import { useScripted } from './scripted'
import type { AutosaveBox } from './use-autosave'

type TwoVersionsProps = {
  title: string
  about: ReactNode
  mine: ReactNode
  theirs: ReactNode
  /** "saved by Dana, Mon 3 Aug, 10:42" */
  theirsIs: string
  onChoose: (choice: 'mine' | 'theirs' | 'both') => void
}

const CHOICES = [
  ['mine', 'Keep mine'],
  ['theirs', 'Take the other version'],
  ['both', 'Put both together'],
] as const

/** Two versions of one thing, side by side: someone chooses, nothing is thrown away before. */
export function TwoVersions({ title, about, mine, theirs, theirsIs, onChoose }: TwoVersionsProps) {
  const scripted = useScripted()
  const panel = useRef<HTMLElement>(null)
  return (
    <section
      ref={panel}
      aria-label="Two versions"
      {...HOLDS_BACK}
      className="flex flex-col gap-4 rounded-lg border border-warning/35 bg-warning-soft p-4 sm:p-5"
    >
      <div role="alert">
        <h3 className="font-semibold text-lg">{title}</h3>
        <p>{about}</p>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <Version title="Mine, in this page">{mine}</Version>
        <Version title={`The other version, ${theirsIs}`}>{theirs}</Version>
      </div>
      {scripted ? (
        <div className="flex flex-wrap gap-3">
          {CHOICES.map(([choice, label]) => (
            <Button
              key={choice}
              tone="secondary"
              size="small"
              onClick={() => {
                goOnWriting(panel.current?.closest('form'))
                onChoose(choice)
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      ) : (
        <p>
          Change this page until it says what you want, then send it again. It replaces the other
          version.
        </p>
      )}
    </section>
  )
}

/** The panel goes with the choice: the reader goes on in the text that it was about. */
function goOnWriting(form: HTMLFormElement | null | undefined) {
  requestAnimationFrame(() => form?.querySelector('textarea')?.focus())
}

function Version({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-2 rounded-md border border-line bg-surface p-4">
      <h4 className="font-semibold text-sm">{title}</h4>
      {children}
    </div>
  )
}

type ConflictPanelProps = {
  box: AutosaveBox
  timeZone: string
  /** Shows one of the two texts. */
  show: (text: string) => ReactNode
  /** One text made of both; nothing of either may be missing. */
  merge?: (mine: string, theirs: string) => string
}

const bothTexts = (mine: string, theirs: string) => `${mine}\n\n${theirs}`

/** Shown when a text was changed elsewhere since this page was read. */
export function ConflictPanel({ box, timeZone, show, merge = bothTexts }: ConflictPanelProps) {
  const { theirs, text, phase } = box.state
  if (phase !== 'conflict' || !theirs) return null
  const texts = { mine: text, theirs: theirs.body, both: merge(text, theirs.body) }
  return (
    <TwoVersions
      title="There are two versions of this text"
      about="It was changed in another tab or on another device. Both are here; choose what to keep."
      mine={show(text)}
      theirs={show(theirs.body)}
      theirsIs={theirs.savedAt ? `saved ${formatInstant(theirs.savedAt, timeZone)}` : 'saved'}
      onChoose={(choice) => box.resolve(texts[choice])}
    />
  )
}
