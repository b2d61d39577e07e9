/** How long a release can be undone; its mail waits as long. */
export const UNDO_MINUTES = 10
const UNDO_MS = UNDO_MINUTES * 60_000

export const undoUntil = (releasedAt: Date): Date => new Date(releasedAt.getTime() + UNDO_MS)

export const mayUndo = (releasedAt: Date, at: Date): boolean =>
  at.getTime() < undoUntil(releasedAt).getTime()
