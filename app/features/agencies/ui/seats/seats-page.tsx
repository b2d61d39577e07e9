import { REMIND, RESEND, REVOKE, UNDO_FREE, UNDO_REVOKE } from '~/features/seats/contract'
import { paths } from '~/platform/shared/paths'
import { formatDays, formatLastDay } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Refused } from '~/ui/forms/around/refused'
import type { LastResult } from '~/ui/forms/form'
import { FindForm, FoundNothing } from '~/ui/lists/find-form'
import { Pager } from '~/ui/lists/pager'
import { EmptyState, Section, Stack } from '~/ui/page'
import type { SeatsPage as Seats } from '../../contract'
import { AgencyFrame } from '../agency-frame'
import { InviteForm } from './invite-form'
import { ReassignTerms } from './reassign-terms'
import { SeatCounts } from './seat-counts'
import { SeatList, seatAnchor } from './seat-list'

const ONE_BUTTON = [REMIND, RESEND, REVOKE, UNDO_FREE, UNDO_REVOKE]

/** While someone has a seat there are terms, and a cap that was used up is told as long as the cohort has seats. */
const hasTerms = ({ held, reassigning }: Pick<Seats['cohorts'][number], 'held' | 'reassigning'>) =>
  held > 0 || (reassigning.started && reassigning.used > 0)

interface SeatsProps extends Seats {
  lastResult: LastResult
  timeZone: string
  /** The seat whose form is open. */
  unfolded: string | null
}

export function SeatsPage(props: SeatsProps) {
  const { agency, cohorts, inviting, inviteId, find, lastResult, timeZone } = props
  const query = { agency: agency.others.length > 0 ? agency.id : null, find: find.search }
  const page = find.page > 1 ? find.page : null
  const unfolded = {
    seat: props.unfolded,
    to: (seat: string) => `${paths.agencySeats({ ...query, page, seat })}#${seatAnchor(seat)}`,
  }
  return (
    <AgencyFrame
      agency={agency}
      title="Seats"
      action={
        cohorts.length > 0 ? (
          <ButtonLink to={paths.cohorts()} tone="secondary">
            Buy more seats
          </ButtonLink>
        ) : null
      }
    >
      <Stack gap="page">
        <Refused lastResult={lastResult} intents={ONE_BUTTON} />
        {inviting.length > 0 ? (
          <InviteForm
            agency={agency.others.length > 0 ? agency.id : null}
            key={inviteId}
            {...{ inviting, lastResult }}
            mutationId={inviteId}
          />
        ) : null}
        <FindForm find={find} also={{ agency: agency.id }} label="Find a coach or an invitation" />
        <FoundNothing find={find} />
        {cohorts.length === 0 && find.search === '' && find.page === 1 ? (
          <EmptyState
            title="No seats yet"
            action={<ButtonLink to={paths.cohorts()}>See open cohorts</ButtonLink>}
          >
            The seats that you buy appear here, and you assign them by email.
          </EmptyState>
        ) : null}
        {cohorts.map(({ cohort, seats, enrolling, untouched, spareId, reassigning, ...counts }) => (
          <Section
            key={cohort.slug}
            title={cohort.title}
            hint={
              enrolling
                ? `${formatDays({ from: cohort.startsOn, to: cohort.endsOn, zone: cohort.timeZone }, 'year')}. Coaches can join until ${formatLastDay(cohort.enrollUntil, cohort.timeZone)}.`
                : `${formatDays({ from: cohort.startsOn, to: cohort.endsOn, zone: cohort.timeZone }, 'year')}. Enrollment is over.`
            }
          >
            <SeatCounts {...counts} />
            {hasTerms({ ...counts, reassigning }) ? (
              <ReassignTerms {...reassigning} zone={cohort.timeZone} />
            ) : null}
            <SeatList
              {...{
                cohort,
                seats,
                enrolling,
                untouched,
                spareId,
                reassigning,
                lastResult,
                timeZone,
              }}
              unfolded={unfolded}
              frozenUntouched={counts.frozenUntouched}
              orders={paths.agencyOrders({ agency: query.agency })}
            />
          </Section>
        ))}
        <Pager
          page={find.page}
          pages={find.pages}
          to={(page) => paths.agencySeats({ ...query, page })}
          label="Pages of seats"
        />
      </Stack>
    </AgencyFrame>
  )
}
