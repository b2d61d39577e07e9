import { paths } from '~/platform/shared/paths'
import { Card } from '~/ui/card'
import { Link } from '~/ui/navigation'
import { Path } from '~/ui/path'
import type { SkillPath } from './begun-paths'

export interface TaughtSkillsProps {
  ways: readonly SkillPath[]
  cohort: string
  /** The page that teaches these skills or asks about them. */
  of?: 'lesson' | 'check' | 'module'
}

/** At the end of a lesson or a check: where the skills that it is about stand now. */
export function TaughtSkills({ ways, cohort, of = 'lesson' }: TaughtSkillsProps) {
  if (ways.length === 0) return null
  return (
    <Card title={ways.length === 1 ? `The skill of this ${of}` : `The skills of this ${of}`}>
      <p className="max-w-reading text-muted">
        A skill moves along its path when you use it at work and someone else sees it there.
      </p>
      <ul className="flex flex-col gap-6">
        {ways.map(({ skill, path }) => (
          <li key={skill.id} className="flex flex-col gap-2">
            <Path {...path} />
            {path.peak > 0 ? (
              <Link
                to={paths.newCommitment({ cohort, skill: skill.id })}
                className="link inline-flex min-h-11 items-center self-start"
              >
                Plan when you will use it
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
