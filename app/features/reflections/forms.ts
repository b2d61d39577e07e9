import { baseVersion, OVERRIDES, type Override, writtenText } from '~/features/writing/contract'
import { z } from '~/platform/shared/zod'
import { levelSchema } from './domain/rubric'

export const REFLECTION_PURPOSE = 'reflection'
export const reflectionSubject = (enrolmentId: string, moduleKey: string, number: number) =>
  `${enrolmentId}/${moduleKey}/${number}`

const mutationId = z.uuid()
const override = z
  .enum(Object.keys(OVERRIDES) as [Override, ...Override[]], { error: 'Choose why it may stay' })
  .optional()

export const SUBMIT = 'submit'
/** After the question whether it is finished. */
export const SUBMIT_AS_IS = 'submit-as-is'
export const SAVE_DRAFT = 'save-draft'
export const TAKE_BACK = 'take-back'
/** The box, in the page of a reflection. */
export const DRAFT_PLACE = '#reflection-body'

/** The box of a reflection: "Save draft" (what scripts do by themselves) and "Submit". */
export const reflectionFormSchema = z
  .object({
    intent: z.enum([SUBMIT, SUBMIT_AS_IS, SAVE_DRAFT]),
    mutationId,
    number: z.coerce.number().int().min(1).max(1000),
    baseVersion,
    body: writtenText,
    override,
  })
  .refine(({ intent, body }) => intent === SAVE_DRAFT || body.trim() !== '', {
    path: ['body'],
    error: 'Write something before you submit',
  })
export type ReflectionForm = z.infer<typeof reflectionFormSchema>

/** Takes a submission back that nobody has claimed. */
export const takeBackSchema = z.object({
  intent: z.literal(TAKE_BACK),
  mutationId,
  number: z.coerce.number().int().min(1).max(1000),
})
export const reflectionActionSchema = z.discriminatedUnion('intent', [
  reflectionFormSchema,
  takeBackSchema,
])
export type ReflectionAction = z.infer<typeof reflectionActionSchema>

export const QUEUE_STATES = ['open', 'free', 'mine', 'held', 'ready', 'released'] as const
export type QueueState = (typeof QUEUE_STATES)[number]

export const QUEUE_STATE_WORDS: Record<QueueState, string> = {
  open: 'Everything open',
  free: 'Unclaimed',
  mine: 'Mine',
  held: 'With someone else',
  ready: 'Ready to release',
  released: 'Released',
}

/** The address of the queue holds the filter; what cannot be read is left out. */
export const queueFilterSchema = z.object({
  cohort: z.string().max(100).optional().catch(undefined),
  module: z.string().max(100).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  /** Part of a coach's name. */
  coach: z.string().trim().max(100).optional().catch(undefined),
  state: z.enum(QUEUE_STATES).default('open').catch('open'),
  page: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
})
export type QueueFilter = z.infer<typeof queueFilterSchema>

export const REVIEW_PURPOSE = 'review'
export const COMMENT_CAP = 3_000

export const SAVE_REVIEW = 'save'
export const ACCEPT = 'accept'
export const RETURN = 'return'
export const RELEASE = 'release'
export const TAKE_OVER = 'take-over'
export const PUT_BACK = 'put-back'
export const UNDO_RELEASE = 'undo-release'
/** The next step after a review was marked, and after it was released. */
export const RELEASE_PLACE = '#release'
export const NEXT_PLACE = '#next-waiting'

const comment = writtenText.refine((text) => text.length <= COMMENT_CAP, {
  error: `Keep it under ${COMMENT_CAP.toLocaleString('en-US')} characters`,
})
const onSubmission = {
  mutationId,
  /** Whose page it was: must be the address's. */ attemptId: z.uuid(),
}

export const reviewFormSchema = z.object({
  intent: z.enum([SAVE_REVIEW, ACCEPT, RETURN]),
  ...onSubmission,
  lockVersion: baseVersion,
  /** Of the grader's draft. */
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

export const releaseSchema = z.object({
  intent: z.literal(RELEASE),
  ...onSubmission,
  lockVersion: baseVersion,
})

export const claimSchema = z.object({
  intent: z.enum([TAKE_OVER, PUT_BACK, UNDO_RELEASE]),
  ...onSubmission,
})
export const submissionActionSchema = z.discriminatedUnion('intent', [
  reviewFormSchema,
  releaseSchema,
  claimSchema,
])
export const claimNextSchema = z.object({ mutationId })
