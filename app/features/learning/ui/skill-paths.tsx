import { paths } from '~/platform/shared/paths'
import { Card } from '~/ui/card'
import { Link } from '~/ui/navigation'
import { Path } from '~/ui/path'
import type { Focus } from '../contract'
import { begunPaths, MOST_PATHS_SHOWN, type SkillPath } from './begun-paths'
import { FocusCard } from './focus/focus-card'

type SkillsCardProps = { ways: readonly SkillPath[]; cohort: string; focus: Focus | null }

/** The focus first; while there is none, what has begun; before that the first coaching skill, still ahead. */
export function SkillsCard({ ways, cohort, focus }: SkillsCardProps) {
  if (focus && focus.skills.length > 0) return <FocusCard {...{ focus, ways, cohort }} />
  const begun = begunPaths(ways)
  const shown = begun.length > 0 ? begun.slice(0, MOST_PATHS_SHOWN) : firstOf(ways)
  return (
    <Card
      title="Your skills"
      actions={
        <Link to={paths.practice({ cohort })} className="link inline-flex min-h-11 items-center">
          {begun.length > MOST_PATHS_SHOWN ? `All ${begun.length} skills` : 'Go to practice'}
        </Link>
      }
    >
      {begun.length === 0 ? (
        <p className="text-muted">
          Each skill goes from introduced to sustained, and what you do at work carries it on.
        </p>
      ) : null}
      <ul className="flex flex-col gap-6">
        {shown.map(({ skill, path }) => (
          <li key={skill.id}>
            <Path {...path} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

const firstOf = (ways: readonly SkillPath[]) =>
  ways.filter(({ skill }) => skill.kind === 'coaching').slice(0, 1)
