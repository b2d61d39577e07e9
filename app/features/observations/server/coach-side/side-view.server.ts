import type { Level } from '~/features/transfer/contract'
import { now } from '~/platform/clock.server'
import { dayFromDb } from '~/platform/shared/time'
import type { ObservationView } from '../../contract'
import { areRevealed, mayCorrect, shownFrom } from '../../domain/reveal'

interface Row {
  signedAt: Date
  voidedAt: Date | null
  side: {
    ratedAt: Date | null
    skippedAt: Date | null
    seenAt: Date | null
    response: string | null
    respondedAt: Date | null
  } | null
  debrief: { debriefedOn: Date; coachFirst: boolean; rehearsed: boolean } | null
  /** The signed observations of others of the same occasion. */
  others: readonly { signedAt: Date | null; side: Row['side'] }[]
}

/** The coach's side as its reader may see it: a facilitator of the cohort learns nothing of it. */
export function sideFor(
  { signedAt, voidedAt, side, debrief, others }: Row,
  reader: ObservationView['reader'],
): ObservationView['side'] {
  const at = now()
  const isCoach = reader === 'coach'
  const looks = [
    { signedAt, voided: voidedAt !== null, side },
    ...others.flatMap((other) =>
      other.signedAt ? [{ signedAt: other.signedAt, voided: false, side: other.side }] : [],
    ),
  ]
  const revealed = !isCoach || areRevealed(looks, at)
  const isTheirs = isCoach || reader === 'observer'
  const { response = null, respondedAt = null, seenAt = null, ratedAt = null } = side ?? {}
  return {
    revealed,
    shownFrom: shownFrom(signedAt),
    rated: isTheirs && ratedAt !== null,
    seenAt: isTheirs ? seenAt : null,
    response: isTheirs && response !== null ? response : null,
    mayRespond: isCoach && revealed && (!respondedAt || mayCorrect(respondedAt, at)),
    debrief:
      isTheirs && debrief ? { ...debrief, debriefedOn: dayFromDb(debrief.debriefedOn) } : null,
    mayDebrief: isTheirs && !debrief && !voidedAt,
  }
}

/** The coach's own rating of a skill, for the coach and the observer; undefined where there is none. */
export const ownLevel = (
  { ownRating }: { ownRating: { level: number | null } | null },
  reader: ObservationView['reader'],
): Level | 'na' | null =>
  (reader !== 'coach' && reader !== 'observer') || !ownRating
    ? null
    : ((ownRating.level as Level | null) ?? 'na')
