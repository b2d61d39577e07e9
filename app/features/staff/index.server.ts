export { actOnCohort } from './server/act-on-cohort.server'
