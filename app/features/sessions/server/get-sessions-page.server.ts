import { getCohortFor } from '~/features/cohorts/index.server'
import { may } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { SessionsPage } from '../contract'
import { readSessions } from './session-rows.server'

/** The live sessions of a cohort, for everyone inside it. Throws NotFound. */
export async function getSessionsPage(actor: Actor, slug: string): Promise<SessionsPage> {
  const cohort = await getCohortFor(actor, slug, 'lesson.read')
  const all = await readSessions(actor, Prisma.sql`c.id = ${cohort.id}::uuid`)
  const ahead = all.filter(({ phase }) => phase !== 'over')
  const next = ahead.find(({ canceled }) => !canceled) ?? null
  return {
    cohort: {
      ...{ slug, title: cohort.title, timeZone: cohort.timeZone },
      learning: cohort.enrollmentId !== null,
    },
    timeZone: actor.timeZone,
    joins: may(actor, 'session.join', { cohort: cohort.id }),
    next,
    coming: ahead.filter((session) => session !== next),
    over: all.filter(({ phase }) => phase === 'over').reverse(),
  }
}
