export { getCohortTransfer } from './server/get-cohort-transfer.server'
