/** A component as an author has used it in a document. */
export interface ComponentUse {
  name: string
  line: number
  /** The component around it, if any. */
  parent: string | null
  atTop: boolean
  inSentence: boolean
  attributes: Record<string, string | true>
  text: string
  /** Components directly inside. */
  parts: ComponentUse[]
  /** Other content stands beside the parts. */
  mixed: boolean
  /** Something that is no part of it stands after its first part. */
  trailing: boolean
  /** Holds words in one paragraph and nothing else. */
  onlyWords: boolean
}

/** Something wrong in a document: where, and what. */
export type ContentFault = { line: number; message: string }

/** The ids that parts may name in their attributes. */
export interface KnownNames {
  vignettes: ReadonlySet<string>
  skills: ReadonlySet<string>
}
