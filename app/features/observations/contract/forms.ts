import { MAX_FOCUS } from '~/features/catalog/contract'
import { SETTINGS, type SettingKind, skillId as skill } from '~/features/transfer/contract'
import { writtenText } from '~/features/writing/contract'
import { day, filled, mutationId, scale, tick } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

const scoreSchema = z
  .object({
    skill,
    opportunity: z.enum(['yes', 'no'], { error: 'Say whether there was an opportunity to use it' }),
    level: scale(4, 'Choose a level').optional(),
    prompt: scale(3, 'Choose how much help there was').optional(),
    carried: scale(3, 'Choose who led it').optional(),
    evidence: writtenText,
    counterBehaviour: tick,
  })
  .superRefine((score, context) => {
    if (score.opportunity === 'no') return
    const need = (path: string, missing: boolean, message: string) =>
      missing && context.addIssue({ code: 'custom', path: [path], message })
    need('level', !score.level, 'Choose the level whose words fit best')
    need('prompt', score.prompt === undefined, 'Say how much help there was')
    need('evidence', !score.evidence.trim(), 'Write down what was said or done')
  })

/** The longest observation; the database has the same limit. */
export const MAX_MINUTES = 480

export const observationSchema = z.object({
  mutationId,
  /** The draft that is signed: the observation takes its id. */
  draft: z.uuid().optional(),
  enrollment: z.uuid({ error: 'Choose whom you observed' }),
  // The summary of errors follows this order, so it is the order of the page.
  consent: tick.refine((ticked) => ticked, 'Everyone present must have consented'),
  happenedOn: day,
  setting: z.enum(Object.keys(SETTINGS) as [SettingKind, ...SettingKind[]], {
    error: 'Choose where it was',
  }),
  mode: z.enum(['live', 'recorded', 'role_play'], { error: 'Choose how you saw it' }),
  minutes: z.coerce
    .number({ error: 'Enter the minutes' })
    .int('Enter whole minutes')
    .min(1, 'Enter at least 1 minute')
    .max(MAX_MINUTES, `Enter at most ${MAX_MINUTES} minutes`),
  /** The observer is the coach's line manager: it counts, and is not the independent look that "fluent" asks for. */
  lineManager: tick,
  /** Only the second observer of live practice is asked. */
  presence: z.enum(['present', 'recording'], { error: 'Say how you saw it' }).optional(),
  notes: writtenText,
  scores: z.array(scoreSchema).min(1, 'Score at least one skill').max(MAX_FOCUS),
  strength: filled('Name one strength and its effect'),
  edge: filled('Name one thing to work on'),
})
export type ObservationInput = z.infer<typeof observationSchema>

export const VOID = 'void-observation'
export const voidObservationSchema = z.object({
  intent: z.literal(VOID),
  mutationId,
  reason: filled('Say why it should not count', 300),
})
