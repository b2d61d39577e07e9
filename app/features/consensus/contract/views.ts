import type { Instrument, Skill } from '~/features/catalog/contract'
import type { Presence } from '~/features/observations/contract'
import type { Carried, Level, Prompt } from '~/features/transfer/contract'
import type { SkillId } from '~/platform/shared/kernel'

/** One observer’s numbers for a skill, as two are compared. */
export interface LookScore {
  skillId: SkillId
  skillTitle: string
  level: Level | null
  prompt: Prompt | null
  carried: Carried | null
}

/** An occasion that two observers have signed, for those who may read both. */
export interface TwoLooks {
  other: { id: string; observerName: string; slot: 1 | 2; presence: Presence | null }
  /** In the order of the skills: what the observer of this page gave, and the other one. */
  skills: { this: LookScore; other: LookScore }[]
  agreement: { n: number; exact: number; withinOne: number }
  consensus: {
    version: number
    scores: LookScore[]
    state: 'none' | 'proposed' | 'agreed' | 'apart'
    /** Whether the last word of it is the reader’s own. */
    isOwn: boolean
    byName: string | null
  }
  /** One of the two observers reads, and nothing is agreed yet. */
  mayAgree: boolean
  ladders: Pick<Instrument, 'prompt' | 'carried'>
  levels: Record<SkillId, Skill['levels']>
}
