/** A run cannot be begun: the program has not enough scenes. */
export interface StartRefusal {
  reason: 'too-few-scenes'
}

export type SceneRefusal =
  /** The scene was reworded since the page was opened. */
  { reason: 'reworded' } | { reason: 'finished' }

export interface FinishRefusal {
  reason: 'unscored'
}

const RUN_WORDS: Record<(StartRefusal | SceneRefusal | FinishRefusal)['reason'], string> = {
  'too-few-scenes': 'This program doesn’t have enough scenes for a calibration run yet.',
  reworded: 'This scene was reworded since you opened it. Read it again, then score it.',
  finished: 'This run is already submitted, so its scores stay as they are.',
  unscored: 'Some scenes aren’t scored yet. Score them, then submit the run.',
}

export const runRefusalWords = ({ reason }: { reason: keyof typeof RUN_WORDS }): string =>
  RUN_WORDS[reason]
