import type { ContentReport } from '~/features/catalog/contract'
import { reportOn } from '../domain/content-report'
import {
  compileAll,
  describeProblem,
  describeSiteProblem,
  readSources,
} from './compile/compile-all.server'

/**
 * Checks everything under `content/`, prints tables of the lessons and skills and then each problem as
 * `file:line message` and each gap; without `tables` only what is wrong. Answers the exit code: 1 when there is a problem or a gap.
 */
export async function runContentCheck(
  root = process.cwd(),
  print: (text: string) => void = (text) => process.stdout.write(`${text}\n`),
  tables = true,
): Promise<number> {
  const sources = await readSources(root)
  const { programs: results, site } = await compileAll(root, sources)
  let found = 0
  let gaps = 0
  for (const { source, pack, problems } of results) {
    if (pack) {
      const report = reportOn(pack)
      if (tables)
        print(`${pack.program.value.title}\n\n${lessonTable(report)}\n\n${skillTable(report)}\n`)
      if (tables) print(`  ${summary(report)}\n`)
      for (const gap of report.gaps) print(`${source.id}: ${gap}`)
      gaps += report.gaps.length
    }
    for (const problem of problems) print(describeProblem(source.id, problem))
    found += problems.length
  }
  for (const problem of site.problems) print(describeSiteProblem(problem))
  found += site.problems.length
  const files = [...sources.programs, sources.site].reduce((sum, one) => sum + one.files.size, 0)
  print(
    `${files} files checked, ${found} ${found === 1 ? 'problem' : 'problems'}, ${gaps} ${gaps === 1 ? 'gap' : 'gaps'}`,
  )
  if (results.length === 0) print('There is no program under content/programs.')
  return found + gaps > 0 || results.length === 0 ? 1 : 0
}

/** One line per lesson: words, minutes as declared, reading grade, things to do. */
const lessonTable = ({ lessons }: ContentReport): string =>
  table(
    ['lesson', 'words', 'minutes', 'grade', 'to do'],
    lessons.map(({ module, number, title, words, minutes, grade, parts }) => [
      `${module}.${number} ${title}`,
      ...[words, minutes, grade.toFixed(1), parts].map(String),
    ]),
  )

/** One line per skill: where it is taught, checked, observed and reflected on. */
const skillTable = ({ skills }: ContentReport): string =>
  table(
    ['skill', 'taught in', 'questions', 'observed in', 'reflected in'],
    skills.map(({ id, title, taught, checked, observed, reflected }) => [
      `${id} ${title}`,
      taught.join(' ') || '-',
      String(checked),
      observed.join(' ') || '-',
      reflected.join(' ') || '-',
    ]),
  )

const summary = ({ modules, lessons, questions, vignettes, parts }: ContentReport): string =>
  [
    `${modules} modules, ${lessons.length} lessons, ${questions} questions, ${vignettes} vignettes`,
    ...Object.entries(parts).map(([name, count]) => `${name} ${count}`),
  ].join(' · ')

function table(head: string[], rows: string[][]): string {
  const widths = head.map((cell, i) =>
    Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)),
  )
  const line = (cells: string[]) =>
    `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`
  return [head, ...rows].map(line).join('\n')
}
