import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { Card, Notice, Section, Stack, Table } from '~/ui/page'
import { biasWords, type RunReport as Report, type ScoredLine, shortfallWords } from '../contract'
import { AgreementTable } from './agreement-table'

const LEVELS = ['1', '2', '3', '4'] as const

/** A submitted run as a mirror: four numbers, where the misses lie, and each scene with its reasons. */
export function RunReport({ report }: { report: Report }) {
  const { agreement, shortfalls, scenes } = report
  return (
    <Stack gap="large">
      <Result report={report} />
      <Section title="Your numbers">
        <AgreementTable agreement={agreement} />
        <p className="max-w-reading text-muted">{without(report)}</p>
      </Section>
      <Section title="Where the misses lie">
        <Grid grid={report.grid} />
        <Skills skills={report.bySkill} />
        <Rungs report={report} />
      </Section>
      <Section title="Scene by scene">
        {scenes.map(({ position, title, lines }) => (
          <Card key={position} title={`Scene ${position}: ${title}`} level={3}>
            <ul className="flex flex-col gap-4">
              {lines.map((line) => (
                <Line key={line.label} line={line} />
              ))}
            </ul>
          </Card>
        ))}
      </Section>
      <div>
        <ButtonLink to={paths.calibration()} tone={shortfalls.length > 0 ? 'primary' : 'secondary'}>
          Go to calibration
        </ButtonLink>
      </div>
    </Stack>
  )
}

function Result({ report: { shortfalls, agreement } }: { report: Report }) {
  if (shortfalls.length === 0)
    return <Notice tone="success" title="This run is enough for a calibration" />
  return (
    <Notice title="This run isn’t enough for a calibration yet">
      <ul className="flex list-disc flex-col gap-1 pl-6">
        {shortfallWords(shortfalls, agreement).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>Look at where the misses lie, reread those levels, and score new scenes.</p>
    </Notice>
  )
}

const without = ({ opportunity: { same, of } }: Report): string => {
  if (of === 0) return 'All levels could be compared.'
  const skills = of === 1 ? 'One skill isn’t' : `${of} skills aren’t`
  const agreed =
    same === of
      ? 'You and the reference agree that there was no opportunity.'
      : `You and the reference agree in ${same} of ${of} that there was no opportunity.`
  return `${skills} compared. ${agreed}`
}

/** Both ways lead from low to high, so that the levels that are the same lie on the diagonal. */
function Grid({ grid }: { grid: number[][] }) {
  return (
    <Table
      caption="How often you gave each level (columns) where the reference has the level of the row"
      narrow="scroll"
      columns={[
        {
          key: 'reference',
          label: 'Reference',
          cell: ({ level }: { level: string }) => `Level ${level}`,
          heads: true,
        },
        ...LEVELS.map((own, at) => ({
          key: own,
          label: `You: ${own}`,
          number: true,
          cell: ({ counts, level }: { level: string; counts: number[] }) =>
            level === own ? <strong>{counts[at]}</strong> : counts[at],
        })),
      ]}
      rows={LEVELS.map((level, at) => ({ level, counts: grid[at] ?? [] }))}
      rowKey={({ level }) => level}
    />
  )
}

function Skills({ skills }: { skills: Report['bySkill'] }) {
  return (
    <Table
      caption="Skill by skill"
      columns={[
        { key: 'skill', label: 'Skill', cell: ({ title }) => title, heads: true },
        { key: 'n', label: 'Levels', number: true, cell: ({ agreement }) => agreement.n },
        { key: 'same', label: 'The same', number: true, cell: ({ agreement }) => agreement.exact },
        {
          key: 'within',
          label: 'Within one',
          number: true,
          cell: ({ agreement }) => agreement.withinOne,
        },
        {
          key: 'lean',
          label: 'Lean',
          number: true,
          cell: ({ agreement }) => biasWords(agreement.bias),
        },
      ]}
      rows={skills}
      rowKey={({ skillId }) => skillId}
    />
  )
}

function Rungs({ report: { prompt, carried } }: { report: Report }) {
  return (
    <p className="max-w-reading text-muted">
      Help was the same in {prompt.same} of {counted(prompt.of, 'scene')}, and who led it in{' '}
      {carried.same} of {carried.of}. These two don’t count toward a calibration.
    </p>
  )
}

function Line({ line: { label, own, reference, same, because } }: { line: ScoredLine }) {
  return (
    <li className="flex max-w-reading flex-col gap-1">
      <p className="font-semibold">{label}</p>
      {same ? (
        <p>You and the reference: {own}</p>
      ) : (
        <>
          <p>You: {own}</p>
          <p>
            <strong>The reference: {reference}</strong>
          </p>
        </>
      )}
      {because ? <p className="text-muted">{because}</p> : null}
    </li>
  )
}
