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
  INDEPENDENCE_METHOD,
  independenceTold,
  placedTold,
  QUADRANTS,
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
  if (!placed)
    return (
      <Sentences
        title={told.title}
        lines={[{ name: 'Coaches', words: told.n }]}
        evidence="Each coach’s place is for the facilitators of the cohort."
        method={INDEPENDENCE_METHOD}
      />
    )
  if (dots.length === 0) return <Untold told={told} method={INDEPENDENCE_METHOD} />
  return (
    <Figure
      {...told}
      evidence={`${heldUpTold(placed)}${told.evidence}`}
      method={<Method lines={INDEPENDENCE_METHOD} />}
      data={{
        rows: placed,
        rowKey: ({ name }) => name,
        columns: [
          { key: 'name', label: 'Coach', heads: true, cell: ({ name }) => <Name>{name}</Name> },
          { key: 'place', label: 'Place', cell: placedTold },
          ...NUMBERS.map(({ key, label, of }) => ({
            ...{ key, label, number: true },
            cell: (row: Placed) => numberOf(row, of),
          })),
        ],
      }}
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

const NUMBERS: { key: string; label: string; of: (known: Known) => number | undefined }[] = [
  { key: 'support', label: 'Support', of: ({ now }) => now?.supportIntensity },
  { key: 'q', label: 'Skill', of: ({ q }) => q },
  { key: 'index', label: 'Independence', of: ({ independence }) => independence },
]

const numberOf = ({ independence }: Placed, of: (known: Known) => number | undefined): string => {
  const value = independence.kind === 'measured' ? of(independence) : undefined
  return value === undefined ? '—' : String(Math.round(value))
}

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
