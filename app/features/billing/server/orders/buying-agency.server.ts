import { ledBy } from '~/features/cohorts/index.server'
import { createAgency, scope } from '~/features/identity/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { oneLine } from '~/platform/shared/text'
import { type BuySeatsInput, NEW_AGENCY, SELF } from '../../contract'

/** In place of an agency's id: there is none of that name yet. */
export const TO_BE_MADE = ''

type Named = Pick<BuySeatsInput, 'agency' | 'agencyName'>

/** The agency that buys, or `TO_BE_MADE`; null where someone buys for themselves. Throws NotFound for one that the actor does not lead. */
export async function findBuyingAgency(
  tx: Tx,
  actor: Actor,
  { agency, agencyName = '' }: Named,
): Promise<string | null> {
  if (agency === SELF) return null
  if (agency === NEW_AGENCY) {
    const [named] = await tx.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM agency a WHERE lower(a.name) = lower(${oneLine(agencyName)})
        AND ${scope(actor, 'seat.buy', { agency: Prisma.sql`a.id` })} ORDER BY a.created_at LIMIT 1`
    return named?.id ?? TO_BE_MADE
  }
  const found = await tx.agency.findFirst({
    where: { id: agency, ...ledBy(actor, 'seat.buy') },
    select: { id: true },
  })
  if (!found) throw new NotFound()
  return found.id
}

export const makeAgency = async (
  tx: Tx,
  actor: Actor,
  { agencyName = '' }: Named,
): Promise<string> => (await createAgency(tx, { name: agencyName, leadId: actor.personId })).id
