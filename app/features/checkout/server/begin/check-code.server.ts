import type { CodeRefusal, PriceRequest } from '~/features/pricing/contract'
import { type CodeBuyer, findCode } from '~/features/pricing/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { type Actor, membershipsOf } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'

interface Typed {
  cohort: string
  code?: string | undefined
  agency?: string | undefined
}

export interface CheckedCode {
  /** The code as it changes the price; null where there is none, or it is refused. */
  code: PriceRequest['code']
  refusal: CodeRefusal | null
}

/** Whether a code that was typed into the checkout is good there for this buyer now. It takes no use of it. */
export async function checkCode(
  actor: Actor | null,
  { cohort: slug, code, agency }: Typed,
): Promise<CheckedCode> {
  if (!code) return { code: null, refusal: null }
  const cohort = await db().cohort.findUnique({
    where: { slug },
    select: { id: true, program: true, currency: true },
  })
  if (!cohort) throw new NotFound()
  const open = actor && (await openOrderOf(actor, cohort.id))
  const found = await findCode(
    db(),
    { code, cohort, buyer: actor && buyerOf(actor, agency), replaced: open?.id },
    { lock: false },
  )
  return found.ok ? { code: found.code, refusal: null } : { code: null, refusal: found.why }
}

/** An agency that is to be made, or is not theirs, has used none: the order itself refuses the latter. */
function buyerOf(actor: Actor, agency: string | undefined): CodeBuyer {
  const led = membershipsOf(actor, 'agency-lead')
  const found = led.find(({ agencyId }) => agencyId === agency)
  return { personId: actor.personId, agencyId: found?.agencyId ?? null }
}

/** An order of this person that a new one would replace. */
export const openOrderOf = ({ personId }: Pick<Actor, 'personId'>, cohortId: string) =>
  db().seatOrder.findFirst({
    where: {
      ...{ boughtById: personId, cohortId, method: 'card', paidAt: null, canceledAt: null },
      createdAt: { lte: now() },
    },
    select: { id: true },
  })
