import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { formatDay } from '~/platform/shared/time'
import { Button, ButtonLink } from '~/ui/button'
import { MutationId } from '~/ui/forms/mutation-id'
import { Form, Link } from '~/ui/navigation'
import { EmptyState, Name, PageHeader, Section, Stack, Table } from '~/ui/page'
import {
  CADENCE_WORDS,
  CONTACT_KINDS,
  type ContactsPage,
  LATELY_DAYS,
  UNDO_CONTACT,
} from '../contract'
import { nextOrAway } from './rhythm-words'

type Meeting = ContactsPage['meetings'][number] & { mutationId: string }
type Page = Omit<ContactsPage, 'meetings'> & { meetings: Meeting[] }

/** How each coach is met, and the newest contacts. */
export function ContactsView({ page }: { page: Page }) {
  const { cohort, coaches, meetings } = page
  return (
    <>
      <PageHeader
        title="Contacts"
        back={{ to: paths.facilitateCohort(cohort.slug), label: cohort.title }}
        lead="How often you meet each coach, and when next. Whoever is due comes first. A contact that comes much earlier than planned counts in the minutes, and leaves the planned day as it is."
        action={<ButtonLink to={paths.newContact(cohort.slug)}>Record a contact</ButtonLink>}
      />
      <Stack gap="large">
        {coaches.length === 0 ? (
          <EmptyState title="No one has accepted a seat yet">
            The coaches appear here as soon as they have accepted their invitations.
          </EmptyState>
        ) : (
          <Coaches cohort={cohort.slug} coaches={coaches} />
        )}
        <Newest cohort={cohort.slug} meetings={meetings} />
      </Stack>
    </>
  )
}

const Coaches = ({ cohort, coaches }: { cohort: string; coaches: Page['coaches'] }) => (
  <Table
    caption="Coaches of this cohort"
    captionHidden
    rows={coaches}
    rowKey={({ enrollmentId }) => enrollmentId}
    columns={[
      {
        key: 'name',
        label: 'Coach',
        heads: true,
        cell: ({ enrollmentId, name }) => (
          <Link to={paths.coachContacts(cohort, enrollmentId)} className="link inline-block py-1">
            <Name>{name}</Name>
          </Link>
        ),
      },
      {
        key: 'cadence',
        label: 'You meet',
        cell: ({ cadence, asked }) =>
          asked ? `${CADENCE_WORDS[cadence]} (asks for more)` : CADENCE_WORDS[cadence],
      },
      {
        key: 'last',
        label: 'Last contact',
        cell: ({ lastOn }) => (lastOn ? formatDay(lastOn) : 'None yet'),
      },
      { key: 'next', label: 'Next', cell: nextOrAway },
      {
        key: 'minutes',
        label: `Minutes in ${LATELY_DAYS} days`,
        number: true,
        cell: ({ minutes }) => minutes,
      },
      {
        key: 'record',
        label: <span className="sr-only">Record</span>,
        cell: ({ enrollmentId, name }) => (
          <Link
            to={paths.newContact(cohort, { coach: enrollmentId })}
            className="link inline-block py-1"
            aria-label={`Record a contact with ${isolated(name)}`}
          >
            Record
          </Link>
        ),
      },
    ]}
  />
)

function Newest({ cohort, meetings }: { cohort: string; meetings: Meeting[] }) {
  return (
    <Section title="Recent contacts">
      {meetings.length === 0 ? (
        <p className="max-w-reading text-muted">No contact recorded yet.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {meetings.map((meeting) => (
            <li
              key={meeting.id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3"
            >
              <div className="min-w-0">
                <p>
                  <MeetingWords {...meeting} />
                </p>
                <p className="text-sm text-muted">
                  <Name>{meeting.coaches.join(', ') || 'No longer in the cohort'}</Name>
                </p>
              </div>
              {meeting.canUndo ? <UndoForm cohort={cohort} meeting={meeting} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** "Nov 12 · A coaching call · 30 minutes · saw them at work" */
export const MeetingWords = ({
  heldOn,
  kind,
  minutes,
  observed,
}: Pick<Meeting, 'heldOn' | 'kind' | 'minutes' | 'observed'>) => (
  <span>
    {[
      formatDay(heldOn),
      CONTACT_KINDS[kind],
      minutes === 1 ? '1 minute' : `${minutes} minutes`,
      ...(observed ? ['seen at work'] : []),
    ].join(' · ')}
  </span>
)

const UndoForm = ({ cohort, meeting }: { cohort: string; meeting: Meeting }) => (
  <Form method="post" action={paths.contacts(cohort)}>
    <input type="hidden" name="intent" value={UNDO_CONTACT} />
    <input type="hidden" name="meeting" value={meeting.id} />
    <MutationId value={meeting.mutationId} />
    <Button
      type="submit"
      tone="secondary"
      aria-label={`Undo the contact of ${formatDay(meeting.heldOn)}`}
    >
      Undo
    </Button>
  </Form>
)
