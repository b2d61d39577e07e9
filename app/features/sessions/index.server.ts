export { getNextSession, listNextSessions } from './server/get-next-sessions.server'
export { getSessionsPage } from './server/get-sessions-page.server'
