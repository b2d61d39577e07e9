import {
  type CodeRow,
  type CodesPage as Codes,
  END_CODE,
  MAKE_CODE,
} from '~/features/pricing/contract'
import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { DateField, Select, TextField } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  MutationId,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { FoundNothing } from '~/ui/lists/find-form'
import { Pager } from '~/ui/lists/pager'
import { SearchForm } from '~/ui/lists/search-form'
import { Form } from '~/ui/navigation'
import { Badge, Card, PageHeader, Stack, Table, type TableColumn, Time } from '~/ui/page'

interface CodesProps {
  page: Codes
  mutationId: string
  timeZone: string
  lastResult: LastResult
}

const usesOf = ({ uses, maxUses, maxPerBuyer }: CodeRow): string =>
  `${uses}${maxUses === null ? '' : ` of ${maxUses}`}${maxPerBuyer === null ? '' : `, at most ${maxPerBuyer} by one buyer`}`

const columns = (timeZone: string, mutationId: string): TableColumn<CodeRow>[] => [
  { key: 'code', label: 'Code', heads: true, cell: ({ code }) => <span>{code}</span> },
  { key: 'off', label: 'Takes off', cell: ({ off }) => <span>{off}</span> },
  { key: 'where', label: 'Good in', cell: ({ where }) => <span>{where}</span> },
  { key: 'uses', label: 'Uses', cell: (row) => <span>{usesOf(row)}</span> },
  {
    key: 'until',
    label: 'Until',
    cell: ({ expiresAt }) =>
      expiresAt ? <Time at={expiresAt} zone={timeZone} /> : <span>No end</span>,
  },
  {
    key: 'state',
    label: 'State',
    cell: (row) =>
      row.live ? <EndForm row={row} mutationId={mutationId} /> : <Badge>Ended</Badge>,
  },
]

function EndForm({ row, mutationId }: { row: CodeRow; mutationId: string }) {
  return (
    <Form method="post">
      <MutationId value={mutationId} />
      <input type="hidden" name="intent" value={END_CODE} />
      <input type="hidden" name="code" value={row.id} />
      <Button type="submit" tone="secondary" aria-label={`End ${row.code}`}>
        End
      </Button>
    </Form>
  )
}

/** Discount codes, for program staff: the list with its uses, and the form for a new one. */
export function CodesPage({ page, mutationId, timeZone, lastResult }: CodesProps) {
  const { codes, find, scopes } = page
  return (
    <div className="max-w-wide">
      <PageHeader
        back={{ to: paths.admin(), label: 'The program' }}
        title="Discount codes"
        lead="A buyer types a code at the checkout. A code is never changed: end it, and make another one."
      />
      <Stack gap="large">
        <SearchForm
          name="find"
          value={find.search}
          label="Code"
          about="Codes"
          action={paths.adminCodes()}
        />
        <FoundNothing find={find} />
        {codes.length > 0 || find.search === '' ? (
          <Table
            caption="Codes, the newest first"
            columns={columns(timeZone, mutationId)}
            rows={codes}
            rowKey={({ id }) => id}
            empty="There are no codes yet."
          />
        ) : null}
        <Pager
          page={find.page}
          pages={find.pages}
          to={(number) => paths.adminCodes({ find: find.search, page: number })}
          label="Pages of codes"
        />
        <NewCode scopes={scopes} mutationId={mutationId} lastResult={lastResult} />
      </Stack>
    </div>
  )
}

interface NewCodeProps {
  scopes: CodesProps['page']['scopes']
  mutationId: string
  lastResult: LastResult
}

function NewCode({ scopes, mutationId, lastResult }: NewCodeProps) {
  const [form, fieldOf] = usePlainForm({ id: 'code', lastResult, intent: MAKE_CODE })
  const sent = lastResult?.initialValue?.intent === MAKE_CODE ? lastResult.initialValue : null
  const field = (name: string) => ({
    ...fieldOf(name),
    initialValue: sent?.[name] ?? (name === 'currency' ? 'USD' : undefined),
  })
  return (
    <Card title="Make a code">
      <ActionForm form={form} intent={MAKE_CODE} mutationId={mutationId} className="max-w-reading">
        <TextField
          field={field('code')}
          label="Code"
          hint="Letters, digits and hyphens; large and small letters are the same."
          autoComplete="off"
          width="medium"
        />
        <TextField
          field={field('off')}
          label="What it takes off"
          hint="A share of an order, such as 10%, or an amount, such as 50.00."
          width="short"
        />
        <TextField field={field('currency')} label="Currency of an amount" width="short" />
        <Select field={field('scope')} label="Good in" options={scopes} />
        <DateField field={field('until')} label="Last day" optional />
        <TextField
          field={field('maxUses')}
          label="Orders that can use it"
          optional
          inputMode="numeric"
          width="short"
        />
        <TextField
          field={field('maxPerBuyer')}
          label="Orders by one buyer"
          hint="An order counts for its agency, whichever lead places it, and for the person who places it, whether for an agency or for themselves. Someone with two agencies has no more uses than someone with one."
          optional
          inputMode="numeric"
          width="short"
        />
        <FormActions>
          <SubmitButton>Make the code</SubmitButton>
        </FormActions>
      </ActionForm>
    </Card>
  )
}
