import { SKILL_STEPS } from '~/platform/shared/kernel'

/** The path draws one stone for each step. */
export const STONES = SKILL_STEPS

/**
 * `outlined`: on record from the system or the coach's own word. `filled`: seen by someone else.
 * `fading`: reached once, not held now. `gap`: passed over. `empty`: still ahead.
 */
export type StoneKind = 'empty' | 'outlined' | 'filled' | 'fading' | 'gap'

export type PathData = {
  /** The skill, as people call it. */
  label: string
  /** Highest stone ever reached, 0 (none) to 7. */
  peak: number
  /** Stone held now, 0 to 7. */
  current: number
  /** One per stone, in order. */
  stones: { kind: StoneKind }[]
  /** A closing half-sentence without full stop: "last seen 40 days ago". */
  note?: string
}

/** The name of state 1 to 7; 0 is "not started". */
export const stoneName = (state: number): string => STONES[state - 1] ?? 'not started'

const list = (words: string[]): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`

/**
 * The path in words, for those who do not see it: "Contract for coaching: was observed; now
 * tried. Seen by others: tried. Last seen 40 days ago."
 */
export function describePath({ label, peak, current, stones, note }: PathData): string {
  const named = (kind: StoneKind) =>
    STONES.filter((_, index) => stones[index]?.kind === kind).map(String)
  const filled = named('filled')
  const outlined = named('outlined')
  const gaps = named('gap')
  const sentences = [
    `${label}: ${peak > current ? `was ${stoneName(peak)}; now ` : ''}${stoneName(current)}`,
    filled.length ? `Seen by others: ${list(filled)}` : null,
    outlined.length ? `Recorded or self-reported: ${list(outlined)}` : null,
    gaps.length ? `Skipped: ${list(gaps)}` : null,
    note ? note.charAt(0).toUpperCase() + note.slice(1) : null,
  ]
  return `${sentences.filter(Boolean).join('. ')}.`
}
