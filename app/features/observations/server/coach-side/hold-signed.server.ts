import { scopeFilter } from '~/features/identity/index.server'
import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'

/** The other observer of the occasion has signed it, and it counts. */
const OTHER = { signedAt: { not: null }, voidedAt: null } as const

type Action = 'observation.answer' | 'observation.debrief'

/** A signed observation on which the actor may do this, held until the transaction ends. Throws NotFound. */
export async function holdSigned(tx: Tx, actor: Actor, id: string, action: Action) {
  await tx.$queryRaw`SELECT 1 FROM observation WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.observation.findFirst({
    where: {
      id,
      signedAt: { not: null },
      ...scopeFilter(actor, action, {
        owner: (personId) => ({ occasion: { enrollment: { personId } } }),
        author: (observerId) => ({ observerId }),
      }),
    },
    include: {
      ...{ scores: true, side: true, debrief: true },
      occasion: {
        include: {
          enrollment: { include: { person: true } },
          observations: { where: { ...OTHER, id: { not: id } }, include: { side: true } },
        },
      },
    },
  })
  if (!row?.signedAt) throw new NotFound()
  return { ...row, signedAt: row.signedAt }
}
