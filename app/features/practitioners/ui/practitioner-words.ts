import { counted } from '~/platform/shared/lists/counts'
import { type Day, formatDay } from '~/platform/shared/time'
import type { PractitionerCard } from '../contract'

/** "3 observations, the last on Nov 4, 2026" */
export const countWords = ({
  observations,
  lastOn,
}: Pick<PractitionerCard, 'observations' | 'lastOn'>): string =>
  lastOn
    ? `${counted(observations, 'observation')}, the last on ${formatDay(lastOn, 'year')}`
    : 'not observed yet'

export const daysWords = (beganOn: Day, endedOn: Day | null): string =>
  endedOn
    ? `${formatDay(beganOn, 'year')} to ${formatDay(endedOn, 'year')}`
    : `Since ${formatDay(beganOn, 'year')}`
