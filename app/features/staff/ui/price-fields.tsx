import { type FieldLike, TextField } from '~/ui/forms/field'
import { ErrorLines } from '~/ui/forms/field-parts'
import { FieldGroup } from '~/ui/forms/form'

const MAX_ROWS = 10
const SPARE_ROWS = 2

/** An error of one row is said with its number. */
export const STEP_ROWS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: MAX_ROWS }, (_, at) => [`steps[${at}]`, `Step ${at + 1}`]),
)

const isFilled = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && Object.values(row).some(Boolean)

interface PriceProps {
  field: (name: string) => FieldLike
  /** The steps that the form has so far. */
  rows: readonly unknown[]
}

/** The price of a seat and whatever changes it. Blank rows of steps are ignored; a preview adds more. */
export function PriceFields({ field, rows }: PriceProps) {
  const filled = rows.findLastIndex((row) => isFilled(row)) + 1
  const count = Math.min(MAX_ROWS, filled + SPARE_ROWS)
  const names = Array.from({ length: count }, (_, at) => `steps[${at}]`)
  // It is said here where it is about the steps together.
  const all = field('steps')
  return (
    <>
      <FieldGroup legend="Places and price">
        <TextField field={field('capacity')} label="Places" inputMode="numeric" width="short" />
        <TextField
          field={field('price')}
          label="Price of one seat"
          inputMode="decimal"
          width="short"
        />
        <TextField field={field('currency')} label="Currency" hint="Such as USD." width="short" />
        <TextField
          field={field('earlyBird')}
          label="Early-bird price of one seat"
          hint="A price such as 1295.00, or a share off such as 10%. It holds until the last early-bird day."
          optional
          width="short"
        />
        <TextField
          field={field('taxName')}
          label="Tax on a sale"
          hint="As orders call it, such as Sales tax. Tax-exempt agencies don’t pay it."
          optional
          autoComplete="off"
          width="medium"
        />
        <TextField
          field={field('taxPercent')}
          label="Rate of the tax in percent"
          optional
          inputMode="decimal"
          width="short"
        />
      </FieldGroup>
      <FieldGroup
        legend="Volume discounts"
        hint="An order gets the step with the most seats that it reaches. Blank rows are ignored; a preview adds more."
      >
        {all.errors?.length ? (
          <p id={all.id} tabIndex={-1} className="font-semibold text-danger">
            <ErrorLines errors={all.errors} />
          </p>
        ) : null}
        {names.map((name, at) => (
          <fieldset key={name} className="grid gap-4 sm:grid-cols-[auto_auto_1fr]">
            <legend className="mb-1 text-sm font-semibold text-muted">Step {at + 1}</legend>
            <TextField
              field={field(`${name}.seats`)}
              label="From how many seats"
              inputMode="numeric"
              width="short"
            />
            <TextField
              field={field(`${name}.percent`)}
              label="Percent off"
              inputMode="decimal"
              width="short"
            />
          </fieldset>
        ))}
      </FieldGroup>
    </>
  )
}
