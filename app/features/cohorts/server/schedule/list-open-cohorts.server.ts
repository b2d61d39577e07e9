import { now } from '~/platform/clock.server'
import { type Card, readCards } from './read-cards.server'

/** The cohorts that one may join now, the next first; full ones too. For everyone. */
export async function listOpenCohorts(): Promise<Card[]> {
  const cards = await readCards(now())
  return cards.filter(({ enrollment }) => enrollment === 'open' || enrollment === 'full')
}
