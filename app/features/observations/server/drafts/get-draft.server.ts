import { getStanding } from '~/features/calibration/index.server'
import { isInstrument } from '~/features/catalog/contract'
import { getInstrument } from '~/features/catalog/index.server'
import { NO_AGENCY } from '~/features/identity/contract'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import type { DraftPage } from '../../contract'
import { findObserved, observerRole } from '../observed-coaches.server'
import { secondLookOfDraft } from '../second/second-of-draft.server'
import { draftFieldsOf, otherDrafts } from './draft-fields.server'
import { ownDrafts } from './draft-scope.server'
import { isSigned } from './take-draft.server'

/**
 * A draft of the actor's, to go on with. Someone whom they may not observe anymore is still named, so that the
 * draft can be read and deleted. Null for one that the actor has signed. Throws NotFound for another's.
 */
export async function getDraft(actor: Actor, id: string): Promise<DraftPage | null> {
  const draft = await db().observationDraft.findFirst({
    where: { id, ...ownDrafts(actor) },
    include: { enrollment: { include: { cohort: true, agency: true } }, occasion: true },
  })
  if (!draft && (await isSigned(db(), actor, id))) return null
  if (!draft || !isInstrument(draft.instrument)) throw new NotFound()
  const { enrollment, version, updatedAt } = draft
  const { cohort, agency, personId } = enrollment
  const [observed, standing, nameOf, second, others] = await Promise.all([
    findObserved(actor, enrollment.id),
    getStanding(actor, cohort.program),
    namesApart(actor, [personId]),
    secondLookOfDraft(actor, draft),
    otherDrafts(id, getInstrument(cohort.program, draft.instrument).skills),
  ])
  const { skills, prompt, carried } = getInstrument(cohort.program, draft.instrument)
  const isPeer = observed !== undefined && observerRole(observed) === 'peer'
  const focus = draft.skills.flatMap((one) => skills.filter((skill) => skill.id === one))
  return {
    ...{ id, version, updatedAt, fields: draftFieldsOf(draft) },
    coach: {
      ...{ enrollmentId: enrollment.id, name: nameOf(personId) },
      agencyName: agency?.name ?? NO_AGENCY,
      cohort: { slug: cohort.slug, title: cohort.title },
    },
    form: observed && !second.closed ? { focus, prompt, carried, isPeer } : null,
    ...{ second, others },
    standing: observed && !isPeer ? standing : null,
    today: dayOf(now(), observed?.timeZone ?? actor.timeZone),
  }
}
