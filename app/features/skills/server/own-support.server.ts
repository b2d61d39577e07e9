import { ownFadeWords } from '~/features/coaching/contract'
import { type Cadence, DEFAULT_POLICY } from '~/features/transfer/contract'
import {
  type CoachLog,
  independence,
  skillsOf,
  suggestFade,
} from '~/features/transfer/index.server'
import type { SupportView } from '../contract'
import { independenceWords } from '../domain/growth-words'
import { recordOf } from './own-log.server'

/** How often the reader and their facilitator meet; null where no one has to. */
export type Rhythm = { cadence: Cadence; asked: boolean } | null

/** The independence of a coach over all their skills, and what it suggests for how often they meet. */
export function supportOf(known: CoachLog, rhythm: Rhythm): SupportView {
  const record = recordOf(known, skillsOf(known))
  const { byCoach } = independence(record)
  const [coach] = record.coaches
  const [mine] = byCoach
  const measured = mine?.independence.kind === 'measured' ? mine.independence : null
  return {
    independence: independenceWords(measured, DEFAULT_POLICY),
    fade: coach && rhythm ? ownFadeWords(suggestFade(coach, record, rhythm)) : null,
  }
}
