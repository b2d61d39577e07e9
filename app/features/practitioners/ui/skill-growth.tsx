import { type PolicyMark, toMarks } from '~/features/transfer/contract'
import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { LevelDots } from '~/ui/charts/level-dots'
import { Link } from '~/ui/navigation'
import type { TableColumn } from '~/ui/page'
import type { PractitionerPoint, PractitionerSkill } from '../contract'

/** An instrument’s rung is a word and its explanation: "Light cue. A word, a look …". */
const shortly = (rung: string | null): string => rung?.split('.')[0] ?? '—'

const COLUMNS: TableColumn<PractitionerPoint>[] = [
  { key: 'on', label: 'Day', heads: true, cell: ({ on }) => formatDay(on, 'year') },
  { key: 'level', label: 'Level', number: true, cell: ({ level }) => level },
  { key: 'prompt', label: 'Help', cell: ({ prompt }) => shortly(prompt) },
  { key: 'carried', label: 'Who led it', cell: ({ carried }) => shortly(carried) },
  {
    key: 'open',
    label: 'Observation',
    cell: ({ id, on }) => (
      <Link to={paths.practitionerObservation(id)} className="link">
        Open<span className="sr-only"> the observation of {formatDay(on, 'year')}</span>
      </Link>
    ),
  },
]

/** The levels of one skill over time, and its slope in words. */
export function SkillGrowth({
  skill,
  rules,
}: {
  skill: PractitionerSkill
  rules: readonly PolicyMark[]
}) {
  const { title, points, growth } = skill
  const helped = points.some(({ solo }) => !solo)
  const alone = points.some(({ solo }) => solo)
  return (
    <div className="flex flex-col gap-3">
      <LevelDots
        title={title}
        n={counted(points.length, 'score')}
        evidence="Your own scores of real practice. Nothing is drawn between them, and nothing into the future."
        level={3}
        dots={points.map(({ id, on, level, solo }) => ({
          ...{ key: id, on, level, shape: 'circle' as const, solid: solo },
        }))}
        marks={toMarks(rules, points)}
        words={`${title}: ${points.map(({ on, level }) => `level ${level} on ${formatDay(on)}`).join(', ')}.`}
        legend={[
          ...(alone ? [{ shape: 'circle' as const, solid: true, words: 'Without help' }] : []),
          ...(helped ? [{ shape: 'circle' as const, solid: false, words: 'With help' }] : []),
        ]}
        data={{ columns: COLUMNS, rows: points, rowKey: ({ id }) => id }}
      />
      <p className="max-w-reading">{growth ?? 'Too early for a slope of this skill alone.'}</p>
    </div>
  )
}
