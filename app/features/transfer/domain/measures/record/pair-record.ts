import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { NoOpportunity, TransferEvent } from '../../events'
import type { TransferPolicy } from '../../policy'
import { undoneIds } from '../../replay/commitments'
import { type JudgedLog, judgeLog, type PairContext, withdrawnSince } from '../../replay/judge-log'
import type { JudgedNote } from '../../replay/notes'
import type { Occasion } from '../../replay/observations'
import { dateOf, type Timeline } from '../../replay/timeline'

/** All that is on record of one pair (coach, skill, cohort). */
export interface PairLog {
  skillId: SkillId
  context: PairContext
  events: readonly TransferEvent[]
}

/** A skill was used: a note that counts, or real practice that was seen at the level of *observed* or above. */
export interface Use {
  on: Day
  /** Days since A without paused days. */
  age: number
  by: 'note' | 'observation'
}

/** One pair as the measures read it. Nothing that happened after the day of the record is in it. */
export interface PairRecord {
  coachId: string
  skillId: SkillId
  source: PairLog
  timeline: Timeline
  /** A; null while the skill is not introduced. */
  anchor: Day | null
  /** Days since A without paused days; null without A. */
  age: number | null
  /** Uses from A on, in the order of their days. */
  uses: readonly Use[]
  /** Every note, with its standing. */
  notes: readonly JudgedNote[]
  /** The scored occasions of real practice, also those before A, in the order of their days. */
  seen: readonly Occasion[]
  /** The coach's "no chance came" that were not taken back, and a facilitator's confirmations. */
  noChances: readonly NoOpportunity[]
  /** Something was used or seen before A. */
  hadPriorPractice: boolean
  withdrawnOn: Day | null
}

/** Days from A to `on` without paused days; below 0 before A. */
export const ageOn = ({ anchor, timeline }: PairRecord, on: Day): number =>
  anchor === null ? Number.NaN : timeline.tickOf(dateOf(on)) - timeline.tickOf(dateOf(anchor))

export function readPair(source: PairLog, asOf: Day, policy: TransferPolicy): PairRecord {
  const weighed = judgeLog(source.events, asOf, policy, source.context)
  const { log, timeline } = weighed
  const anchor = weighed.anchor && weighed.anchor <= asOf ? weighed.anchor : null
  const known = <T extends { happenedOn: Day }>({ happenedOn }: T) => happenedOn <= asOf
  const undone = undoneIds(log)
  const notes = weighed.notes.filter(({ note }) => known(note))
  const seen = weighed.occasions
    .filter(({ real, on }) => real && on <= asOf)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.recordedAt - b.recordedAt))
  const record: PairRecord = {
    coachId: source.context.coachId,
    skillId: source.skillId,
    source,
    timeline,
    anchor,
    age: null,
    uses: [],
    notes,
    seen,
    noChances: log['no-opportunity'].filter((one) => known(one) && !undone.has(one.id)),
    hadPriorPractice: practicedBefore(weighed, anchor, asOf, policy),
    withdrawnOn: withdrawnSince(log, asOf),
  }
  if (anchor === null) return record
  return { ...record, age: ageOn(record, asOf), uses: usesOf(record, policy) }
}

function usesOf(pair: PairRecord, { observed }: TransferPolicy): Use[] {
  const from = pair.anchor as Day
  const use = (on: Day, by: Use['by']): Use => ({ on, age: ageOn(pair, on), by })
  const noted = pair.notes
    .filter(({ standing }) => standing === 'counts')
    .map(({ note }) => use(note.happenedOn, 'note'))
  const observedUses = pair.seen
    .filter(({ on, level }) => on >= from && level >= observed.minLevel)
    .map(({ on }) => use(on, 'observation'))
  return [...noted, ...observedUses].sort((a, b) => a.age - b.age || (a.on < b.on ? -1 : 1))
}

function practicedBefore(
  { notes, occasions }: JudgedLog,
  anchor: Day | null,
  asOf: Day,
  { observed }: TransferPolicy,
): boolean {
  const before = anchor ?? asOf
  return (
    notes.some(({ note, standing }) => standing === 'prior' && note.happenedOn < before) ||
    occasions.some(({ real, on, level }) => real && on < before && level >= observed.minLevel)
  )
}
