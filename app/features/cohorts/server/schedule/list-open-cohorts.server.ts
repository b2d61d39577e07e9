import { now } from '~/platform/clock.server'
import type { CohortCard } from '../../contract'
import { readCards } from './read-cards.server'

/** The cohorts that one may join now, the next first; full ones too. For everyone. */
export async function listOpenCohorts(): Promise<CohortCard[]> {
  const cards = await readCards(now())
  return cards.filter(({ enrollment }) => enrollment === 'open' || enrollment === 'full')
}
