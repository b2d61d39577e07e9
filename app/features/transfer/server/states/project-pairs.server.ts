import { breather } from '~/platform/breather.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import type { SkillId } from '~/platform/shared/kernel'
import { dayOf } from '~/platform/shared/time'
import { DEFAULT_POLICY } from '../../domain'
import { type CoachLog, pairProjected, readLogs } from '../read-logs.server'

export interface Pair {
  enrollmentId: string
  skillId: SkillId
}

/**
 * Computes these pairs from their logs and stores where they stand today. Two statements, however many they are;
 * the logs must have been locked before, in the same transaction.
 * @param pairs without a skill: all of that coach's
 */
export async function projectPairs(
  tx: Tx,
  pairs: readonly { enrollmentId: string; skillId: SkillId | null }[],
): Promise<void> {
  if (pairs.length === 0) return
  const skillsOf = new Map<string, Set<SkillId | null>>()
  for (const { enrollmentId, skillId } of pairs)
    skillsOf.set(enrollmentId, (skillsOf.get(enrollmentId) ?? new Set()).add(skillId))
  const named = [...new Set(pairs.flatMap(({ skillId }) => skillId ?? []))]
  const skills = pairs.every(({ skillId }) => skillId !== null) ? named : undefined
  const logs = await readLogs(Prisma.sql`e.id = ANY(${[...skillsOf.keys()]}::uuid[])`, {
    tx,
    ...(skills ? { skills } : {}),
  })
  await storeStates(tx, logs, (log, skillId) => {
    const wanted = skillsOf.get(log.enrollmentId)
    return wanted?.has(skillId) || wanted?.has(null) || false
  })
}

/** Whoever computes a state from a log holds it first, so that no event is missed. */
export const lockLogs = (tx: Tx, enrollmentIds: readonly string[]) =>
  tx.$executeRaw`
    SELECT lock_skill_log(id) FROM unnest(${[...enrollmentIds].sort()}::uuid[]) AS id`

/** Stores the pairs of these logs as they stand today where their coach lives. */
export async function storeStates(
  tx: Tx,
  logs: readonly CoachLog[],
  wanted: (log: CoachLog, skillId: SkillId) => boolean = () => true,
): Promise<void> {
  const breathe = breather()
  const rows = []
  for (const log of logs) {
    const { enrollmentId, timeZone } = log
    const today = dayOf(now(), timeZone)
    for (const [skillId, lastSeq] of log.lastSeq)
      if (wanted(log, skillId))
        rows.push({
          ...pairProjected(log, skillId, today),
          ...{ enrollmentId, skillId, lastSeq, timeZone },
        })
    await breathe()
  }
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO skill_state AS stored (enrollment_id, skill_id, peak, current, tier, gaps, flags, entered, anchor,
      since, last_use_on, last_observed_on, withdrawn_on, lapses_on, lapses_to, changes_on, computed_for,
      time_zone, policy_version, last_seq)
    SELECT "enrollmentId", "skillId", peak, current, tier, gaps, flags, entered, anchor,
      since, "lastUseOn", "lastObservedOn", "withdrawnOn", "lapsesOn", "lapsesTo", "changesOn", "computedFor",
      "timeZone", ${DEFAULT_POLICY.version}::int, "lastSeq"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("enrollmentId" uuid, "skillId" text,
      peak int, current int, tier int, gaps smallint[], flags text[], entered jsonb, anchor date,
      since date, "lastUseOn" date, "lastObservedOn" date, "withdrawnOn" date, "lapsesOn" date, "lapsesTo" int,
      "changesOn" date, "computedFor" date, "timeZone" text, "lastSeq" bigint)
    ON CONFLICT (enrollment_id, skill_id) DO UPDATE SET
      (peak, current, tier, gaps, flags, entered, anchor, since, last_use_on, last_observed_on, withdrawn_on,
       lapses_on, lapses_to, changes_on, computed_for, time_zone, policy_version, last_seq) =
      (excluded.peak, excluded.current, excluded.tier, excluded.gaps, excluded.flags, excluded.entered,
       excluded.anchor, excluded.since, excluded.last_use_on, excluded.last_observed_on, excluded.withdrawn_on,
       excluded.lapses_on, excluded.lapses_to, excluded.changes_on, excluded.computed_for, excluded.time_zone,
       excluded.policy_version, excluded.last_seq)`
}
