import { INSTRUMENTS, type InstrumentId } from '~/features/catalog/contract'
import { getInstrument } from '~/features/catalog/index.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { ObservedCoach } from '../../contract'
import { findObserved, toObservedCoach } from '../observed-coaches.server'

interface FocusForm {
  coach: ObservedCoach
  /** All of them, to choose from. */
  instruments: { id: InstrumentId; title: string }[]
  /** The chosen one. */
  instrument: InstrumentId
  /** Its skills, to choose the focus from. */
  skills: { id: string; title: string }[]
}

/**
 * An observer needs this to begin a draft about one coach: an instrument and its skills.
 * Throws NotFound for someone whom the actor may not observe.
 */
export async function getFocusForm(
  actor: Actor,
  enrollmentId: string,
  id: InstrumentId,
): Promise<FocusForm> {
  const observed = await findObserved(actor, enrollmentId)
  if (!observed) throw new NotFound()
  const { program } = observed
  const instrument = getInstrument(program, id)
  return {
    coach: toObservedCoach(observed),
    instruments: INSTRUMENTS.map((one) => ({ id: one, title: getInstrument(program, one).title })),
    instrument: id,
    skills: instrument.skills.map((skill) => ({ id: skill.id, title: skill.title })),
  }
}
