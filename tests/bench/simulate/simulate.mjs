// npm run simulate              1,000 cohorts of each kind, of which the truth is known, measured as the program measures
// npm run simulate -- --seed 7  other cohorts
// npm run simulate -- --cohorts 200
// It ends with 1 if the measures do not find the truth.
import { runCommand } from '../../../app/platform/boot/lib/lifecycle.mjs'
import { importTypescript } from '../../../app/platform/boot/lib/run-typescript.mjs'
import { table } from '../figures.mjs'

/** The share of intervals that must hold the truth; days and percent by which a figure may be off. */
const LEAST_COVERAGE = 0.93
const MOST_DAYS = 1
const MOST_BIAS = 0.05
const TRUTH_COACHES = 40_000

function option(name, otherwise) {
  const at = process.argv.indexOf(name)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

const percent = (share) => `${(share * 100).toFixed(1)} %`
const verdict = (fine) => (fine ? 'reached' : 'MISSED')
const days = (median) => (Number.isFinite(median) ? String(median) : 'not reached')

function coverageTable(coverage) {
  const head = ['applied rate', 'truth', 'mean measured', 'mean width', 'hold the truth', '']
  const rows = coverage.map(({ day, version, truth, measured, held, meanWidth }) => [
    `${version}, day ${day}`,
    ...[percent(truth), percent(measured), percent(meanWidth), percent(held)],
    verdict(held >= LEAST_COVERAGE),
  ])
  return table(head, rows)
}

/** Both figures are sought for each kind of cohort; a median that is truly beyond all days must not be found. */
function figuresOf({ firstUse, growth }) {
  const same = firstUse.measured === firstUse.truth
  const bias = growth.measured / growth.truth - 1
  return [
    {
      cells: ['median days to the first use', days(firstUse.truth), days(firstUse.measured)],
      fine: same || Math.abs(firstUse.measured - firstUse.truth) <= MOST_DAYS,
    },
    {
      cells: [
        `fidelity per 30 days (${growth.coaches} of ${growth.of} coaches)`,
        growth.truth.toFixed(3),
        `${growth.measured.toFixed(3)} (${(bias * 100).toFixed(1)} %)`,
      ],
      fine: Math.abs(bias) <= MOST_BIAS,
    },
  ]
}

function report(name, trial) {
  const coverage = trial.coverage.map((row) => ({ ...row, held: row.hits / row.cohorts }))
  const figures = figuresOf(trial)
  console.log(`\n${name}\n\n${coverageTable(coverage)}\n`)
  console.log(
    table(
      ['', 'truth', 'measured', ''],
      figures.map(({ cells, fine }) => [...cells, verdict(fine)]),
    ),
  )
  return coverage.every(({ held }) => held >= LEAST_COVERAGE) && figures.every(({ fine }) => fine)
}

runCommand(async () => {
  const options = {
    seed: option('--seed', 2026),
    cohorts: option('--cohorts', 1000),
    truthCoaches: TRUTH_COACHES,
  }
  const { ADOPTIONS, runTrial } = await importTypescript('tests/bench/simulate/trial.ts')
  console.log(`Footbridge, ${options.cohorts} simulated cohorts of each kind, seed ${options.seed}`)
  const fine = Object.entries(ADOPTIONS).map(([name, adoption]) =>
    report(name, runTrial(adoption, options)),
  )
  return fine.every(Boolean) ? 0 : 1
})
