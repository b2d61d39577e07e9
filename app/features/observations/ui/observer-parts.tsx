import { paths } from '~/platform/shared/paths'
import { dayOf, formatDay } from '~/platform/shared/time'
import { Link } from '~/ui/navigation'
import { Name, Notice } from '~/ui/page'
import type { ObserverPart } from '../contract'

interface Props {
  parts: ObserverPart[]
  timeZone: string
}

/** Says to a named observer for which agency they are one, and where that begins. */
export function ObserverParts({ parts, timeZone }: Props) {
  return parts.map(({ agencyName, since }) => (
    <Notice
      key={agencyName}
      title={
        <span>
          You’re an observer for <Name>{agencyName}</Name>
        </span>
      }
      action={
        <span className="flex flex-wrap gap-x-6 gap-y-1">
          <Link to={paths.newObservation()} className="link inline-flex min-h-11 items-center">
            Record an observation
          </Link>
          <Link to={paths.calibration()} className="link inline-flex min-h-11 items-center">
            Calibration
          </Link>
        </span>
      }
    >
      Since {formatDay(dayOf(new Date(since), timeZone), 'year')} you can observe the coaches of
      this agency, in cohorts that are running and in those that have finished.
    </Notice>
  ))
}
