import type { Carried, Level, Prompt } from '~/features/transfer/contract'
import type { ConsensusForm } from '../contract'

type Proposed = Extract<ConsensusForm, { intent: 'propose-consensus' }>['scores'][number]

/** Two observers agree on this for a skill. Without an opportunity there is no number. */
export interface AgreedScore {
  level: Level | null
  prompt: Prompt | null
  carried: Carried | null
}

export const agreedScore = ({ level, prompt, carried }: Proposed): AgreedScore =>
  level === 'na'
    ? { level: null, prompt: null, carried: null }
    : {
        level: Number(level) as Level,
        prompt: Number(prompt) as Prompt,
        carried: carried === undefined ? null : (Number(carried) as Carried),
      }
