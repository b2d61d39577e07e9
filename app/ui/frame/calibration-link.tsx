import { paths } from '~/platform/shared/paths'
import { Link } from '../navigation'

/** Leads whoever scores how others work, or wants to learn it, to calibration. */
export const CalibrationLink = () => (
  <p className="max-w-reading">
    Do you score how others work, or want to learn it?{' '}
    <Link to={paths.calibration()} className="link">
      Compare your scores with a reference
    </Link>
    .
  </p>
)
