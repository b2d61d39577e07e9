// The figures of the growth benchmark as a table, each beside what it should be at most.
import { FIGURES, figure, table } from '../figures.mjs'
import { CROWD } from './crowd.mjs'

/** Small figures are mostly the clock's own steps: below this difference a ratio says nothing. */
const NOISE_MS = 1.5
const MOST = 1.5
const MOST_JOB_SECONDS = 3

const cost = ({ app, database }) => app + database

/** A page's cost grown, in parts of its cost small. Times within the noise of each other are 1. */
function ratio(small, grown) {
  if (grown - small <= NOISE_MS) return Math.min(1, grown / small)
  return grown / small
}

function row({ name, small, grown }) {
  const times = ratio(small.p50, grown.p50)
  const cpu = ratio(cost(small), cost(grown))
  return [
    name,
    small.p50.toFixed(1),
    grown.p50.toFixed(1),
    `${times.toFixed(2)} ×`,
    cost(small).toFixed(1),
    `${grown.app.toFixed(1)} + ${grown.database.toFixed(1)}`,
    `${cpu.toFixed(2)} ×`,
    Math.max(times, cpu) <= MOST ? 'reached' : 'MISSED',
  ]
}

const COLUMNS = [
  'page',
  'p50 ms small',
  'grown',
  'ratio',
  'CPU ms small',
  'grown (app + database)',
  'ratio',
  `≤ ${MOST} ×`,
]

const crowdFigures = (crowd) => [
  figure(
    `${CROWD.people} people, a page every ${CROWD.everyMs / 1000} s: pages`,
    crowd.visits,
    '',
    { digits: 0 },
  ),
  figure('  not answered with 200', crowd.failed, '', { most: 0, digits: 0 }),
  figure('  p50', crowd.p50, 'ms'),
  figure('  p95', crowd.p95, 'ms', { most: 60 }),
  figure('  p99', crowd.p99, 'ms'),
]

const jobFigures = (jobs) =>
  jobs.flatMap(({ name, seconds, cpu }) => [
    figure(name, seconds, 's', { most: MOST_JOB_SECONDS }),
    figure('  CPU of app and database', cpu / 1000, 's'),
  ])

/** @param {Awaited<ReturnType<typeof import('./growth.mjs').measureGrowth>>} measured */
export function growthReport({ database, rows, crowd, jobs }) {
  const figures = [
    figure('growing the database', database.seconds, 's', { most: 360 }),
    ...Object.entries(database.rows).map(([name, count]) =>
      figure(`  ${name}`, count, 'rows', { digits: 0 }),
    ),
    ...(crowd ? crowdFigures(crowd) : []),
    ...(jobs ? jobFigures(jobs) : []),
  ]
  return `\n${table(COLUMNS, rows.map(row))}\n\n${table(FIGURES, figures)}`
}
