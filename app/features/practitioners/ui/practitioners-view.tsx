import { paths } from '~/platform/shared/paths'
import { useActionForm } from '~/ui/forms/checked-form'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Column, EmptyState, Name, Notice, PageHeader, Section, Stack } from '~/ui/page'
import {
  ADD_PRACTITIONER,
  addPractitionerSchema,
  type PractitionerCard,
  type PractitionersPage,
  WHY_A_PSEUDONYM,
} from '../contract'
import { CascadeNote } from './cascade-note'
import { ObservingDrafts } from './observing/observing-drafts'
import { countWords, daysWords } from './practitioner-words'
import { PseudonymFields } from './pseudonym-fields'

interface Props {
  page: PractitionersPage
  timeZone: string
  mutationId: string
  lastResult: LastResult
}

/** Everyone whom the reader coaches or coached, and a form for the next one. */
export function PractitionersView({ page, timeZone, mutationId, lastResult }: Props) {
  const { items, drafts, mayAdd, cascade, today } = page
  const now = items.filter(({ endedOn }) => endedOn === null)
  const before = items.filter(({ endedOn }) => endedOn !== null)
  return (
    <Column width="reading">
      <PageHeader
        title="Practitioners"
        back={{ to: paths.practice(), label: 'Practice' }}
        lead="The people you coach at work. Observe them with the practice instrument, and see how their skills grow."
      />
      <Stack gap="large">
        {items.length === 0 ? (
          <EmptyState title="No one here yet">
            <p>{WHY_A_PSEUDONYM}</p>
            <p className="mt-3">
              Your facilitators see one figure for the whole cohort: how many coaches have
              practitioners who grow. It names no coach and no practitioner.
            </p>
          </EmptyState>
        ) : null}
        {now.length > 0 ? (
          <Section title="Coaching now">
            <Cards items={now} />
          </Section>
        ) : null}
        <ObservingDrafts drafts={drafts} timeZone={timeZone} />
        {mayAdd ? (
          <Section title="Add a practitioner">
            <AddForm
              key={items.length}
              today={today}
              mutationId={mutationId}
              lastResult={lastResult}
            />
          </Section>
        ) : null}
        {cascade ? <CascadeNote cascade={cascade} /> : null}
        {items.length > 0 ? <Notice title="Who sees this">{WHY_A_PSEUDONYM}</Notice> : null}
        {before.length > 0 ? (
          <Section title="Archived" hint="Your coaching ended. Everything you recorded is kept.">
            <Cards items={before} />
          </Section>
        ) : null}
      </Stack>
    </Column>
  )
}

/** One line for each practitioner. */
export function Cards({ items }: { items: PractitionerCard[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {items.map(({ id, pseudonym, beganOn, endedOn, ...seen }) => (
        <li key={id} className="flex flex-col items-start gap-0.5 py-2.5 wrap-anywhere">
          <Link
            to={paths.practitioner(id)}
            className="link inline-flex min-h-11 items-center font-semibold"
          >
            <Name>{pseudonym}</Name>
          </Link>
          <span className="text-sm text-muted">
            {`${daysWords(beganOn, endedOn)} · ${countWords(seen)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function AddForm({
  today,
  mutationId,
  lastResult,
}: Omit<Props, 'page' | 'timeZone'> & { today: string }) {
  const [form, fields] = useActionForm(addPractitionerSchema, {
    ...{ id: 'practitioner', lastResult, intent: ADD_PRACTITIONER },
    defaultValue: { beganOn: today },
  })
  return (
    <ActionForm form={form} intent={ADD_PRACTITIONER} mutationId={mutationId}>
      <PseudonymFields fields={fields} today={today} />
      <FormActions>
        <SubmitButton>Add practitioner</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
