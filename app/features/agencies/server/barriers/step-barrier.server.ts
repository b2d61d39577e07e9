import { listAgencyLeads } from '~/features/identity/index.server'
import { type IdentifierRefusal, refuseIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { type Day, dayOf, dayToDb } from '~/platform/shared/time'
import { type BarrierForm, type BarrierRefusal, OWN_BARRIER, SOMEONE_ELSE } from '../../contract'
import { nextState } from '../../domain/barrier-steps'
import { getAgencyHead } from '../get-agency-head.server'
import { lockAgency } from '../lock-agency.server'

type Outcome =
  | { ok: true }
  | { ok: false; reason: BarrierRefusal }
  | ({ ok: false } & IdentifierRefusal)

/**
 * Takes a barrier one step on: someone owns it and something will be tried, it was tried, it is settled. Each step is
 * kept. Throws NotFound for whoever does not lead the agency.
 */
export async function stepBarrier(
  actor: Actor,
  wanted: string | null,
  form: BarrierForm,
): Promise<Outcome> {
  const { id: agencyId } = await getAgencyHead(actor, wanted)
  if (form.intent === OWN_BARRIER) {
    const refused = refuseIdentifiers({ trying: form.trying })
    if (refused) return { ok: false, ...refused }
    if (form.owner !== SOMEONE_ELSE) {
      const leads = await listAgencyLeads(actor, agencyId)
      if (!leads.some(({ personId }) => personId === form.owner))
        return { ok: false, reason: 'no-lead' }
    }
  }
  return once(actor, form.mutationId, 'barrier.step', async (tx, id): Promise<Outcome> => {
    await lockAgency(tx, actor, 'barrier.own', agencyId)
    const { barrier } = form
    const before = await tx.barrierStep.findFirst({
      where: { agencyId, barrier },
      orderBy: { number: 'desc' },
    })
    const number = (before?.number ?? 0) + 1
    if (number !== form.seen + 1) return { ok: false, reason: 'changed' }
    const state = nextState(before?.state ?? null, form.intent)
    if (!state) return { ok: false, reason: 'not-now' }
    const words = form.intent === OWN_BARRIER ? ownedBy(form) : before
    if (!words) return { ok: false, reason: 'not-now' }
    const { ownerId, ownerName, trying, until } = words
    if (form.intent === OWN_BARRIER && form.until < dayOf(now(), actor.timeZone))
      return { ok: false, reason: 'past' }
    await tx.barrierStep.create({
      data: {
        ...{ id, agencyId, barrier, number, state, ownerId, ownerName, trying, until },
        ...{ byId: actor.personId, at: now() },
      },
    })
    return { ok: true }
  })
}

const ownedBy = ({
  owner,
  ownerName,
  trying,
  until,
}: {
  owner: string
  ownerName?: string | undefined
  trying: string
  until: Day
}) => ({
  ownerId: owner === SOMEONE_ELSE ? null : owner,
  ownerName: owner === SOMEONE_ELSE ? (ownerName ?? null) : null,
  trying,
  until: dayToDb(until),
})
