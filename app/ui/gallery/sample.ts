import type { PathData, StepKind } from '../path/path-model'

const steps = (letters: string): { kind: StepKind }[] => {
  const kinds: Record<string, StepKind> = {
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
  { label: 'Building rapport', peak: 0, current: 0, steps: steps('.......') },
  { label: 'Contract for coaching', peak: 3, current: 3, steps: steps('ooo....') },
  {
    label: 'Asking before telling',
    peak: 5,
    current: 5,
    steps: steps('oooox..'),
    note: 'seen 6 days ago',
  },
  {
    label: 'Naming strengths',
    peak: 5,
    current: 4,
    steps: steps('oooof..'),
    note: 'last seen 80 days ago',
  },
  { label: 'Observing in the field', peak: 5, current: 5, steps: steps('ogoox..') },
  {
    label: 'Fading support',
    peak: 7,
    current: 7,
    steps: steps('oooxxxx'),
    note: 'seen 3 weeks ago, without any prompt',
  },
]
