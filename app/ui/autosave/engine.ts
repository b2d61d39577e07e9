import type { DraftCopies } from '../device/draft-copies'
import type { DraftCopy } from '../device/kinds'
import { mutationId } from '../device/mutation-id'
import { type Opening, opening } from './opening'
import type { AutosaveState, OtherDraft, SaveResult, ServerDraft } from './types'

const AFTER_LAST_KEY = 2_000
const AT_LATEST = 20_000
const RETRIES = [2_000, 5_000, 10_000, 30_000]

export interface EngineParts {
  /** Posts one text. Never throws: a failed network is `{ kind: 'failed' }`. */
  send(text: string, baseVersion: number, mutationId: string, leaving: boolean): Promise<SaveResult>
  copies: DraftCopies
  /** Why this text must not leave the device, or null. */
  forbid?: (text: string) => string | null
}

/**
 * The protocol of an autosaved text, without React and without a clock of its own: when to save, what
 * "saved" means, when the copy on the device may go, and what happens when two texts meet.
 */
export class AutosaveEngine {
  private state: AutosaveState
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private dirtySince: number | null = null
  private running: Promise<void> | null = null
  private tries = 0
  /** The last save that went out: the same text again is the same mutation. */
  private last: { text: string; base: number; id: string } | null = null
  private stopped = false
  /** The copy, perhaps another page's, that this one went on from. */
  private found: string | null = null

  /** @param posted the text of a form that came back refused, where no script was there to keep it */
  constructor(
    draft: ServerDraft,
    private readonly parts: EngineParts,
    posted?: string,
  ) {
    const { version, body, savedAt } = draft
    const confirmed = { version, body, savedAt }
    this.state = {
      text: posted ?? body,
      confirmed,
      phase: 'idle',
      theirs: null,
      problem: null,
      kept: true,
      restored: false,
    }
  }

  readonly snapshot = (): AutosaveState => this.state

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  private set(change: Partial<AutosaveState>) {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }

  /** Looks for a copy that this device kept, and goes on from there. */
  start(taken: string | null): void {
    this.stopped = false
    if (this.unsaved()) {
      this.type(this.state.text)
      return
    }
    for (const copy of this.parts.copies.all()) {
      const found = opening(copy, { ...this.state.confirmed, taken })
      if (found.kind !== 'forget') {
        this.goOnWith(copy, found)
        return
      }
      this.parts.copies.forget(copy.body)
    }
  }

  /** The copy that was found stays until its text is saved, or its writer has chosen another. */
  private goOnWith(copy: DraftCopy, found: Opening) {
    this.found = copy.body
    this.parts.copies.write(copy)
    if (found.kind === 'restore') {
      this.set({ text: found.text, phase: 'waiting', restored: true })
      this.plan(0)
    }
    if (found.kind === 'conflict') {
      const { version, body, savedAt } = this.state.confirmed
      const theirs = { version, body, savedAt: savedAt ?? null }
      this.set({ text: found.text, phase: 'conflict', theirs, restored: true })
    }
  }

  type(text: string): void {
    const kept = this.keep(text)
    if (this.state.phase === 'conflict' || this.state.phase === 'taken') {
      this.set({ text, kept })
      return
    }
    if (text === this.state.confirmed.body && !this.running) {
      this.settled()
      this.set({ text, kept, phase: 'idle', problem: null })
      return
    }
    this.dirtySince ??= Date.now()
    this.set({ text, kept, phase: this.running ? 'saving' : this.phaseWhileWaiting() })
    const left = this.dirtySince + AT_LATEST - Date.now()
    this.plan(Math.max(0, Math.min(AFTER_LAST_KEY, left)))
  }

  private phaseWhileWaiting() {
    const { phase } = this.state
    return phase === 'failed' || phase === 'signed-out' || phase === 'held' ? phase : 'waiting'
  }

  /** Writes the copy on the device. */
  private keep(text: string): boolean {
    const copy = { body: text, base: this.state.confirmed.version }
    return this.parts.copies.write(
      this.running && this.last ? { ...copy, sent: this.last.text } : copy,
    )
  }

  private plan(delay: number) {
    clearTimeout(this.timer)
    if (this.stopped) return
    this.timer = setTimeout(() => void this.save(), delay)
  }

  /** Nothing is left to save: this page's copy on the device, the one it went on from, and the timers may go. */
  private settled() {
    clearTimeout(this.timer)
    this.dirtySince = null
    this.tries = 0
    this.parts.copies.remove()
    if (this.found !== null) this.parts.copies.forget(this.found)
    this.found = null
  }

  /** Saves now. `leaving`: the page may be gone before the answer comes. */
  async save({ leaving = false } = {}): Promise<void> {
    clearTimeout(this.timer)
    if (this.running) {
      await this.running
      if (!leaving) return this.unsaved() ? this.save() : undefined
    }
    if (!this.unsaved()) return
    const problem = this.parts.forbid?.(this.state.text) ?? null
    if (problem) {
      this.set({ phase: 'held', problem })
      return
    }
    this.set({ phase: 'saving', problem: null })
    this.running = this.post(leaving)
    await this.running
  }

  /** Saves until nothing is left, also what is typed meanwhile, or until a save does not succeed. */
  async settle(): Promise<void> {
    // The writer has pressed and waits: the next tries come as soon as the first ones did.
    this.tries = 0
    do await this.save()
    while (this.unsaved() && this.state.phase === 'waiting')
  }

  private unsaved() {
    const { text, confirmed, phase } = this.state
    return text !== confirmed.body && phase !== 'conflict' && phase !== 'taken'
  }

  private async post(leaving: boolean): Promise<void> {
    const { text, confirmed } = this.state
    const base = confirmed.version
    if (this.last?.text !== text || this.last.base !== base)
      this.last = { text, base, id: mutationId() }
    const sent = await this.parts.send(text, base, this.last.id, leaving)
    this.running = null
    this.hear(text, sent)
  }

  private hear(text: string, sent: SaveResult) {
    if (sent.kind === 'saved') {
      const confirmed = { version: sent.version, body: text, savedAt: sent.savedAt }
      const same = this.state.text === text
      if (same) this.settled()
      this.dirtySince = same ? null : Date.now()
      this.tries = 0
      this.set({ confirmed, phase: same ? 'idle' : 'waiting', problem: null })
      if (!same) this.plan(AFTER_LAST_KEY)
    } else if (this.last && this.last.base < this.state.confirmed.version) this.sendAgain()
    else if (sent.kind === 'conflict') this.meet(sent.theirs)
    else if (sent.kind === 'taken') this.set({ phase: 'taken' })
    else if (sent.kind === 'refused') this.set({ phase: 'held', problem: sent.message })
    else {
      this.set({ phase: sent.kind })
      this.plan(RETRIES[Math.min(this.tries, RETRIES.length - 1)] ?? 30_000)
      this.tries += 1
    }
  }

  /** The text went where it was meant for while this was under way: the refusal is about the one before. */
  private sendAgain() {
    const left = this.unsaved()
    this.set({ phase: left ? 'waiting' : 'idle' })
    if (left) this.plan(0)
  }

  /** Two texts have met: both stay until the writer has chosen. */
  meet(theirs: OtherDraft): void {
    clearTimeout(this.timer)
    if (theirs.body === this.state.text) {
      this.set({ confirmed: theirs, phase: 'idle', theirs: null })
      this.settled()
    } else this.set({ phase: 'conflict', theirs })
  }

  /** The writer's choice: own text, the other, or one made of both. It is saved over the other. */
  resolve(text: string): void {
    const { theirs } = this.state
    if (!theirs) return
    this.set({ confirmed: theirs, text, theirs: null, phase: 'waiting', restored: false })
    if (text === theirs.body) {
      this.settled()
      this.set({ phase: 'idle' })
    } else {
      this.keep(text)
      this.plan(0)
    }
  }

  /**
   * The page was read again and the server has a later version. What is being written stays; what was
   * submitted or posted from here has left the box, so that nothing is sent twice or in front of the next.
   */
  adopt(draft: ServerDraft): void {
    const { text, confirmed, phase } = this.state
    if (draft.version <= confirmed.version || phase === 'conflict') return
    const { version, body, savedAt, taken } = draft
    const now = { version, body, savedAt }
    if (taken && text.startsWith(taken)) this.goOn(now, text.slice(taken.length).trimStart())
    else if (text === confirmed.body) this.set({ text: body, confirmed: now, phase: 'idle' })
  }

  /** The text has gone where it was meant for; `rest` was typed while it was on its way. */
  private goOn(confirmed: AutosaveState['confirmed'], rest: string) {
    this.settled()
    const text = rest === '' ? confirmed.body : rest
    this.set({ text, confirmed, phase: 'idle', problem: null, theirs: null, restored: false })
    if (rest !== '') this.type(rest)
  }

  /** Whether a warning is due before the page is left. */
  readonly atRisk = (): boolean => this.state.text !== this.state.confirmed.body

  stop(): void {
    this.stopped = true
    if (this.unsaved()) void this.save({ leaving: true })
    clearTimeout(this.timer)
  }
}
