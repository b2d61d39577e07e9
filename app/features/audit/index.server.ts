export { getAuditFile, getAuditPage, getLeadActs } from './server/get-audit-page.server'
