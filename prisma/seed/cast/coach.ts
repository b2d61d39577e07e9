import type { CohortKey } from '../calendar'
import type { Reading } from './pace'
import { type AgencyKey, coachPerson, type Person } from './people'

/** All numbers are days before loading. */
export interface Coach extends Person {
  agency: AgencyKey
  cohort: CohortKey
  invited: number
  accepted: number
  reading: Reading
  /** Left the agency: the seat is free again. */
  withdrawn?: number
}

type Rest = Omit<Coach, keyof Person | 'agency' | 'cohort'>

/** Makes the coaches that an agency has in a cohort. */
export const coachOf =
  (cohort: CohortKey, agency: AgencyKey, home: string) =>
  (name: string, rest: Rest, zone = home): Coach => ({
    ...coachPerson(name, agency, zone),
    agency,
    cohort,
    ...rest,
  })
