import { blockedBecause, returnedBecause } from '~/features/identity/contract'
import { paths } from '~/platform/shared/paths'
import type { LastResult } from '~/ui/forms/form'
import { Pager } from '~/ui/lists/pager'
import { SearchForm } from '~/ui/lists/search-form'
import { Link } from '~/ui/navigation'
import { PageHeader, Section, Stack, Table, type TableColumn, Time } from '~/ui/page'
import { MAIL_STATES, type MailState, RETRY, type UnsentLetter, type UnsentMail } from '../contract'
import { AgainButton } from './again-button'
import { LiftForm } from './lift-form'

interface Props {
  mail: UnsentMail
  timeZone: string
  mutationId: string
  lastResult: LastResult
}

const kindOf = ({ template }: UnsentLetter): string => {
  const words = template.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const Address = ({ email, personId }: { email: string; personId: string | null }) =>
  personId ? (
    <Link to={paths.adminPerson(personId)} className="link wrap-anywhere">
      {email}
    </Link>
  ) : (
    <span className="wrap-anywhere">{email}</span>
  )

const columns = ({ mail, timeZone, mutationId }: Props): TableColumn<UnsentLetter>[] => {
  const label = mail.state === 'held' ? 'Send now' : 'Try again'
  const again: TableColumn<UnsentLetter> = {
    key: 'again',
    label,
    cell: (letter) => (
      <AgainButton
        fields={{ intent: RETRY, id: letter.id }}
        mutationId={mutationId}
        label={label}
        about={`${kindOf(letter)}, ${letter.to}`}
      />
    ),
  }
  return [
    { key: 'kind', label: 'Email', heads: true, cell: kindOf },
    {
      key: 'to',
      label: 'To',
      cell: ({ to, personId }) => <Address email={to} personId={personId} />,
    },
    { key: 'at', label: 'Written', cell: ({ queuedAt }) => <Time at={queuedAt} zone={timeZone} /> },
    { key: 'tries', label: 'Tries', number: true, cell: ({ attempts }) => attempts },
    { key: 'why', label: 'Reason', cell: ({ error }) => why(error, mail.state) },
    ...(mail.state === 'failed' || mail.state === 'held' ? [again] : []),
  ]
}

const why = (error: string | null, state: MailState): string => {
  if (error === null) return 'In hand'
  if (state === 'held' || state === 'suppressed') return HELD[state]
  return returnedBecause(error).replaceAll('_', ' ')
}

/** They never left the house: the address was blocked when their turn came. */
const HELD = {
  held: 'Its address was blocked then, and takes emails again',
  suppressed: 'Its address is blocked, or it is of no use anymore',
} as const

const EMPTY: Record<MailState, string> = {
  failed: 'No email has failed for good.',
  waiting: 'No email waits to be tried again.',
  held: 'No email that was held back waits to be sent.',
  suppressed: 'No email is held back for a blocked address.',
  returned: 'No email has come back.',
}

function States({ state, counts }: Pick<UnsentMail, 'state' | 'counts'>) {
  return (
    <nav aria-label="By state" className="flex flex-wrap gap-x-5">
      {(Object.entries(MAIL_STATES) as [MailState, string][]).map(([value, label]) => (
        <Link
          key={value}
          to={paths.adminMail({ state: value === 'failed' ? null : value })}
          aria-current={value === state ? 'page' : undefined}
          className="link inline-flex min-h-11 items-center aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {`${label} (${counts[value].toLocaleString('en-US')})`}
        </Link>
      ))}
    </nav>
  )
}

function Blocked({ mail, timeZone, mutationId, lastResult }: Props) {
  const { blocked, blockedCount, find } = mail
  return (
    <Stack>
      {blockedCount > blocked.length || find ? (
        <SearchForm name="find" value={find} label="Find an address" />
      ) : null}
      <Table
        caption="Addresses that no email leaves for"
        captionHidden
        columns={[
          {
            key: 'email',
            label: 'Address',
            heads: true,
            cell: ({ email, personId }) => <Address email={email} personId={personId} />,
          },
          { key: 'why', label: 'Reason', cell: ({ reason }) => blockedBecause(reason) },
          { key: 'at', label: 'Since', cell: ({ at }) => <Time at={at} zone={timeZone} /> },
          {
            key: 'lift',
            label: 'Lift the block',
            cell: ({ email }) => <LiftForm {...{ email, mutationId, lastResult }} />,
          },
        ]}
        rows={blocked}
        rowKey={({ email }) => email}
        empty={find ? 'No blocked address matches.' : 'No address is blocked.'}
      />
      {blockedCount > blocked.length ? (
        <p className="text-sm text-muted">
          {`The latest ${blocked.length.toLocaleString('en-US')} of ${blockedCount.toLocaleString('en-US')} are shown.`}
        </p>
      ) : null}
    </Stack>
  )
}

/** Letters that have not left, and why. What they say is shown nowhere. */
export function MailPage(props: Props) {
  const { state, letters, page, pages, counts } = props.mail
  return (
    <div className="max-w-wide">
      <PageHeader
        title="Emails"
        lead="Emails that have not left or came back, and why. What they say isn’t shown."
        back={{ to: paths.admin(), label: 'The program' }}
      />
      <Stack gap="page">
        <Stack>
          <States state={state} counts={counts} />
          <Table
            caption={MAIL_STATES[state]}
            captionHidden
            columns={columns(props)}
            rows={letters}
            rowKey={({ id }) => id}
            empty={EMPTY[state]}
          />
          <Pager
            page={page}
            pages={pages}
            to={(to) => paths.adminMail({ state, page: to })}
            label="Pages of emails"
          />
        </Stack>
        <Section
          title="Blocked addresses"
          id="blocked"
          hint="No email leaves for them until the block is lifted. Then you choose what was held back and is still of use. Agency leads see that an invitation to one of them can’t be delivered, and not why."
        >
          <Blocked {...props} />
        </Section>
      </Stack>
    </div>
  )
}
