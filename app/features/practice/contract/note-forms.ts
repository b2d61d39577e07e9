import {
  BARRIER_IDS,
  SETTINGS,
  type SettingKind,
  skillId as skill,
} from '~/features/transfer/contract'
import { writtenText } from '~/features/writing/contract'
import { day, mutationId, scale, slug } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { CORRECT, HELP, type NoteReaders, READERS, SHARE, type SkillUse } from './words'

const oneOf = <T extends string>(words: Readonly<Record<T, string>>) =>
  z.enum(Object.keys(words) as [T, ...T[]])

/** The fields of a note, whether it is new or corrected. */
const noteFields = {
  happenedOn: day,
  used: z.enum(['yes', 'partly', 'no', 'no_chance'] satisfies SkillUse[], {
    error: 'Say whether you used it',
  }),
  whatIDid: writtenText,
  whatHappened: writtenText,
  /** Without an opportunity this is all that is asked. */
  why: writtenText.optional(),
  setting: oneOf<SettingKind>(SETTINGS).optional(),
  carried: scale(3, 'Choose who led it').optional(),
  help: scale(HELP.length - 1, 'Choose how much help you needed').optional(),
  barriers: z.array(z.enum(BARRIER_IDS)).optional(),
  confidence: scale(10, 'Choose a number from 0 to 10').optional(),
}

const sharing = {
  sharedWith: oneOf<NoteReaders>(READERS).optional(),
  /** The enrollment of the coach who may read it. */
  peer: z.uuid('Choose who may read it').optional(),
}

type Problem = [path: string, message: string]

const missingTextProblems = (note: {
  used: SkillUse
  whatIDid: string
  whatHappened: string
}): Problem[] => {
  if (note.used !== 'yes' && note.used !== 'partly') return []
  const problems: Problem[] = []
  if (!note.whatIDid.trim()) problems.push(['whatIDid', 'Say what you did'])
  if (!note.whatHappened.trim()) problems.push(['whatHappened', 'Say what happened'])
  return problems
}

const missingPeerProblems = ({
  sharedWith,
  peer,
}: {
  sharedWith?: NoteReaders
  peer?: string
}): Problem[] => (sharedWith === 'peer' && !peer ? [['peer', 'Choose who may read it']] : [])

const say = (context: z.RefinementCtx, problems: Problem[]) => {
  for (const [path, message] of problems)
    context.addIssue({ code: 'custom', path: [path], message })
}

export const fieldNoteSchema = z
  .object({
    mutationId,
    /** The page's name for this sending. It tells the page which note has arrived. */
    sentAs: z.uuid().optional(),
    cohort: slug,
    skill,
    commitment: z.uuid().optional(),
    ...noteFields,
    ...sharing,
  })
  .superRefine((note, context) => {
    const shares = note.used === 'no_chance' ? [] : missingPeerProblems(note)
    say(context, [...missingTextProblems(note), ...shares])
  })

export const correctNoteSchema = z
  .object({
    intent: z.literal(CORRECT),
    mutationId,
    /** The version that the page showed: a second tab corrects nothing unseen. */
    version: z.coerce.number().int().min(1),
    ...noteFields,
  })
  .superRefine((note, context) => say(context, missingTextProblems(note)))

export const shareNoteSchema = z
  .object({ intent: z.literal(SHARE), mutationId, ...sharing })
  .superRefine((note, context) => say(context, missingPeerProblems(note)))

export const noteActSchema = z.discriminatedUnion('intent', [correctNoteSchema, shareNoteSchema])

/** The answers of a note as its form sends them, before the rules of `toStoredNote`. */
export type NoteInput = Omit<
  z.output<typeof correctNoteSchema>,
  'intent' | 'mutationId' | 'version'
>
