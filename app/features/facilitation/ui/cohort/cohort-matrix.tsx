import { createElement, type ReactElement } from 'react'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { LinksWithin } from '~/ui/navigation'
import { Name } from '~/ui/page'
import { drawMarks, StepSprite } from '~/ui/path'
import { type CohortPractice, NEED_WORDS } from '../../contract'
import { awayWords } from '../away-words'

export interface MatrixProps {
  practice: CohortPractice
}

/**
 * Coaches in rows and skills in columns: one small step for each. A phone shows the same rows without the skills.
 * Its links are plain ones, which `LinksWithin` follows: a hundred of the router's own cost as much as all else here.
 */
export function CohortMatrix({ practice }: MatrixProps) {
  const { cohort, skills, coaches, marks } = practice
  const drawn = drawMarks(marks).map(inCell)
  const leans = skills.length > 1
  return (
    <LinksWithin>
      <StepSprite marks={marks} />
      <table className="marks w-full border-collapse text-left text-sm max-md:border-t max-md:border-line">
        <caption className="sr-only">
          Where each skill of each coach stands. Those who may need a hand come first, with the
          reason.
        </caption>
        <thead className="max-md:sr-only">
          <tr className="border-b-2 border-control align-bottom">
            <th scope="col" className="py-2 pr-3 font-semibold text-muted">
              Coach
            </th>
            {skills.map(({ id, title }) => (
              <th key={id} scope="col" className={leans ? LEANING.cell : UPRIGHT.cell}>
                <a
                  href={paths.facilitateCohort(cohort.slug, { skill: id })}
                  className={leans ? LEANING.name : UPRIGHT.name}
                >
                  {title}
                </a>
              </th>
            ))}
            <th scope="col" className="px-2 pb-2 text-right text-xs font-semibold text-muted">
              Lessons and checks
            </th>
            <th scope="col" className="pb-2">
              <span className="sr-only">Observe</span>
            </th>
          </tr>
        </thead>
        {groupsOf(coaches).map((group) => (
          <tbody key={group.words}>
            <tr>
              <th scope="rowgroup" colSpan={skills.length + 3} className={GROUP}>
                {/* Without a number: the filters count everyone of whom it is so, whatever else comes first. */}
                {group.words}
              </th>
            </tr>
            {group.coaches.map(({ enrollmentId, cells, personId, completion, ...coach }) =>
              createElement(
                'tr',
                { key: enrollmentId, className: 'border-b border-line' },
                <th scope="row" className="py-1 pr-3 font-normal max-md:py-2">
                  <Who {...coach} to={paths.cohortPerson(cohort.slug, personId)} />
                </th>,
                ...cells.map((mark) => drawn[mark]),
                <td className="px-2 text-right tabular-nums max-md:whitespace-nowrap max-md:text-muted">
                  <Done of={completion} />
                </td>,
                <td className="text-right">
                  <a
                    href={paths.newObservation({ coach: enrollmentId })}
                    className="link inline-block py-1"
                    aria-label={`Observe ${isolated(coach.name)}`}
                  >
                    Observe
                  </a>
                </td>,
              ),
            )}
          </tbody>
        ))}
      </table>
    </LinksWithin>
  )
}

/** One cell of each kind, shown wherever it belongs. The cells of a row are its arguments, because they have no keys. */
const inCell = (mark: ReactElement) => <td>{mark}</td>

/** The names of many skills lean over their narrow columns; one has the room that it needs. */
const LEANING = {
  cell: 'relative h-40 w-9 p-0 font-semibold max-md:hidden',
  name: 'link absolute bottom-1 left-1/2 w-max max-w-52 origin-bottom-left -rotate-45 truncate text-xs leading-5',
}
const UPRIGHT = {
  cell: 'w-40 px-2 py-2 text-center font-semibold max-md:hidden',
  name: 'link text-xs leading-5',
}

const GROUP = 'border-b border-line pt-2 pb-0.5 text-xs font-semibold text-muted max-md:pt-4'

/** They stand by the first thing that speaks for a hand, in the order in which they come. */
function groupsOf(coaches: CohortPractice['coaches']) {
  const groups = new Map<string, CohortPractice['coaches']>()
  for (const coach of coaches) {
    const [first] = coach.reasons
    const words = first ? NEED_WORDS[first.need] : NO_SIGN
    groups.set(words, [...(groups.get(words) ?? []), coach])
  }
  return [...groups].map(([words, of]) => ({ words, coaches: of }))
}

const NO_SIGN = 'No sign that they need a hand'

type Coach = Pick<CohortPractice['coaches'][number], 'name' | 'agencyName' | 'reasons' | 'away'>

/** "Also: no contact on record for 25 days; 2 plans ended without a use." */
const alsoWords = (more: Coach['reasons']): string =>
  `Also: ${more.map(({ inShort }) => inShort).join('; ')}.`

/** The name, the first reason for a hand in a sentence, and in short what else speaks for it. */
function Who({ name, agencyName, reasons, away, to }: Coach & { to: string }) {
  const [first, ...more] = reasons
  return (
    <>
      <p className="leading-5">
        <a href={to} className="link font-semibold">
          <Name>{name}</Name>
        </a>{' '}
        <span className="hidden text-xs text-muted md:inline">
          <Name>{agencyName}</Name>
        </span>
      </p>
      {away ? <p className="text-xs leading-4">{awayWords(away)}</p> : null}
      {first ? <p className="text-xs leading-4">{first.words}</p> : null}
      {more.length > 0 ? <p className="text-xs leading-4 text-muted">{alsoWords(more)}</p> : null}
    </>
  )
}

const Done = ({ of }: { of: CohortPractice['coaches'][number]['completion'] }) =>
  of ? (
    <>
      <span aria-hidden="true">
        {`${of.done}/${of.total}`}
        <span className="md:hidden"> done</span>
      </span>
      <span className="sr-only">{`${of.done} of ${of.total} done`}</span>
    </>
  ) : null
