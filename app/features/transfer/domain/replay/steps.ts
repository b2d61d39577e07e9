import type { Day } from '~/platform/shared/time'
import {
  byText,
  type CommitmentClosed,
  type CommitmentMade,
  type NoOpportunity,
  type ProbeDue,
  type ProbeScored,
} from '../events'
import type { Log } from '../log/read-log'
import type { TransferPolicy } from '../policy'
import { passedChecks } from './checks'
import { undoneIds, validCommitments } from './commitments'
import type { JudgedNote } from './notes'
import type { Occasion } from './observations'
import { dateOf } from './timeline'

/** The replay is fed with evidence that has been weighed, one step each. */
export interface Step {
  on: Day
  date: number
  /** Steps of one day come by what they are about. */
  rank: number
  recordedAt: number
  id: string
  what: StepEvent
}

/** All of them have the same form: V8 reads them without a look-up. */
export type StepEvent =
  | { kind: 'introduced'; of: null }
  | { kind: 'check-passed'; of: null }
  | { kind: 'note'; of: null }
  | { kind: 'probe-due'; of: ProbeDue }
  | { kind: 'probe-scored'; of: ProbeScored }
  | { kind: 'commitment-made'; of: CommitmentMade }
  | { kind: 'no-chance'; of: NoOpportunity }
  | { kind: 'commitment-closed'; of: CommitmentClosed }
  | { kind: 'occasion'; of: Occasion }

/** Within a day: first what was learned, then what was planned, then what was done and seen. */
const RANK: Record<StepEvent['kind'], number> = {
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

const INTRODUCED: StepEvent = { kind: 'introduced', of: null }
const CHECK_PASSED: StepEvent = { kind: 'check-passed', of: null }
const NOTED: StepEvent = { kind: 'note', of: null }

/** The steps up to and including `asOf`, in one total order that owes nothing to the caller's. */
export function makeSteps(
  log: Log,
  asOf: Day,
  policy: TransferPolicy,
  { anchor, notes, occasions }: Evidence,
): Step[] {
  const last = dateOf(asOf)
  const steps: Step[] = []
  const put = (what: StepEvent, on: Day, recordedAt: number, id: string) => {
    const date = dateOf(on)
    if (date <= last) steps.push({ on, date, rank: RANK[what.kind], recordedAt, id, what })
  }

  if (anchor) put(INTRODUCED, anchor, 0, '')
  for (const { happenedOn, recordedAt, id } of passedChecks(log, policy))
    put(CHECK_PASSED, happenedOn, recordedAt.getTime(), id)
  for (const of of log['probe-due'])
    put({ kind: 'probe-due', of }, of.happenedOn, of.recordedAt.getTime(), of.id)
  for (const of of log['probe-scored'])
    put({ kind: 'probe-scored', of }, of.happenedOn, of.recordedAt.getTime(), of.id)
  for (const of of validCommitments(log, policy))
    put({ kind: 'commitment-made', of }, of.happenedOn, of.recordedAt.getTime(), of.id)
  const undone = undoneIds(log)
  for (const of of log['commitment-closed'])
    if (!undone.has(of.id))
      put({ kind: 'commitment-closed', of }, of.happenedOn, of.recordedAt.getTime(), of.id)
  for (const of of log['no-opportunity'])
    if (of.saidBy === 'coach' && !undone.has(of.id))
      put({ kind: 'no-chance', of }, of.happenedOn, of.recordedAt.getTime(), of.id)
  for (const { note, standing } of notes)
    if (standing === 'counts') put(NOTED, note.happenedOn, note.recordedAt.getTime(), note.id)
  for (const of of occasions) put({ kind: 'occasion', of }, of.on, of.recordedAt, of.id)
  return steps.sort(inOrder)
}

const inOrder = (a: Step, b: Step): number =>
  a.date - b.date || a.rank - b.rank || a.recordedAt - b.recordedAt || byText(a.id, b.id)
