import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { DraftKey } from '../contract'

/** Makes a text that was used the actor's draft again, as it was used, in the caller's transaction. */
export const reopenDraft = (
  tx: Tx,
  { personId }: Pick<Actor, 'personId'>,
  { purpose, subject }: DraftKey,
) =>
  tx.draft.updateMany({
    where: { personId, purpose, subject },
    data: { usedAt: null, usedAs: null },
  })
