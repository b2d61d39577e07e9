import { MAX_FOCUS } from '~/features/catalog/contract'
import {
  DELETE_DRAFT,
  deleteDraftSchema,
  draftFieldsSchema,
  observationSchema,
  SAVE_OBSERVATION,
  SIGN,
} from '~/features/observations/contract'
import { skillId as skill } from '~/features/transfer/contract'
import { baseVersion } from '~/features/writing/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

export { DELETE_DRAFT, SAVE_OBSERVATION, SIGN }

export const BEGIN_OBSERVING = 'begin-observing'
/** The coach begins a draft: one to three skills of the practice instrument. */
export const beginObservingSchema = z.object({
  intent: z.literal(BEGIN_OBSERVING),
  mutationId,
  skill: z
    .array(skill, { error: 'Choose at least one skill' })
    .min(1, 'Choose at least one skill')
    .max(MAX_FOCUS, `Choose at most ${MAX_FOCUS} skills`),
})

/** The same questions as of any observation, without those about a second observer or the observed coach. */
export const signObservingSchema = observationSchema
  .omit({ enrollment: true, lineManager: true, presence: true })
  .extend({
    intent: z.literal(SIGN),
    draft: z.uuid(),
    /** The page's name for the sending; it may wait on the device. */
    sentAs: z.uuid().optional(),
  })
export type SignInput = z.output<typeof signObservingSchema>

const saveSchema = draftFieldsSchema.extend({
  intent: z.literal(SAVE_OBSERVATION),
  draft: z.uuid(),
  /** The version that the page knows. */
  baseVersion,
  /** The tab or device that writes. */
  sentAs: z.uuid().optional(),
})
export type SaveInput = z.output<typeof saveSchema>

/** Every form of a draft's page. */
export const observingFormSchema = z.discriminatedUnion('intent', [
  signObservingSchema,
  saveSchema,
  deleteDraftSchema,
])
/** The forms that a device may send later. */
export const observingSendingSchema = z.discriminatedUnion('intent', [
  signObservingSchema,
  saveSchema,
])
