import { isDeepStrictEqual } from 'node:util'
import { getProgram } from '~/features/catalog/index.server'
import { may, offerRole, recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { CohortState, Problem } from '../../contract/clock'
import type { EditCohortForm, NewCohortForm } from '../../contract/clock-forms'
import { lockCohort } from '../scope.server'
import { findOrInvite, PERSON_WORDS } from './find-person.server'
import { insertCohort } from './insert-cohort.server'
import { findManaged, planSave, STALE } from './plan-save.server'
import { columnsOf, freezeRequirements, writeDates } from './state.server'
import { nudgeTellChanges } from './tell-changes.server'

type Refused = { ok: false; problems: Problem[] }
export type Created = { ok: true; slug: string } | Refused
export type Saved = { ok: true; slug: string; change: string | null } | Refused

const refuse = (field: string, text: string): Refused => ({
  ...{ ok: false, problems: [{ field, text }] },
})

/** Makes a cohort of a program, or a copy of another. Only program admins. */
export const createCohort = (actor: Actor, form: NewCohortForm): Promise<Created> =>
  once(actor, form.mutationId, 'create-cohort', async (tx): Promise<Created> => {
    if (!may(actor, 'cohort.open')) throw new NotFound()
    const source = form.from ? await findManaged(actor, form.from, tx) : null
    const program = source?.program ?? getProgram(form.program).id
    const { after, problems } = await planSave(tx, null, form, program)
    if (!after || problems.length > 0) return { ok: false, problems }
    const lead = await findOrInvite(tx, form.lead)
    if (!lead.ok) return refuse('lead', PERSON_WORDS[lead.reason])
    const { personId } = lead
    const others = source ? await facilitatorsOfSource(tx, source.id, personId) : []
    const made = await insertCohort(tx, actor, {
      ...{ program, state: after, clonedFromId: source?.id ?? null },
      facilitators: [...(personId ? [{ personId, lead: true }] : []), ...others],
      awaitsLead: personId === null,
    })
    if (!made.ok) return refuse('', 'This cohort cannot be made')
    if (personId === null) {
      const place = { kind: 'facilitator', cohortId: made.cohortId, leads: true } as const
      await offerRole(tx, { email: lead.email, place, by: actor })
    }
    return { ok: true, slug: made.slug }
  })

/** Whoever facilitates the source beside its lead comes along. */
async function facilitatorsOfSource(tx: Tx, cohortId: string, leadId: string | null) {
  const rows = await tx.cohortFacilitator.findMany({
    where: { cohortId, endedAt: null, isLead: false, ...(leadId && { personId: { not: leadId } }) },
    select: { personId: true },
  })
  return rows.map(({ personId }) => ({ personId, lead: false }))
}

/** Changes a cohort, all of it or nothing. Only program admins. */
export const changeCohort = (actor: Actor, slug: string, form: EditCohortForm): Promise<Saved> =>
  once(actor, form.mutationId, 'change-cohort', async (tx, changeId): Promise<Saved> => {
    const { id, program } = await findManaged(actor, slug, tx)
    const { version } = await lockCohort(tx, { id })
    if (version !== form.version) return { ok: false, problems: [STALE] }
    const { before, after, problems } = await planSave(
      tx,
      { id, slug, program, version },
      form,
      program,
    )
    if (!before || !after || problems.length > 0) return { ok: false, problems }
    if (isDeepStrictEqual(before, after)) return { ok: true, slug, change: null }
    const { change } = await writeChange(tx, actor, {
      ...{ id: changeId, cohortId: id, program, version, before, after, undoesId: null },
    })
    return { ok: true, slug: after.slug, change }
  })

interface Change {
  id: string
  cohortId: string
  program: string
  /** The version of the cohort before it. */
  version: number
  before: CohortState
  after: CohortState
  /** The change that this one undoes. */
  undoesId: string | null
}

/**
 * Writes a change with its history, with the cohort locked. A draft has no history: no one plans by it yet.
 * @returns the id of the change that can be undone; null where there is none
 */
export async function writeChange(tx: Tx, actor: Actor, change: Change) {
  const { id, cohortId, program, version, before, after, undoesId } = change
  const at = now()
  const opens = before.visibility === 'draft' && after.visibility !== 'draft'
  await tx.cohort.update({
    where: { id: cohortId },
    data: { ...columnsOf(after), version: version + 1, ...(opens && { openedAt: at }) },
  })
  await writeDates(tx, cohortId, after)
  if (opens) await freezeRequirements(tx, cohortId, program)
  const drafted = before.visibility === 'draft'
  if (!drafted) {
    const states = { before: asJson(before), after: asJson(after) }
    await tx.cohortChange.create({
      data: {
        ...{ id, cohortId, changedById: actor.personId, changedAt: at },
        ...{ version: version + 1, undoesId, ...states },
      },
    })
    nudgeTellChanges(tx)
  }
  await recordAudit(tx, {
    actorId: actor.personId,
    action: undoesId ? 'cohort.change-undone' : opens ? 'cohort.opened' : changed(before, after),
    ...{ subjectKind: 'cohort', subjectId: cohortId },
    ...audited(before, after),
  })
  return { change: drafted ? null : id }
}

/** Also a facilitator changes sessions, so the log tells these apart. */
const changed = (before: CohortState, after: CohortState) =>
  isDeepStrictEqual({ ...before, sessions: [] }, { ...after, sessions: [] })
    ? 'cohort.session-changed'
    : 'cohort.changed'

const asJson = (state: CohortState) => JSON.parse(JSON.stringify(state)) as object

/** The columns that differ; windows and holidays follow from the anchor, and are too long for the log. */
function audited(before: CohortState, after: CohortState) {
  const short = (state: CohortState) => ({
    ...{ slug: state.slug, title: state.title, visibility: state.visibility },
    ...{ anchor: state.anchor, startsOn: state.startsOn, endsOn: state.endsOn },
    ...{ enrollUntil: state.enrollUntil, earlyBirdUntil: state.earlyBirdUntil },
    ...{ timeZone: state.timeZone, capacity: state.capacity, locks: state.locks },
    ...{ seatPriceMinor: state.seatPriceMinor, holidays: state.holidays.length },
    ...{ invoiceDays: state.invoiceDays, seatsFrom: state.seatsFrom },
    ...{ earlyBird: JSON.stringify(state.earlyBird), tax: JSON.stringify(state.tax) },
    volumeSteps: JSON.stringify(state.volumeSteps),
    meeting: state.meeting && `${state.meeting.weekday} ${state.meeting.time}`,
    sessions: state.sessions.map(({ at, canceled }) => (canceled ? 'canceled' : at)).join(', '),
  })
  const [old, is] = [short(before), short(after)]
  const keys = (Object.keys(old) as (keyof typeof old)[]).filter((key) => old[key] !== is[key])
  const pick = (from: typeof old, currency: string) => ({
    ...Object.fromEntries(keys.map((key) => [key, from[key]])),
    ...(keys.includes('seatPriceMinor') && { currency }),
  })
  return { old: pick(old, before.currency), new: pick(is, after.currency) }
}
