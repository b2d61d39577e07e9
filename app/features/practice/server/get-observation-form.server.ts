import type { Instrument } from '~/features/catalog/contract'
import { getInstrument, getSkills } from '~/features/catalog/index.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { MAX_FOCUS, type ObservedCoach } from '../contract'
import { findObserved } from './observed-coaches.server'

export interface ObservationForm {
  coach: ObservedCoach
  /** The coaching skills, to choose the focus from. */
  skills: { id: string; title: string }[]
  /** The chosen ones, with their anchors. */
  focus: Instrument['skills']
  prompt: Instrument['prompt']
  carried: Instrument['carried']
}

/**
 * What an observer needs to score one coach: the instrument for coaching, cut down to the chosen skills.
 * Throws NotFound for somebody whom the actor may not observe.
 */
export async function getObservationForm(
  actor: Actor,
  enrolmentId: string,
  chosen: readonly string[],
): Promise<ObservationForm> {
  const observed = await findObserved(actor, enrolmentId)
  if (!observed) throw new NotFound()
  const { name, agencyName, cohortSlug, cohortTitle, program } = observed
  const instrument = getInstrument(program, 'coaching')
  const skills = getSkills(program).filter(({ kind }) => kind === 'coaching')
  return {
    coach: { enrolmentId, name, agencyName, cohort: { slug: cohortSlug, title: cohortTitle } },
    skills: skills.map(({ id, title }) => ({ id, title })),
    focus: instrument.skills.filter(({ id }) => chosen.includes(id)).slice(0, MAX_FOCUS),
    prompt: instrument.prompt,
    carried: instrument.carried,
  }
}
