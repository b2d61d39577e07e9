import { createHash } from 'node:crypto'
import type { Carried } from '~/features/transfer/contract'
import { isBlank } from '~/platform/shared/text'
import type { NoteInput } from '../../contract'

/** Gives a note as it is stored, and beside it the texts that the identifier check reads. */
export function toStoredNote(note: Omit<NoteInput, 'happenedOn'>) {
  const { used, whatIDid, whatHappened, why = '' } = note
  const confidence = note.confidence ?? null
  if (used === 'no_chance') {
    // Only the reason is stored, whatever else had been filled in before.
    const empty = { setting: null, carried: null, help: null, barriers: [], confidence: null }
    const checked: Record<string, string> = { why }
    return { checked, stored: { used, whatIDid: '', whatHappened: why, ...empty } }
  }
  const isUse = used !== 'no'
  const stored = {
    ...{ used, whatIDid, whatHappened, confidence },
    setting: note.setting ?? null,
    // Without a use no one led it, and no one helped.
    carried: isUse ? (note.carried ?? null) : null,
    help: isUse ? (note.help ?? null) : null,
    barriers: [...new Set(note.barriers ?? [])],
  }
  const checked: Record<string, string> = { whatIDid, whatHappened }
  return { checked, stored }
}

type Stored = ReturnType<typeof toStoredNote>['stored']

/** Tells the same note sent twice from two notes of one evening, without keeping its words in the log. */
const fingerprint = ({ whatIDid, whatHappened }: Stored) =>
  createHash('sha256').update(`${whatIDid}\0${whatHappened}`).digest('base64url')

/** Gives the fields of a note's event: the log says that a text is there, and holds no word of it. */
export const noteEventFields = (stored: Stored) => ({
  didFilled: !isBlank(stored.whatIDid),
  happenedFilled: !isBlank(stored.whatHappened),
  // A note that the identifier check blocks never gets here.
  privacyPassed: true,
  carried: stored.carried as Carried | null,
  contentHash: fingerprint(stored),
})
