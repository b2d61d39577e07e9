import { byRecordedAt, type EventOf, type FieldNoteCorrected, type TransferEvent } from '../events'
import type { Log } from './read-log'

const isCorrection = (event: TransferEvent): event is FieldNoteCorrected =>
  event.kind === 'field-note-corrected'

/** The event that the note would have been, had it said this from the first. */
function asFirstTold(event: FieldNoteCorrected): EventOf<'field-note-recorded' | 'no-opportunity'> {
  const { kind: _, replaces: __, firstRecordedAt, used, ...note } = event
  const recordedAt = new Date(firstRecordedAt)
  if (used === 'no_chance') return { ...note, recordedAt, kind: 'no-opportunity', saidBy: 'coach' }
  return { ...note, recordedAt, kind: 'field-note-recorded', used }
}

/** Whether the events of a log are others `withCorrections`. */
export const needsCorrections = (log: Log): boolean =>
  log['field-note-corrected'].length > 0 || log['contact-undone'].length > 0

/** The events with every corrected note as it is told now, and no contact that was undone. Told twice it changes nothing more. */
export function withCorrections<E extends TransferEvent>(all: readonly E[]): readonly E[] {
  const events = withoutUndone(all)
  if (!events.some(isCorrection)) return events
  const corrections = (events as readonly TransferEvent[]).filter(isCorrection).sort(byRecordedAt)
  const replaced = new Set(corrections.flatMap(({ replaces }) => replaces))
  return events.flatMap((event) => {
    if (replaced.has(event.id)) return []
    return isCorrection(event) ? [asFirstTold(event) as TransferEvent as E] : [event]
  })
}

function withoutUndone<E extends TransferEvent>(events: readonly E[]): readonly E[] {
  const undone = new Set(
    events.flatMap((event) => (event.kind === 'contact-undone' ? [event.contactId] : [])),
  )
  if (undone.size === 0) return events
  return events.filter(
    (event: TransferEvent) =>
      event.kind !== 'contact-undone' &&
      !(event.kind === 'contact-held' && event.contactId && undone.has(event.contactId)),
  )
}
