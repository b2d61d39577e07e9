import { MAX_FOCUS } from '~/features/catalog/contract'
import { skillId as skill } from '~/features/transfer/contract'
import { day, mutationId, optionalWords, slug } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { CHECK_IN_DAYS } from './check-in-words'
import {
  ASK_LOOK,
  CLOSE_LOOK,
  IN_WORDS,
  MAX_LOOKER_WORDS,
  MAX_SLIP,
  REMOVE_LOOK,
  REOPEN_LOOK,
  SAVE_LOOK,
} from './look-words'

/** "peer:" with an enrollment, "person:" with a person, or `IN_WORDS`. */
const looker = z
  .string({ error: 'Choose who looks' })
  .regex(/^(words|(peer|person):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, 'Choose who looks')

export const saveLookSchema = z
  .object({
    intent: z.literal(SAVE_LOOK),
    mutationId,
    cohort: slug,
    day: z.coerce.number().refine((n) => CHECK_IN_DAYS.some((one) => one === n), 'Choose a day'),
    skills: z
      .array(skill, { error: 'Choose at least one skill' })
      .min(1, 'Choose at least one skill')
      .max(MAX_FOCUS, `Choose at most ${MAX_FOCUS} skills`),
    looker,
    lookerWords: optionalWords(MAX_LOOKER_WORDS),
    byWhen: day,
    slip: optionalWords(MAX_SLIP),
  })
  .refine((form) => form.looker !== IN_WORDS || form.lookerWords, {
    path: ['lookerWords'],
    error: 'Say who it is, such as “my team lead”',
  })
export type SaveLookInput = z.output<typeof saveLookSchema>

const about = { mutationId, cohort: slug, look: z.uuid() }

export const lookFormSchema = z.discriminatedUnion('intent', [
  saveLookSchema,
  z.object({ intent: z.literal(CLOSE_LOOK), ...about, outcome: z.enum(['done', 'slipped']) }),
  z.object({ intent: z.enum([REOPEN_LOOK, REMOVE_LOOK, ASK_LOOK]), ...about }),
])
export type LookForm = z.output<typeof lookFormSchema>

/** Why a look was not planned. */
export interface LookRefusal {
  reason: 'past-day' | 'late-day'
}

export const lookRefusalWords = ({ reason }: LookRefusal): string =>
  reason === 'past-day'
    ? 'Choose today or a later day'
    : 'Choose a day within a year of the end of the course'
