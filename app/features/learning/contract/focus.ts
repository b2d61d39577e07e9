import type { Level, Skill, SkillKind } from '~/features/catalog/contract'
import type { Day } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import { DONT_KNOW, NOTHING_RATED } from '../domain/own-level'

/** How many skills someone works on at a time. */
const MAX_FOCUS_SKILLS = 3

/** A skill that the coach has chosen to work on. */
export interface FocusSkill {
  id: string
  title: string
  /** The next lesson that teaches it and was not read yet. */
  next: { module: string; slug: string; title: string; minutes: number } | null
  /** How many lessons of the cohort's modules teach it. */
  lessons: number
}

/** A coach has said this about themselves. No one else is shown any of it. */
export interface Focus {
  /** How many skills were rated at all; none while there is no baseline. */
  rated: number
  /** Empty until a focus is chosen. */
  skills: FocusSkill[]
}

/** How a coach rated a skill last; null is "I don't know yet". */
export interface OwnRating {
  level: Level | null
  on: Day
}

export interface RatedSkill extends Skill {
  /** null: not rated yet. */
  rating: OwnRating | null
}

/** rate: where am I now? choose: what shall I work on? */
export type FocusStep = 'rate' | 'choose'

export interface SkillGroup {
  kind: SkillKind
  skills: RatedSkill[]
}

export const RATE = 'rate-skills'
export const CHOOSE = 'choose-focus'

const skillId = z.string().regex(/^[A-Z]\d{1,2}$/)
const ANSWERS: Readonly<Record<string, Level | null>> = {
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  [DONT_KNOW]: null,
}

/** "3" is 3, "unknown" is null; a skill that was left out is undefined. */
const ownLevel = z
  .enum(['1', '2', '3', '4', DONT_KNOW], { error: 'Choose one of the answers' })
  .transform((answer): Level | null => ANSWERS[answer] ?? null)
  .optional()

/** "Where are you now?": any part of the program's skills. */
export const rateSkillsSchema = z.object({
  intent: z.literal(RATE),
  mutationId: z.uuid(),
  ratings: z
    .array(z.object({ skill: skillId, level: ownLevel }))
    .max(100)
    .superRefine((ratings, context) => {
      if (ratings.some(({ level }) => level !== undefined)) return
      context.addIssue({ code: 'custom', path: [0, 'level'], message: NOTHING_RATED })
    }),
})

export const chooseFocusSchema = z.object({
  intent: z.literal(CHOOSE),
  mutationId: z.uuid(),
  skills: z
    .array(skillId, { error: 'Choose at least one skill' })
    .min(1, 'Choose at least one skill')
    .max(MAX_FOCUS_SKILLS, 'Choose at most three skills. Fewer is better'),
})

/** Both forms of the page. */
export const focusFormSchema = z.discriminatedUnion('intent', [rateSkillsSchema, chooseFocusSchema])
export type FocusForm = z.infer<typeof focusFormSchema>

/** unknown-skill: one of them is not in the program (anymore). */
export type FocusRefusal = 'unknown-skill'

export const FOCUS_REFUSALS: Readonly<Record<FocusRefusal, string>> = {
  'unknown-skill':
    'One of these skills is no longer in the program. Nothing was saved: reload the page to see the current skills.',
}
