import { useLoaderData } from '@remix-run/react'
import { readOutboxPage } from '~/features/notifications/index.server'
import { open } from '~/platform/http/guards.server'
import { paths } from '~/platform/shared/paths'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { EmptyState, PageHeader, Stack, Table } from '~/ui/page'

export const meta = () => [{ title: 'Demo emails · Footbridge' }]

export const loader = open({}, ({ context, url }) => readOutboxPage(context.settings, url))

export default function Outbox() {
  const { mails, newer, older } = useLoaderData<typeof loader>()
  return (
    <Stack>
      <PageHeader
        title="Demo emails"
        lead="Nothing leaves this demo. Every email that would have been sent waits here."
      />
      {mails.length === 0 ? (
        <EmptyState title="No email yet">
          Ask for a sign-in code or invite someone, and the email appears here.
        </EmptyState>
      ) : (
        <Table
          caption="Newest first; times are UTC"
          columns={[
            {
              key: 'subject',
              label: 'Subject',
              heads: true,
              cell: (mail) => (
                <Link to={paths.devMail(mail.id)} className="link">
                  {mail.subject}
                </Link>
              ),
            },
            { key: 'to', label: 'To', cell: (mail) => mail.to },
            { key: 'at', label: 'Written', cell: (mail) => mail.at },
            { key: 'state', label: 'State', cell: (mail) => mail.state },
          ]}
          rows={mails}
          rowKey={(mail) => mail.id}
        />
      )}
      <Pager
        label="Pages of emails"
        previous={newer ? `?page=${newer}` : null}
        next={older ? `?page=${older}` : null}
      />
    </Stack>
  )
}
