import { baseVersion, writtenText } from '~/features/writing/contract'
import { atMost, mutationId } from '~/platform/shared/form-fields'
import { oneLine } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'
import { ADD, EDIT, REMOVE, RESTORE, START } from './words'

const body = writtenText.refine((text) => text.trim().length > 0, 'Write something first')

/** Characters; the database has the same limit. */
export const MAX_TITLE = 200

export const startThreadSchema = z.object({
  intent: z.literal(START),
  mutationId,
  /** The form's name for this sending. It keeps the title under that name until the text has arrived. */
  sentAs: z.uuid().optional(),
  title: z
    .string({ error: 'Give it a title' })
    .overwrite(oneLine)
    .min(1, 'Give it a title')
    .max(MAX_TITLE, `${atMost(MAX_TITLE)} for the title`),
  body,
  baseVersion: baseVersion.default(0),
})

export const addPostSchema = z.object({
  intent: z.literal(ADD),
  mutationId,
  body,
  baseVersion: baseVersion.default(0),
  replyTo: z.uuid().optional(),
})

const editPostSchema = z.object({
  intent: z.literal(EDIT),
  mutationId,
  post: z.uuid(),
  /** The version that the new wording replaces. */
  version: z.coerce.number().int().min(1),
  body,
  baseVersion: baseVersion.default(0),
})

const removePostSchema = z.object({
  intent: z.literal(REMOVE),
  mutationId,
  post: z.uuid(),
})

const restorePostSchema = z.object({
  intent: z.literal(RESTORE),
  mutationId,
  post: z.uuid(),
})

/** All that can be done in a thread. */
export const threadActionSchema = z.discriminatedUnion('intent', [
  addPostSchema,
  editPostSchema,
  removePostSchema,
  restorePostSchema,
])

export type ThreadAction = z.infer<typeof threadActionSchema>
