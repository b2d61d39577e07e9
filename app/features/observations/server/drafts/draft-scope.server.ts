import { scopeFilter } from '~/features/identity/index.server'
import type { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/** The drafts that the actor may see, change and delete: their own. */
export const ownDrafts = (actor: Actor): Prisma.ObservationDraftWhereInput =>
  scopeFilter(actor, 'observation.draft', { author: (observerId) => ({ observerId }) })
