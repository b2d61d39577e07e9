export * from './events'
export { DEFAULT_POLICY, type PolicyMark, policyMarks, type TransferPolicy } from './policy'
export { type PublishedReach, type PublishedRow, publishReach } from './publication/publish-reach'
export {
  coachesIn,
  countReach,
  type Reach,
  type ReachPair,
  type ReachRow,
  reach,
} from './publication/reach'
export {
  coachesShown,
  differsByFew,
  distinctCoaches,
  fewerThan,
  hiddenWith,
  mayShowView,
  maySpread,
  type ShownCount,
  type ShownPartition,
  type ShownShare,
  shareOfCoaches,
  showPartition,
  showShare,
  smallestGroup,
} from './publication/small-numbers'
export {
  type Entry,
  type Move,
  type NoteStanding,
  type PairContext,
  type PairState,
  type Reached,
  STATE_NAMES,
  type StateFlags,
  type StateNumber,
  state,
  type Tier,
} from './state'
