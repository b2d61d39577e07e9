export {
  mailInvitation,
  mailReceipt,
  mailRefund,
  mailRemoved,
  mailWelcome,
  restoreInvitationMail,
  withdrawInvitationMail,
  withdrawRemovedMail,
} from './server/invitation-mails.server'
export {
  mailFeedback,
  mailObservation,
  mailProbes,
  mailTakenOver,
  withdrawFeedbackMail,
} from './server/learning-mails.server'
export { listParkedWork, retryParkedWork } from './server/parked-work.server'
export { readOutboxMail, readOutboxPage } from './server/read-outbox.server'
