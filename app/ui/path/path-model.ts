import { SKILL_STEPS } from '~/platform/shared/kernel'

/** The path draws one stone for each step. */
export const STEPS = SKILL_STEPS

/**
 * `outlined`: recorded by the system, reported by the coach, or seen by a peer. `filled`: seen by anyone else.
 * `fading`: reached once, not held now. `gap`: skipped. `empty`: still ahead.
 */
export type StepKind = 'empty' | 'outlined' | 'filled' | 'fading' | 'gap'

export type PathData = {
  /** The skill, as people call it. */
  label: string
  /** Highest step ever reached, 0 (none) to 7. */
  peak: number
  /** Step held now, 0 to 7. */
  current: number
  /** One per step, in order; the path draws each as a stone. */
  steps: { kind: StepKind }[]
  /** A closing half-sentence without full stop: "last seen 40 days ago". */
  note?: string
  /** The step whose stone fills while one looks, because it was reached lately. */
  fresh?: number
}

/** The name of state 1 to 7; 0 is "not started". */
export const stepName = (state: number): string => STEPS[state - 1] ?? 'not started'

/** No one reaches a step from *observed* on by their own word: where it is only outlined, a peer has seen it. */
export const isSeenByPeer = (kind: StepKind, index: number): boolean =>
  kind === 'outlined' && index >= STEPS.indexOf('observed')

const list = (words: string[]): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`

/**
 * The path in words, for those who do not see it: "Contract for coaching: was observed; now
 * tried. Seen by others: tried. Last seen 40 days ago."
 */
export function describePath({ label, peak, current, steps, note }: PathData): string {
  const named = (kind: StepKind) =>
    STEPS.filter((_, index) => steps[index]?.kind === kind).map(String)
  const filled = named('filled')
  const byPeer = STEPS.filter((_, index) => isSeenByPeer(steps[index]?.kind ?? 'empty', index))
  const outlined = named('outlined').filter((step) => !byPeer.some((seen) => seen === step))
  const gaps = named('gap')
  const sentences = [
    `${label}: ${peak > current ? `was ${stepName(peak)}; now ` : ''}${stepName(current)}`,
    filled.length ? `Seen by others: ${list(filled)}` : null,
    byPeer.length ? `Seen by a peer: ${list(byPeer)}` : null,
    outlined.length ? `Recorded or self-reported: ${list(outlined)}` : null,
    gaps.length ? `Skipped: ${list(gaps)}` : null,
    note ? note.charAt(0).toUpperCase() + note.slice(1) : null,
  ]
  return `${sentences.filter(Boolean).join('. ')}.`
}
