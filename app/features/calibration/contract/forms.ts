import type { VignetteLevel } from '~/features/catalog/contract'
import { skillId as skill } from '~/features/transfer/contract'
import { mutationId, scale } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

export const START_RUN = 'start-run'
export const startRunSchema = z.object({
  intent: z.literal(START_RUN),
  mutationId,
  program: z.string().min(1).max(100),
})

const MAX_SCENES = 100
const MAX_SKILLS = 20

/** A skill of a scene had no opportunity, or a level. */
const sceneLevel = z
  .enum(['na', '1', '2', '3', '4'], { error: 'Choose a level, or no opportunity' })
  .transform((text) => (text === 'na' ? text : Number(text)) as VignetteLevel)

export const SCORE_SCENE = 'score-scene'
export const scoreSceneSchema = z.object({
  intent: z.literal(SCORE_SCENE),
  mutationId,
  position: z.coerce.number().int().min(1).max(MAX_SCENES),
  /** The wording that was read. */
  contentHash: z.string().min(1).max(100),
  levels: z
    .array(z.object({ skill, level: sceneLevel }))
    .min(1)
    .max(MAX_SKILLS),
  prompt: scale(3, 'Choose how much help there was'),
  carried: scale(3, 'Choose who led it'),
})
export type SceneInput = z.infer<typeof scoreSceneSchema>

export const FINISH_RUN = 'finish-run'
const finishRunSchema = z.object({ intent: z.literal(FINISH_RUN), mutationId })

/** Every form of a run's page. */
export const runFormSchema = z.discriminatedUnion('intent', [scoreSceneSchema, finishRunSchema])
