import { RESTORE_MINUTES } from './words'

/** A writer may be told this. Nothing was posted; the text is still in the box. */
export type PostRefusal =
  | { reason: 'identifiers'; message: string }
  | { reason: 'closed' }
  | { reason: 'changed-elsewhere' }
  | { reason: 'too-late' }

/** The words say what happened, what was kept and what to do. */
export const postRefusalWords = (refusal: PostRefusal): string => {
  if (refusal.reason === 'identifiers') return refusal.message
  if (refusal.reason === 'closed')
    return 'This conversation has been closed, so nothing was posted. Your text is still in the box; copy it if you want to use it elsewhere.'
  if (refusal.reason === 'too-late')
    return `A removed post can be brought back for ${RESTORE_MINUTES} minutes, and they are over.`
  return 'This text was changed or posted from another tab or device. Nothing was posted twice. Open the page again to see what stands there.'
}
