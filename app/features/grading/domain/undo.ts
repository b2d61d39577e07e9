/** A release can be undone for so many minutes; its mail waits as long. */
export const UNDO_MINUTES = 10
const UNDO_MS = UNDO_MINUTES * 60_000

/** From this instant on a release can no longer be undone. */
export const undoUntil = (releasedAt: Date): Date => new Date(releasedAt.getTime() + UNDO_MS)

export const mayUndo = (releasedAt: Date, at: Date): boolean =>
  at.getTime() < undoUntil(releasedAt).getTime()
