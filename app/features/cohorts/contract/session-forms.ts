import { day, mutationId, tick } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { meetingPlace, UNDO_CHANGE, wallTime } from './clock-forms'

export const CHANGE_SESSION = 'change-session'

export const changeSessionSchema = z.object({
  ...{ intent: z.literal(CHANGE_SESSION), mutationId, save: tick },
  /** The seal of the preview that was seen. */
  previewed: z.string().max(64).optional(),
  /** The cohort's, when the form was opened. */
  version: z.coerce.number().int().min(1).max(1e9),
  day,
  time: wallTime,
  /** Nothing: the cohort's usual place. */
  place: meetingPlace.optional(),
  canceled: tick,
})
export type ChangeSessionForm = z.infer<typeof changeSessionSchema>

export const undoSessionSchema = z.object({
  ...{ intent: z.literal(UNDO_CHANGE), mutationId, change: z.uuid() },
})
