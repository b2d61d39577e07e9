import { useEffect, useRef, useState } from 'react'
import { readPreference, writePreference } from '~/ui/device/preference'
import type { SubmissionView } from '../contract'
import { UNDO_MINUTES } from '../domain/undo'

type Mode = SubmissionView['mode']

const PREFERENCE = 'review-keys'
const EDIT: readonly Mode[] = ['edit']
/** Each key with what it does, and where it does it: the list tells of those that live on this page. */
const KEYS: [key: string, words: string, where?: readonly Mode[]][] = [
  ['j or n', 'Next waiting submission'],
  ['k or p', 'Previous waiting submission'],
  ['1 – 4', 'Level of the criterion that has focus, or of the first without one', EDIT],
  ['0', 'Take that level back', EDIT],
  ['. and ,', 'Next and previous criterion', EDIT],
  ['c', 'Write a comment on it', EDIT],
  ['Esc', 'Leave the comment box', EDIT],
  ['s', 'Save draft', EDIT],
  ['m', 'Accept', EDIT],
  ['v', 'Return for revision', EDIT],
  ['r', 'Release', ['ready']],
  ['e', 'Change it', ['ready']],
  ['u', `Undo the release, for ${UNDO_MINUTES} minutes`, ['done']],
  ['?', 'This list'],
]

/** Keys belong to whoever types: nothing happens in a field that takes text, or with Ctrl, Alt or Meta. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])'))

const criteria = () => [...document.querySelectorAll<HTMLElement>('[data-criterion]')]
const withFocus = () => document.activeElement?.closest<HTMLElement>('[data-criterion]') ?? null
const isScored = (criterion: HTMLElement) =>
  criterion.querySelector('input:checked:not([value=""])') !== null

/** The criterion that the next key is about. */
const meant = () => withFocus() ?? criteria().find((each) => !isScored(each)) ?? null

const radioOf = (criterion: HTMLElement | null, value: string) =>
  criterion?.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`) ?? null

const titleOf = (criterion: HTMLElement) => criterion.querySelector('legend')?.textContent ?? ''

/** Puts focus on a criterion: on its level, or on the first one. */
function goTo(criterion: HTMLElement): string {
  const radio = criterion.querySelector<HTMLInputElement>('input[type=radio]:checked')
  const target = radio?.value ? radio : radioOf(criterion, '1')
  target?.focus()
  criterion.scrollIntoView({ block: 'nearest' })
  return titleOf(criterion)
}

function step(by: 1 | -1): string | null {
  const all = criteria()
  const here = withFocus()
  const next = here ? all[all.indexOf(here) + by] : by === 1 ? meant() : all.at(-1)
  return next ? goTo(next) : null
}

function score(key: string): string | null {
  const criterion = meant()
  const radio = radioOf(criterion, key === '0' ? '' : key)
  if (!criterion || !radio) return null
  radio.click()
  radio.focus()
  return key === '0' ? `${titleOf(criterion)}: not scored` : `${titleOf(criterion)}: level ${key}`
}

/** Does what a key stands for; answers what to say about it. */
function press(key: string): string | null {
  if (/^[0-4]$/.test(key)) return score(key)
  if (key === '.' || key === ',') return step(key === '.' ? 1 : -1)
  if (key === 'c') {
    meant()?.querySelector('textarea')?.focus()
    return null
  }
  const control = document.querySelector<HTMLElement>(`[aria-keyshortcuts~="${CSS.escape(key)}"]`)
  control?.click()
  return control ? (control.textContent ?? null) : null
}

/** Leaves a box of the review, to where the next digit is a level and not a letter. */
function leaveBox(box: HTMLElement): string | null {
  if (!box.matches('textarea') || !box.closest('#split-right')) return null
  const criterion = box.closest<HTMLElement>('[data-criterion]')
  if (criterion) return goTo(criterion)
  box.blur()
  document.getElementById('split-right')?.focus({ preventScroll: true })
  return 'Left the comment'
}

/** The keys of the grading page: off with one tick, listed under "?", announced when they act. */
export function ReviewKeys({ mode }: { mode: Mode }) {
  const [on, setOn] = useState(true)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDetailsElement>(null)
  useEffect(() => setOn(readPreference(PREFERENCE) !== 'off'), [])
  useEffect(() => {
    if (!on) return
    const hear = (event: KeyboardEvent) => {
      const { ctrlKey, altKey, metaKey, isComposing, defaultPrevented, key, target } = event
      if (ctrlKey || altKey || metaKey || isComposing || defaultPrevented) return
      if (isTyping(target)) {
        const words = key === 'Escape' && target instanceof HTMLElement ? leaveBox(target) : null
        if (words !== null) setSaid(words)
        return
      }
      if (key === '?' && list.current) {
        list.current.open = !list.current.open
        list.current.querySelector('summary')?.focus()
        return
      }
      const words = press(key)
      if (words === null && key !== 'c') return
      // The letter that opens a box must not be typed into it.
      event.preventDefault()
      setSaid(words ?? '')
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [on])
  const choose = (next: boolean) => {
    setOn(next)
    writePreference(PREFERENCE, next ? 'on' : 'off')
  }
  return (
    <>
      <details ref={list} className="rounded-lg border border-line bg-surface max-lg:hidden">
        <summary className="flex min-h-11 cursor-pointer items-center px-4 py-2 text-sm">
          Keyboard shortcuts (?)
        </summary>
        <KeyList mode={mode} />
        <label className="flex items-center gap-2 px-4 pb-4 text-sm">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            checked={on}
            onChange={(event) => choose(event.currentTarget.checked)}
          />
          Use them
        </label>
      </details>
      {/* Outside the list: what lies in a closed one is not announced. */}
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  )
}

const KeyList = ({ mode }: { mode: Mode }) => (
  <dl className="grid grid-cols-[5rem_1fr] gap-y-1.5 px-4 pb-3 text-sm">
    {KEYS.filter(([, , where]) => !where || where.includes(mode)).map(([key, words]) => (
      <div key={key} className="contents">
        <dt className="font-semibold">{key}</dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
)
