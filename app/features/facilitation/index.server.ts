export { getCohortTransfer } from './server/get-cohort-transfer.server'
export { getCoachPage } from './server/person/get-coach-page.server'
