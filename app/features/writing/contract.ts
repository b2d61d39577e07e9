import { isBlank, normaliseText, TEXT_CAP } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'

export { explain, OVERRIDES, type Override } from './domain/explain'
export { blocks, type Finding, findIdentifiers, warnings } from './domain/identifiers'
export { type IdentifierRefusal, refuseIdentifiers } from './domain/refuse-identifiers'

/** What is being written (`reflection`, `review`, `post`, …) and about what, in the words of its room. */
export interface DraftKey {
  purpose: string
  subject: string
}

/** A person who writes into a box that saves by itself. */
export interface Writer {
  personId: string
  /** IANA */
  timeZone: string
}

export interface DraftView {
  /** 0 when nothing was saved yet. A save names the version that it is based on. */
  version: number
  /** Empty when nothing was saved since it was last turned into the thing it is for. */
  body: string
  savedAt: Date | null
  /** The text that was last turned into the thing it is for. */
  taken: string | null
  /** What the form called the sending that did it: whatever else it kept has arrived too. Null where it has no name. */
  takenAs: string | null
}

/** The other text that stands in the way of a save: neither overwrites the other. */
export interface OtherText {
  version: number
  body: string
  savedAt: Date
}

export type SaveDraftResult =
  | { ok: true; version: number; savedAt: Date }
  | { ok: false; reason: 'conflict'; theirs: OtherText }
  /** It has been submitted or posted since, from another tab or device. */
  | { ok: false; reason: 'taken' }
  /** Something that must not be stored: the rules of the identifier check that it broke. */
  | { ok: false; reason: 'identifiers'; rules: string[] }

/** Said to whoever writes, where a save was refused. */
export const saveRefusalWords = {
  conflict: 'There is another version of this text.',
  taken: 'This was sent from another tab or device.',
  identifiers: 'Something in it could tell who a family is. Take it out or change it.',
  unreadable: 'This cannot be saved as it is.',
} as const

export type TakeDraftResult =
  | { ok: true }
  | { ok: false; reason: 'conflict'; theirs: OtherText }
  | { ok: false; reason: 'taken' }

/** A text box's value: one form for line ends, never longer than the cap. '' when nothing of it can be seen. */
export const writtenText = z
  .string()
  .optional()
  // A form's empty box arrives as undefined, before and after any step that is a `z.string()`.
  .transform((text = '') => (isBlank(text) ? '' : normaliseText(text)))
  .refine((text) => text.length <= TEXT_CAP, {
    error: `This is longer than ${TEXT_CAP.toLocaleString('en-US')} characters. Shorten it, or split it.`,
  })

export const baseVersion = z.coerce.number().int().min(0).max(1_000_000)

/** What the browser posts on every autosave. */
export const saveDraftSchema = z.object({
  purpose: z.string().regex(/^[a-z][a-z-]{1,29}$/),
  subject: z.string().min(1).max(200),
  baseVersion,
  body: writtenText,
  mutationId: z.uuid(),
  /** Whose page it was: after signing in again as somebody else, nothing is saved for them. */
  person: z.uuid(),
})
