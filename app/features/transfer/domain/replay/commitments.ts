import { daysBetween } from '~/platform/shared/time'
import type { CommitmentMade } from '../events'
import type { Log } from '../log/read-log'
import type { TransferPolicy } from '../policy'
import { dateOf, type Timeline } from './timeline'

/** The if-then plans that count: both halves, a kind of moment, a short window, a confidence. */
export const validCommitments = (log: Log, { committed }: TransferPolicy): CommitmentMade[] =>
  log['commitment-made'].filter((plan) => {
    const length = windowLength(plan)
    const ahead = daysBetween(plan.happenedOn, plan.windowStartsOn)
    return (
      plan.whenFilled &&
      plan.willFilled &&
      plan.moment.trim() !== '' &&
      length >= 0 &&
      length <= committed.maxWindowDays &&
      ahead <= committed.maxDaysAhead &&
      plan.windowEndsOn >= plan.happenedOn &&
      Number.isInteger(plan.confidence) &&
      plan.confidence >= 0 &&
      plan.confidence <= 10
    )
  })

const NONE: ReadonlySet<string> = new Set()

/** The ids of what a coach said about a plan and undid: these events are left out. */
export const undoneIds = (log: Log): ReadonlySet<string> =>
  log['commitment-answer-undone'].length === 0
    ? NONE
    : new Set(log['commitment-answer-undone'].flatMap(({ undone }) => undone))

type Window = Pick<CommitmentMade, 'windowStartsOn' | 'windowEndsOn'>

const windowLength = (plan: Window): number => daysBetween(plan.windowStartsOn, plan.windowEndsOn)

/** Tick of the last day of a plan's window. Paused days inside the window stretch it, those before it do not. */
export const lastTick = (plan: Window, timeline: Timeline): number =>
  timeline.tickOf(dateOf(plan.windowStartsOn) - 1) + 1 + windowLength(plan)

interface Plan {
  id: string
  /** Tick on which it lapses if no use comes. */
  lapsesAt: number
  extended: boolean
  closed: boolean
}

/** The plans that no use has answered yet, and the one that was meant each time that "no chance came" was said. */
export interface Plans {
  open: Plan[]
  noChances: string[]
  noOpportunity: boolean
}

export const noPlans = (): Plans => ({ open: [], noChances: [], noOpportunity: false })

export function makePlan(
  plans: Plans,
  made: CommitmentMade,
  timeline: Timeline,
  { committed }: TransferPolicy,
): void {
  plans.open.push({
    id: made.commitmentId,
    lapsesAt: lastTick(made, timeline) + committed.graceDays,
    extended: false,
    closed: false,
  })
}

/** A closed plan keeps its day of lapse but can no longer be extended. */
export function closePlan(plans: Plans, commitmentId: string): void {
  for (const plan of plans.open) if (plan.id === commitmentId) plan.closed = true
}

/**
 * Extends the plan it names, or else the latest one, once; the second time for one plan raises the flag. Without a plan
 * nothing was waited for, so it is not counted.
 */
export function applyNoOpportunity(
  plans: Plans,
  commitmentId: string | null,
  tick: number,
  { committed }: TransferPolicy,
): void {
  const plan = commitmentId
    ? plans.open.find((open) => open.id === commitmentId)
    : plans.open.filter((open) => !open.closed).at(-1)
  const key = commitmentId ?? plan?.id
  if (!key) return
  plans.noChances.push(key)
  const times = plans.noChances.filter((heard) => heard === key).length
  if (times >= committed.noChancesToFlag) plans.noOpportunity = true
  if (!plan || plan.extended || plan.closed || plan.lapsesAt < tick) return
  plan.extended = true
  plan.lapsesAt += committed.extensionDays
}

/** A use answers every plan made until then. */
export function answerPlans(plans: Plans): void {
  if (plans.open.length > 0) plans.open = []
  if (plans.noChances.length > 0) plans.noChances = []
  plans.noOpportunity = false
}

/** Drops the plans that were closed: once nothing else holds the pair, only an open one does. */
export function dropClosed(plans: Plans): void {
  if (plans.open.length > 0) plans.open = plans.open.filter(({ closed }) => !closed)
}

/** Tick on which the last plan lapses, `stillOpen` of those that were not closed; -Infinity without one. */
export function plansLapseAt({ open }: Plans, stillOpen = false): number {
  let last = Number.NEGATIVE_INFINITY
  for (const { closed, lapsesAt } of open)
    if (lapsesAt > last && !(stillOpen && closed)) last = lapsesAt
  return last
}
