import {
  IMPORT,
  IMPORT_LINES,
  INVITATION_NOTE_MAX,
  importSchema,
  PREVIEW_IMPORT,
  previewImportSchema,
} from '~/features/seats/contract'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { FileField, Select, TextArea, TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { EmptyState, Notice, Section, Stack } from '~/ui/page'
import type { ListAnswer, InviteListPage as Page } from '../../contract'
import { AgencyFrame } from '../agency-frame'
import { ListGroups } from './list-groups'

interface PageProps extends Page {
  lastResult: LastResult
  answer: Extract<ListAnswer, { kind: 'preview' }> | null
}

/** Many addresses at once: first what would happen, line by line, then one press. */
export function InviteListPage({
  agency,
  inviting,
  frozen,
  mutationId,
  lastResult,
  answer,
}: PageProps) {
  const query = { agency: agency.others.length > 0 ? agency.id : null }
  return (
    <AgencyFrame agency={agency} title="Invite from a list">
      <Stack gap="page">
        {answer ? <Preview key={answer.list} {...{ answer, mutationId, lastResult }} /> : null}
        {inviting.length === 0 && !answer && frozen > 0 ? (
          <EmptyState
            title={frozen === 1 ? 'Your seat is on hold' : `Your ${frozen} seats are on hold`}
            action={<ButtonLink to={paths.agencyOrders(query)}>See your orders</ButtonLink>}
          >
            You can invite coaches as soon as what is open about their payment is settled. The page
            of the order says what it is.
          </EmptyState>
        ) : inviting.length === 0 && !answer ? (
          <EmptyState
            title="No seat is available"
            action={<ButtonLink to={paths.cohorts()}>See open cohorts</ButtonLink>}
          >
            Buy seats first, or unassign one. Then you can invite a whole list at once.
          </EmptyState>
        ) : (
          // A form keeps the values with which it began: another list is another form, and nothing is typed anew.
          <ListForm key={answer?.list} {...{ inviting, lastResult, answer }} />
        )}
        <p>
          <ButtonLink to={paths.agencySeats(query)} tone="secondary">
            Back to seats
          </ButtonLink>
        </p>
      </Stack>
    </AgencyFrame>
  )
}

type FormProps = Pick<PageProps, 'inviting' | 'lastResult' | 'answer'>

function ListForm({ inviting, lastResult, answer }: FormProps) {
  const [form, fields] = useActionForm(previewImportSchema, {
    id: 'list',
    intent: PREVIEW_IMPORT,
    lastResult,
    defaultValue: {
      cohort: answer?.preview.cohort.slug ?? inviting[0]?.slug,
      list: answer?.list,
      note: answer?.note ?? undefined,
    },
  })
  const fieldset = (
    <ActionForm
      form={form}
      intent={PREVIEW_IMPORT}
      encType="multipart/form-data"
      className="max-w-reading"
    >
      <Select
        field={fields.cohort}
        label="Cohort"
        options={inviting.map(({ slug, title, free }) => ({
          value: slug,
          label: `${title} (${free === 1 ? '1 seat' : `${free.toLocaleString('en-US')} seats`} available)`,
        }))}
      />
      <TextArea
        field={fields.list}
        label="Email addresses"
        hint={`One on each line, or separated by commas, semicolons or tabs. Names may stand beside them. At most ${IMPORT_LINES.toLocaleString('en-US')} lines.`}
        rows={6}
        spellCheck={false}
        optional
      />
      <FileField
        field={fields.file}
        label="Or a CSV file from your spreadsheet"
        hint="Any column may hold the addresses; a first line with names of columns is fine."
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        optional
      />
      <TextField
        field={fields.note}
        label="A line from you"
        hint={`It appears in every email, under your name. Up to ${INVITATION_NOTE_MAX} characters, without links.`}
        autoComplete="off"
        optional
      />
      <FormActions>
        <SubmitButton tone={answer ? 'secondary' : 'primary'} pendingLabel="Reading the list">
          {answer ? 'Check again' : 'Check the list'}
        </SubmitButton>
      </FormActions>
      <p className="text-sm text-muted">
        Checking saves nothing and sends nothing. You see what becomes of each line first.
      </p>
    </ActionForm>
  )
  return answer ? <Section title="Change the list">{fieldset}</Section> : fieldset
}

interface PreviewProps {
  answer: Extract<ListAnswer, { kind: 'preview' }>
  mutationId: string
  lastResult: LastResult
}

const people = (count: number) =>
  count === 1 ? '1 person' : `${count.toLocaleString('en-US')} people`

function Preview({ answer, mutationId, lastResult }: PreviewProps) {
  const { preview, list, note } = answer
  const { cohort, invited, lines, free, header, groups } = preview
  const [form, fields] = useActionForm(importSchema, { id: 'import', intent: IMPORT, lastResult })
  return (
    <Section title={`What will happen in ${cohort.title}`}>
      <Stack>
        <Notice
          tone={invited > 0 ? 'info' : 'warning'}
          title={invited > 0 ? `${people(invited)} will be invited` : 'No one will be invited'}
          live
        >
          {`${lines.toLocaleString('en-US')} ${lines === 1 ? 'line was' : 'lines were'} checked; ${free === 1 ? '1 seat is' : `${free.toLocaleString('en-US')} seats are`} available. Nothing is saved or sent yet.`}
        </Notice>
        {header ? (
          <p>
            The first line names the columns: <bdi>{header}</bdi>.
          </p>
        ) : null}
        {note ? (
          <p>
            Your line: <q>{note}</q>
          </p>
        ) : null}
        <ListGroups groups={groups} invited="Will be invited" />
        {invited > 0 ? (
          <ActionForm
            form={form}
            intent={IMPORT}
            mutationId={mutationId}
            encType="multipart/form-data"
          >
            <input type="hidden" name={fields.cohort.name} value={cohort.slug} />
            <input type="hidden" name={fields.most.name} value={invited} />
            <input type="hidden" name={fields.note.name} value={note ?? ''} />
            <textarea hidden readOnly dir="auto" name={fields.list.name} value={list} />
            <FormActions>
              <SubmitButton pendingLabel="Inviting">{`Invite ${people(invited)}`}</SubmitButton>
            </FormActions>
          </ActionForm>
        ) : null}
      </Stack>
    </Section>
  )
}
