import type { SkillPath } from '~/features/transfer/contract'
import { paths } from '~/platform/shared/paths'
import { Link } from '~/ui/navigation'
import { EmptyState } from '~/ui/page'
import { Path } from '~/ui/path'

const isUnderWay = ({ path }: SkillPath) => path.peak > 0

/** Every skill of the program with its way so far; those not begun come last, small. */
export function SkillPathList({ skills, cohort }: { skills: SkillPath[]; cohort: string }) {
  const underWay = skills.filter(isUnderWay)
  const ahead = skills.filter((skill) => !isUnderWay(skill))
  return (
    <div className="flex flex-col gap-8">
      {underWay.length === 0 ? (
        <EmptyState title="The way begins with a lesson" level={3}>
          When you finish a lesson that teaches a skill, its first step appears here.
        </EmptyState>
      ) : (
        <ul className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
          {underWay.map(({ skill, path, hint }) => (
            <li key={skill.id} className="flex flex-col gap-2">
              <Path {...path} />
              {hint ? <p className="max-w-reading text-muted">{hint}</p> : null}
              <p className="flex flex-wrap gap-x-5 text-sm">
                <Link
                  to={paths.newCommitment({ cohort, skill: skill.id })}
                  className="link py-1"
                  aria-label={`Make a plan for: ${skill.title}`}
                >
                  Make a plan
                </Link>
                <Link
                  to={paths.newNote({ cohort, skill: skill.id })}
                  className="link py-1"
                  aria-label={`Write a field note on: ${skill.title}`}
                >
                  Write a field note
                </Link>
              </p>
            </li>
          ))}
        </ul>
      )}
      {ahead.length > 0 ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            {ahead.length} <span>{ahead.length === 1 ? 'skill' : 'skills'}</span> still ahead
          </summary>
          <ul className="flex flex-col gap-3 pt-2">
            {ahead.map(({ skill }) => (
              <li key={skill.id} className="max-w-reading">
                <span className="font-semibold">{skill.title}</span>
                <span className="block text-muted">{skill.definition}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
