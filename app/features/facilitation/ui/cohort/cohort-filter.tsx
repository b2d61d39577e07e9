import { paths } from '~/platform/shared/paths'
import { classes } from '~/ui/classes'
import { Link } from '~/ui/navigation'
import { type CohortPractice, NEED_WORDS, NEEDS } from '../../contract'

/** The address of the same cohort under this filter; a new filter begins on its first page. */
export const cohortFilterPath = (
  { cohort, filter }: Pick<CohortPractice, 'cohort' | 'filter'>,
  change: Partial<CohortPractice['filter']> & { page?: number },
): string => {
  const { hand, need, skill, page } = { page: 1, ...filter, ...change }
  return paths.facilitateCohort(cohort.slug, {
    ...(hand ? { show: 'hand' } : {}),
    ...(need ? { need } : {}),
    ...(skill ? { skill } : {}),
    ...(page > 1 ? { page } : {}),
  })
}

/** Whom to show: everyone, those who may need a hand, or those with one need. Each is an address of its own. */
export function CohortFilterLinks({ practice }: { practice: CohortPractice }) {
  const { filter, counts, skills } = practice
  const choices = [
    { words: `Everyone (${counts.all})`, to: { hand: false, need: null } },
    { words: `May need a hand (${counts.hand})`, to: { hand: true, need: null } },
    ...NEEDS.filter((need) => counts.needs[need] > 0 || filter.need === need).map((need) => ({
      words: `${NEED_WORDS[need]} (${counts.needs[need]})`,
      to: { hand: false, need },
    })),
  ]
  return (
    <nav aria-label="Show" className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
      {choices.map(({ words, to }) => {
        const here = to.hand === filter.hand && to.need === filter.need
        return (
          <Link
            key={words}
            to={cohortFilterPath(practice, to)}
            aria-current={here ? 'true' : undefined}
            className={classes('link py-1.5', here && 'font-bold no-underline')}
          >
            {words}
          </Link>
        )
      })}
      {filter.skill ? (
        <span className="py-1.5">
          {`Only “${skills[0]?.title}” · `}
          <Link to={cohortFilterPath(practice, { skill: null })} className="link">
            Show all skills
          </Link>
        </span>
      ) : null}
    </nav>
  )
}
