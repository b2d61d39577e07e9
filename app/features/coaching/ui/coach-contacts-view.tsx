import { CADENCES } from '~/features/transfer/contract'
import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { RadioGroup } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, MutationId, SubmitButton } from '~/ui/forms/form'
import { Column, DescriptionList, Name, Notice, PageHeader, Section, Stack } from '~/ui/page'
import {
  CADENCE_WORDS,
  type CoachContactsPage,
  cadenceSchema,
  LATELY_DAYS,
  SET_CADENCE,
} from '../contract'
import { nextWords } from './rhythm-words'

interface Props {
  page: CoachContactsPage
  mutationId: string
  lastResult: LastResult
}

/** How one coach is met: the facilitator decides, and the rule of fading only suggests. */
export function CoachContactsView({ page, mutationId, lastResult }: Props) {
  const { cohort, enrollmentId, name, rhythm, suggestion, history, asked } = page
  return (
    <Column width="reading">
      <PageHeader
        title={<Name>{name}</Name>}
        eyebrow="How often you meet"
        back={{ to: paths.contacts(cohort), label: 'Contacts' }}
        action={
          <ButtonLink to={paths.newContact(cohort, { coach: enrollmentId })}>
            Record a contact
          </ButtonLink>
        }
      />
      <Stack gap="large">
        <DescriptionList
          items={[
            { term: 'You meet', value: CADENCE_WORDS[rhythm.cadence] },
            { term: 'Last contact', value: rhythm.lastOn ? formatDay(rhythm.lastOn) : 'None yet' },
            { term: 'Next planned', value: nextWords(rhythm) },
            {
              term: `In ${LATELY_DAYS} days`,
              value: `${rhythm.contacts} ${rhythm.contacts === 1 ? 'contact' : 'contacts'}, ${rhythm.minutes} minutes`,
            },
          ]}
        />
        {asked ? (
          <Notice title="They would like to meet more often">
            Whichever you choose below answers this.
          </Notice>
        ) : null}
        <Section title="Change how often you meet" hint={suggestion}>
          <CadenceForm page={page} mutationId={mutationId} lastResult={lastResult} />
        </Section>
        <Section title="Until now">
          <ul className="flex flex-col gap-1.5">
            {history.map(({ id, cadence, from, by }) => (
              <li key={id}>
                <span>{`${CADENCE_WORDS[cadence]} from ${formatDay(from, 'year')}`}</span>
                <span className="text-muted">
                  {' · set by '}
                  <Name>{by}</Name>
                </span>
              </li>
            ))}
            <li>Every week from the start</li>
          </ul>
        </Section>
      </Stack>
    </Column>
  )
}

function CadenceForm({ page, mutationId, lastResult }: Props) {
  const [form, fields] = useActionForm(cadenceSchema, {
    id: 'cadence',
    lastResult,
    defaultValue: { cadence: page.rhythm.cadence },
  })
  return (
    <ActionForm form={form}>
      <input type="hidden" name="intent" value={SET_CADENCE} />
      <MutationId value={mutationId} />
      <RadioGroup
        field={fields.cadence}
        label="You meet"
        layout="row"
        options={CADENCES.map((value) => ({ value, label: CADENCE_WORDS[value] }))}
      />
      <FormActions>
        <SubmitButton>Save</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
