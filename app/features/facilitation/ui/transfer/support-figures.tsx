import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { isolated } from '~/platform/shared/text'
import { Figure } from '~/ui/charts/figure'
import { type QuadrantDot, Quadrants } from '~/ui/charts/quadrants'
import { Name, Table } from '~/ui/page'
import type { CohortTransfer, IndependencePanel } from '../../contract'
import {
  DOSE_METHOD,
  doseFinding,
  doseRows,
  FADE_METHOD,
  fadeLines,
  heldUpWords,
  helpOf,
  INDEPENDENCE_METHOD,
  independenceFinding,
  minutesOf,
  minutesTooEarly,
  QUADRANTS,
  quadrantWords,
  SUPPORT_EVIDENCE,
  supportLines,
} from '../../domain/findings/support-findings'
import { MeasureInWords, MeasureWithoutFigure, Method } from './method'

const { support, independence: rule } = DEFAULT_POLICY.measures

/** Measures 7 and 8. */
export function IndependenceFigure({
  transfer,
}: {
  transfer: Pick<CohortTransfer, 'independence' | 'support' | 'people'>
}) {
  const finding = independenceFinding(transfer)
  const placed = transfer.people?.placed ?? null
  const dots = placed?.flatMap(toDot) ?? []
  const given = supportLines(transfer.support)
  if (!placed)
    return (
      <MeasureInWords
        title={finding.title}
        lines={[{ name: 'Coaches', words: finding.n }, ...given]}
        evidence="Each coach’s place is for the facilitators of the cohort."
        method={INDEPENDENCE_METHOD}
      />
    )
  if (placed.every(({ support: one }) => one.kind !== 'measured'))
    return <MeasureWithoutFigure finding={finding} method={INDEPENDENCE_METHOD} />
  const data = {
    rows: placed,
    rowKey: ({ name }: IndependencePanel) => name,
    columns: COLUMNS,
  }
  if (dots.length === 0)
    return (
      <div className="flex flex-col gap-4">
        <MeasureInWords
          title={finding.title}
          lines={given}
          evidence={`${minutesTooEarly(placed)}${SUPPORT_EVIDENCE}`}
          method={INDEPENDENCE_METHOD}
        />
        <Table caption="Support of each coach" {...data} />
      </div>
    )
  return (
    <Figure
      title={finding.title}
      n={[finding.n, ...given.map(({ name, words }) => `${name}: ${words}`)].join('. ')}
      evidence={`${heldUpWords(placed)}${minutesTooEarly(placed)}${finding.evidence}`}
      method={<Method lines={INDEPENDENCE_METHOD} />}
      data={data}
    >
      <Quadrants
        label={`${finding.title}. ${placed
          .filter(({ independence }) => independence.kind === 'measured')
          .map((one) => `${one.name}: ${quadrantWords(one)}`)
          .join('; ')}.`}
        dots={dots}
        xTitle={`Support: contact minutes per ${support.perDays} days`}
        yTitle="Skill as seen, 0 to 100"
        split={{ x: support.muchMinutes, y: rule.highQ }}
        names={{
          lowLeft: QUADRANTS.starting,
          lowRight: QUADRANTS['supported-growth'],
          highRight: QUADRANTS['held-up-by-support'],
          highLeft: QUADRANTS.independent,
        }}
      />
    </Figure>
  )
}

type Known = Extract<IndependencePanel['independence'], { kind: 'measured' }>

const numberOf = ({ independence }: IndependencePanel, of: (known: Known) => number): string =>
  independence.kind === 'measured' ? String(Math.round(of(independence))) : '—'

const COLUMNS = [
  {
    key: 'name',
    label: 'Coach',
    heads: true,
    cell: ({ name }: IndependencePanel) => <Name>{name}</Name>,
  },
  { key: 'place', label: 'Place', cell: quadrantWords },
  ...[
    { key: 'minutes', label: `Minutes per ${support.perDays} days`, cell: minutesOf },
    { key: 'help', label: 'Help (0 to 3)', cell: helpOf },
    { key: 'q', label: 'Skill', cell: (row: IndependencePanel) => numberOf(row, ({ q }) => q) },
    {
      key: 'index',
      label: 'Independence',
      cell: (row: IndependencePanel) => numberOf(row, ({ independence }) => independence),
    },
  ].map((column) => ({ ...column, number: true })),
]

function toDot({ name, independence }: IndependencePanel, index: number): QuadrantDot[] {
  if (independence.kind !== 'measured' || !independence.now) return []
  const { now, before } = independence
  return [
    {
      key: `${index} ${name}`,
      name: isolated(name),
      x: now.supportIntensity,
      y: now.q,
      shade: now.independence / 100,
      before: before && { x: before.supportIntensity, y: before.q },
    },
  ]
}

/** Measure 11. */
export function DosePart({ transfer: { dose } }: { transfer: Pick<CohortTransfer, 'dose'> }) {
  const title = doseFinding({ dose })
  return (
    <div className="flex flex-col gap-3">
      <h2 className="text-xl">{title}</h2>
      <div className="max-w-2xl">
        <Table
          caption="Coaching dose"
          captionHidden
          rows={doseRows(dose)}
          rowKey={({ what }) => what}
          columns={[
            { key: 'what', label: 'What', heads: true, cell: ({ what }) => what },
            { key: 'figure', label: 'Figure', cell: ({ figure }) => figure },
          ]}
        />
      </div>
      <details>
        <summary className="link inline-flex min-h-9 items-center text-sm">
          How it is computed<span className="sr-only">: coaching dose</span>
        </summary>
        <div className="flex max-w-reading flex-col gap-2 pt-3 text-sm">
          <Method lines={DOSE_METHOD} />
        </div>
      </details>
    </div>
  )
}

/** Measure 12: a facilitator decides, and nothing follows from it by itself. */
export function FadePart({ transfer: { people } }: { transfer: Pick<CohortTransfer, 'people'> }) {
  if (!people) return null
  return (
    <MeasureInWords
      title="How often to meet: suggestions"
      lines={fadeLines(people.fade)}
      evidence={
        people.fade.length === 0
          ? 'No rhythm is on record for anyone yet. Suggestions begin when one is.'
          : 'You decide. Suggested changes come first; names are in alphabetical order.'
      }
      method={FADE_METHOD}
    />
  )
}
