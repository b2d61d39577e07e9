export { getAuditFile, getAuditPage } from './server/get-audit-page.server'
