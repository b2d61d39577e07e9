import { paths } from '~/platform/shared/paths'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { PageHeader, Section, Stack, Table, type TableColumn, Time } from '~/ui/page'
import { MAIL_STATES, type MailState, RETRY, type UnsentLetter, type UnsentMail } from '../contract'
import { AgainButton } from './again-button'

interface Props {
  mail: UnsentMail
  timeZone: string
  mutationId: string
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
  const again: TableColumn<UnsentLetter> = {
    key: 'again',
    label: 'Try again',
    cell: (letter) => (
      <AgainButton
        fields={{ intent: RETRY, id: letter.id }}
        mutationId={mutationId}
        label="Try again"
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
    { key: 'why', label: 'Reason', cell: ({ error }) => error?.replaceAll('_', ' ') ?? 'In hand' },
    ...(mail.state === 'failed' ? [again] : []),
  ]
}

const EMPTY: Record<MailState, string> = {
  failed: 'No email has failed for good.',
  waiting: 'No email waits to be tried again.',
  suppressed: 'No email was held back.',
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

function Blocked({ blocked, zone }: { blocked: UnsentMail['blocked']; zone: string }) {
  return (
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
        { key: 'why', label: 'Reason', cell: ({ reason }) => reason },
        { key: 'at', label: 'Since', cell: ({ at }) => <Time at={at} zone={zone} /> },
      ]}
      rows={blocked}
      rowKey={({ email }) => email}
      empty="No address is blocked."
    />
  )
}

/** Letters that have not left, and why. What they say is shown nowhere. */
export function MailPage(props: Props) {
  const { mail, timeZone } = props
  const { state, letters, page, pages, counts, blocked } = mail
  return (
    <div className="max-w-wide">
      <PageHeader
        title="Emails"
        lead="Emails that have not left, and why. What they say isn’t shown."
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
          hint="They bounced, or their reader complained. The page of a person lifts the block."
        >
          <Blocked blocked={blocked} zone={timeZone} />
        </Section>
      </Stack>
    </div>
  )
}
