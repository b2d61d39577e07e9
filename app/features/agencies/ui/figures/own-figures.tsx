import { formatMonth } from '~/platform/shared/time'
import { MonthBars, type MonthShare } from '~/ui/charts/month-bars'
import { Stack } from '~/ui/page'
import type { MonthFigures } from '../../contract'

const percent = (share: number) => `${Math.round(share * 100)}%`
const number = (count: number) => count.toLocaleString('en-US')

function sharesOf(
  months: readonly MonthFigures[],
  parts: (month: MonthFigures) => [part: number | null, whole: number | null],
): MonthShare[] {
  return months.flatMap((figures) => {
    const [part, whole] = parts(figures)
    if (part === null || !whole) return []
    const month = formatMonth(figures.month)
    return [
      {
        ...{ key: figures.month, month, short: month.slice(0, 3) },
        ...{ share: part / whole, text: percent(part / whole) },
        detail: `${number(part)} of ${number(whole)}`,
      },
    ]
  })
}

/** A finding without a cause: what was entered first and last. */
const titleOf = (what: string, [first, ...others]: readonly MonthShare[]): string => {
  const last = others.at(-1)
  const beginning = first ? `${first.text} of ${what} in ${first.month}` : ''
  return last ? `${beginning}, and ${last.text} in ${last.month}` : beginning
}

const monthCount = (count: number) => (count === 1 ? '1 month' : `${count} months`)

const BESIDE =
  'Entered by the agency itself. Drawn beside transfer, not because of it: many things move these numbers.'

/** The numbers that the agency enters itself, month by month. Nothing here says why they move. */
export function OwnFigures({ months, level }: { months: readonly MonthFigures[]; level?: 2 | 3 }) {
  const left = sharesOf(months, ({ staffLeft, staffTotal }) => [staffLeft, staffTotal])
  const engaged = sharesOf(months, (m) => [m.familiesEngaged, m.familiesServed])
  return (
    <Stack gap="large" className="lg:grid lg:grid-cols-2">
      {left.length > 0 ? (
        <MonthBars
          title={titleOf('staff left', left)}
          n={`${monthCount(left.length)} entered`}
          evidence={BESIDE}
          columns={{ share: 'Left', detail: 'Staff who left, of all staff' }}
          months={left}
          level={level}
        />
      ) : null}
      {engaged.length > 0 ? (
        <MonthBars
          title={titleOf('families served were engaged', engaged)}
          n={`${monthCount(engaged.length)} entered`}
          evidence={BESIDE}
          columns={{ share: 'Engaged', detail: 'Families engaged, of families served' }}
          months={engaged}
          level={level}
        />
      ) : null}
    </Stack>
  )
}
