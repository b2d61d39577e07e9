export {
  accountsOfLeads,
  adminSince,
  facilitatesIn,
  heldRoles,
  peopleOfAgencies,
} from './access/held-roles.server'
export { may } from './access/may'
export { nameApart, type Reader } from './access/name-apart.server'
export { observersOf, scope, scopeFilter, stands } from './access/scope.server'
export { changeProfile } from './server/account/change-profile.server'
export { getAccount } from './server/account/get-account.server'
export { keptPagesKey } from './server/account/kept-pages-key.server'
export { actorFor, readActor } from './server/account/read-actor.server'
export { rememberChoice } from './server/account/remember-choice.server'
export { revokeOtherSessions, revokeSession } from './server/account/revoke-sessions.server'
export { mergeIdentity } from './server/merge/merge-identity.server'
export {
  clearMerging,
  type MergePart,
  mergeWith,
  naming,
} from './server/merge/merge-part.server'
export { mergePeople, previewMerge } from './server/merge/merge-people.server'
export { addAgencyMember, endAgencyMember } from './server/people/add-agency-member.server'
export {
  type AgencyNamed,
  agencyNamed,
  agencyNamesApart,
  NAME_OF_AGENCY,
} from './server/people/agency-names-apart.server'
export {
  agencyObservers,
  isAgencyObserver,
  listOwnObserverParts,
  stoppedObserving,
} from './server/people/agency-observers.server'
export { createAgency } from './server/people/create-agency.server'
export { findAgency } from './server/people/find-agency.server'
export { findOrCreatePerson } from './server/people/find-or-create-person.server'
export { grantProgramAdmin } from './server/people/grant-program-admin.server'
export { keepTaxExemption } from './server/people/keep-tax-exemption.server'
export { agencyLeads, leadsOf, listAgencyLeads } from './server/people/list-agency-leads.server'
export { type NameApart, type Named, named, namesApart } from './server/people/names-apart.server'
export { listLooks } from './server/records/list-looks.server'
export {
  hasLooked,
  recordAccess,
  recordAccessToMany,
} from './server/records/record-access.server'
export { recordAudit } from './server/records/record-audit.server'
export {
  answerOffer,
  facilitatorsTakenBy,
  hasRoleOffer,
} from './server/roles/answer-offer.server'
export { endAgencyLead } from './server/roles/end-lead.server'
export { openOffers } from './server/roles/list-offers.server'
export {
  cancelOffer,
  cancelOffersTo,
  isLeadOffered,
  offerNoLead,
  offerRole,
} from './server/roles/offer-role.server'
export { confirmCode } from './server/sign-in/confirm-code.server'
export { clearExpectations, expectPeople } from './server/sign-in/expected-people.server'
export { requestCode } from './server/sign-in/request-code.server'
export { signInAsSample } from './server/sign-in/sign-in-as-sample.server'
export {
  askerOf,
  deviceCookie,
  noPendingCookie,
  noSessionCookie,
  pendingCookie,
  readPending,
  sessionCookie,
} from './server/sign-in/sign-in-cookies.server'
export { signOut } from './server/sign-in/sign-out.server'
export { startPage } from './server/sign-in/start-page.server'
export { endAdmin, makeAdmin } from './server/staff/change-admin.server'
export { addLead, endLead } from './server/staff/change-lead.server'
export {
  cancelAddress,
  confirmAddress,
  correctAddress,
  readAddressLink,
} from './server/staff/correct-address.server'
export { endDevices, liftBlock } from './server/staff/help-sign-in.server'
export { removeExemption } from './server/staff/remove-exemption.server'
