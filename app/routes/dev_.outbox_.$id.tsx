import { useLoaderData } from '@remix-run/react'
import { readOutboxMail } from '~/features/notifications/index.server'
import { open } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { paths } from '~/platform/shared/paths'
import { Column, DescriptionList, PageHeader, Stack } from '~/ui/page'

export const meta = () => [{ title: 'An email of the demo · Footbridge' }]

export const loader = open({ params: { id: param.uuid } }, ({ context, params }) =>
  readOutboxMail(context.settings, params.id),
)

const WEB_ADDRESS = /(https?:\/\/[^\s]+)/

/** The text form, with its addresses to follow. */
function Letter({ text }: { text: string }) {
  const parts = text.split(WEB_ADDRESS)
  return (
    <div className="rounded-lg border border-line bg-surface p-6 leading-relaxed whitespace-pre-wrap break-words">
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <a key={part} href={part} className="link">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  )
}

export default function OutboxMail() {
  const mail = useLoaderData<typeof loader>()
  return (
    <Column width="reading">
      <PageHeader title={mail.subject} back={{ to: paths.devOutbox(), label: 'Demo emails' }} />
      <Stack>
        <DescriptionList
          items={[
            { term: 'To', value: <span className="wrap-anywhere">{mail.to}</span> },
            { term: 'Written', value: `${mail.at} UTC` },
            { term: 'State', value: mail.state },
          ]}
        />
        <Letter text={mail.text} />
        <iframe
          title="The letter as it looks in a mail program"
          srcDoc={mail.html}
          sandbox=""
          className="h-[36rem] w-full rounded-lg border border-line bg-white"
        />
      </Stack>
    </Column>
  )
}
