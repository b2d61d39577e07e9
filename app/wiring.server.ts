import {
  mailFeedback,
  mailInvitation,
  mailObservation,
  mailProbes,
  mailReceipt,
  mailRefund,
  mailRemoved,
  mailTakenOver,
  mailWelcome,
  restoreInvitationMail,
  withdrawFeedbackMail,
  withdrawInvitationMail,
  withdrawRemovedMail,
} from '~/features/notifications/index.server'
import {
  onCheckScored,
  onCoachWithdrawn,
  onLessonCompleted,
  onProbeScored,
  onProbesDue,
} from '~/features/practice/index.server'
import { clearSubscribers, subscribe } from '~/platform/events/events.server'

/** Who listens to whom. Subscribers run inside the transaction of the room that publishes. */
export function wireRooms(): void {
  clearSubscribers()
  subscribe('seats.bought', mailReceipt)
  subscribe('order.refunded', mailRefund)
  subscribe('seat.invited', mailInvitation)
  subscribe('seat.invitation-revoked', async (tx, event) => {
    await withdrawInvitationMail(tx, event)
  })
  subscribe('seat.invitation-restored', restoreInvitationMail)
  subscribe('coach.enrolled', mailWelcome)
  subscribe('coach.withdrawn', onCoachWithdrawn)
  subscribe('coach.withdrawn', mailRemoved)
  subscribe('coach.restored', withdrawRemovedMail)
  subscribe('lesson.completed', onLessonCompleted)
  subscribe('check.scored', onCheckScored)
  subscribe('probes.due', onProbesDue)
  subscribe('probes.due', mailProbes)
  subscribe('probe.scored', onProbeScored)
  subscribe('review.released', mailFeedback)
  subscribe('review.release-undone', async (tx, event) => {
    await withdrawFeedbackMail(tx, event)
  })
  subscribe('claim.taken-over', mailTakenOver)
  subscribe('observation.signed', mailObservation)
}
