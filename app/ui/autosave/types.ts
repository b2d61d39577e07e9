export interface ServerDraft {
  version: number
  body: string
  savedAt: Date | null
  /** The text that was last submitted from here, if any. */
  taken: string | null
}

/** The other text of a conflict. */
export interface OtherDraft {
  version: number
  body: string
  savedAt: Date | null
}

/** The answer to one save, whatever happened. */
export type SaveResult =
  | { kind: 'saved'; version: number; savedAt: Date }
  | { kind: 'conflict'; theirs: OtherDraft }
  | { kind: 'taken' }
  | { kind: 'refused'; message: string }
  | { kind: 'signed-out' }
  | { kind: 'failed' }

export interface AutosaveState {
  text: string
  /** The version that the server has confirmed. "Saved" is true only while `text` equals its body. */
  confirmed: { version: number; body: string; savedAt: Date | null }
  phase:
    | 'idle'
    | 'waiting'
    | 'saving'
    | 'failed'
    | 'signed-out'
    /** Must not leave the device as it is; `problem` says why. */
    | 'held'
    | 'conflict'
    /** Submitted meanwhile from another tab or device. */
    | 'taken'
  theirs: OtherDraft | null
  problem: string | null
  /** The device could keep its copy. */
  kept: boolean
  /** The text came from this device's copy, not from the server. */
  restored: boolean
}
