import {
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { useScripted } from '~/ui/autosave/scripted'
import { isStep, lastAnswered, missingIn, pathFor, type StepName } from './steps'

/** As much of conform's form as the steps need. */
interface CheckedForm {
  id: string
  status?: 'success' | 'error' | undefined
  allErrors: Record<string, string[]>
  validate(intent: { name: string }): void
}

export interface Steps {
  /** Off without scripts: then the form is one page. */
  on: boolean
  current: StepName
  path: readonly StepName[]
  heading: RefObject<HTMLHeadingElement>
  next(): void
  back(): void
  events: ReturnType<typeof useStepEvents>
}

interface Place {
  current: StepName
  path: readonly StepName[]
}

const START: Place = { current: 'use', path: pathFor(undefined) }

const dataOf = (id: string) => {
  const form = document.getElementById(id)
  return form instanceof HTMLFormElement ? new FormData(form) : null
}

const stepOf = (id: string): StepName | null => {
  const name = document.getElementById(id)?.closest<HTMLElement>('[data-step]')?.dataset.step
  return isStep(name) ? name : null
}

/**
 * Leads through a form one step at a time. All of its fields stay in it, so that it is sent whole.
 * @param refused the note that came back into the form because it was not taken, if one did
 */
export function useSteps(form: CheckedForm, refused: string | null): Steps {
  const on = useScripted()
  const [{ current, path }, setPlace] = useState(START)
  const heading = useRef<HTMLHeadingElement>(null)
  const placeAt = (step: StepName): Place => ({
    current: step,
    path: pathFor(dataOf(form.id)?.get('used')),
  })
  const show = (step: StepName) => flushSync(() => setPlace(placeAt(step)))
  const goTo = (step: StepName | undefined) => {
    if (!step) return
    show(step)
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }
  const next = () => {
    const told = dataOf(form.id)
    if (!told) return
    const missing = missingIn(current, told)
    for (const name of missing) form.validate({ name })
    if (missing[0]) return document.getElementById(`${form.id}-${missing[0]}`)?.focus()
    const way = pathFor(told.get('used'))
    goTo(way[way.indexOf(current) + 1])
  }
  const back = () => goTo(path[path.indexOf(current) - 1])
  useResume(form.id, refused, setPlace)
  useShowProblem(form, (step) => setPlace(placeAt(step)))
  const isLast = current === path.at(-1)
  return {
    ...{ on, current, path, heading, next, back },
    events: useStepEvents({ on, isLast, next, show, setPlace }),
  }
}

/** A note that this device has kept goes on where it was left, and one that was refused where its words are. */
function useResume(id: string, refused: string | null, setPlace: (place: Place) => void) {
  useEffect(() => {
    const told = dataOf(id)
    if (!told) return
    const path = pathFor(told.get('used'))
    setPlace({ path, current: (refused ? path[1] : lastAnswered(told)) ?? START.current })
  }, [id, refused, setPlace])
}

/** Once a form is refused, the step with the first problem is shown; the summary has the focus. */
function useShowProblem({ id, status, allErrors }: CheckedForm, show: (step: StepName) => void) {
  const wrong = status === 'error' ? Object.keys(allErrors).join() : ''
  const shown = useRef(show)
  shown.current = show
  useEffect(() => {
    const [first] = wrong.split(',')
    const step = first ? stepOf(`${id}-${first}`) : null
    if (step) shown.current(step)
  }, [id, wrong])
}

interface Moves {
  on: boolean
  isLast: boolean
  next(): void
  show(step: StepName): void
  setPlace(place: Place | ((now: Place) => Place)): void
}

const isRadio = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === 'radio'

/**
 * One tap on an answer moves on; with the keyboard, where the arrows choose, "Next" does. A link of the summary
 * shows the step that it leads to.
 */
function useStepEvents({ on, isLast, next, show, setPlace }: Moves) {
  const byPointer = useRef(false)
  return {
    onPointerDownCapture: () => {
      byPointer.current = true
    },
    onKeyDownCapture: (event: KeyboardEvent<HTMLFormElement>) => {
      byPointer.current = false
      if (!on || isLast || event.key !== 'Enter') return
      if (!(event.target instanceof HTMLInputElement)) return
      event.preventDefault()
      next()
    },
    onInput: ({ target }: FormEvent<HTMLFormElement>) => {
      if (!isRadio(target) || target.name !== 'used') return
      const path = pathFor(target.value)
      setPlace((now) => ({ ...now, path }))
    },
    onClick: (event: MouseEvent<HTMLFormElement>) => {
      if (on && !isLast && byPointer.current && isRadio(event.target)) setTimeout(next)
    },
    onClickCapture: (event: MouseEvent<HTMLFormElement>) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
      const to = link?.getAttribute('href')?.slice(1)
      const step = on && to ? stepOf(to) : null
      if (!to || !step) return
      event.preventDefault()
      show(step)
      document.getElementById(to)?.focus()
    },
    onReset: () => setPlace(START),
  }
}
