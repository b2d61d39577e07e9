import { scope } from '~/features/identity/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'

/** Whoever writes about an agency does it one after the other. Throws NotFound for whoever may not. */
export async function lockAgency(
  tx: Tx,
  actor: Actor,
  action: 'barrier.own' | 'agency.figures.enter' | 'agency.leads.change',
  agencyId: string,
): Promise<void> {
  const found = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT 1 FROM agency a WHERE a.id = ${agencyId}::uuid
      AND ${scope(actor, action, { agency: Prisma.sql`a.id` })} FOR NO KEY UPDATE`)
  if (found.length === 0) throw new NotFound()
}
