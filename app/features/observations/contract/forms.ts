import { SETTINGS, type SettingKind, skillId as skill } from '~/features/transfer/contract'
import { writtenText } from '~/features/writing/contract'
import { day, filled, mutationId, scale, slug, tick } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

export const MODES = {
  live: 'Live, in the room or on the call',
  recorded: 'From a recording',
  role_play: 'A role-play (counts as rehearsed, not as observed)',
} as const
export type ObservationMode = keyof typeof MODES

/** The same in a list. */
export const MODES_IN_SHORT: Record<ObservationMode, string> = {
  live: 'Live',
  recorded: 'From a recording',
  role_play: 'Role-play',
}

/** An observer scores either how someone coaches, or how they work with a family. */
export const INSTRUMENTS = ['coaching', 'practice'] as const
export type InstrumentId = (typeof INSTRUMENTS)[number]
export const isInstrument = (text: string | null): text is InstrumentId =>
  INSTRUMENTS.some((id) => id === text)

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

export const MAX_FOCUS = 3

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

/** How often a coach may ask at a time, and how long a request stays open. The database has the same limits. */
export const PEER_REQUESTS = { open: 3, days: 30 } as const

export const ASK_PEER = 'ask-peer'
export const askPeerSchema = z.object({
  intent: z.literal(ASK_PEER),
  mutationId,
  cohort: slug,
  peer: z.uuid({ error: 'Choose whom you ask' }),
  skills: z
    .array(skill, { error: 'Choose at least one skill' })
    .min(1, 'Choose at least one skill')
    .max(MAX_FOCUS, `Choose at most ${MAX_FOCUS} skills`),
  mode: z.enum(['live', 'recorded', 'role_play'], { error: 'Choose how they will see it' }),
  proposedOn: day,
})
export type AskPeerInput = z.infer<typeof askPeerSchema>

export const ACCEPT_REQUEST = 'accept-request'
export const DECLINE_REQUEST = 'decline-request'
export const WITHDRAW_REQUEST = 'withdraw-request'
/** The same for an invitation to a second look. */
export const ACCEPT_SECOND = 'accept-second'
export const DECLINE_SECOND = 'decline-second'
export const WITHDRAW_SECOND = 'withdraw-second'

/** These buttons stand beside a request. */
export const requestFormSchema = z.object({
  intent: z.enum([
    ACCEPT_REQUEST,
    DECLINE_REQUEST,
    WITHDRAW_REQUEST,
    ACCEPT_SECOND,
    DECLINE_SECOND,
    WITHDRAW_SECOND,
  ]),
  mutationId,
  request: z.uuid(),
})
type AnyRequestForm = z.infer<typeof requestFormSchema>
type FormOf<I extends AnyRequestForm['intent']> = Omit<AnyRequestForm, 'intent'> & { intent: I }
export type RequestForm = FormOf<'accept-request' | 'decline-request' | 'withdraw-request'>
export type SecondForm = FormOf<'accept-second' | 'decline-second' | 'withdraw-second'>
export const isSecondForm = (form: RequestForm | SecondForm): form is SecondForm =>
  form.intent.endsWith('-second')

export const VOID = 'void-observation'
export const voidObservationSchema = z.object({
  intent: z.literal(VOID),
  mutationId,
  reason: filled('Say why it should not count', 300),
})
