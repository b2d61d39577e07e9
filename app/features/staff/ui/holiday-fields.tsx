import { type BroughtHoliday, broughtWords } from '~/features/cohorts/contract'
import { DateField, type FieldLike, TextField } from '~/ui/forms/field'
import { ErrorLines } from '~/ui/forms/field-parts'
import { FieldGroup } from '~/ui/forms/form'

const SPARE_ROWS = 3
const MAX_ROWS = 40

/** An error of one row is said with its number. */
export const HOLIDAY_ROWS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: MAX_ROWS }, (_, at) => [`holidays[${at}]`, `Holiday ${at + 1}`]),
)

const isFilled = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && Object.values(row).some(Boolean)

/** The named holidays and a few blank rows; each preview adds rows, so it works without scripts. */
export function HolidayFields({
  rows,
  field,
  brought,
}: {
  rows: readonly unknown[]
  field: (name: string) => FieldLike
  brought: readonly BroughtHoliday[]
}) {
  const wordsOf = (row: unknown) => (isFilled(row) ? broughtWords(row as object, brought) : null)
  // Blank rows come back with a form that was sent, and are no reason for more of them.
  const filled = rows.findLastIndex((row) => isFilled(row)) + 1
  const count = Math.min(MAX_ROWS, filled + SPARE_ROWS)
  const names = Array.from({ length: count }, (_, at) => `holidays[${at}]`)
  // It is said here where it is about the holidays together.
  const all = field('holidays')
  return (
    <FieldGroup
      legend="Holidays"
      hint="A week without a working day is skipped, and everything after it moves by a week. A module that would open on a holiday opens on the next working day. Blank rows are ignored; a preview adds more."
    >
      {all.errors?.length ? (
        <p id={all.id} tabIndex={-1} className="font-semibold text-danger">
          <ErrorLines errors={all.errors} />
        </p>
      ) : null}
      {names.map((name, at) => (
        <fieldset key={name} className="grid gap-4 sm:grid-cols-[1fr_auto_auto]">
          <legend className="mb-1 text-sm font-semibold text-muted">Holiday {at + 1}</legend>
          <Origin words={wordsOf(rows[at])} />
          <TextField field={field(`${name}.name`)} label="Name" autoComplete="off" />
          <DateField field={field(`${name}.from`)} label="First day" />
          <DateField field={field(`${name}.to`)} label="Last day" />
        </fieldset>
      ))}
    </FieldGroup>
  )
}

const Origin = ({ words }: { words: string | null }) =>
  words ? <p className="text-sm text-muted sm:col-span-3">{words}</p> : null
