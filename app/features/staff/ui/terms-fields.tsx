import type { Visibility } from '~/features/cohorts/contract'
import { VISIBILITIES, VISIBILITY_HINTS } from '~/features/cohorts/contract'
import type { Zone } from '~/platform/shared/zones/zones'
import { optionsOf } from '~/ui/forms/choice'
import { DateField, type FieldLike, RadioGroup, Select, TextField } from '~/ui/forms/field'
import { FieldGroup } from '~/ui/forms/form'
import { MeetingFields } from './meeting-fields'
import { PriceFields } from './price-fields'

const LATE = optionsOf({
  yes: 'Yes, up to that many days after the first day',
  no: 'No, enrollment ends that many days before the first day',
})
const SEATS_FROM = optionsOf({
  order: 'Can be assigned as soon as they are ordered',
  payment: 'Can be assigned once the invoice is paid',
})
const LOCKS = optionsOf({
  program: 'As the program says',
  guide: 'Coaches can read every module early',
  lock: 'Each module stays locked until it opens',
})

const visibilities = (opened: boolean) =>
  (Object.keys(VISIBILITIES) as Visibility[])
    .filter((one) => !(opened && one === 'draft'))
    .map((value) => ({ value, label: VISIBILITIES[value], hint: VISIBILITY_HINTS[value] }))

interface TermsProps {
  field: (name: string) => FieldLike
  zones: readonly Zone[]
  /** Once opened, a cohort keeps its address, and is no draft again. */
  opened: boolean
  /** It is not saved yet, so an address can still come from the title. */
  unsaved: boolean
  /** The rows of volume discounts that the form has so far. */
  steps: readonly unknown[]
}

/** Everything about a cohort but its holidays. */
export function TermsFields({ field, zones, opened, unsaved, steps }: TermsProps) {
  return (
    <>
      <FieldGroup legend="The cohort">
        <TextField field={field('title')} label="Title" autoComplete="off" />
        <TextField
          field={field('slug')}
          label="Address"
          hint={
            opened
              ? 'Links lead here, so it stays.'
              : unsaved
                ? 'Small letters, digits and hyphens. Left blank, it is made from the title.'
                : 'Small letters, digits and hyphens.'
          }
          optional={unsaved}
          prefix="/cohorts/"
          readOnly={opened}
          autoComplete="off"
          width="medium"
        />
        <RadioGroup field={field('visibility')} label="Visibility" options={visibilities(opened)} />
      </FieldGroup>
      <FieldGroup legend="Dates" hint="Every other date follows from the first day.">
        <DateField field={field('anchor')} label="First day" />
        <Select field={field('timeZone')} label="Time zone" options={[...zones]} />
        <RadioGroup field={field('late')} label="Late enrollment" options={LATE} />
        <TextField
          field={field('enrollDays')}
          label="Days between the first day and the last day to enroll"
          hint="Days of skipped weeks don’t count."
          inputMode="numeric"
          width="short"
        />
        <TextField
          field={field('earlyBirdDays')}
          label="Early-bird price until this many days before the first day"
          optional
          inputMode="numeric"
          width="short"
        />
      </FieldGroup>
      <MeetingFields field={field} />
      <PriceFields field={field} rows={steps} />
      <FieldGroup
        legend="Paying by invoice"
        hint="Orders that are placed from now on follow this; earlier ones stay as they are."
      >
        <TextField
          field={field('invoiceDays')}
          label="Days in which an invoice is due"
          inputMode="numeric"
          width="short"
        />
        <RadioGroup
          field={field('seatsFrom')}
          label="Seats bought by invoice"
          options={SEATS_FROM}
        />
      </FieldGroup>
      <FieldGroup legend="Modules">
        <RadioGroup field={field('locks')} label="Before a module opens" options={LOCKS} />
      </FieldGroup>
    </>
  )
}
