export { fillDifference } from './server/fill-difference.server'
export { getMovePage } from './server/get-move-page.server'
export { moveSeatToCohort } from './server/move-seat-to-cohort.server'
