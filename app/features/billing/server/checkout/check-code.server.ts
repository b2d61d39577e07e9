import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { type Actor, membershipsOf } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type CodeRefusal, SELF } from '../../contract'
import type { Asked } from '../../domain/price'
import { findCode } from '../prices/take-code.server'

interface Typed {
  cohort: string
  code?: string | undefined
  agency?: string | undefined
}

export interface CheckedCode {
  /** The code as it changes the price; null where there is none, or it is refused. */
  code: Asked['code']
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
    { code, cohort, buyerId: buyerOf(actor, agency), replaced: open?.id },
    { lock: false },
  )
  return found.ok ? { code: found.code, refusal: null } : { code: null, refusal: found.why }
}

/** Null where an agency is to be made, or is not theirs: the order itself refuses that. */
function buyerOf(actor: Actor | null, agency: string | undefined): string | null {
  if (!actor) return null
  if (agency === SELF) return actor.personId
  const led = membershipsOf(actor, 'agency-lead')
  return led.find(({ agencyId }) => agencyId === agency)?.agencyId ?? null
}

const openOrderOf = ({ personId }: Actor, cohortId: string) =>
  db().seatOrder.findFirst({
    where: {
      ...{ boughtById: personId, cohortId, method: 'card', paidAt: null, canceledAt: null },
      createdAt: { lte: now() },
    },
    select: { id: true },
  })
