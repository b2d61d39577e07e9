import { INSTRUMENTS, MAX_FOCUS } from '~/features/catalog/contract'
import { skillId as skill } from '~/features/transfer/contract'
import { baseVersion } from '~/features/writing/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { isBlank, normaliseText, TEXT_CAP } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'
import { observationSchema } from './forms'
import { askSecondSchema } from './second-look-forms'

export const BEGIN = 'begin-observation'
const FEW = `Choose at most ${MAX_FOCUS} skills`
/** An observer begins a draft: whom they see, with which instrument, and the focus. */
export const beginSchema = z.object({
  intent: z.literal(BEGIN),
  mutationId,
  enrollment: z.uuid(),
  instrument: z.enum(INSTRUMENTS),
  skill: z
    .array(skill, { error: 'Choose at least one skill' })
    .min(1, 'Choose at least one skill')
    .max(MAX_FOCUS, FEW),
})
export type BeginInput = z.infer<typeof beginSchema>

/** A field of a draft may be empty, or hold what a signed observation would not: it is kept as it was typed. */
const typed = z
  .string()
  .optional()
  .transform((text = '') => (isBlank(text) ? '' : normaliseText(text)))
  .refine((text) => text.length <= TEXT_CAP)

const draftFields = {
  ...{ happenedOn: typed, setting: typed, mode: typed, minutes: typed },
  ...{
    consent: typed,
    lineManager: typed,
    presence: typed,
    notes: typed,
    strength: typed,
    edge: typed,
  },
  scores: z
    .array(
      z.object({
        ...{ skill: typed, opportunity: typed, level: typed, prompt: typed, carried: typed },
        ...{ evidence: typed, counterBehaviour: typed },
      }),
    )
    .max(MAX_FOCUS)
    .default([]),
}
export const draftFieldsSchema = z.object(draftFields)
/** The form as it stands. */
export type DraftFields = z.infer<typeof draftFieldsSchema>

export const SAVE_OBSERVATION = 'save-observation'
const saveSchema = z.object({
  intent: z.literal(SAVE_OBSERVATION),
  draft: z.uuid(),
  /** The version that the page knows. */
  baseVersion,
  /** The tab or device that writes. */
  sentAs: z.uuid().optional(),
  ...draftFields,
})
export type SaveInput = z.infer<typeof saveSchema>

export const SIGN = 'sign-observation'
export const signSchema = observationSchema.extend({
  intent: z.literal(SIGN),
  draft: z.uuid(),
  /** The page's name for the sending; it may wait on the device. */
  sentAs: z.uuid().optional(),
})

export const DELETE_DRAFT = 'delete-draft'
export const deleteDraftSchema = z.object({ intent: z.literal(DELETE_DRAFT), mutationId })

/** Every form of a draft's page. */
export const draftFormSchema = z.discriminatedUnion('intent', [
  signSchema,
  saveSchema,
  deleteDraftSchema,
  askSecondSchema,
])
/** The forms that a device may send later. */
export const draftSendingSchema = z.discriminatedUnion('intent', [signSchema, saveSchema])
