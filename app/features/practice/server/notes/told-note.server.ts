import { createHash } from 'node:crypto'
import type { Carried } from '~/features/transfer/contract'
import { isBlank } from '~/platform/shared/text'
import type { ToldNote } from '../../contract'

/** A note as it is stored, with the texts in which no one may be named. */
export function toldIn(note: Omit<ToldNote, 'happenedOn'>) {
  const { used, whatIDid, whatHappened, why = '' } = note
  const confidence = note.confidence ?? null
  if (used === 'no_chance') {
    // It tells only why, whatever else had been filled in before.
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

type Stored = ReturnType<typeof toldIn>['stored']

/** Tells the same note sent twice from two notes of one evening, without keeping its words in the log. */
const fingerprint = ({ whatIDid, whatHappened }: Stored) =>
  createHash('sha256').update(`${whatIDid}\0${whatHappened}`).digest('base64url')

/** As much of a note as the log of events says: no word of it. */
export const claimOf = (stored: Stored) => ({
  didFilled: !isBlank(stored.whatIDid),
  happenedFilled: !isBlank(stored.whatHappened),
  // A note that the identifier check blocks never gets here.
  privacyPassed: true,
  carried: stored.carried as Carried | null,
  contentHash: fingerprint(stored),
})
