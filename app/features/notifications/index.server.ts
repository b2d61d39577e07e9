export {
  mailInvitation,
  mailReceipt,
  mailRefund,
  mailWelcome,
  withdrawInvitationMail,
} from './server/invitation-mails.server'
export {
  mailFeedback,
  mailObservation,
  mailProbes,
  mailTakenOver,
  withdrawFeedbackMail,
} from './server/learning-mails.server'
export { readOutboxMail, readOutboxPage } from './server/read-outbox.server'
