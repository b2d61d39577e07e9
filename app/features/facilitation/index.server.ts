export { countCoachesInNeed } from './server/cohort/count-coaches-in-need.server'
export { getCohortPractice } from './server/cohort/get-cohort-practice.server'
export { getCohortTransfer } from './server/get-cohort-transfer.server'
export { getCoachPage } from './server/person/get-coach-page.server'
