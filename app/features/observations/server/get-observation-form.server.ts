import type { Instrument } from '~/features/catalog/contract'
import { getInstrument } from '~/features/catalog/index.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { INSTRUMENTS, type InstrumentId, MAX_FOCUS, type ObservedCoach } from '../contract'
import { findObserved, toObservedCoach } from './observed-coaches.server'

export interface ObservationForm {
  coach: ObservedCoach
  /** All of them, to choose from. */
  instruments: { id: InstrumentId; title: string }[]
  /** The chosen one. */
  instrument: InstrumentId
  /** Its skills, to choose the focus from. */
  skills: { id: string; title: string }[]
  /** The chosen ones, with their anchors. */
  focus: Instrument['skills']
  prompt: Instrument['prompt']
  carried: Instrument['carried']
}

/**
 * An observer needs this to score one coach: an instrument, cut down to the chosen skills.
 * Throws NotFound for someone whom the actor may not observe.
 */
export async function getObservationForm(
  actor: Actor,
  enrollmentId: string,
  { instrument: id, skills }: { instrument: InstrumentId; skills: readonly string[] },
): Promise<ObservationForm> {
  const observed = await findObserved(actor, enrollmentId)
  if (!observed) throw new NotFound()
  const { program } = observed
  const instrument = getInstrument(program, id)
  return {
    coach: toObservedCoach(observed),
    instruments: INSTRUMENTS.map((one) => ({ id: one, title: getInstrument(program, one).title })),
    instrument: id,
    skills: instrument.skills.map((skill) => ({ id: skill.id, title: skill.title })),
    focus: instrument.skills.filter((skill) => skills.includes(skill.id)).slice(0, MAX_FOCUS),
    prompt: instrument.prompt,
    carried: instrument.carried,
  }
}
