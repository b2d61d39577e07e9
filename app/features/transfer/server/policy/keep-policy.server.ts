import { isDeepStrictEqual } from 'node:util'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { dayFromDb, dayOf, dayToDb } from '~/platform/shared/time'
import { type PolicyMark, policyMarks } from '../../domain/log/policy-marks'
import { DEFAULT_POLICY, type TransferPolicy } from '../../domain/policy'

let changes: PolicyMark[] = []

/** The days on which the numbers of the rules changed, oldest first, as this process knew them when it started. */
export const policyChanges = (): readonly PolicyMark[] => changes

/**
 * Writes down the version of the rules that this program computes with, once: a change of policy is a row and the day
 * from which it holds. Every start calls it, so a program with other numbers writes its version when it first runs.
 */
export async function keepPolicy({ version, ...numbers }: TransferPolicy = DEFAULT_POLICY) {
  const at = now()
  const body = JSON.parse(JSON.stringify(numbers))
  const row = { version, body, effectiveFrom: dayToDb(dayOf(at, 'UTC')) }
  await db().policyVersion.createMany({ data: [{ ...row, createdAt: at }], skipDuplicates: true })
  const kept = await db().policyVersion.findMany({ where: { version: { lte: version } } })
  const own = kept.find((one) => one.version === version)
  if (!isDeepStrictEqual(own?.body, body))
    log().error({ version }, 'the numbers of the policy changed without a new version')
  changes = policyMarks(
    kept.map((one) => ({ on: dayFromDb(one.effectiveFrom), version: one.version })),
  )
}
