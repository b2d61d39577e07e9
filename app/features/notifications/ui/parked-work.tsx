import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { Table, type TableColumn } from '~/ui/lists/table'
import { Form } from '~/ui/navigation'
import { EmptyState, PageHeader, Stack, Time } from '~/ui/page'
import type { ParkedWork } from '../contract'

const nameOf = ({ of, name }: ParkedWork): string =>
  of === 'mail' ? `Email: ${name}` : `Job: ${name}`

type Props = { work: ParkedWork[]; timeZone: string; mutationId: string }

const columns = ({ timeZone, mutationId }: Props): TableColumn<ParkedWork>[] => [
  { key: 'name', label: 'Work', heads: true, cell: nameOf },
  { key: 'at', label: 'Started', cell: ({ queuedAt }) => <Time at={queuedAt} zone={timeZone} /> },
  { key: 'attempts', label: 'Tries', number: true, cell: ({ attempts }) => attempts },
  {
    key: 'error',
    label: 'Error',
    cell: ({ error }) => error ?? 'Nothing here does this kind of work',
  },
  {
    key: 'again',
    label: 'Try again',
    cell: (one) => (
      <Form method="post" action={paths.adminParked()}>
        <MutationId value={mutationId} />
        <input type="hidden" name="id" value={one.id} />
        <Button
          type="submit"
          tone="secondary"
          size="small"
          aria-label={`Try again: ${nameOf(one)}`}
        >
          Try again
        </Button>
      </Form>
    ),
  },
]

/** The work that waits for someone to look at it. */
export function ParkedWorkPage(props: Props) {
  return (
    <Stack>
      <PageHeader
        title="Failed jobs and emails"
        lead="These are no longer tried automatically. Fix the cause, then try again."
        back={{ to: paths.admin(), label: 'The program' }}
      />
      {props.work.length === 0 ? (
        <EmptyState title="Nothing has failed">
          Jobs and emails that fail for good appear here.
        </EmptyState>
      ) : (
        <Table
          caption="The newest first"
          columns={columns(props)}
          rows={props.work}
          rowKey={({ id }) => id}
        />
      )}
    </Stack>
  )
}
