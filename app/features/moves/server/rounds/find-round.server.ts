import { findManaged } from '~/features/cohorts/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { RoundState } from '../../contract'

/** The newest cancellation or move of a cohort that stands, for its desk; null without one. Only program staff. */
export async function findRound(actor: Actor, slug: string): Promise<RoundState | null> {
  const { id } = await findManaged(actor, slug)
  const round = await db().choiceRound.findFirst({
    where: { cohortId: id, undoneAt: null },
    orderBy: { decidedAt: 'desc' },
    select: {
      ...{ kind: true, tellAt: true, toldAt: true, chooseUntil: true },
      choices: { select: { chosen: true } },
    },
  })
  if (!round) return null
  const { choices, kind, ...times } = round
  return {
    ...times,
    kind: kind as RoundState['kind'],
    open: choices.filter(({ chosen }) => chosen === null).length,
    made: choices.filter(({ chosen }) => chosen !== null).length,
  }
}
