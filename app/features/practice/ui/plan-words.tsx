import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { classes } from '~/ui/classes'
import { Link } from '~/ui/navigation'
import { Name } from '~/ui/page'
import type { PlanPage } from '../contract'

interface Words {
  cue: string
  action: string
  obstacle: string | null
  remedy: string | null
}

/** A plan in its writer's own words, with what may get in the way. */
export function PlanWords({ plan, large = false }: { plan: Words; large?: boolean }) {
  const { cue, action, obstacle, remedy } = plan
  return (
    <>
      <p className={classes('max-w-reading', large ? 'text-xl leading-snug' : 'text-lg')}>
        When <bdi>{cue}</bdi>, I will <bdi>{action}</bdi>
      </p>
      {obstacle ? (
        <p className="max-w-reading">
          <span className="text-muted">What may get in the way:</span> <bdi>{obstacle}</bdi>
        </p>
      ) : null}
      {remedy ? (
        <p className="max-w-reading">
          <span className="text-muted">Then I will</span> <bdi>{remedy}</bdi>
        </p>
      ) : null}
    </>
  )
}

/** A plan says of which debrief it came. */
export function OfDebrief(of: NonNullable<PlanPage['debriefed']>) {
  return (
    <>
      This plan comes from the debrief of{' '}
      <Link to={paths.observation(of.observationId)} className="link py-1">
        what <Name>{of.observerName}</Name> saw on {formatDay(of.happenedOn)}
      </Link>
      .
    </>
  )
}
