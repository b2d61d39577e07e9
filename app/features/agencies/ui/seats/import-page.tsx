import { useEffect } from 'react'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/lists/pager'
import { Link, useRevalidator } from '~/ui/navigation'
import { Notice, ProgressBar, Section, Stack } from '~/ui/page'
import type { ImportPage as Page } from '../../contract'
import { AgencyFrame } from '../agency-frame'
import { ListGroups, resultWords } from './list-groups'

/** Milliseconds between two looks at how far it is. */
const LOOK_AGAIN = 1_500

/** Asks again while the list is worked on. Without scripts the button does the same. */
function useLooking(finished: boolean) {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (finished || state !== 'idle') return
    const timer = setTimeout(revalidate, LOOK_AGAIN)
    return () => clearTimeout(timer)
  }, [finished, state, revalidate])
}

const count = (number: number) => number.toLocaleString('en-US')

function outcomeOf(invited: number, kept: number): string {
  if (kept > 0) return `${count(invited)} invited, ${count(kept)} not invited.`
  return invited === 1 ? '1 person was invited.' : `${count(invited)} people were invited.`
}

/** How far a list is, and in the end what came of each line. */
export function ImportPage({ agency, report }: Page) {
  const { id, cohort, finished, lines, done, invited } = report
  useLooking(finished)
  const kept = lines - invited
  return (
    <AgencyFrame agency={agency} title={`Invitations to ${cohort.title}`}>
      <Stack gap="page">
        {finished ? (
          <Notice tone={invited > 0 ? 'success' : 'warning'} title="The list is done" live>
            {outcomeOf(invited, kept)}
          </Notice>
        ) : (
          <Stack>
            <ProgressBar
              label="Inviting"
              value={done}
              max={lines}
              words={`${count(done)} of ${count(lines)} lines`}
            />
            <p>
              You can leave this page: it goes on by itself.{' '}
              <a href={paths.agencyImport(id)} className="link">
                See how far it is now
              </a>
            </p>
          </Stack>
        )}
        {finished ? <Lines report={report} /> : null}
        <p>
          <ButtonLink
            to={paths.agencySeats({ agency: agency.others.length > 0 ? agency.id : null })}
          >
            Go to your seats
          </ButtonLink>
        </p>
      </Stack>
    </AgencyFrame>
  )
}

const INVITED = 'Invited'

/** Each line with what came of it, what went wrong first: all of them, or those with one result. */
function Lines({ report }: Pick<Page, 'report'>) {
  const { id, results, only, page, pages, groups, done, invited } = report
  const parts = [
    { outcome: null, words: 'Every line', lines: done },
    ...results.map(({ outcome, count: lines }) => ({
      ...{ outcome, words: resultWords(outcome, INVITED), lines },
    })),
  ]
  return (
    <Section title="Line by line">
      {done > invited ? (
        <p>
          <a href={paths.agencyImportLeft(id)} className="link" download>
            Download the lines that were not invited (CSV)
          </a>
        </p>
      ) : null}
      {results.length > 1 ? (
        <nav aria-label="Which lines to show">
          <ul className="flex flex-wrap gap-x-6">
            {parts.map(({ outcome, words, lines }) => (
              <li key={words}>
                <Link
                  to={paths.agencyImport(id, { only: outcome })}
                  aria-current={outcome === only ? 'page' : undefined}
                  className="link inline-flex min-h-11 items-center gap-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {words}
                  <span className="text-muted tabular-nums">({count(lines)})</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <ListGroups groups={groups} invited={INVITED} open />
      <Pager
        label="Pages of lines"
        page={page}
        pages={pages}
        to={(page) => paths.agencyImport(id, { only, page })}
      />
    </Section>
  )
}
