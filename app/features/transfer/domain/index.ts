export * from './events'
export { withCorrections } from './log/corrections'
export {
  type NewEvent,
  readStored,
  type StoredEvent,
  toPayload,
  UnreadableEvent,
} from './log/stored-event'
export * from './measures'
export { DEFAULT_POLICY } from './policy'
export { type Projected, projectPair } from './projection/project-pair'

export {
  type NoteStanding,
  type PairContext,
  type PairState,
  type Reached,
  STATE_NAMES,
  state,
  type Tier,
} from './state'
