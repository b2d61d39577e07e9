export { isReminderDue } from './domain/reminders'
export { invitationState } from './domain/seats'
export { getImport, getImportLeft } from './server/import/get-import.server'
export { importList } from './server/import/import-list.server'
export { previewList } from './server/import/preview-list.server'
export { importJob } from './server/import/work-on-import.server'
export { acceptInvitation } from './server/invitations/accept-invitation.server'
export { declineInvitation } from './server/invitations/decline-invitation.server'
export { isInvited } from './server/invitations/is-invited.server'
export { readInvitation } from './server/invitations/read-invitation.server'
export { remindDue, remindInvited } from './server/invitations/remind.server'
export { changeAddress, resendInvitation } from './server/invitations/resend-invitation.server'
export { revokeInvitation } from './server/invitations/revoke-invitation.server'
export { hasOpenInvitation } from './server/invitations/standing.server'
export { undoRevoke } from './server/invitations/undo-revoke.server'
export { viewOffer } from './server/invitations/view-offer.server'
export { carrySeat } from './server/moved/carry-seat.server'
export {
  findOwnSeat,
  findSeatToMove,
  readSeatToMove,
  type SeatToMove,
  standingOfSeat,
} from './server/moved/standing-of-seat.server'
export { mergeSeats } from './server/people/merge-seats.server'
export { cancelSeats, restoreSeats } from './server/refunded/cancel-seats.server'
export { endWaitingList, revokeInvitations } from './server/refunded/close-cohort.server'
export { claimOwnSeat, ownSeatRefusal } from './server/seats/claim-own-seat.server'
export { closeUnclaimed } from './server/seats/close-unclaimed.server'
export { countAgencySeats } from './server/seats/count-agency-seats.server'
export { createSeats } from './server/seats/create-seats.server'
export { freeSeat } from './server/seats/free-seat.server'
export { getAgencySeats } from './server/seats/get-agency-seats.server'
export { getSeatHistory } from './server/seats/get-seat-history.server'
export { inviteToSeat } from './server/seats/invite-to-seat.server'
export { moveSeat } from './server/seats/move-seat.server'
export { readReassigning, readStaying } from './server/seats/reassigning.server'
export { undoFree } from './server/seats/undo-free.server'
export { endWaiting, offerAllPlaces, offerPlaces } from './server/waiting/offer-places.server'
export {
  datedOffer,
  getWaitingPage,
  listWaiting,
  ranOutSql,
} from './server/waiting/read-waiting.server'
export { leaveWaitingList, waitForPlaces } from './server/waiting/wait-for-places.server'
