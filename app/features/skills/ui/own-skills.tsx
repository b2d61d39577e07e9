import { paths } from '~/platform/shared/paths'
import { Link } from '~/ui/navigation'
import { EmptyState, Section } from '~/ui/page'
import { Path, PathLegend } from '~/ui/path'
import type { OwnSkill, OwnSkills as Page } from '../contract'
import { Independence } from './independence'

/** Every skill of the program with its way so far and what would move it on; those not begun come last, small. */
export function OwnSkills({ page }: { page: Page }) {
  const { underWay, ahead, cohort } = page
  return (
    <Section
      title="My skills"
      action={
        <span className="flex flex-wrap gap-x-5">
          <Link to={paths.practiceTimeline({ cohort })} className="link py-1">
            Timeline
          </Link>
          <Link to={paths.held()} className="link py-1">
            Everything held about me
          </Link>
        </span>
      }
    >
      <Unopened ids={page.unopened} />
      <div className="flex flex-col gap-8">
        {underWay.length === 0 ? (
          <EmptyState title="The way begins with a lesson" level={3}>
            When you finish a lesson that teaches a skill, its first step appears here.
          </EmptyState>
        ) : (
          <ul className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
            {underWay.map((skill) => (
              <UnderWay key={skill.skill.id} own={skill} cohort={cohort} />
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
      <PathLegend />
      {page.underWay.length > 0 ? <Independence support={page} /> : null}
    </Section>
  )
}

function UnderWay({ own, cohort }: { own: OwnSkill; cohort: string }) {
  const { skill, path, hint, next, fades } = own
  const [keep] = fades
  return (
    <li className="flex flex-col gap-2">
      <Path {...path} />
      {hint ? <p className="max-w-reading text-muted">{hint}</p> : null}
      {next ? (
        <p className="max-w-reading">
          <span className="font-semibold">To {next.name}: </span>
          {next.sentence}
        </p>
      ) : null}
      {keep ? <p className="max-w-reading text-sm text-muted">{keep}</p> : null}
      <p className="flex flex-wrap gap-x-5 text-sm">
        <Link
          to={paths.practiceSkill(skill.id, { cohort })}
          className="link py-1"
          aria-label={`Open this skill: ${skill.title}`}
        >
          Open this skill
        </Link>
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
  )
}

/** Observations that the coach rates first: nothing on the page is computed from their scores. */
export function Unopened({ ids }: { ids: string[] }) {
  const [first] = ids
  if (!first) return null
  return (
    <p className="max-w-reading rounded-md border border-line bg-sunken/70 p-3">
      <span>
        {ids.length === 1
          ? 'One observation waits for your own rating. Its scores aren’t used below until you have rated it or opened them.'
          : `${ids.length} observations wait for your own rating. Their scores aren’t used below until you have rated them or opened them.`}
      </span>{' '}
      <Link to={paths.observation(first)} className="link">
        {ids.length === 1 ? 'Rate it now' : 'Rate the first one now'}
      </Link>
    </p>
  )
}
