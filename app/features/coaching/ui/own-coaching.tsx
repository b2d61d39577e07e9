import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/mutation-id'
import { Form, Link } from '~/ui/navigation'
import { Name, Section } from '~/ui/page'
import { ASK_MORE, ASK_NO_MORE, CADENCE_WORDS, type OwnCoaching } from '../contract'
import { MeetingWords } from './contacts-view'

interface Props {
  coaching: OwnCoaching
  mutationId: string
}

/** The coach's own contacts with their facilitators. */
export function OwnCoachingPanel({ coaching, mutationId }: Props) {
  const { cohort, rhythm, contacts, awayUntil } = coaching
  return (
    <Section
      title="My coaching contacts"
      action={
        <Link to={paths.pauses({ cohort })} className="link py-1">
          Leave or no caseload?
        </Link>
      }
    >
      <p className="max-w-reading">
        {`You and your facilitator meet ${CADENCE_WORDS[rhythm.cadence].toLowerCase()}. `}
        <span>
          {awayUntil
            ? `You are paused until ${formatDay(awayUntil)}; these days don’t count.`
            : rhythm.isDue
              ? `The next contact was planned for ${formatDay(rhythm.nextOn)}: ask for a time that suits you.`
              : `The next contact is planned for ${formatDay(rhythm.nextOn)}.`}
        </span>
      </p>
      <AskForm coaching={coaching} mutationId={mutationId} />
      {contacts.length === 0 ? (
        <p className="max-w-reading text-muted">No contact recorded yet.</p>
      ) : (
        <ul className="flex flex-col gap-1.5">
          {contacts.map(({ id, by, ...contact }) => (
            <li key={id}>
              <MeetingWords {...contact} />
              <span className="text-muted">
                {' · with '}
                <Name>{by}</Name>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** The coach asks to meet more often; weekly is as often as it gets. */
function AskForm({ coaching: { cohort, asked, rhythm }, mutationId }: Props) {
  if (rhythm.cadence === 'weekly' && !asked) return null
  return (
    <Form method="post" action={paths.meetMore()} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="intent" value={asked ? ASK_NO_MORE : ASK_MORE} />
      <input type="hidden" name="cohort" value={cohort} />
      <MutationId value={mutationId} />
      {asked ? <p>You have asked to meet more often.</p> : null}
      <Button type="submit" tone="secondary">
        {asked ? 'Cancel request' : 'Ask to meet more often'}
      </Button>
    </Form>
  )
}
