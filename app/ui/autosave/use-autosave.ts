import {
  type FormEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { normaliseText, TEXT_CAP } from '~/platform/shared/text'
import { usePerson } from '../device/device'
import { draftCopies } from '../device/draft-copies'
import { AutosaveEngine } from './engine'
import { showWhatHoldsBack } from './holds-back'
import { send, type Target } from './send'
import type { AutosaveState, OtherDraft, ServerDraft } from './types'

export interface AutosaveOptions extends Omit<Target, 'person'> {
  /** The draft that the server has, from the room's `readDraft`. */
  draft: ServerDraft
  /** Why a text must not leave the device, or null. Must not change between renders. */
  forbid?: (text: string) => string | null
  /** The text of a form that came back refused, and the other text if that was why. */
  posted?: string
  conflict?: OtherDraft | null
}

export interface AutosaveBox {
  state: AutosaveState
  type(text: string): void
  save(): void
  resolve(text: string): void
  /** For the form's `onSubmit`: sends it only when the server has confirmed this very text. */
  submitWhenSaved(event: FormEvent<HTMLFormElement>): void
  /** The form waits for a save before it goes. */
  settling: boolean
  /** The form was to go and has not, because its text could not be saved first. */
  unsent: boolean
}

const tooLong = (text: string) =>
  text.length > TEXT_CAP
    ? `This is longer than ${TEXT_CAP.toLocaleString('en-US')} characters. Shorten it to save it.`
    : null

function makeEngine({ draft, forbid, posted, ...target }: AutosaveOptions & Target) {
  const { person, purpose, subject } = target
  return new AutosaveEngine(
    draft,
    {
      send: (text, baseVersion, mutationId, leaving) =>
        send(target, { text, baseVersion, mutationId, leaving }),
      copies: draftCopies({ person, names: [purpose, subject] }),
      forbid: (text) => tooLong(text) ?? forbid?.(text) ?? null,
    },
    posted,
  )
}

/** One engine for each text: another subject on the same page starts again. */
function useEngine(options: AutosaveOptions): AutosaveEngine {
  const { purpose, subject, conflict } = options
  const person = usePerson() ?? ''
  const key = [person, purpose, subject].join('/')
  const slot = useRef<{ key: string; engine: AutosaveEngine } | null>(null)
  if (slot.current?.key !== key) {
    slot.current = { key, engine: makeEngine({ ...options, person }) }
    if (conflict) slot.current.engine.meet(conflict)
  }
  return slot.current.engine
}

/** Saves when the page is hidden, left or comes back; warns while something is unsaved. */
function useSafety(engine: AutosaveEngine, taken: string | null) {
  const first = useRef(taken)
  useEffect(() => {
    const leave = () => void engine.save({ leaving: true })
    const hide = () => document.visibilityState === 'hidden' && leave()
    const retry = () => {
      const { phase } = engine.snapshot()
      if (phase === 'failed' || phase === 'signed-out') void engine.save()
    }
    const warn = (event: BeforeUnloadEvent) => engine.atRisk() && event.preventDefault()
    engine.start(first.current)
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    window.addEventListener('beforeunload', warn)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
      window.removeEventListener('beforeunload', warn)
      engine.stop()
    }
  }, [engine])
}

/**
 * Autosave for one text of one person. The text is saved two seconds after the last key, on blur, hide and
 * leave; a copy stays on the device until the server has confirmed that very text; a save that is based on
 * an older version ends in a choice, never in an overwrite.
 */
export function useAutosave(options: AutosaveOptions): AutosaveBox {
  const engine = useEngine(options)
  const { draft, conflict } = options
  const state = useSyncExternalStore(engine.subscribe, engine.snapshot, engine.snapshot)
  const [settling, setSettling] = useState(false)
  const [unsent, setUnsent] = useState(false)
  const pressed = useRef<HTMLFormElement | null>(null)
  useLedToWhatHoldsBack(unsent, pressed)
  useSafety(engine, draft.taken)
  // A loader may hand over a new object each time: a version that is known changes nothing.
  useEffect(() => engine.adopt(draft), [engine, draft])
  useEffect(() => {
    if (conflict) engine.meet(conflict)
  }, [engine, conflict])
  const submitWhenSaved = (event: FormEvent<HTMLFormElement>) => {
    setUnsent(false)
    if (!engine.atRisk() && engine.snapshot().phase === 'idle') return
    event.preventDefault()
    const form = event.currentTarget
    pressed.current = form
    const submitter = submitterOf(event)
    setSettling(true)
    void engine.settle().then(() => {
      setSettling(false)
      if (!engine.atRisk()) return form.requestSubmit(submitter)
      setUnsent(true)
    })
  }
  return {
    state,
    settling,
    unsent,
    submitWhenSaved,
    type: (text) => engine.type(normaliseText(text)),
    save: () => void engine.save(),
    resolve: (text) => engine.resolve(normaliseText(text)),
  }
}

/** The words and the panel that say why come with this very answer: they are there when the page shows it. */
function useLedToWhatHoldsBack(unsent: boolean, pressed: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    if (unsent && pressed.current) showWhatHoldsBack(pressed.current)
  }, [unsent, pressed])
}

const submitterOf = ({ nativeEvent }: FormEvent): HTMLElement | null =>
  nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
