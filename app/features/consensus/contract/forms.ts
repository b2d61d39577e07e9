import { MAX_FOCUS } from '~/features/catalog/contract'
import { observationFormSchema } from '~/features/observations/contract'
import { skillId as skill } from '~/features/transfer/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

/** The version of a proposal that the page shows; 0 while there is none. */
const seen = z.coerce.number().int().min(0)
const RUNGS = ['0', '1', '2', '3'] as const

export const PROPOSE = 'propose-consensus'
export const proposeSchema = z.object({
  intent: z.literal(PROPOSE),
  mutationId,
  seen,
  scores: z
    .array(
      z
        .object({
          skill,
          level: z.enum(['na', '1', '2', '3', '4'], {
            error: 'Choose a level, or no opportunity',
          }),
          prompt: z.enum(RUNGS).optional(),
          carried: z.enum(RUNGS).optional(),
        })
        .refine(({ level, prompt }) => level === 'na' || prompt !== undefined, {
          path: ['prompt'],
          message: 'Say how much help there was',
        }),
    )
    .min(1)
    .max(MAX_FOCUS),
})

export const CONFIRM_CONSENSUS = 'confirm-consensus'
export const confirmConsensusSchema = z.object({
  intent: z.literal(CONFIRM_CONSENSUS),
  mutationId,
  seen,
})

export const KEEP_APART = 'keep-apart'
export const keepApartSchema = z.object({ intent: z.literal(KEEP_APART), mutationId, seen })

/** The two observers of an occasion may send these. */
export const consensusSchema = z.discriminatedUnion('intent', [
  proposeSchema,
  confirmConsensusSchema,
  keepApartSchema,
])
/** Every form of a signed observation's page. */
export const observationPageSchema = z.discriminatedUnion('intent', [
  ...observationFormSchema.options,
  ...consensusSchema.options,
])
export type ConsensusForm = z.infer<typeof consensusSchema>
export const isConsensusForm = <F extends { intent: string }>(
  form: F,
): form is Extract<F, { intent: ConsensusForm['intent'] }> =>
  [PROPOSE, CONFIRM_CONSENSUS, KEEP_APART].some((intent) => intent === form.intent)
