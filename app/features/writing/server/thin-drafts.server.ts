import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { settings } from '~/platform/env.server'
import { MS_PER_DAY } from '~/platform/shared/time'

/** Drafts per statement; a draft in use has some hundred versions. */
const DRAFTS = 200

/**
 * Thins the versions of all drafts: all of the last days stay, then the last of each hour, then the last of each
 * day, as the writer's clock shows it. Of what was written before a submission only the submitted text
 * stays. The newest version of a draft always stays, so saving and conflicts know nothing of this.
 */
export async function thinDrafts(): Promise<number> {
  let [after, removed] = ['00000000-0000-0000-0000-000000000000', 0]
  for (;;) {
    const page = await db().draft.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: DRAFTS,
      select: { id: true },
    })
    const [first, last] = [page[0], page.at(-1)]
    if (!first || !last) return removed
    removed += await thinBetween(first.id, last.id)
    after = last.id
  }
}

function thinBetween(first: string, last: string): Promise<number> {
  const { draftDays, draftHourlyDays } = settings().keep
  const ago = (days: number) => new Date(now().getTime() - days * MS_PER_DAY)
  return db().$executeRaw`
    WITH version AS (
      SELECT s.draft_id, s.version, s.saved_at, s.submitted, d.version AS newest,
        max(s.version) FILTER (WHERE s.submitted) OVER (PARTITION BY s.draft_id) AS last_submitted,
        s.saved_at < ${ago(draftHourlyDays)} AS daily,
        s.saved_at AT TIME ZONE p.time_zone AS local
      FROM draft_save s JOIN draft d ON d.id = s.draft_id JOIN person p ON p.id = d.person_id
      WHERE s.draft_id BETWEEN ${first}::uuid AND ${last}::uuid
    ), old AS (
      SELECT draft_id, version, newest, submitted, last_submitted,
        max(version) OVER (PARTITION BY draft_id, daily,
          date_trunc(CASE WHEN daily THEN 'day' ELSE 'hour' END, local)) AS last_of_its_time
      FROM version WHERE saved_at < ${ago(draftDays)}
    )
    DELETE FROM draft_save s USING old
    WHERE s.draft_id = old.draft_id AND s.version = old.version
      AND NOT old.submitted AND old.version < old.newest
      AND (old.version < old.last_submitted OR old.version < old.last_of_its_time)`
}
