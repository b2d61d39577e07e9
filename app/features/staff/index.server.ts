export { actOnCohort } from './server/act-on-cohort.server'
export { actOnPerson } from './server/people/act-on-person.server'
export { getPerson } from './server/people/get-person.server'
export { listPeople } from './server/people/list-people.server'
