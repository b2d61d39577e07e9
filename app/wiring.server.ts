import { agencyEvents } from '~/features/agencies/contract'
import { mergeEntries } from '~/features/agencies/index.server'
import { billingEvents } from '~/features/billing/contract'
import {
  billingCorrectionJob,
  mergeOrders,
  setDifferenceSettler,
} from '~/features/billing/index.server'
import { mergeRuns } from '~/features/calibration/index.server'
import { checkoutEvents } from '~/features/checkout/contract'
import { isGifted, mergeQuotes } from '~/features/checkout/index.server'
import { checkEvents } from '~/features/checks/contract'
import { checkSource, onLessonDone } from '~/features/checks/index.server'
import { mergeContacts } from '~/features/coaching/index.server'
import { cohortEvents } from '~/features/cohorts/contract'
import {
  findLeftCohortPath,
  mergeFacilitators,
  takeFacilitator,
} from '~/features/cohorts/index.server'
import { mergeConsensus, voidConsensus } from '~/features/consensus/index.server'
import { mergePosts } from '~/features/discussions/index.server'
import { followUpEvents } from '~/features/follow-up/contract'
import { mergeFollowUp, removeManagerAddresses } from '~/features/follow-up/index.server'
import { gradingEvents } from '~/features/grading/contract'
import { mergeReviews } from '~/features/grading/index.server'
import {
  clearExpectations,
  clearMerging,
  expectPeople,
  facilitatorsTakenBy,
  hasRoleOffer,
  mergeIdentity,
  mergeWith,
} from '~/features/identity/index.server'
import { learningEvents } from '~/features/learning/contract'
import { setCheckSource } from '~/features/learning/index.server'
import { moveEvents } from '~/features/moves/contract'
import { differenceSettler, mergeMoves, onDatesChanged } from '~/features/moves/index.server'
import {
  mailCheckIns,
  mailChoiceMade,
  mailChoiceOpened,
  mailCohortCanceled,
  mailDatesChanged,
  mailDeclined,
  mailDispute,
  mailFeedback,
  mailGift,
  mailGiftReminder,
  mailInvitation,
  mailInvoice,
  mailLookAsked,
  mailLooks,
  mailManager,
  mailMoveDone,
  mailNamedObserver,
  mailObservation,
  mailOfferExpired,
  mailOrderAlert,
  mailPeerAnswered,
  mailPeerAsked,
  mailPlacesOffered,
  mailPlans,
  mailProbes,
  mailReceipt,
  mailRefund,
  mailReminder,
  mailRemoved,
  mailSecondAnswered,
  mailSecondAsked,
  mailSeenTwice,
  mailSessions,
  mailTakenOver,
  mailVoided,
  mailWelcome,
  restoreInvitationMail,
  withdrawFeedbackMail,
  withdrawGiftMail,
  withdrawInvitationMail,
  withdrawRemovedMail,
} from '~/features/notifications/index.server'
import { observationEvents } from '~/features/observations/contract'
import { mergeObservers } from '~/features/observations/index.server'
import { peerEvents } from '~/features/peers/contract'
import { practiceEvents } from '~/features/practice/contract'
import { mergePractitioners } from '~/features/practitioners/index.server'
import { mergeCodes } from '~/features/pricing/index.server'
import { seatEvents } from '~/features/seats/contract'
import { importJob, isInvited, mergeSeats } from '~/features/seats/index.server'
import { sessionEvents } from '~/features/sessions/contract'
import { mergeSessions } from '~/features/sessions/index.server'
import {
  onCheckScored,
  onCoachEnrolled,
  onCoachRestored,
  onCoachWithdrawn,
  onLessonCompleted,
  onProbeScored,
  onProbesDue,
} from '~/features/transfer/index.server'
import { mergeDrafts, thinDrafts } from '~/features/writing/index.server'
import { clearListeners, inside, later } from '~/platform/events/events.server'
import { setCoachPageFallback } from '~/platform/http/coach-page-fallback.server'
import { clearKinds, registerJobKind } from '~/platform/jobs/queue.server'
import { removeOld } from '~/platform/jobs/retention.server'
import { clearThinning, thinWith } from '~/platform/jobs/thinning.server'
import { thinMail } from '~/platform/mail/thin-mail.server'
import { RETENTION } from '~/retention.server'

/** The rooms meet here: which one listens to which, which one expects people, and where those who have left are led. */
export function wireRooms(): void {
  clearListeners()
  clearKinds()
  clearExpectations()
  clearMerging()
  expectPeople(
    async (tx, email) =>
      (await isInvited(tx, email)) || (await isGifted(tx, email)) || hasRoleOffer(tx, email),
  )
  facilitatorsTakenBy(takeFacilitator)
  setCoachPageFallback(findLeftCohortPath)
  setCheckSource(checkSource)
  setDifferenceSettler(differenceSettler)
  wireMerging()
  wireThinning()
  wireInside()
  wireLater()
  registerJobKind(importJob)
  registerJobKind(billingCorrectionJob)
}

/** These listeners write in the transaction of the room that publishes, so that a path moves at once. */
function wireInside(): void {
  inside(learningEvents['lesson.completed'], onLessonCompleted)
  inside(learningEvents['lesson.completed'], onLessonDone)
  inside(checkEvents['check.scored'], onCheckScored)
  inside(checkEvents['probes.due'], onProbesDue)
  inside(checkEvents['probe.scored'], onProbeScored)
  inside(seatEvents['coach.enrolled'], onCoachEnrolled)
  inside(seatEvents['coach.withdrawn'], onCoachWithdrawn)
  inside(seatEvents['coach.restored'], onCoachRestored)
  inside(cohortEvents['cohort.dates-changed'], onDatesChanged)
  inside(observationEvents['observation.voided'], voidConsensus)
  // Once an act is undone its letter must not leave anymore, so these do not wait.
  inside(seatEvents['coach.restored'], withdrawRemovedMail)
  inside(seatEvents['seat.invitation-revoked'], withdrawInvitationMail)
  inside(checkoutEvents['gift.ended'], withdrawGiftMail)
  inside(seatEvents['seat.invitation-restored'], restoreInvitationMail)
  inside(gradingEvents['review.release-undone'], withdrawFeedbackMail)
}

/** These listeners get an event after it was committed, each by its own key: a fault here undoes no act. */
function wireLater(): void {
  later(billingEvents['seats.bought'], 'mail-receipt', mailReceipt)
  later(billingEvents['order.refunded'], 'mail-refund', mailRefund)
  later(billingEvents['order.disputed'], 'mail-dispute', mailDispute)
  later(billingEvents['order.alerted'], 'mail-order-alert', mailOrderAlert)
  later(billingEvents['invoice.told'], 'mail-invoice', mailInvoice)
  later(moveEvents['choice.opened'], 'mail-choice-opened', mailChoiceOpened)
  later(moveEvents['cohort.canceled'], 'mail-cohort-canceled', mailCohortCanceled)
  later(moveEvents['choice.made'], 'mail-choice-made', mailChoiceMade)
  later(moveEvents['seat.moved'], 'mail-move-done', mailMoveDone)
  later(seatEvents['seat.invited'], 'mail-invitation', mailInvitation)
  later(checkoutEvents['gift.offered'], 'mail-gift', mailGift)
  later(checkoutEvents['gift.reminded'], 'mail-gift-reminder', mailGiftReminder)
  later(seatEvents['seat.reminded'], 'mail-reminder', mailReminder)
  later(seatEvents['places.offered'], 'mail-places-offered', mailPlacesOffered)
  later(seatEvents['offer.expired'], 'mail-offer-expired', mailOfferExpired)
  later(seatEvents['seat.declined'], 'mail-declined', mailDeclined)
  later(seatEvents['coach.enrolled'], 'mail-welcome', mailWelcome)
  later(seatEvents['coach.withdrawn'], 'mail-removed', mailRemoved)
  later(cohortEvents['cohort.dates-changed'], 'mail-dates-changed', mailDatesChanged)
  later(sessionEvents['session.near'], 'mail-sessions', mailSessions)
  later(checkEvents['probes.due'], 'mail-probes', mailProbes)
  later(practiceEvents['plans.begun'], 'mail-plans', mailPlans)
  later(followUpEvents['check-ins.begun'], 'mail-check-ins', mailCheckIns)
  later(followUpEvents['looks.due'], 'mail-looks', mailLooks)
  later(followUpEvents['look.asked'], 'mail-look-asked', mailLookAsked)
  later(followUpEvents['manager.asked'], 'mail-manager', mailManager)
  later(gradingEvents['review.released'], 'mail-feedback', mailFeedback)
  later(gradingEvents['claim.taken-over'], 'mail-taken-over', mailTakenOver)
  later(agencyEvents['observer.named'], 'mail-observer-named', mailNamedObserver)
  later(peerEvents['peer.asked'], 'mail-peer-asked', mailPeerAsked)
  later(peerEvents['peer.answered'], 'mail-peer-answered', mailPeerAnswered)
  later(observationEvents['second.asked'], 'mail-second-asked', mailSecondAsked)
  later(observationEvents['second.answered'], 'mail-second-answered', mailSecondAnswered)
  later(observationEvents['occasion.seen-twice'], 'mail-seen-twice', mailSeenTwice)
  later(observationEvents['observation.signed'], 'mail-observation', mailObservation)
  later(observationEvents['observation.voided'], 'mail-voided', mailVoided)
}

/** These are removed nightly: by a room's own rule, and from each table what is older than `retention.server.ts` keeps it. */
function wireThinning(): void {
  clearThinning()
  thinWith('drafts', thinDrafts)
  thinWith('mail', thinMail)
  thinWith('addresses of line managers', removeManagerAddresses)
  for (const each of RETENTION) thinWith(each.what, () => removeOld(each))
}

/**
 * Every column that names a person moves when two accounts of one person become one. A role as an observer needs the
 * enrollment, and a second look or a consensus the observations, so these come first.
 */
function wireMerging(): void {
  for (const part of [
    ...[
      mergeSeats,
      mergeFacilitators,
      mergeIdentity,
      mergeCodes,
      mergeOrders,
      mergeQuotes,
      mergeMoves,
      mergeDrafts,
      mergePosts,
      mergeReviews,
    ],
    ...[
      mergeObservers,
      mergeConsensus,
      mergeRuns,
      mergeContacts,
      mergeFollowUp,
      mergePractitioners,
      mergeEntries,
      mergeSessions,
    ],
  ])
    mergeWith(part)
}
