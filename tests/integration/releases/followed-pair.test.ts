import { expect, test } from 'vitest'
import { followPair } from '~/features/releases/domain/followed-pair'
import { appliedRate, type PairLog, readCohort, timeToFirstUse } from '~/features/transfer/domain'
import type { TransferEvent } from '~/features/transfer/domain/events'
import { log } from '~/features/transfer/domain/measures/test-kit'
import { DEFAULT_POLICY as policy } from '~/features/transfer/domain/policy'
import { lesson, note, pause, seen, withdrawn } from '~/features/transfer/domain/test-kit'
import { seeded } from '~/platform/shared/statistics/seeded'
import { toDay } from '~/platform/shared/time'

const MONTH = toDay('2026-09-01')
const SINCE = toDay('2026-03-01')

/** Sixty random pairs of twenty coaches. */
function randomLogs(): PairLog[] {
  const random = seeded(7)
  const upTo = (n: number) => Math.floor(random() * n)
  return Array.from({ length: 60 }, (_, n) => {
    const start = upTo(40)
    const events: TransferEvent[] = [lesson(start)]
    for (let uses = upTo(5); uses > 0; uses -= 1) events.push(note(start + upTo(180)))
    for (let times = upTo(3); times > 0; times -= 1) events.push(seen(start + upTo(180)))
    if (n % 20 === 3) events.push(withdrawn(90))
    if (n % 20 === 5) events.push(...pause(60, 80))
    return log(`${n % 20}:s${Math.floor(n / 20)}`, events)
  })
}

test('a release follows each pair as the measures of transfer do', () => {
  const logs = randomLogs()
  const cohort = readCohort(logs, MONTH, policy)
  const followed = logs.flatMap(
    (one) => followPair(one, { since: SINCE, month: MONTH, policy }) ?? [],
  )
  for (const day of [30, 60, 90, 180]) {
    const measured = appliedRate(cohort, day)
    if (measured.kind !== 'measured') throw new Error(measured.kind)
    const there = followed.flatMap(({ atDay }) => atDay.get(day) ?? [])
    expect(there).toHaveLength(measured.pairs)
    for (const version of ['active', 'activeVerified'] as const)
      expect(there.filter((pair) => pair[version])).toHaveLength(measured[version].pairs)
    expect(there.filter(({ observed }) => observed)).toHaveLength(measured.coverage.pairs)
  }
  const time = timeToFirstUse(cohort)
  if (time.kind !== 'measured') throw new Error(time.kind)
  expect(followed.filter(({ firstUse }) => firstUse.happened)).toHaveLength(time.used)
  expect(followed).toHaveLength(time.pairs)
})
