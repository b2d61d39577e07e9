import type { MergePreview } from '~/features/identity/contract'
import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { SearchForm } from '~/ui/lists/search-form'
import { Form } from '~/ui/navigation'
import { Column, DescriptionList, Name, Notice, PageHeader, Section, Stack } from '~/ui/page'

interface MergeProps {
  kept: { personId: string; name: string; email: string }
  /** An address of the other account; '' before one is entered. */
  address: string
  /** Null where no other account has the address. */
  preview: MergePreview | null
  mutationId: string
  /** Why pressing the button changed nothing. */
  refused: string[] | undefined
}

/** Two accounts of one person become one, once staff have seen what moves. */
export function MergePage({ kept, address, preview, mutationId, refused }: MergeProps) {
  return (
    <Column>
      <PageHeader
        back={{ to: paths.adminPerson(kept.personId), label: 'The person' }}
        title="Merge two accounts"
        lead={
          <span>
            <Name>{kept.name}</Name> ({kept.email}) is kept. Everything of the other account moves
            here, and its address signs in here from then on.
          </span>
        }
      />
      <Stack gap="page">
        {refused ? <Conflicts conflicts={refused} live /> : null}
        <SearchForm
          name="with"
          value={address}
          label="Email of the other account"
          about="The other account"
        />
        {address && !preview ? (
          <p role="status">No other account has this address. Check its spelling under People.</p>
        ) : null}
        {preview ? <Preview {...{ preview, mutationId }} refused={refused !== undefined} /> : null}
      </Stack>
    </Column>
  )
}

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`

interface PreviewProps {
  preview: MergePreview
  mutationId: string
  refused: boolean
}

function Preview({ preview, mutationId, refused }: PreviewProps) {
  const { kept, other, moved, open, conflicts } = preview
  return (
    <Section title="Preview: nothing is merged yet" id="preview">
      <DescriptionList
        items={[
          { term: 'Is kept', value: <Account {...kept} /> },
          { term: 'Goes into it', value: <Account {...other} /> },
        ]}
      />
      {conflicts.length > 0 ? null : moved.length === 0 ? (
        <p>The other account holds nothing. Only its address moves.</p>
      ) : (
        <div>
          <p className="mb-2 font-semibold">These move:</p>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {moved.map(({ count, one, many }) => (
              <li key={many}>{counted(count, one, many)}</li>
            ))}
          </ul>
        </div>
      )}
      {conflicts.length > 0 || open.length === 0 ? null : (
        <div>
          <p className="mb-2 font-semibold">These are open, and go along as they are:</p>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {open.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {conflicts.length > 0 ? null : (
        <p className="text-muted">
          Its devices are signed out. The record of changes and of who looked at what stays as it
          was written. This can’t be undone.
        </p>
      )}
      {conflicts.length > 0 ? (
        refused ? null : (
          <Conflicts conflicts={conflicts} />
        )
      ) : (
        <Form method="post">
          <input type="hidden" name="from" value={other.id} />
          <MutationId value={mutationId} />
          <Button type="submit">Merge the two accounts</Button>
        </Form>
      )}
    </Section>
  )
}

const Account = ({ name, email }: { name: string; email: string }) => (
  <span>
    <Name>{name}</Name>, <span className="wrap-anywhere">{email}</span>
  </span>
)

const Conflicts = ({ conflicts, live }: { conflicts: string[]; live?: boolean }) => (
  <Notice tone="error" title="These accounts can’t be merged" live={live}>
    <ul className="flex list-disc flex-col gap-1 pl-5">
      {conflicts.map((each) => (
        <li key={each}>{each}.</li>
      ))}
    </ul>
  </Notice>
)
