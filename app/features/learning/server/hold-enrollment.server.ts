import type { Tx } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'

/** Keeps the enrollment as it is until the transaction ends. Throws NotFound once it has been withdrawn. */
export async function holdEnrollment(tx: Tx, enrollmentId: string): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM enrollment WHERE id = ${enrollmentId}::uuid AND withdrawn_at IS NULL FOR SHARE`
  if (held.length === 0) throw new NotFound()
}

/**
 * The same, and what happens to one module of this coach happens one after the other from here on: two
 * tabs, two devices, a lesson and a check that are finished at the same moment.
 */
export async function holdModule(tx: Tx, enrollmentId: string, moduleKey: string): Promise<void> {
  const lock = `module:${enrollmentId}:${moduleKey}`
  const held = await tx.$queryRaw<unknown[]>`
    SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))::text
      FROM enrollment WHERE id = ${enrollmentId}::uuid AND withdrawn_at IS NULL FOR SHARE`
  if (held.length === 0) throw new NotFound()
}

/** The same, and alone: whoever else asks so waits, and what was read still holds when it is written. */
export async function holdEnrollmentAlone(tx: Tx, enrollmentId: string): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM enrollment WHERE id = ${enrollmentId}::uuid AND withdrawn_at IS NULL
      FOR NO KEY UPDATE`
  if (held.length === 0) throw new NotFound()
}
