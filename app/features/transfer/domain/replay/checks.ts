import type { CheckScored } from '../events'
import type { Log } from '../log/read-log'
import type { TransferPolicy } from '../policy'

const MS_PER_HOUR = 3_600_000

/**
 * The scored checks that prove *understood*. After a failed one only a parallel form counts, and
 * only after twelve hours; an answer that does not count is as if it had not been given.
 */
export function passedChecks(log: Log, { understood }: TransferPolicy): CheckScored[] {
  const passed: CheckScored[] = []
  if (log['check-scored'].length === 0) return passed
  const lastFailed = new Map<string, CheckScored>()
  for (const check of log['check-scored']) {
    const failed = lastFailed.get(check.checkKey)
    if (failed && !isFairRetry(failed, check, understood.retryAfterHours)) continue
    if (check.questions < understood.minQuestions) continue
    if (check.correct / check.questions >= understood.passShare) {
      passed.push(check)
      lastFailed.delete(check.checkKey)
    } else lastFailed.set(check.checkKey, check)
  }
  return passed
}

const isFairRetry = (failed: CheckScored, retry: CheckScored, hours: number): boolean =>
  retry.form !== failed.form &&
  retry.recordedAt.getTime() - failed.recordedAt.getTime() >= hours * MS_PER_HOUR
