export interface Finding {
  rule: IdentifierRule
  /** `block` is never stored; `warn` may stay for a reason. */
  severity: 'block' | 'warn'
  /** UTF-16 offsets into the text that was checked. */
  start: number
  end: number
  found: string
  /** The words that may stand there instead; null when only the writer can say. */
  replacement: string | null
}

export type IdentifierRule =
  | 'social-security'
  | 'phone'
  | 'email'
  | 'web-address'
  | 'street-address'
  | 'birth-date'
  | 'record-number'
  | 'long-number'
  | 'name-after-role'
  | 'called'
  | 'honorific'
  | 'name'
  | 'place'
  | 'great-age'
  | 'only-one'

/** A stretch of the text. */
export type Part = { at: number; text: string }

export interface Pattern {
  rule: IdentifierRule
  pattern: RegExp
  /** Which part of the match it is about; null when it is nothing after all. */
  part?: (match: RegExpExecArray) => Part | null
  replacement?: (found: string) => string | null
}
