import { skillId, contentSlug as slug, contentText as text } from '~/features/catalog/contract'
import { z } from '~/platform/shared/zod'

const criterionId = z.string().regex(/^R[1-9]$/, 'a criterion is called R1 to R9')
const minutes = z.int().min(1).max(120)
const weeks = z.int().min(1).max(60)
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const four = <T extends z.ZodType>(each: T) =>
  z.strictObject({ 1: each, 2: each, 3: each, 4: each })
const rungs = z.strictObject({ 0: text, 1: text, 2: text, 3: text })
const criterion = z.strictObject({
  id: criterionId,
  title: text,
  levels: four(z.strictObject({ label: text, text })),
})

/** A visitor who may never sign in reads this about the program. */
const publicFile = z.strictObject({
  /** Module and lesson, as they stand in addresses. */
  sample: z.strictObject({ module: slug, lesson: slug }),
  week: z.array(z.strictObject({ when: text, what: text })).min(1),
  questions: z.array(z.strictObject({ question: text, answer: text })).min(1),
})

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** Each module has one live session, on this weekday of this week of it, at this hour where a cohort is. */
const sessionsFile = z.strictObject({
  weekday: z.enum(WEEKDAYS).transform((name) => WEEKDAYS.indexOf(name)),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time is written as "12:30"'),
  minutes: z.int().min(15).max(240),
  week: z.int().min(1).max(26),
})

export const programFile = z.strictObject({
  id: slug,
  title: text,
  summary: text,
  weeks,
  audience: text,
  version: z.int().min(1),
  windows: z.enum(['guide', 'lock']).default('guide'),
  sessions: sessionsFile.optional(),
  public: publicFile.optional(),
})

/** The front matter of a page about the site itself. */
export const sitePageFile = z.strictObject({ title: text, summary: text })

export const skillsFile = z
  .array(
    z.strictObject({
      id: skillId,
      kind: z.enum(['coaching', 'practice']),
      title: text,
      definition: text,
      levels: four(text),
    }),
  )
  .min(1)

export const rubricFile = z.strictObject({
  id: slug,
  title: text,
  pass_level: level,
  criteria: z.array(criterion).min(1),
})

export const instrumentFile = z.strictObject({
  id: slug,
  title: text,
  skills: z.array(skillId).min(1),
  prompt: rungs,
  carried: rungs,
})

export const moduleFile = z.strictObject({
  title: text,
  summary: text,
  objectives: z.array(text).min(1, 'a module has at least one objective'),
  skills: z.array(skillId).min(1),
  seen: z.array(skillId),
  weeks,
})

export const lessonFile = z.strictObject({
  id: slug,
  title: text,
  minutes,
  summary: text,
  teaches: z.array(skillId),
  objectives: z.array(z.int().min(1)).min(1, 'a lesson serves at least one objective'),
})

export const reflectionFile = z.strictObject({
  id: slug,
  title: text,
  minutes,
  words: z
    .tuple([z.int().min(1), z.int().max(5000)])
    .refine(([from, to]) => from <= to, 'write the smaller number first, as in [500, 800]')
    .optional(),
  rubric: slug,
  skills: z.array(skillId).min(1, 'say which skills it reflects on'),
  criterion,
})

export const discussionFile = z.strictObject({ id: slug, title: text })

export const practiceFile = z.strictObject({
  id: slug,
  skill: skillId,
  commitment: z.strictObject({ cue: text, action: text, moment: text }),
  note_prompts: z.array(text).min(1),
  observation: z.strictObject({ focus: z.array(skillId).min(1), look_for: z.array(text).min(1) }),
})

const vignetteLevel = z.union([z.literal('na'), level], 'a level is 1 to 4, or na')
const rung = z.union(
  [z.literal(0), z.literal(1), z.literal(2), z.literal(3)],
  'a rung is 0, 1, 2 or 3',
)

const ONE_TO_FOUR = 'a vignette is scored on one to four skills'

export const vignetteFile = z.strictObject({
  id: slug,
  title: text,
  instrument: slug,
  skills: z.array(skillId).min(1, ONE_TO_FOUR).max(4, ONE_TO_FOUR),
  scene: text,
  text,
  reference: z.strictObject({
    levels: z.record(skillId, vignetteLevel),
    prompt: rung,
    carried: rung,
  }),
  because: z.record(z.string(), text),
})

export type VignetteFile = z.infer<typeof vignetteFile>
export type ProgramFile = z.infer<typeof programFile>
export type SkillsFile = z.infer<typeof skillsFile>
export type RubricFile = z.infer<typeof rubricFile>
export type InstrumentFile = z.infer<typeof instrumentFile>
export type ModuleFile = z.infer<typeof moduleFile>
export type LessonFile = z.infer<typeof lessonFile>
export type ReflectionFile = z.infer<typeof reflectionFile>
export type DiscussionFile = z.infer<typeof discussionFile>
export type PracticeFile = z.infer<typeof practiceFile>

type Issue = z.core.$ZodIssue

/** One issue in words: which key, and what is wrong with it. */
export function describeIssue(issue: Issue): string {
  const key = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return `unknown key ${issue.keys.map((name) => `"${key ? `${key}.` : ''}${name}"`).join(', ')}`
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return `"${key}" is missing`
  if (issue.code === 'invalid_key') return `"${key}": ${issue.issues[0]?.message ?? issue.message}`
  const said = issue.message.replace(/^Invalid input: /, '')
  return key ? `"${key}": ${said}` : said
}

/** Where the issue points to: an unknown key is on its own line, not on its parent's. */
export const pathOfIssue = (issue: Issue): PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : [...issue.path]
