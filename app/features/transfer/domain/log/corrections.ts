import { byRecording, type EventOf, type FieldNoteCorrected, type TransferEvent } from '../events'

const isCorrection = (event: TransferEvent): event is FieldNoteCorrected =>
  event.kind === 'field-note-corrected'

/** The event that the note would have been, had it said this from the first. */
function asFirstTold(event: FieldNoteCorrected): EventOf<'field-note-recorded' | 'no-opportunity'> {
  const { kind: _, replaces: __, firstRecordedAt, used, ...note } = event
  const recordedAt = new Date(firstRecordedAt)
  if (used === 'no_chance') return { ...note, recordedAt, kind: 'no-opportunity', saidBy: 'coach' }
  return { ...note, recordedAt, kind: 'field-note-recorded', used }
}

/** The events with every corrected note as it is told now. Told twice it changes nothing more. */
export function withCorrections<E extends TransferEvent>(events: readonly E[]): E[] {
  const corrections = (events as readonly TransferEvent[]).filter(isCorrection).sort(byRecording)
  if (corrections.length === 0) return [...events]
  const replaced = new Set(corrections.flatMap(({ replaces }) => replaces))
  return events.flatMap((event) => {
    if (replaced.has(event.id)) return []
    return isCorrection(event) ? [asFirstTold(event) as TransferEvent as E] : [event]
  })
}
