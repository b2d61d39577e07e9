import { mutationId } from '~/platform/shared/form-fields'
import { oneLine } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'

/** Lines of one list. */
export const IMPORT_LINES = 5_000
/** Days for which a list is kept line by line, once it is done. */
export const IMPORT_KEPT_DAYS = 90
/** Characters of a list; a form may be half a megabyte with everything around them. */
const IMPORT_TEXT = 400_000
/** Characters of the lead's own line. */
export const INVITATION_NOTE_MAX = 200

// A letter of ours carries no link of someone else's; mail programs make one of every "a.org" and "a@b".
const LINK = /:\/\/|@|www\.|[\p{L}\p{N}-]\.\p{L}{2,}/iu

/** A plain line of the lead's own for the letter; a blank one is none. */
export const invitationNote = z
  .string()
  .overwrite(oneLine)
  .max(INVITATION_NOTE_MAX, `Use at most ${INVITATION_NOTE_MAX} characters`)
  .refine(
    (text) => !LINK.test(text),
    'Leave out web and email addresses, and put a space after each period',
  )
  .transform((text) => text || undefined)
  .optional()

const cohort = z.string({ error: 'Choose a cohort' }).min(1)
const list = z
  .string({ error: 'Paste the addresses, or choose a file' })
  .max(IMPORT_TEXT, 'This list is too long. Split it into several')

export const PREVIEW_IMPORT = 'preview-import'
export const previewImportSchema = z.object({
  intent: z.literal(PREVIEW_IMPORT),
  cohort,
  list: list.optional(),
  file: z.custom<File>((value) => value instanceof Blob, 'Choose a file').optional(),
  note: invitationNote,
})

export const IMPORT = 'import'
export const importSchema = z.object({
  intent: z.literal(IMPORT),
  mutationId,
  cohort,
  list,
  note: invitationNote,
  /** How many the preview said. */
  most: z.coerce.number().int().min(1).max(IMPORT_LINES),
})

export const importFormSchema = z.discriminatedUnion('intent', [previewImportSchema, importSchema])
export type ImportListForm = z.infer<typeof importFormSchema>

/** The result for one line of a list. Those that wait have none yet. */
export type ImportOutcome =
  | 'invited'
  | 'not_an_address'
  | 'foreign_letters'
  | 'twice'
  | 'enrolled'
  | 'already_invited'
  | 'facilitates'
  | 'no_seat'
  | 'closed'

/** Says why a line is not invited. */
export const IMPORT_REASONS: Record<Exclude<ImportOutcome, 'invited'>, string> = {
  not_an_address: 'Not an email address',
  foreign_letters: 'Footbridge can’t send to addresses with letters such as ü or é',
  twice: 'Already listed further up',
  enrolled: 'They have a seat in this cohort',
  already_invited: 'They have an open invitation',
  facilitates: 'They facilitate this cohort',
  no_seat: 'No seat is left',
  closed: 'Enrollment in this cohort is over',
}

export interface ImportLine {
  /** Its place on the list; one line of a file may hold several addresses. */
  key: number
  line: number
  /** The address, or the words that are none. */
  text: string
}

/** The results in the order in which they are told: what went wrong first. */
export const IMPORT_ORDER: readonly ImportOutcome[] = [
  'not_an_address',
  'foreign_letters',
  'no_seat',
  'closed',
  'already_invited',
  'enrolled',
  'facilitates',
  'twice',
  'invited',
]

/** Lines of a report on one page. */
export const IMPORT_PAGE = 100

export interface ImportCount {
  outcome: ImportOutcome
  /** All lines with this result. */
  count: number
}

/** Lines with the same result, in the order of the list: those that are shown, which may be fewer than there are. */
export interface ImportGroup extends ImportCount {
  lines: ImportLine[]
}

export interface ImportPreview {
  cohort: { slug: string; title: string }
  /** Seats that can be offered. */
  free: number
  invited: number
  lines: number
  /** The words of a first line that names its columns. */
  header: string | null
  groups: ImportGroup[]
}

export interface ImportReport {
  id: string
  agencyId: string
  cohort: { slug: string; title: string }
  createdAt: Date
  finished: boolean
  lines: number
  done: number
  invited: number
  results: ImportCount[]
  /** Only lines with this result are listed; null where all are. */
  only: ImportOutcome | null
  page: number
  pages: number
  /** The lines of this page. */
  groups: ImportGroup[]
}

/** A part of a report: the lines with one result or all of them, and the page of them. */
export interface ImportPart {
  only: ImportOutcome | null
  page: number
}

/** Reads `?only=`; a word that is no result asks for all lines. */
export const readImportOnly = (word: string | null): ImportOutcome | null =>
  IMPORT_ORDER.find((outcome) => outcome === word) ?? null

/** Why a list cannot be read at all. */
export const LIST_PROBLEMS = {
  empty: 'Paste the addresses, or choose a file with them',
  workbook: 'This file is a workbook. Save it as CSV in your spreadsheet, and choose that file',
  'too-many': `A list has at most ${IMPORT_LINES.toLocaleString('en-US')} lines. Split it into several`,
} as const
export type ListProblem = keyof typeof LIST_PROBLEMS
