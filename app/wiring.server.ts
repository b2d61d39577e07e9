import { onLessonDone, tellOfChecks } from '~/features/checks/index.server'
import { isInvited, whereLeft } from '~/features/cohorts/index.server'
import { clearExpectations, expectPeople, forgetOldSignIns } from '~/features/identity/index.server'
import { hearOfChecks } from '~/features/learning/index.server'
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
  onCoachEnrolled,
  onCoachRestored,
  onCoachWithdrawn,
  onLessonCompleted,
  onProbeScored,
  onProbesDue,
} from '~/features/transfer/index.server'
import { thinDrafts } from '~/features/writing/index.server'
import { thinReceipts, thinWebhooks } from '~/platform/db/thin-receipts.server'
import { clearSubscribers, subscribe } from '~/platform/events/events.server'
import { leadElsewhere } from '~/platform/http/elsewhere.server'
import { clearThinning, thinWith } from '~/platform/jobs/thinning.server'
import { thinMail } from '~/platform/mail/thin-mail.server'

/** The rooms meet here: which one listens to which, which one expects people, and where those who have left are led. Subscribers run inside the transaction of the room that publishes. */
export function wireRooms(): void {
  clearSubscribers()
  clearExpectations()
  expectPeople(isInvited)
  leadElsewhere(whereLeft)
  hearOfChecks(tellOfChecks)
  wireThinning()
  subscribe('seats.bought', mailReceipt)
  subscribe('order.refunded', mailRefund)
  subscribe('seat.invited', mailInvitation)
  subscribe('seat.invitation-revoked', async (tx, event) => {
    await withdrawInvitationMail(tx, event)
  })
  subscribe('seat.invitation-restored', restoreInvitationMail)
  subscribe('coach.enrolled', mailWelcome)
  subscribe('coach.enrolled', onCoachEnrolled)
  subscribe('coach.withdrawn', onCoachWithdrawn)
  subscribe('coach.restored', onCoachRestored)
  subscribe('coach.withdrawn', mailRemoved)
  subscribe('coach.restored', withdrawRemovedMail)
  subscribe('lesson.completed', onLessonCompleted)
  subscribe('lesson.completed', onLessonDone)
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

/** Each room removes these of its own, nightly. The audit log and the record of who looked at what are kept: nothing of them may go. */
function wireThinning(): void {
  clearThinning()
  thinWith('drafts', thinDrafts)
  thinWith('receipts', thinReceipts)
  thinWith('sign-ins', forgetOldSignIns)
  thinWith('mail', thinMail)
  thinWith('webhooks', thinWebhooks)
}
