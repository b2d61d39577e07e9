import { scope } from '~/features/identity/index.server'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import type { Managed } from '../clock/plan-save.server'

export interface LedSession extends Managed {
  title: string
  /** The session's module. */
  key: string
}

const REFUSAL =
  'The lead facilitator and program staff change live sessions. You can ask one of them.'

/** A session that this person may change: program staff, and the lead facilitator. Throws NotFound and Forbidden. */
export async function findLedSession(
  actor: Pick<Actor, 'personId'>,
  { cohort, session }: { cohort: string; session: string },
  tx: Pick<Tx, '$queryRaw'> = db(),
): Promise<LedSession> {
  const at = { cohort: Prisma.sql`c.id` }
  const [row] = await tx.$queryRaw<(LedSession & { allowed: boolean })[]>(Prisma.sql`
    SELECT ${scope(actor, 'session.change', at)} AS allowed, c.id, c.slug, c.program, c.version, c.title, s.module_key AS key
      FROM cohort c JOIN cohort_session s ON s.cohort_id = c.id
     WHERE c.slug = ${cohort} AND s.id = ${session}::uuid
       AND ${scope(actor, 'session.prepare', at)}`)
  if (!row) throw new NotFound()
  const { allowed, ...found } = row
  if (!allowed) throw new Forbidden(REFUSAL)
  return found
}
