import { BARRIERS } from '~/features/practice/contract'
import { BARRIER_IDS, type TransferPolicy } from '~/features/transfer/contract'
import { addMonths, type Day, formatMonth } from '~/platform/shared/time'
import type { Steps } from '~/platform/shared/work/steps'
import type { ReleaseSection } from './body'
import { titled } from './finding'
import type { FollowedPair } from './followed-pair'
import { appliedInSteps } from './publication/applied/publish-applied'
import { type BarrierReport, publishBarriers } from './publication/publish-barriers'
import { type ClimateCounts, publishClimate } from './publication/publish-climate'
import { publishFirstUse } from './publication/publish-first-use'
import { type HoursCounts, publishHours } from './publication/publish-hours'
import { fewerThan, smallestGroup } from './publication/small-numbers'

/** A release tells this of an agency beside reach. Everything is of coaches who count in it. */
export interface BeyondReach {
  followed: readonly FollowedPair[]
  /** The month before. */
  said: { barriers: readonly BarrierReport[]; climate: ClimateCounts }
  hours: HoursCounts
}

const LABELS = BARRIER_IDS.map((id) => ({ id, label: BARRIERS[id] }))

/** The sections beside reach, always the same ones: where one has no figure it says why. */
export function* sectionsBeyondReach(
  { followed, said, hours }: BeyondReach,
  asOf: Day,
  policy: TransferPolicy,
): Steps<ReleaseSection[]> {
  const month = formatMonth(addMonths(asOf, -1))
  const few = `${fewerThan(policy)} coaches`
  const { manyFrom, minPairs } = policy.smallNumbers
  const { there } = hours
  const k = smallestGroup(policy)
  const noFigures = (why: string) =>
    there === k
      ? `No figures: of exactly ${k} coaches they would tell about each. They come from ${k + 1} coaches on.`
      : `No figures: ${few} ${why}`
  const barriers = publishBarriers(said.barriers, LABELS, there, month, policy)
  yield
  const applied = yield* appliedInSteps(followed, asOf, policy)
  yield
  const firstUse = publishFirstUse(followed, asOf, policy)
  yield
  const climate = publishClimate(said.climate, there, month, policy)
  yield
  return [
    applied ?? without('applied', `It has ${few}.`),
    firstUse ??
      without('first-use', `It is told from ${manyFrom} coaches and ${minPairs} skills on.`),
    barriers ??
      without('barriers', noFigures(`wrote a field note or a check-in that counts for ${month}.`)),
    climate ?? without('climate', noFigures(`answered in ${month}.`)),
    publishHours(hours, month, policy) ??
      without('hours', `No figures: ${few} were there in ${month}.`),
  ]
}

/** A section in words alone. */
const without = (id: string, instead: string): ReleaseSection => ({
  ...{ ...titled(id, []), instead, n: 'no figures', columns: ['Figure'] },
  evidence: 'Figures about fewer coaches would be about someone in particular.',
  definition: 'Each month decides anew.',
})
