import { Notice } from '~/ui/page'
import type { CohortHead } from '../contract'

/** Says in a cohort that it was canceled, to its coaches and to those who lead it. */
export const CalledOff = ({ cohort }: { cohort: CohortHead }) =>
  cohort.calledOff ? (
    <Notice tone="warning" title={`${cohort.title} was canceled`}>
      {cohort.enrollmentId === null
        ? 'Its live sessions are off. Whoever bought seats chooses whether its coaches go to another cohort.'
        : 'Its live sessions are off. Whoever bought your seat chooses whether you go to another cohort. Everything you did is still yours.'}
    </Notice>
  ) : null
