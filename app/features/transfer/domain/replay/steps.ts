import type { Day } from '~/platform/shared/time'
import { byText, type CommitmentMade, eventsOf, type Log } from '../events'
import type { TransferPolicy } from '../policy'
import { passedChecks } from './checks'
import { soundCommitments, undoneIds } from './commitments'
import type { JudgedNote } from './notes'
import type { Occasion } from './observations'
import { dateOf } from './timeline'

/** The replay is fed with evidence that has been weighed, one step each. */
export interface Step {
  on: Day
  date: number
  recordedAt: number
  id: string
  what: What
}

export type What =
  | { kind: 'introduced' }
  | { kind: 'check-passed' }
  | { kind: 'probe-due'; probeKey: string }
  | { kind: 'probe-scored'; probeKey: string; passed: boolean }
  | { kind: 'commitment-made'; made: CommitmentMade }
  | { kind: 'no-chance'; commitmentId: string | null }
  | { kind: 'commitment-closed'; commitmentId: string }
  | { kind: 'note' }
  | { kind: 'occasion'; occasion: Occasion }

/** Within a day: first what was learned, then what was planned, then what was done and seen. */
const RANK: Record<What['kind'], number> = {
  introduced: 0,
  'check-passed': 1,
  'probe-due': 2,
  'probe-scored': 3,
  'commitment-made': 4,
  'no-chance': 5,
  'commitment-closed': 6,
  note: 7,
  occasion: 8,
}

export interface Evidence {
  anchor: Day | null
  notes: readonly JudgedNote[]
  occasions: readonly Occasion[]
}

/** The steps up to and including `asOf`, in one total order that owes nothing to the caller's. */
export function makeSteps(
  log: Log,
  asOf: Day,
  policy: TransferPolicy,
  { anchor, notes, occasions }: Evidence,
): Step[] {
  const steps: Step[] = []
  const put = (on: Day, recordedAt: number, id: string, what: What) => {
    if (on <= asOf) steps.push({ on, date: dateOf(on), recordedAt, id, what })
  }
  const add = (event: { happenedOn: Day; recordedAt: Date; id: string }, what: What) =>
    put(event.happenedOn, event.recordedAt.getTime(), event.id, what)

  if (anchor) put(anchor, 0, '', { kind: 'introduced' })
  for (const check of passedChecks(log, policy)) add(check, { kind: 'check-passed' })
  for (const probe of eventsOf(log, 'probe-due')) add(probe, probe)
  for (const probe of eventsOf(log, 'probe-scored')) add(probe, probe)
  for (const made of soundCommitments(log, policy)) add(made, { kind: 'commitment-made', made })
  const undone = undoneIds(log)
  for (const closed of eventsOf(log, 'commitment-closed'))
    if (!undone.has(closed.id)) add(closed, closed)
  for (const { commitmentId, saidBy, ...heard } of eventsOf(log, 'no-opportunity'))
    if (saidBy === 'coach' && !undone.has(heard.id)) add(heard, { kind: 'no-chance', commitmentId })
  for (const { note, standing } of notes) if (standing === 'counts') add(note, { kind: 'note' })
  for (const occasion of occasions)
    put(occasion.on, occasion.recordedAt, occasion.id, { kind: 'occasion', occasion })
  return steps.sort(inOrder)
}

const inOrder = (a: Step, b: Step): number =>
  a.date - b.date ||
  RANK[a.what.kind] - RANK[b.what.kind] ||
  a.recordedAt - b.recordedAt ||
  byText(a.id, b.id)
