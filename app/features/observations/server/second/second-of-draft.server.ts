import { namesApart } from '~/features/identity/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayFromDb } from '~/platform/shared/time'
import type { DraftSecond } from '../../contract'
import { acceptedSecondLook } from './accepted-by.server'
import { listCandidates } from './list-candidates.server'

interface Draft {
  enrollmentId: string
  occasionId: string | null
  occasion: {
    happenedOn: Date
    setting: NonNullable<DraftSecond['given']>['setting']
    mode: NonNullable<DraftSecond['given']>['mode']
    minutes: number
  } | null
}

/** How a draft stands to a second look: whom its observer may ask, or what is given because there are two. */
export async function secondLookOfDraft(actor: Actor, draft: Draft): Promise<DraftSecond> {
  const { occasion, occasionId, enrollmentId } = draft
  const newest = { createdAt: 'desc' } as const
  const all = occasionId
    ? await db().secondLookRequest.findMany({ where: { occasionId }, orderBy: newest })
    : []
  const mine = all.filter(({ observerId }) => observerId === actor.personId)
  const accepted =
    occasionId && mine.length === 0 ? await acceptedSecondLook(db(), actor, occasionId) : null
  const invited = mine.find((each) => !each.withdrawnAt && each.accepted !== false)
  const isSecond = occasionId !== null && mine.length === 0
  const other = isSecond ? all[0]?.observerId : invited?.invitedId
  const nameOf = await namesApart(actor, other ? [other] : [])
  return {
    isSecond,
    given: occasion && {
      ...{ setting: occasion.setting, mode: occasion.mode, minutes: occasion.minutes },
      happenedOn: dayFromDb(occasion.happenedOn),
    },
    otherName: other ? nameOf(other) : null,
    closed: isSecond && !accepted,
    candidates:
      isSecond || invited ? [] : await listCandidates(actor, { enrollmentId, occasionId }),
  }
}
