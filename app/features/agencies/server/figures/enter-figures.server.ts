import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf, dayToDb, monthOf } from '~/platform/shared/time'
import type { FiguresForm, FiguresRefusal, PledgeForm } from '../../contract'
import { getAgencyHead } from '../get-agency-head.server'
import { lockAgency } from '../lock-agency.server'

type Outcome = { ok: true } | { ok: false; reason: FiguresRefusal }

const presentMonth = (actor: Actor) => monthOf(dayOf(now(), actor.timeZone))

/**
 * Stores an agency's own numbers for a month. Entered again they correct it, and what stood there stays in the history.
 * Throws NotFound for whoever does not lead the agency.
 */
export async function enterFigures(
  actor: Actor,
  wanted: string | null,
  form: FiguresForm,
): Promise<Outcome> {
  const { id: agencyId } = await getAgencyHead(actor, wanted)
  const figures = {
    staffTotal: form.staffTotal ?? null,
    staffLeft: form.staffLeft ?? null,
    familiesServed: form.familiesServed ?? null,
    familiesEngaged: form.familiesEngaged ?? null,
  }
  return once(actor, form.mutationId, 'agency.figures', async (tx, id): Promise<Outcome> => {
    await lockAgency(tx, actor, 'agency.figures.enter', agencyId)
    if (form.month > presentMonth(actor)) return { ok: false, reason: 'future' }
    const month = dayToDb(form.month)
    const before = await tx.agencyFigure.findFirst({
      where: { agencyId, month },
      orderBy: { number: 'desc' },
    })
    const isEmpty = Object.values(figures).every((figure) => figure === null)
    if (isEmpty && !before) return { ok: false, reason: 'empty' }
    const isSame =
      before !== null &&
      (Object.keys(figures) as (keyof typeof figures)[]).every(
        (key) => before[key] === figures[key],
      )
    // The same numbers again are no correction.
    if (isSame) return { ok: true }
    await tx.agencyFigure.create({
      data: {
        ...{ id, agencyId, month, ...figures, number: (before?.number ?? 0) + 1 },
        ...{ byId: actor.personId, at: now() },
      },
    })
    return { ok: true }
  })
}

/** Stores what the agency pledges for each coach and month, from this month or a later one on. Throws NotFound likewise. */
export async function pledgeHours(
  actor: Actor,
  wanted: string | null,
  { mutationId, month, hours }: PledgeForm,
): Promise<Outcome> {
  const { id: agencyId } = await getAgencyHead(actor, wanted)
  return once(actor, mutationId, 'agency.pledge', async (tx, id): Promise<Outcome> => {
    await lockAgency(tx, actor, 'agency.figures.enter', agencyId)
    // A pledge for a month that is over stays as it was.
    if (month < presentMonth(actor)) return { ok: false, reason: 'past' }
    await tx.hoursPledge.create({
      data: {
        ...{ id, agencyId, fromMonth: dayToDb(month), minutes: hours * 60 },
        ...{ byId: actor.personId, at: now() },
      },
    })
    return { ok: true }
  })
}
