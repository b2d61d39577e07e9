/** The key says what is written (`reflection`, `review`, `post`, …) and about what, in its room's words. */
export interface DraftKey {
  purpose: string
  subject: string
}

/** A person who writes into a box that saves by itself. */
export interface Writer {
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
  /** The form's name for the sending that did it, or null. Whatever else the form kept has arrived too. */
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

export type TakeDraftResult =
  | { ok: true }
  | { ok: false; reason: 'conflict'; theirs: OtherText }
  | { ok: false; reason: 'taken' }

/** One version of a form with its texts, each under its name in the form. */
export interface WrittenVersion {
  id: string
  writtenAt: Date
  texts: (readonly [name: string, text: string])[]
}
