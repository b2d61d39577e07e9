import { paths } from '~/platform/shared/paths'
import { Card } from '~/ui/card'
import { Link } from '~/ui/navigation'
import { Path } from '~/ui/path'
import type { Focus } from '../contract'
import { FocusCard } from './focus/focus-card'
import { begunOf, SHOWN, type SkillWay } from './skill-way'

type SkillsCardProps = { ways: readonly SkillWay[]; cohort: string; focus: Focus | null }

/** The focus first; while there is none, what has begun; before that the first coaching skill, still ahead. */
export function SkillsCard({ ways, cohort, focus }: SkillsCardProps) {
  if (focus && focus.skills.length > 0) return <FocusCard {...{ focus, ways, cohort }} />
  const begun = begunOf(ways)
  const shown = begun.length > 0 ? begun.slice(0, SHOWN) : firstOf(ways)
  return (
    <Card
      title="Your skills"
      actions={
        <Link to={paths.practice({ cohort })} className="link inline-flex min-h-11 items-center">
          {begun.length > SHOWN ? `All ${begun.length} skills` : 'To your practice'}
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

const firstOf = (ways: readonly SkillWay[]) =>
  ways.filter(({ skill }) => skill.kind === 'coaching').slice(0, 1)

export interface TaughtSkillsProps {
  ways: readonly SkillWay[]
  cohort: string
  /** What teaches or asks about them. */
  of?: 'lesson' | 'check' | 'module'
}

/** At the end of a lesson or a check: where the skills that it is about stand now. */
export function TaughtSkills({ ways, cohort, of = 'lesson' }: TaughtSkillsProps) {
  if (ways.length === 0) return null
  return (
    <Card title={ways.length === 1 ? `The skill of this ${of}` : `The skills of this ${of}`}>
      <p className="max-w-reading text-muted">
        A skill moves along its path when you use it at work and somebody else sees it there.
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
