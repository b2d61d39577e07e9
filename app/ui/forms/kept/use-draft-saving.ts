import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { usePerson } from '../../device/device'
import { formCopies } from '../../device/form-copies'
import { fieldsOf } from './controls'

export type SavingState =
  | { kind: 'idle' | 'saving' | 'failed' | 'signed-out' }
  | { kind: 'saved'; at: Date }
  /** The server does not take it; its own words say why. */
  | { kind: 'refused'; message: string }
  /** Another tab or device has saved since: this one may be saved over that version, which the server keeps. */
  | { kind: 'conflict'; message: string; version: number }

type Answer = {
  ok: boolean
  version?: number
  savedAt?: string
  message?: string
  reason?: string
} | null

/** A pause in typing is a good moment. */
const PAUSE_MS = 1_500
const AGAIN_MS = 10_000

interface Options {
  form: string
  draft: string
  version: number
  /** Where it is saved; the answer is JSON. */
  to: string
  /** A save is called so there. */
  intent: string
  /** The names of this device's copy of the form. */
  copy: readonly string[]
}

/** The state, and the version that the next save is based on. */
async function post(to: string, body: FormData): Promise<SavingState & { version?: number }> {
  try {
    const answer = await fetch(to, {
      ...{ method: 'POST', body, headers: { Accept: 'application/json' } },
    })
    if (answer.status === 401) return { kind: 'signed-out' }
    const said = (await answer.json().catch(() => null)) as Answer
    if (said?.ok && said.savedAt)
      return { kind: 'saved', at: new Date(said.savedAt), version: said.version }
    if (said?.message && said.reason === 'conflict' && said.version)
      return { kind: 'conflict', message: said.message, version: said.version }
    if (said?.message && answer.status < 500) return { kind: 'refused', message: said.message }
    return { kind: 'failed' }
  } catch {
    return { kind: 'failed' }
  }
}

/**
 * Saves a draft's form while it is written, one request at a time, and again until the server has it. The copy on
 * this device goes only when the server has exactly what stands in the form.
 */
export function useDraftSaving({ form, draft, version, to, intent, copy }: Options) {
  const person = usePerson() ?? ''
  const names = JSON.stringify(copy)
  const copies = useMemo(() => formCopies(person, JSON.parse(names)), [person, names])
  const [state, setState] = useState<SavingState>({ kind: 'idle' })
  const base = useRef(version)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const busy = useRef<Promise<boolean> | null>(null)
  const gone = useRef(false)
  const save = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current)
    const before = busy.current ?? Promise.resolve(true)
    const run = before.then(async () => {
      const element = document.getElementById(form)
      if (!(element instanceof HTMLFormElement) || gone.current) return false
      const sent = fieldsOf(element.elements)
      const body = new FormData(element)
      body.set('intent', intent)
      body.set('draft', draft)
      body.set('baseVersion', String(base.current))
      setState({ kind: 'saving' })
      const answer = await post(to, body)
      if (answer.kind === 'saved' && answer.version) base.current = answer.version
      if (gone.current) return false
      setState(answer)
      if (answer.kind === 'saved') {
        copies.read()
        if (JSON.stringify(fieldsOf(element.elements)) === JSON.stringify(sent)) copies.remove()
      }
      if (answer.kind === 'failed') timer.current = setTimeout(save, AGAIN_MS)
      return answer.kind === 'saved'
    })
    busy.current = run
    return run
  }, [form, draft, to, intent, copies])
  /** Saves what stands here over the version that another tab or device has saved. */
  const saveOver = useCallback(
    (version: number) => {
      base.current = version
      return save()
    },
    [save],
  )
  const soon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(save, PAUSE_MS)
  }, [save])
  useEffect(() => {
    gone.current = false
    const online = () => void save()
    window.addEventListener('online', online)
    return () => {
      gone.current = true
      clearTimeout(timer.current)
      window.removeEventListener('online', online)
    }
  }, [save])
  return { state, save, saveOver, soon }
}
