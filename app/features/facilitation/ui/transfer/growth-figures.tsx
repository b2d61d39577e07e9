import { policyMarkWords } from '~/features/transfer/contract'
import { dayNumber } from '~/platform/shared/time'
import { Figure } from '~/ui/charts/figure'
import { MonthBars } from '~/ui/charts/month-bars'
import { type SmallPanel, SmallPanels } from '~/ui/charts/small-panels'
import type { CohortTransfer, GrowthPanel } from '../../contract'
import {
  FAMILY_LED_METHOD,
  familyLedFinding,
  familyLedRows,
  GROWTH_METHOD,
  growthFinding,
  growthPanelWords,
} from '../../domain/findings/growth-finding'
import { onDay } from '../../domain/findings/words'
import { MeasureInWords, MeasureWithoutFigure, Method } from './method'

/** Scores by a peer are drawn hollow. */
const SEEN_BY_OTHERS = 3

/** Measure 6. */
export function GrowthFigure({
  transfer: { growth, people, asOf, policyMarks },
}: {
  transfer: Pick<CohortTransfer, 'growth' | 'people' | 'asOf' | 'policyMarks'>
}) {
  const finding = growthFinding(growth)
  const seen = people?.growth.filter(({ points }) => points.length > 0) ?? []
  const days = seen.flatMap(({ points }) => points.map(({ on }) => on)).sort()
  const [first] = days
  if (!people) return <WithoutNames finding={finding} />
  if (!first) return <MeasureWithoutFigure finding={finding} method={GROWTH_METHOD} />
  return (
    <Figure
      {...finding}
      method={<Method lines={GROWTH_METHOD} />}
      data={{
        rows: people.growth,
        rowKey: ({ name }) => name,
        columns: [
          { key: 'name', label: 'Coach', heads: true, cell: ({ name }) => name },
          { key: 'growth', label: 'Growth', cell: growthPanelWords },
          {
            key: 'scores',
            label: 'Scores, oldest first',
            cell: ({ points }) =>
              [...points]
                .sort((a, b) => (a.on < b.on ? -1 : 1))
                .map(({ on, skillTitle, level }) => `${onDay(on)}: ${skillTitle} ${level}`)
                .join('; ') || '—',
          },
        ],
      }}
    >
      <SmallPanels
        panels={seen.map(toPanel)}
        from={{ at: dayNumber(first), label: onDay(first) }}
        to={{ at: dayNumber(asOf), label: onDay(asOf) }}
        low="level 1"
        high="level 4"
        marks={policyMarks.map((mark) => ({
          at: dayNumber(mark.on),
          label: policyMarkWords(mark),
        }))}
      />
      {seen.length < people.growth.length ? (
        <p className="text-sm text-muted">
          {`No score yet: ${people.growth
            .filter(({ points }) => points.length === 0)
            .map(({ name }) => name)
            .join(', ')}.`}
        </p>
      ) : null}
    </Figure>
  )
}

const WithoutNames = ({ finding }: { finding: ReturnType<typeof growthFinding> }) => (
  <MeasureInWords
    title={finding.title}
    lines={[{ name: 'Coaches', words: finding.n }]}
    evidence="Each coach’s own chart is for the facilitators of the cohort."
    method={GROWTH_METHOD}
  />
)

function toPanel(panel: GrowthPanel, index: number): SmallPanel {
  const { name, points, growth } = panel
  return {
    key: `${index} ${name}`,
    name,
    words: growthPanelWords(panel),
    points: points.map(({ on, q, tier, skillId }, at) => ({
      key: `${at} ${skillId}`,
      at: dayNumber(on),
      share: q / 100,
      hollow: tier < SEEN_BY_OTHERS,
    })),
    line: growth.kind === 'measured' ? lineOf(panel, growth) : null,
  }
}

/** The slope through the middle of the scores, between the first and the last day that it rests on. */
function lineOf(
  { points }: GrowthPanel,
  { slope, perDays, from, to }: Extract<GrowthPanel['growth'], { kind: 'measured' }>,
): SmallPanel['line'] {
  const used = points.filter(({ on }) => on >= from && on <= to)
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const middle = mean(used.map(({ on }) => dayNumber(on)))
  const height = mean(used.map(({ q }) => q))
  const at = (day: number) => (height + ((day - middle) * slope) / perDays) / 100
  const [start, end] = [dayNumber(from), dayNumber(to)]
  return { from: start, to: end, start: at(start), end: at(end) }
}

/** Measure 9. */
export function FamilyLedFigure({
  transfer: { familyLed, policyMarks },
}: {
  transfer: Pick<CohortTransfer, 'familyLed' | 'policyMarks'>
}) {
  const finding = familyLedFinding(familyLed)
  if (familyLed.every(({ share }) => share.kind !== 'measured'))
    return <MeasureWithoutFigure finding={finding} method={FAMILY_LED_METHOD} />
  return (
    <MonthBars
      {...finding}
      method={<Method lines={FAMILY_LED_METHOD} />}
      columns={{ head: 'Period', share: 'Led by the family', detail: 'Count' }}
      months={familyLedRows(familyLed, policyMarks)}
    />
  )
}
