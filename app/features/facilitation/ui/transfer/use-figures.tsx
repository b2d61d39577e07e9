import { Figure } from '~/ui/charts/figure'
import { RateLines } from '~/ui/charts/rate-lines'
import { ReachBars } from '~/ui/charts/reach-bars'
import { StepCurve } from '~/ui/charts/step-curve'
import { Table } from '~/ui/page'
import type { CohortTransfer } from '../../contract'
import {
  APPLIED_METHOD,
  type AppliedRow,
  adjustedWords,
  appliedFinding,
  appliedRows,
  SKILLS_METHOD,
  SURVEY,
  skillRow,
  upcomingFigureWords,
} from '../../domain/findings/applied-finding'
import { REACH_METHOD, reachFinding, reachRows } from '../../domain/findings/reach-finding'
import { FIRST_USE_METHOD, firstUseFinding } from '../../domain/findings/time-findings'
import { percent } from '../../domain/findings/words'
import { MeasureWithoutFigure, Method } from './method'

type Of<K extends keyof CohortTransfer> = { transfer: Pick<CohortTransfer, K> }

/** Measure 1. */
export function ReachFigure({ transfer }: Of<'reach' | 'asOf'>) {
  const finding = reachFinding(transfer)
  if (transfer.reach.pairs === 0)
    return <MeasureWithoutFigure finding={finding} method={REACH_METHOD} />
  return (
    <ReachBars
      {...finding}
      method={<Method lines={REACH_METHOD} />}
      rows={reachRows(transfer.reach.rows)}
    />
  )
}

const APPLIED_COLUMNS: { key: keyof AppliedRow; label: string }[] = [
  { key: 'activeVerified', label: 'Active, verified' },
  { key: 'coverage', label: 'Observation coverage' },
  { key: 'adjusted', label: 'Opportunity-adjusted' },
  { key: 'active', label: 'Active' },
  { key: 'everSeen', label: 'Ever seen' },
  { key: 'everSelf', label: 'Ever, by own word' },
]

/** Measures 2 and 3. */
export function AppliedFigure({ transfer: { applied, bySkill } }: Of<'applied' | 'bySkill'>) {
  const finding = appliedFinding(applied)
  const shown = applied.flatMap(({ day, figure }) =>
    figure.kind === 'measured' ? [{ ...figure, day }] : [],
  )
  if (shown.length === 0)
    return (
      <MeasureWithoutFigure
        finding={finding}
        method={APPLIED_METHOD}
        note={upcomingFigureWords(applied).trim()}
      />
    )
  const line = (version: 'active' | 'activeVerified') =>
    shown.map((one) => ({
      at: one.day,
      share: one[version].rate,
      interval: one[version].interval,
    }))
  return (
    <Figure
      {...finding}
      method={<Method lines={APPLIED_METHOD} />}
      data={{
        rows: appliedRows(applied),
        rowKey: ({ day }) => day,
        columns: [
          { key: 'day', label: 'After the lesson', heads: true, cell: ({ day }) => day },
          ...APPLIED_COLUMNS.map(({ key, label }) => ({
            key,
            label,
            cell: (row: AppliedRow) => row[key],
          })),
        ],
      }}
    >
      <RateLines
        label={`${finding.title}. ${shown.map((one) => `${one.day} days: verified ${percent(one.activeVerified.rate)}, active ${percent(one.active.rate)}`).join('; ')}.`}
        lines={[
          { name: 'in use', outline: true, points: line('active') },
          {
            name: 'in use and verified, with its interval',
            outline: false,
            points: line('activeVerified'),
          },
        ]}
        times={[
          { at: 0, label: '0' },
          ...applied.map(({ day }) => ({ at: day, label: String(day) })),
        ]}
        xTitle="Days after the skill was introduced"
        yTitle="Share of skills"
        marks={SURVEY}
      />
      <p className="max-w-reading">{adjustedWords(applied)}</p>
      <OneSkill skills={bySkill} days={shown.map(({ day }) => day)} />
    </Figure>
  )
}

/** Measure 2 for a single skill, as a lesson of the program reads it with coaches. */
function OneSkill({ skills, days }: { skills: CohortTransfer['bySkill']; days: number[] }) {
  if (skills.length === 0) return null
  return (
    <details>
      <summary className="link inline-flex min-h-9 items-center text-sm">
        One skill at a time
      </summary>
      <div className="flex flex-col gap-2 pt-3">
        <p className="max-w-reading text-sm">{SKILLS_METHOD}</p>
        <Table
          caption="The applied rate of each skill"
          captionHidden
          rows={skills.map(skillRow)}
          rowKey={({ skillId }) => skillId}
          columns={[
            { key: 'skill', label: 'Skill', heads: true, cell: ({ title }) => title },
            ...days.map((day) => ({
              key: String(day),
              label: `${day} days`,
              cell: (row: ReturnType<typeof skillRow>) => row.on(day),
            })),
          ]}
        />
      </div>
    </details>
  )
}

/** Measure 4. */
export function FirstUseFigure({ transfer: { firstUse } }: Of<'firstUse'>) {
  const finding = firstUseFinding(firstUse)
  if (firstUse.kind !== 'measured')
    return <MeasureWithoutFigure finding={finding} method={FIRST_USE_METHOD} />
  const { curve, atRisk, early, median } = firstUse
  const steps = curve.steps.map(({ time, survival, events, atRisk: left }) => ({
    ...{ at: time, share: 1 - survival, events, left },
  }))
  const followed = atRisk.filter(({ pairs }) => pairs > 0).at(-1)?.day ?? 0
  const until = Math.max(followed, steps.at(-1)?.at ?? 0, early.day)
  return (
    <Figure
      {...finding}
      method={<Method lines={FIRST_USE_METHOD} />}
      data={{
        rows: steps,
        rowKey: ({ at }) => String(at),
        columns: [
          { key: 'day', label: 'Day', heads: true, cell: ({ at }) => at },
          {
            key: 'share',
            label: 'Used by then',
            number: true,
            cell: ({ share }) => percent(share),
          },
          { key: 'events', label: 'First uses', number: true, cell: ({ events }) => events },
          { key: 'left', label: 'Not used before', number: true, cell: ({ left }) => left },
        ],
      }}
    >
      <StepCurve
        label={`${finding.title}. The share rises step by step to ${percent(steps.at(-1)?.share ?? 0)}.`}
        steps={steps}
        until={until}
        xTitle="Days after the skill was introduced"
        yTitle="Share of skills used at least once"
        atRisk={atRisk.map(({ day, pairs }) => ({ at: day, count: pairs }))}
        atRiskTitle="Not used yet, and followed so far"
        mark={median === null ? null : { at: median, label: `half: day ${median}` }}
      />
    </Figure>
  )
}
