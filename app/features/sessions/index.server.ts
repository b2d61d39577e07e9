export { actOnSession } from './server/act-on-session.server'
export { getAttendance, noteAttendance } from './server/attendance.server'
export {
  getCalendarAddress,
  readCalendarToken,
  renewCalendar,
  renewOwnCalendar,
} from './server/calendar-address.server'
export { getCohortCalendar, listCohortEntries } from './server/calendar-entries.server'
export { getLedSession } from './server/get-led-session.server'
export { getLedSessions } from './server/get-led-sessions.server'
export { getNextSession, listNextSessions } from './server/get-next-sessions.server'
export { getSessionsPage } from './server/get-sessions-page.server'
export { mergeSessions } from './server/merge-sessions.server'
export { remindOfSessions } from './server/remind-of-sessions.server'
