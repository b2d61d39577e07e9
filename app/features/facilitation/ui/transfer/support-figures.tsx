import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { isolated } from '~/platform/shared/text'
import { Figure } from '~/ui/charts/figure'
import { type QuadrantDot, Quadrants } from '~/ui/charts/quadrants'
import { Name, Table } from '~/ui/page'
import type { CohortTransfer, Placed } from '../../contract'
import {
  DOSE_METHOD,
  doseRows,
  doseTold,
  FADE_METHOD,
  fadeLines,
  heldUpTold,
  helpOf,
  INDEPENDENCE_METHOD,
  independenceTold,
  minutesOf,
  minutesTooEarly,
  placedTold,
  QUADRANTS,
  SUPPORT_EVIDENCE,
  supportTold,
} from '../../domain/told/support-told'
import { Method, Sentences, Untold } from './method'

const { support, independence: rule } = DEFAULT_POLICY.measures

/** Measures 7 and 8. */
export function IndependenceFigure({
  transfer,
}: {
  transfer: Pick<CohortTransfer, 'independence' | 'support' | 'people'>
}) {
  const told = independenceTold(transfer)
  const placed = transfer.people?.placed ?? null
  const dots = placed?.flatMap(toDot) ?? []
  const given = supportTold(transfer.support)
  if (!placed)
    return (
      <Sentences
        title={told.title}
        lines={[{ name: 'Coaches', words: told.n }, ...given]}
        evidence="Each coach’s place is for the facilitators of the cohort."
        method={INDEPENDENCE_METHOD}
      />
    )
  if (placed.every(({ support: one }) => one.kind !== 'measured'))
    return <Untold told={told} method={INDEPENDENCE_METHOD} />
  const data = {
    rows: placed,
    rowKey: ({ name }: Placed) => name,
    columns: COLUMNS,
  }
  if (dots.length === 0)
    return (
      <div className="flex flex-col gap-4">
        <Sentences
          title={told.title}
          lines={given}
          evidence={`${minutesTooEarly(placed)}${SUPPORT_EVIDENCE}`}
          method={INDEPENDENCE_METHOD}
        />
        <Table caption="Support of each coach" {...data} />
      </div>
    )
  return (
    <Figure
      title={told.title}
      n={[told.n, ...given.map(({ name, words }) => `${name}: ${words}`)].join('. ')}
      evidence={`${heldUpTold(placed)}${minutesTooEarly(placed)}${told.evidence}`}
      method={<Method lines={INDEPENDENCE_METHOD} />}
      data={data}
    >
      <Quadrants
        label={`${told.title}. ${placed
          .filter(({ independence }) => independence.kind === 'measured')
          .map((one) => `${one.name}: ${placedTold(one)}`)
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

type Known = Extract<Placed['independence'], { kind: 'measured' }>

const numberOf = ({ independence }: Placed, of: (known: Known) => number): string =>
  independence.kind === 'measured' ? String(Math.round(of(independence))) : '—'

const COLUMNS = [
  { key: 'name', label: 'Coach', heads: true, cell: ({ name }: Placed) => <Name>{name}</Name> },
  { key: 'place', label: 'Place', cell: placedTold },
  ...[
    { key: 'minutes', label: `Minutes per ${support.perDays} days`, cell: minutesOf },
    { key: 'help', label: 'Help (0 to 3)', cell: helpOf },
    { key: 'q', label: 'Skill', cell: (row: Placed) => numberOf(row, ({ q }) => q) },
    {
      key: 'index',
      label: 'Independence',
      cell: (row: Placed) => numberOf(row, ({ independence }) => independence),
    },
  ].map((column) => ({ ...column, number: true })),
]

function toDot({ name, independence }: Placed, index: number): QuadrantDot[] {
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
  const title = doseTold({ dose })
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
    <Sentences
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
