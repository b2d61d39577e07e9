import { type Flag, STATE_NAMES, type Standing } from '~/features/transfer/contract'

const FLAG_WORDS: Record<Flag, string> = {
  drift: 'recently seen lower',
  'supported-again': 'with help again',
  'recheck-due': 'due for a fresh look',
  unseen: 'not seen for a while',
  'no-opportunity': 'no opportunity twice',
  cooling: 'not used lately',
  refresh: 'a refresh would help',
}

const SEEN_BY_ANOTHER = 3
/** A plan whose days are over was never a use: only what was tried can fade. */
const TRIED = 4

type CellKind = 'empty' | 'outlined' | 'filled' | 'fading'

export interface Cell {
  /** The state held now, 0 to 7. */
  step: number
  /** Nothing yet; recorded or self-reported; seen by someone else; tried or more and not held, or cooling. */
  kind: CellKind
  /** "Tried, not used lately" */
  words: string
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** One pair as a single step: where it stands now, and all that is to be said about it. */
export function toCell(state: Pick<Standing, 'peak' | 'current' | 'tier' | 'flags'>): Cell {
  const { peak, current, tier, flags } = state
  const was = peak > current ? [`was ${STATE_NAMES[peak]}`] : []
  const words = [STATE_NAMES[current], ...was, ...flags.map((flag) => FLAG_WORDS[flag])]
  return { step: current, kind: kindOf(), words: capital(words.join(', ')) }

  function kindOf(): CellKind {
    if (peak === 0) return 'empty'
    if ((peak >= TRIED && peak > current) || flags.includes('cooling')) return 'fading'
    return tier >= SEEN_BY_ANOTHER ? 'filled' : 'outlined'
  }
}

export const NOT_STARTED: Cell = { step: 0, kind: 'empty', words: 'Not started' }
