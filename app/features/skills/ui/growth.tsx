import { toMarks } from '~/features/transfer/contract'
import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { type DotShape, type LevelDot, LevelDots } from '~/ui/charts/level-dots'
import { Link } from '~/ui/navigation'
import { Section, type TableColumn } from '~/ui/page'
import type { GrowthView, ObserverKind, SeenPoint, SkillPage } from '../contract'

const HELP = ['None', 'A light cue', 'Guided together', 'Shown or done by someone else']

const KIND: Record<ObserverKind, { shape: DotShape; words: string }> = {
  facilitator: { shape: 'circle', words: 'Facilitator' },
  'named-observer': { shape: 'circle', words: 'Named observer' },
  several: { shape: 'circle', words: 'Several observers' },
  peer: { shape: 'diamond', words: 'Peer' },
}

type Row = SeenPoint

const COLUMNS: TableColumn<Row>[] = [
  { key: 'on', label: 'Day', heads: true, cell: ({ on }) => formatDay(on, 'year') },
  { key: 'level', label: 'Level', number: true, cell: ({ level }) => level },
  { key: 'own', label: 'My own rating', cell: ({ own }) => ownWords(own) },
  { key: 'gap', label: 'Gap', cell: ({ own, level }) => gapOf(own, level) },
  { key: 'help', label: 'Help', cell: ({ prompt }) => HELP[prompt] ?? 'With help' },
  {
    key: 'by',
    label: 'Seen by',
    cell: ({ by, observers, setting }) => (
      <bdi>
        {observers} ({KIND[by].words.toLowerCase()}), {setting}
      </bdi>
    ),
  },
  {
    key: 'open',
    label: 'Observation',
    cell: ({ observationId, on }) => (
      <Link to={paths.observation(observationId)} className="link">
        Open<span className="sr-only"> the observation of {formatDay(on, 'year')}</span>
      </Link>
    ),
  },
]

const ownWords = (own: SeenPoint['own']) => {
  if (own === null) return 'Not rated'
  return own === 'na' ? 'No opportunity' : own
}

const gapOf = (own: SeenPoint['own'], level: number) => {
  if (own === null || own === 'na') return '—'
  if (own === level) return 'None'
  return own > level ? 'You saw more' : 'They saw more'
}

/** How the skill was seen over time, beside where the coach put themselves. The coach alone sees it. */
export function Growth({ page: { growth, levels, policyMarks } }: { page: SkillPage }) {
  return (
    <Section
      title="Growth"
      hint="Your own ratings are shown to you alone here. A rating of an observation is seen by its observer, too."
    >
      <p className="max-w-reading">{growth.sentence}</p>
      <p className="max-w-reading">{growth.slope}</p>
      {growth.points.length + growth.ratings.length > 0 ? (
        <Chart growth={growth} rules={policyMarks} />
      ) : null}
      <Ratings growth={growth} levels={levels} />
    </Section>
  )
}

function Chart({ growth, rules }: { growth: GrowthView; rules: SkillPage['policyMarks'] }) {
  const { points, ratings, sentence } = growth
  const dots: LevelDot[] = [
    ...points.map(
      ({ key, on, level, by, prompt, newObserver }): LevelDot => ({
        ...{ key, on, level, shape: KIND[by].shape, solid: prompt === 0 },
        ...(newObserver ? { mark: 'New observer from here on' } : {}),
      }),
    ),
    ...ratings.flatMap(({ key, on, level }): LevelDot[] =>
      level === null ? [] : [{ key, on, level, shape: 'square', solid: false }],
    ),
    ...points.flatMap(({ key, on, own }): LevelDot[] =>
      typeof own === 'number'
        ? [{ key: `own ${key}`, on, level: own, shape: 'square', solid: false }]
        : [],
    ),
  ]
  if (dots.length === 0) return null
  const used = new Set(dots.map(({ shape, solid }) => `${shape} ${solid}`))
  return (
    <LevelDots
      title={points.length === 0 ? 'Your own ratings so far' : 'Levels that were seen'}
      n={countWords(points.length, dots.filter(({ shape }) => shape === 'square').length)}
      evidence="Each mark is one rating on one day. Nothing is drawn between them, and nothing into the future."
      level={3}
      dots={dots}
      marks={toMarks(rules, dots)}
      words={sentence}
      legend={LEGEND.filter(({ shape, solid }) => used.has(`${shape} ${solid}`))}
      data={{ columns: COLUMNS, rows: points, rowKey: ({ key }) => key }}
    />
  )
}

const countWords = (seen: number, own: number) =>
  `${seen} ${seen === 1 ? 'score' : 'scores'} by others, ${own} of your own`

const LEGEND: { shape: DotShape; solid: boolean; words: string }[] = [
  { shape: 'circle', solid: true, words: 'Facilitator or named observer: without help' },
  { shape: 'circle', solid: false, words: 'Facilitator or named observer: with help' },
  { shape: 'diamond', solid: true, words: 'Peer: without help' },
  { shape: 'diamond', solid: false, words: 'Peer: with help' },
  { shape: 'square', solid: false, words: 'My own rating' },
]

function Ratings({
  growth: { ratings },
  levels,
}: {
  growth: GrowthView
  levels: SkillPage['levels']
}) {
  if (ratings.length === 0) return null
  return (
    <div className="flex max-w-reading flex-col gap-2">
      <h3 className="text-lg font-semibold">Where you put yourself</h3>
      <ol className="flex flex-col gap-1.5">
        {ratings.map(({ key, on, level }) => (
          <li key={key}>
            {formatDay(on, 'year')}:{' '}
            <span>
              {level === null ? '“I don’t know yet”' : `level ${level}. ${levels[level]}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
