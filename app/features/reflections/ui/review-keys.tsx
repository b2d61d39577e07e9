import { useEffect, useRef, useState } from 'react'

const STORE = 'footbridge:review-keys'
const KEYS: [string, string][] = [
  ['j / k', 'Next or previous submission that waits'],
  ['1 – 4', 'Level of the criterion that has focus, else of the first without one'],
  ['c', 'Write a comment on it'],
  ['s', 'Save draft'],
  ['m', 'Accept'],
  ['v', 'Return for revision'],
  ['?', 'This list'],
]

/** Keys belong to whoever types: nothing happens in a field that takes text, or with Ctrl, Alt or Meta. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])'))

const focused = () =>
  document.activeElement?.closest<HTMLElement>('[data-criterion]') ??
  [...document.querySelectorAll<HTMLElement>('[data-criterion]')].find(
    (each) => !each.querySelector(':checked'),
  ) ??
  null

/** Does what a key stands for; answers what to say about it. */
function press(key: string): string | null {
  const criterion = focused()
  if (/^[1-4]$/.test(key) && criterion) {
    const radio = criterion.querySelector<HTMLInputElement>(`input[type=radio][value="${key}"]`)
    radio?.click()
    radio?.focus()
    return `${criterion.querySelector('legend')?.textContent}: level ${key}`
  }
  if (key === 'c') {
    criterion?.querySelector('textarea')?.focus()
    return null
  }
  const control = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`)
  control?.click()
  return control ? (control.textContent ?? null) : null
}

/** The keys of the grading page: off with one tick, listed under "?", said aloud when they act. */
export function ReviewKeys() {
  const [on, setOn] = useState(true)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDetailsElement>(null)
  useEffect(() => setOn(window.localStorage?.getItem(STORE) !== 'off'), [])
  useEffect(() => {
    if (!on) return
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      if (event.key === '?' && list.current) {
        list.current.open = !list.current.open
        list.current.querySelector('summary')?.focus()
        return
      }
      const words = press(event.key)
      if (words !== null) setSaid(words)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [on])
  const choose = (next: boolean) => {
    setOn(next)
    window.localStorage?.setItem(STORE, next ? 'on' : 'off')
  }
  return (
    <details ref={list} className="rounded-lg border border-line bg-surface max-lg:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center px-4 py-2 text-sm">
        Keyboard shortcuts (?)
      </summary>
      <dl className="grid grid-cols-[5rem_1fr] gap-y-1.5 px-4 pb-3 text-sm">
        {KEYS.map(([key, words]) => (
          <div key={key} className="contents">
            <dt className="font-semibold">{key}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label className="flex items-center gap-2 px-4 pb-4 text-sm">
        <input
          type="checkbox"
          className="size-5 accent-accent"
          checked={on}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        Use them
      </label>
      <p role="status" className="sr-only">
        {said}
      </p>
    </details>
  )
}
