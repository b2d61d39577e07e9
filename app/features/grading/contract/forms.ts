import { levelSchema } from '~/features/reflections/contract'
import { baseVersion, writtenText } from '~/features/writing/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { pageIn } from '~/platform/shared/lists/find'
import { z } from '~/platform/shared/zod'
import {
  ACCEPT,
  PUT_BACK,
  QUEUE_STATES,
  RELEASE,
  RETURN,
  SAVE_REVIEW,
  TAKE_OVER,
  UNDO_RELEASE,
} from './words'

/** The address of the queue holds the filter; what cannot be read is left out. */
export const queueFilterSchema = z.object({
  cohort: z.string().max(100).optional().catch(undefined),
  module: z.string().max(100).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  /** Part of a coach's name. */
  coach: z.string().trim().max(100).optional().catch(undefined),
  state: z.enum(QUEUE_STATES).default('open').catch('open'),
  page: z
    .unknown()
    .optional()
    .transform((page) => pageIn(String(page))),
})
export type QueueFilter = z.infer<typeof queueFilterSchema>

const COMMENT_CAP = 3_000

const comment = writtenText.refine((text) => text.length <= COMMENT_CAP, {
  error: `Keep it under ${COMMENT_CAP.toLocaleString('en-US')} characters`,
})
const onSubmission = {
  mutationId,
  /** The attempt that the page showed. It must be the one of the address. */ attemptId: z.uuid(),
}

export const reviewFormSchema = z.object({
  intent: z.enum([SAVE_REVIEW, ACCEPT, RETURN]),
  ...onSubmission,
  lockVersion: baseVersion,
  /** The version of the grader's draft. */
  baseVersion,
  comment,
  criteria: z
    .array(
      z.object({
        id: z.string().min(1).max(20),
        level: z.coerce.number().pipe(levelSchema).optional(),
        comment,
      }),
    )
    .min(1)
    .max(12),
})
export type ReviewForm = z.infer<typeof reviewFormSchema>

const releaseSchema = z.object({
  intent: z.literal(RELEASE),
  ...onSubmission,
  lockVersion: baseVersion,
})

const claimSchema = z.object({
  intent: z.enum([TAKE_OVER, PUT_BACK, UNDO_RELEASE]),
  ...onSubmission,
})
export const submissionActionSchema = z.discriminatedUnion('intent', [
  reviewFormSchema,
  releaseSchema,
  claimSchema,
])
export const claimNextSchema = z.object({ mutationId })
