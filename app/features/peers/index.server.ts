export {
  actOnRequest,
  type RequestOutcome,
  refuseRequest,
} from './server/answer-request.server'
export { askPeer } from './server/ask-peer.server'
export { closeRequest } from './server/close-request.server'
export { getAskPage } from './server/get-ask-page.server'
export { listRequests } from './server/list-requests.server'
export { coachesWhoAsked, stateOf as stateOfRequest } from './server/request-rows.server'
