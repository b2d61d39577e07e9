import { paths } from '~/platform/shared/paths'
import { dayOf, formatDayIn, formatDeadline } from '~/platform/shared/time'
import { Badge } from '~/ui/bits'
import { Card } from '~/ui/card'
import { Link } from '~/ui/navigation'
import type {
  CohortHead,
  ModuleLine,
  ReflectionStanding,
  ReflectionState,
  ReflectionStates,
} from '../../contract'
import { REFLECTION_WORDS } from '../standing-words'

const UNDER_WAY: readonly ReflectionStanding[] = ['returned', 'draft', 'submitted']

export type DueCardProps = {
  cohort: CohortHead
  modules: readonly ModuleLine[]
  reflections: ReflectionStates
}

type Item = { module: ModuleLine; reflection: ReflectionState }

/** The reflections under way between coach and facilitator; with none, the last that was accepted. */
export function DueCard({ cohort, modules, reflections }: DueCardProps) {
  const items = modules.flatMap((module): Item[] => {
    const reflection = reflections[module.key]
    return reflection ? [{ module, reflection }] : []
  })
  const rank = ({ reflection }: Item) => UNDER_WAY.indexOf(reflection.state)
  const underWay = items.filter((item) => rank(item) >= 0).sort((a, b) => rank(a) - rank(b))
  const accepted = items.filter(({ reflection }) => reflection.state === 'accepted')
  const shown = underWay.length > 0 ? underWay : accepted.slice(-1)
  return (
    <Card title="Your reflections">
      {underWay.length === 0 ? (
        <p className="text-muted">
          Nothing is waiting for you or for your facilitator. Each module ends with a reflection on
          one moment of your own work.
        </p>
      ) : null}
      {shown.length > 0 ? (
        <ul className="flex flex-col divide-y divide-line">
          {shown.map((item) => (
            <ReflectionItem key={item.module.key} {...item} cohort={cohort} />
          ))}
        </ul>
      ) : null}
    </Card>
  )
}

function ReflectionItem({ module, reflection, cohort }: Item & { cohort: CohortHead }) {
  const { state, dueBackAt } = reflection
  return (
    <li className="flex flex-col items-start gap-1 py-3 first:pt-0 last:pb-0">
      <Link to={paths.reflection(cohort.slug, module.key)} className="link font-semibold">
        {module.reflection?.title ?? module.title}
      </Link>
      <Badge tone={state === 'returned' ? 'info' : 'plain'}>{REFLECTION_WORDS[state]}</Badge>
      {dueBackAt ? <DueBack at={dueBackAt} cohort={cohort} /> : null}
    </li>
  )
}

function DueBack({ at, cohort }: { at: Date; cohort: CohortHead }) {
  const day = dayOf(at, cohort.timeZone)
  return (
    <p className="text-sm text-muted">
      {day < cohort.today
        ? `Feedback was promised for ${formatDayIn(day, cohort.timeZone)} and is on its way`
        : `Feedback by ${formatDeadline(at, cohort.timeZone)}`}
    </p>
  )
}
