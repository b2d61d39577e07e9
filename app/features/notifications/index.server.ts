// Every letter: `wiring` gives each its event.

export { mailCheckIns, mailLookAsked, mailLooks, mailManager } from './server/check-in-mails.server'
export { mailDatesChanged } from './server/cohort-mails.server'
export { mailDispute } from './server/dispute-mails.server'
export * from './server/invitation-mails.server'
export { mailInvoice } from './server/invoice-mails.server'
export * from './server/learning-mails.server'
export { mailOrderAlert, mailReceipt, mailRefund } from './server/money-mails.server'
export {
  mailChoiceMade,
  mailChoiceOpened,
  mailCohortCanceled,
  mailMoveDone,
} from './server/move-mails.server'
export * from './server/observer-mails.server'
export { mailPlans } from './server/practice-mails.server'
export { readOutboxMail, readOutboxPage } from './server/read-outbox.server'
export { mailSessions } from './server/session-mails.server'
export { listSweeps, runSweepNow } from './server/work/list-sweeps.server'
export { listUnsent } from './server/work/list-unsent.server'
export { listParkedWork, retryParkedWork } from './server/work/parked-work.server'
export { receiveMailMessage } from './server/work/receive-mail-message.server'
