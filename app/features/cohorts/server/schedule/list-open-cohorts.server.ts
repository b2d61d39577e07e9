import { getProgram } from '~/features/catalog/index.server'
import { now } from '~/platform/clock.server'
import { type Card, readCards } from './read-cards.server'

/** The cohorts that one may join now, the next first; full ones too. For everyone. */
export async function listOpenCohorts(): Promise<Card[]> {
  const cards = await readCards(now())
  return cards.filter(({ enrollment }) => enrollment === 'open' || enrollment === 'full')
}

/** The next of these cohorts of each program that opens a lesson to everyone: the lesson is the same in all of them. */
export const withSample = (cohorts: readonly Card[]): string[] => {
  const next = new Map<string, string>()
  for (const { program, slug } of cohorts)
    if (getProgram(program).public?.sample && !next.has(program)) next.set(program, slug)
  return [...next.values()]
}
