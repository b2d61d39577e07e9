/** Changes whose names in the log are older than their words on screen. */
const ACTIONS: Readonly<Record<string, string>> = {
  'seat.offered': 'Invitation: sent',
  'seat.offer-renewed': 'Invitation: sent again',
  'seat.offer-revoked': 'Invitation: canceled',
  'seat.offer-restored': 'Invitation: restored',
  'seat.freed': 'Seat: unassigned',
  'post.withdrawn': 'Post: removed by its writer',
  'reflection.taken-back': 'Submission: withdrawn',
}

/** "order.refund-due" is "Order: refund due". */
export function actionWords(action: string): string {
  const words = ACTIONS[action]
  if (words) return words
  const [room = '', what = ''] = action.replaceAll('-', ' ').split('.')
  return `${room.charAt(0).toUpperCase()}${room.slice(1)}: ${what}`
}

/** "seat-order" is "seat order". */
export const subjectWords = (kind: string): string => kind.replaceAll('-', ' ')
