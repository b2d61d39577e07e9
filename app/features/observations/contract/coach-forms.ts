import { MAX_FOCUS } from '~/features/catalog/contract'
import { skillId as skill } from '~/features/transfer/contract'
import { day, filled, mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { voidObservationSchema } from './forms'
import { askSecondSchema, noSecondSchema } from './second-look-forms'

export const RATE_OWN = 'rate-own'
export const rateOwnSchema = z.object({
  intent: z.literal(RATE_OWN),
  mutationId,
  ratings: z
    .array(
      z.object({
        skill,
        level: z.enum(['na', '1', '2', '3', '4'], { error: 'Choose a level, or no opportunity' }),
      }),
    )
    .min(1)
    .max(MAX_FOCUS),
})

export const SHOW_SCORES = 'show-scores'
export const showScoresSchema = z.object({ intent: z.literal(SHOW_SCORES), mutationId })

export const SIGN_SEEN = 'sign-seen'
export const signSeenSchema = z.object({ intent: z.literal(SIGN_SEEN), mutationId })

export const RESPOND = 'respond'
export const respondSchema = z.object({
  intent: z.literal(RESPOND),
  mutationId,
  response: filled('Write your response'),
})

export const DEBRIEF = 'debrief'
const yesOrNo = (error: string) => z.enum(['yes', 'no'], { error })
export const debriefSchema = z.object({
  intent: z.literal(DEBRIEF),
  mutationId,
  debriefedOn: day,
  coachFirst: yesOrNo('Say who spoke first'),
  rehearsed: yesOrNo('Say whether you rehearsed'),
})

/** The forms of a signed observation, without those of two observers who agree. */
export const observationFormSchema = z.discriminatedUnion('intent', [
  voidObservationSchema,
  rateOwnSchema,
  showScoresSchema,
  signSeenSchema,
  respondSchema,
  debriefSchema,
  askSecondSchema,
  noSecondSchema,
])
export type ObservationForm = z.infer<typeof observationFormSchema>
