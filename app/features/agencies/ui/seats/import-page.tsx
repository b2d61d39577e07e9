import { useEffect } from 'react'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { useRevalidator } from '~/ui/navigation'
import { Notice, ProgressBar, Section, Stack } from '~/ui/page'
import type { ImportPage as Page } from '../../contract'
import { AgencyFrame } from '../agency-frame'
import { ListGroups } from './list-groups'

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

/** How far a list is, and in the end what came of each line. */
export function ImportPage({ agency, report }: Page) {
  const { id, cohort, finished, lines, done, invited, groups, left } = report
  useLooking(finished)
  const kept = lines - invited
  const count = (number: number) => number.toLocaleString('en-US')
  return (
    <AgencyFrame agency={agency} title={`Invitations to ${cohort.title}`}>
      <Stack gap="page">
        {finished ? (
          <Notice tone={invited > 0 ? 'success' : 'warning'} title="The list is done" live>
            {`${count(invited)} invited, ${count(kept)} not invited.`}
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
        {finished && left ? (
          <Section title="Not invited">
            <label className="flex flex-col gap-2">
              <span className="font-semibold">To copy: each line with its reason</span>
              <textarea
                dir="auto"
                readOnly
                value={left}
                rows={Math.min(10, left.split('\n').length)}
                className="control max-w-reading"
              />
            </label>
          </Section>
        ) : null}
        {finished ? (
          <Section title="Line by line">
            <ListGroups groups={groups} invited="Invited" />
          </Section>
        ) : null}
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
