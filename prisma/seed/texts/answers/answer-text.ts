import type { PartAnswer } from '~/features/catalog/contract'

/** The answers of one person to the parts of lessons that ask for words or numbers, by `lesson/part`. */
export type AnswerTexts = Readonly<Record<string, PartAnswer>>

export const pause = (text: string): PartAnswer => ({ kind: 'pause', text })
export const rewrite = (text: string): PartAnswer => ({ kind: 'rewrite', text })
export const ruler = (value: number): PartAnswer => ({ kind: 'ruler', value })
export const ifThen = (cue: string, action: string): PartAnswer => ({
  kind: 'if-then',
  cue,
  action,
})

type Vignette = Extract<PartAnswer, { kind: 'vignette' }>
export const scored = (
  levels: Vignette['levels'],
  prompt: Vignette['prompt'],
  carried: Vignette['carried'],
): PartAnswer => ({ kind: 'vignette', levels, prompt, carried })
