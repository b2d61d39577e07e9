import { writtenText } from '~/features/writing/contract'
import { trimmed } from '~/platform/shared/text'
import { type Day, formatDay, isDay } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'

export type SkillUse = 'yes' | 'partly' | 'no' | 'no_chance'

export const USES: Readonly<Record<SkillUse, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  no_chance: 'No opportunity',
}

export const SETTINGS = {
  home: 'At a family’s home',
  office: 'In the office',
  community: 'Out in the community',
  school: 'At a school',
  phone_or_video: 'By phone or video',
  team_meeting: 'In a team meeting',
} as const
export type SettingKind = keyof typeof SETTINGS

export const MODES = {
  live: 'Live, in the room or on the call',
  recorded: 'From a recording',
  role_play: 'A role-play (counts as rehearsed, not as observed)',
} as const
export type ObservationMode = keyof typeof MODES

/** How long a plan's window may be, in days. Source: transfer rules, state 3. */
export const MAX_WINDOW_DAYS = 14

/** How far ahead a plan's window may begin, in days: who plans for later has no next time in mind. */
export const MAX_DAYS_AHEAD = 90

/** What an observer may score with: how somebody coaches, or how they work with a family. */
export const INSTRUMENTS = ['coaching', 'practice'] as const
export type InstrumentId = (typeof INSTRUMENTS)[number]
export const isInstrument = (text: string | null): text is InstrumentId =>
  INSTRUMENTS.some((id) => id === text)

const mutationId = z.uuid()
const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)
const skill = z.string({ error: 'Choose a skill' }).regex(/^[A-Z]\d{1,2}$/, 'Choose a skill')
// A slip in the year is no day of anybody's practice, and a plan for the year 9999 would never run out.
const isOurTime = (text: string) => isDay(text) && text >= '2000-01-01' && text < '2100-01-01'
const day = z
  .string({ error: 'Enter a day' })
  .refine(isOurTime, 'Enter a day, such as August 3, 2026')
  .transform((text) => text as Day)
const filled = (words: string, max = 2_000) =>
  z
    .string({ error: words })
    .overwrite(trimmed)
    .min(1, words)
    .max(max, `Use at most ${max.toLocaleString('en-US')} characters`)
const scale = (top: number, words: string) =>
  z.coerce.number({ error: words }).int(words).min(0, words).max(top, words)
const tick = z.preprocess((value) => value === 'on' || value === 'true', z.boolean())

export const commitmentSchema = z
  .object({
    mutationId,
    cohort: slug,
    skill,
    cue: filled('Say when: the moment that will remind you', 300),
    action: filled('Say what you will do, in words you could say out loud', 600),
    moment: filled('Name the kind of moment', 120),
    windowFrom: day,
    windowTo: day,
    confidence: scale(10, 'Choose a number from 0 to 10'),
  })
  .refine(({ windowFrom, windowTo }) => windowTo >= windowFrom, {
    path: ['windowTo'],
    error: 'The last day cannot come before the first',
  })
  .refine(
    ({ windowFrom, windowTo }) =>
      Date.parse(windowTo) - Date.parse(windowFrom) <= MAX_WINDOW_DAYS * 86_400_000,
    { path: ['windowTo'], error: `Choose a window of at most ${MAX_WINDOW_DAYS} days` },
  )

const isUse = (used: SkillUse) => used === 'yes' || used === 'partly'

export const fieldNoteSchema = z
  .object({
    mutationId,
    cohort: slug,
    skill,
    commitment: z.uuid().optional(),
    happenedOn: day,
    used: z.enum(['yes', 'partly', 'no', 'no_chance'], { error: 'Say whether you used it' }),
    whatIDid: writtenText,
    whatHappened: writtenText,
    /** Without an opportunity this is all that is asked. */
    why: writtenText.optional(),
    setting: z.enum(Object.keys(SETTINGS) as [SettingKind, ...SettingKind[]]).optional(),
    carried: scale(3, 'Choose who led it').optional(),
    confidence: scale(10, 'Choose a number from 0 to 10').optional(),
  })
  .refine(({ used, whatIDid }) => !isUse(used) || whatIDid.trim(), {
    path: ['whatIDid'],
    error: 'Say what you did',
  })
  .refine(({ used, whatHappened }) => !isUse(used) || whatHappened.trim(), {
    path: ['whatHappened'],
    error: 'Say what happened',
  })

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

export const observationSchema = z.object({
  mutationId,
  enrolment: z.uuid({ error: 'Choose whom you observed' }),
  happenedOn: day,
  setting: z.enum(Object.keys(SETTINGS) as [SettingKind, ...SettingKind[]], {
    error: 'Choose where it was',
  }),
  mode: z.enum(['live', 'recorded', 'role_play'], { error: 'Choose how you saw it' }),
  minutes: z.coerce
    .number({ error: 'Enter the minutes' })
    .int('Enter whole minutes')
    .min(1, 'Enter at least 1 minute')
    .max(480, 'Enter at most 480 minutes'),
  consent: tick.refine((ticked) => ticked, 'Everyone present must have consented'),
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

/** What the writer may be told; nothing was stored and the form still holds all of it. */
export type PracticeRefusal =
  | { reason: 'identifiers'; field: string; message: string }
  | { reason: 'future' }
  | { reason: 'too-early'; earliest: Day }
  | { reason: 'over' }
  | { reason: 'far' }
  | { reason: 'not-open' }

export const practiceRefusalWords = (refusal: PracticeRefusal): string => {
  if (refusal.reason === 'identifiers') return refusal.message
  if (refusal.reason === 'future')
    return 'That day has not come yet where the coach lives. Enter the day on which it happened.'
  if (refusal.reason === 'too-early')
    return `Practice counts from ${formatDay(refusal.earliest, 'year')} on. Enter a later day; your text is still here.`
  if (refusal.reason === 'over')
    return 'Its last day is over already. Choose days that are still to come; your text is still here.'
  if (refusal.reason === 'far')
    return `Its first day is more than ${MAX_DAYS_AHEAD} days ahead. Nothing was saved: choose a day that is nearer; your text is still here.`
  return 'That plan is closed or belongs to another skill. Write the note without it; your text is still here.'
}
