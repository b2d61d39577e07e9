import { namesApart } from '~/features/identity/index.server'
import { type OwnSide, ownSideColumns } from '~/features/observations/index.server'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { type CoachLog, pairLog, readCohort } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { SkillId } from '~/platform/shared/kernel'
import { type Day, dayOf } from '~/platform/shared/time'
import type { Sighting } from '../domain/evidence'

/** The facts about a coach's skills that are not in the log of events. */
export interface CoachContext extends OwnSide {
  /** Skill id → the furthest step that the coach has been shown. */
  shown: Record<string, number>
  /** Where the coach put themselves, the oldest first. */
  ratings: { seq: string; skillId: SkillId; level: number | null; on: string }[]
}

/** Reads them in one statement; the enrollment must be the reader's own. */
export const readCoachContext = (enrollmentId: string): Promise<CoachContext> =>
  readRow<CoachContext>(Prisma.sql`
    SELECT ${ownSideColumns(enrollmentId)},
      coalesce((SELECT json_object_agg(skill_id, step) FROM skill_shown
        WHERE enrollment_id = ${enrollmentId}::uuid), '{}') AS shown,
      (SELECT coalesce(json_agg(json_build_object(
          'seq', seq::text, 'skillId', skill_id, 'level', level, 'on', rated_at) ORDER BY seq), '[]')
        FROM skill_rating WHERE enrollment_id = ${enrollmentId}::uuid) AS ratings`)

/** Today, in the coach's time zone. */
export const todayOf = (log: CoachLog): Day => dayOf(now(), log.timeZone)

/** One skill of the coach as the measures read it. */
export const recordOf = (log: CoachLog, skills: readonly SkillId[]) =>
  readCohort(
    skills.map((skillId) => pairLog(log, skillId)),
    todayOf(log),
    DEFAULT_POLICY,
  )

/** The occasions on which real practice was seen, the oldest first. */
export const sightingsOf = (log: CoachLog, skillId: SkillId): Sighting[] =>
  recordOf(log, [skillId]).pairs.flatMap(({ seen }) =>
    seen.map(({ on, setting, scores }) => ({
      ...{ on, setting },
      observerIds: [...new Set(scores.map(({ observerId }) => observerId))],
    })),
  )

/** The names of observers, joined; one statement for all, and none for no one. */
export async function observerNames(actor: Actor, ids: Iterable<string>) {
  const asked = [...new Set(ids)]
  const nameOf = asked.length === 0 ? () => '' : await namesApart(actor, asked)
  return (some: readonly string[]): string => some.map((id) => nameOf(id)).join(' and ')
}
