import type { TransferPolicy } from '../policy'

/** Whether what was once understood still is: later retrieval questions may say no ("refresh"). */
export interface Understanding {
  ever: boolean
  held: boolean
  /** Tick from which the probes' clock runs. */
  from: number
  failedInARow: number
  /** The probes without an answer, each with the tick at which it fell due. */
  due: { probeKey: string; tick: number }[]
  answered: string[]
}

export const noUnderstanding = (): Understanding => ({
  ever: false,
  held: false,
  from: 0,
  failedInARow: 0,
  due: [],
  answered: [],
})

/** Starts it, or restarts its clock: a passed check, practice, or a step down that lands here. */
export function renew(understanding: Understanding, tick: number): void {
  understanding.ever = true
  understanding.held = true
  understanding.from = tick
  understanding.failedInARow = 0
}

export function probeFellDue(understanding: Understanding, probeKey: string, tick: number): void {
  if (understanding.answered.includes(probeKey)) return
  forget(understanding, probeKey)
  understanding.due.push({ probeKey, tick })
}

function forget(understanding: Understanding, probeKey: string): void {
  const at = understanding.due.findIndex((probe) => probe.probeKey === probeKey)
  if (at >= 0) understanding.due.splice(at, 1)
}

/**
 * Takes a probe's result in. A passed probe brings back what a check had proved before (it never
 * proves it first); a failed one is lost only with the one before it.
 */
export function probeAnswered(
  understanding: Understanding,
  probe: { probeKey: string; passed: boolean },
  tick: number,
  policy: TransferPolicy,
): void {
  forget(understanding, probe.probeKey)
  understanding.answered.push(probe.probeKey)
  if (probe.passed) {
    understanding.failedInARow = 0
    if (understanding.ever && !understanding.held) renew(understanding, tick)
    return
  }
  understanding.failedInARow += 1
  if (understanding.failedInARow >= policy.understood.failedProbesInARow) understanding.held = false
}

/** Tick on which an unanswered probe ends the understanding; Infinity if none will. */
export function overdueAt(understanding: Understanding, policy: TransferPolicy): number {
  if (!understanding.held) return Number.POSITIVE_INFINITY
  let first = Number.POSITIVE_INFINITY
  for (const { tick } of understanding.due)
    first = Math.min(first, Math.max(tick, understanding.from) + policy.understood.probeOverdueDays)
  return first
}
