import type { PathData, StoneKind } from '../path/path-model'

const stones = (letters: string): { kind: StoneKind }[] => {
  const kinds: Record<string, StoneKind> = {
    '.': 'empty',
    o: 'outlined',
    x: 'filled',
    f: 'fading',
    g: 'gap',
  }
  return [...letters].map((letter) => ({ kind: kinds[letter] ?? 'empty' }))
}

/** Skills in the states that a cohort really shows. */
export const SAMPLE_PATHS: PathData[] = [
  { label: 'Building rapport', peak: 0, current: 0, stones: stones('.......') },
  { label: 'Contract for coaching', peak: 3, current: 3, stones: stones('ooo....') },
  {
    label: 'Asking before telling',
    peak: 5,
    current: 5,
    stones: stones('oooox..'),
    note: 'seen 6 days ago',
  },
  {
    label: 'Naming strengths',
    peak: 5,
    current: 4,
    stones: stones('oooof..'),
    note: 'last seen 80 days ago',
  },
  { label: 'Observing in the field', peak: 5, current: 5, stones: stones('ogoox..') },
  {
    label: 'Fading support',
    peak: 7,
    current: 7,
    stones: stones('oooxxxx'),
    note: 'seen 3 weeks ago, without any prompt',
  },
]
