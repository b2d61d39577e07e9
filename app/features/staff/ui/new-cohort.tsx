import type { BroughtHoliday, CohortFormValues } from '~/features/cohorts/contract'
import { paths } from '~/platform/shared/paths'
import type { Zone } from '~/platform/shared/zones/zones'
import { RadioGroup, TextField } from '~/ui/forms/field'
import { Column, PageHeader } from '~/ui/page'
import { CohortForm, type SaveAnswer } from './cohort-form'

interface NewCohortProps {
  programs: { id: string; title: string }[]
  source: { slug: string; title: string; program: string } | null
  form: CohortFormValues
  brought: readonly BroughtHoliday[]
  facilitators: { name: string; email: string }[]
  zones: readonly Zone[]
  mutationId: string
  answer: SaveAnswer | undefined
}

/** A new cohort, of a program or as a copy of another cohort. */
export function NewCohort(props: NewCohortProps) {
  const { programs, source, form, facilitators, zones, mutationId, answer } = props
  const options = programs.map(({ id: value, title: label }) => ({ value, label }))
  const values = { ...form, program: source?.program ?? programs[0]?.id ?? '' }
  return (
    <Column>
      <PageHeader
        back={{ to: paths.adminCohorts(), label: 'Cohorts' }}
        title={source ? `Copy ${source.title}` : 'New cohort'}
        lead="Choose its first day, preview every date that follows, then save. Until you open it, only program staff and its facilitators see it."
      />
      <CohortForm
        {...{ values, answer, zones, mutationId }}
        brought={props.brought}
        opened={false}
        unsaved
        save="Save cohort"
      >
        {(field) => (
          <>
            {source ? (
              <>
                <input type="hidden" name="from" value={source.slug} />
                <input type="hidden" name="program" value={source.program} />
                <input
                  type="hidden"
                  name="broughtFor"
                  value={String(field('broughtFor').initialValue ?? '')}
                />
              </>
            ) : (
              <RadioGroup field={field('program')} label="Program" options={options} />
            )}
            <TextField
              field={field('lead')}
              label="Lead facilitator"
              hint="Their name or email. Someone who has never signed in is invited, and leads the cohort once they accept. Add others once the cohort is saved."
              autoComplete="off"
              list="facilitators"
            />
            <datalist id="facilitators">
              {facilitators.map(({ name, email }) => (
                <option key={email} value={email}>
                  {name}
                </option>
              ))}
            </datalist>
          </>
        )}
      </CohortForm>
    </Column>
  )
}
