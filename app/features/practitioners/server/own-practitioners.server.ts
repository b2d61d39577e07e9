import { getCohortFor } from '~/features/cohorts/index.server'
import { scope, scopeFilter } from '~/features/identity/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { type Actor, meantEnrollment } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'

/** SQL condition on a practitioner `p`: the actor coaches or coached them. No one else ever sees one. */
export const isOwnPractitioner = (actor: Actor): Prisma.Sql =>
  scope(actor, 'practitioner.keep', { owner: Prisma.sql`p.coach_id` })

/** The same for Prisma. */
export const ownPractitioner = (actor: Actor): Prisma.PractitionerWhereInput =>
  scopeFilter(actor, 'practitioner.keep', { owner: (coachId) => ({ coachId }) })

/**
 * The actor's own practitioner, held until the transaction ends. Throws NotFound, for another coach's as for one that
 * is not there.
 */
export async function holdOwn(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT 1 FROM practitioner WHERE id = ${id}::uuid FOR UPDATE`
  const found = await tx.practitioner.findFirst({ where: { id, ...ownPractitioner(actor) } })
  if (!found) throw new NotFound()
  return found
}

/** The cohort in which the actor coaches now and that they mean. Throws NotFound for who is a coach nowhere. */
export function coachingCohort(actor: Actor) {
  const meant = meantEnrollment(actor)
  if (!meant) throw new NotFound()
  return getCohortFor(actor, meant.cohortSlug, 'practitioner.observe')
}

/** Nothing of a practitioner is dated long before the coach first enrolled anywhere. */
export async function coachSince(tx: Tx, { personId, timeZone }: Actor) {
  const first = await tx.enrollment.findFirst({
    where: { personId },
    orderBy: { enrolledAt: 'asc' },
    select: { enrolledAt: true },
  })
  if (!first) throw new NotFound()
  return { timeZone, enrolledAt: first.enrolledAt }
}
