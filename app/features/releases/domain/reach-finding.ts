import { STATE_NAMES } from '~/features/transfer/contract'
import type { ReleaseSection } from './body'

const NO_FINDING = 'How far the skills that were taught have come'

const TRIED = STATE_NAMES[4]
const OBSERVED = STATE_NAMES[5]

/** The figure of a row for a sentence; null where it has none, or is one for several rows and so begins with their names. */
function alone(rows: ReleaseSection['rows'], label: string): string | null {
  const [peak] = rows.find((row) => row.label === label)?.figures ?? []
  return !peak || peak.bar === null || peak.text.includes(': ') ? null : peak.text
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The finding of reach in a sentence, of the figures that stand for one row alone. */
export function reachFinding(rows: ReleaseSection['rows']): string {
  const [tried, observed] = [alone(rows, TRIED), alone(rows, OBSERVED)]
  if (tried && observed)
    return tried === observed
      ? NO_FINDING
      : `Of the skills taught, ${tried} were tried on the job and ${observed} were seen there by someone else`
  if (observed)
    return `${capital(observed)} of the skills taught were seen on the job by someone else`
  if (tried) return `${capital(tried)} of the skills taught were tried on the job`
  return NO_FINDING
}
