import { SKILL_STEPS } from '~/platform/shared/kernel'
import { paths } from '~/platform/shared/paths'
import { Card } from '~/ui/card'
import { Link } from '~/ui/navigation'
import { Path } from '~/ui/path'
import type { Focus, FocusSkill } from '../../contract'
import { minutesWords } from '../../contract/words'
import { begunPaths, MOST_PATHS_SHOWN, type SkillPath } from '../begun-paths'

/** Place of the state in which a plan is open; whatever is above it rests on a use. */
const COMMITTED = SKILL_STEPS.indexOf('committed') + 1

export type FocusCardProps = { focus: Focus; ways: readonly SkillPath[]; cohort: string }

/** The card shows how far each skill is that the coach works on, and what to read for it next. */
export function FocusCard({ focus, ways, cohort }: FocusCardProps) {
  const { skills, rated } = focus
  const wayOf = (skill: FocusSkill) => ways.find((one) => one.skill.id === skill.id)
  const inFocus = new Set(skills.map(({ id }) => id))
  const others = begunPaths(ways)
    .filter(({ skill }) => !inFocus.has(skill.id))
    .slice(0, Math.max(MOST_PATHS_SHOWN - skills.length, 0))
  return (
    <Card
      title={`Your focus: ${skills.map(({ title }) => title).join(', ')}`}
      actions={<Onwards cohort={cohort} rated={rated > 0} />}
    >
      <ul className="flex flex-col gap-6">
        {skills.map((skill) => (
          <li key={skill.id} className="flex flex-col gap-2">
            <Way skill={skill} way={wayOf(skill)} />
            <ReadNext skill={skill} way={wayOf(skill)} cohort={cohort} />
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <>
          <h3 className="text-sm font-semibold text-muted">Also under way</h3>
          <ul className="flex flex-col gap-6">
            {others.map(({ skill, path }) => (
              <li key={skill.id}>
                <Path {...path} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}

interface OfSkill {
  skill: FocusSkill
  way: SkillPath | undefined
}

function Way({ skill, way }: OfSkill) {
  return way ? <Path {...way.path} /> : <p className="font-semibold">{skill.title}</p>
}

function ReadNext({ skill, way, cohort }: OfSkill & { cohort: string }) {
  const { next, lessons } = skill
  if (next)
    return (
      <p>
        Next lesson on it:{' '}
        <Link to={paths.lesson(cohort, next.module, next.slug)} className="link">
          {next.title}
        </Link>
        , {minutesWords(next.minutes)}
      </p>
    )
  if (lessons === 0) return <p className="text-muted">Its lessons are still to come.</p>
  if (way?.path.current === COMMITTED)
    return (
      <p>
        You have read its lessons and have a plan for it.{' '}
        <Link to={paths.practice({ cohort })} className="link">
          Go to practice
        </Link>
      </p>
    )
  const used = (way?.path.peak ?? 0) > COMMITTED
  return (
    <p>
      <span>
        {used ? 'You have read its lessons and used it at work. ' : 'You have read its lessons. '}
      </span>
      <Link to={paths.newCommitment({ cohort, skill: skill.id })} className="link">
        <span>{used ? 'Plan the next time' : 'Plan when you will use it'}</span>
        <span className="sr-only">: {skill.title}</span>
      </Link>
    </p>
  )
}

function Onwards({ cohort, rated }: { cohort: string; rated: boolean }) {
  const links = [
    { to: paths.focus(cohort, { step: 'choose' }), label: 'Change focus' },
    ...(rated ? [] : [{ to: paths.focus(cohort, { step: 'rate' }), label: 'Rate the skills' }]),
    { to: paths.practice({ cohort }), label: 'All your skills' },
  ]
  return (
    <ul className="flex flex-wrap gap-x-6">
      {links.map(({ to, label }) => (
        <li key={label}>
          <Link to={to} className="link inline-flex min-h-11 items-center">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  )
}
