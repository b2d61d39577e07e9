// Each runner of npm test gives { passed, failed, output }; whoever could not run has failed.
import fs from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inRoot } from './places.mjs'
import { run, runPackage } from './steps.mjs'

/** Reads what a runner wrote; null when it died before. */
function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Nothing counted, or a bad end with nothing counted as failed: that is a failure, too. */
function settle({ passed, failed, code, output, note = '', mayBeNone = false }) {
  const nothing = !mayBeNone && passed + failed === 0
  const unexplained = code !== 0 && failed === 0
  const why = nothing ? 'No test ran.' : unexplained ? `Ended with code ${code}.` : ''
  const text = [output, note, why].filter(Boolean).join('\n')
  return { passed, failed: failed || (nothing || unexplained ? 1 : 0), output: text }
}

/** A check that is one test: it passes when the program ends with 0. */
export async function single(script, args, options) {
  const { code, output } = await runPackage(script, args, options)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
}

function reportFile(name) {
  const file = inRoot('node_modules', '.cache', 'footbridge', 'tests', `${name}.json`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.rmSync(file, { force: true })
  return file
}

const skippedNote = (count) =>
  count ? `${count} skipped: a test that does not run counts as failed.` : ''

/** @param {string[]} projects of vitest.config.ts @param {string[]} more arguments for vitest */
export async function vitest(projects, more = [], { mayBeNone = false } = {}) {
  const file = reportFile(`vitest-${projects.join('-')}`)
  const chosen = projects.map((name) => `--project=${name}`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const { code, output } = await runPackage(
    'vitest/vitest.mjs',
    ['run', ...chosen, ...reporters, ...more],
    { env: { NODE_ENV: 'test', NO_COLOR: '1' } },
  )
  const report = readReport(file)
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  // A file that could not be loaded has no tests in it to count.
  const broken = (report?.testResults ?? []).filter(
    (suite) =>
      suite.status === 'failed' && suite.assertionResults.every((t) => t.status !== 'failed'),
  ).length
  return settle({
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + broken + skipped,
    code,
    output,
    note: skippedNote(skipped),
    mayBeNone,
  })
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** The tests of a report, in whatever suite they stand, that ended otherwise than they should. */
const failedIn = ({ suites = [], specs = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
  ...suites.flatMap(failedIn),
]

/** More failures than these are no accident. */
const MOST_TO_TRY_AGAIN = 5

const READY_MS = 120_000
const LOOK_MS = 500
const SERVER = 'tests/setup/e2e-server.mjs'

/**
 * Starts the server of the browser tests before them: loading the demo keeps one core busy, the other has the checks.
 * @returns {Promise<{port: number, isReady: () => Promise<boolean>}>} isReady: false when it ended or takes too long
 */
export async function startBrowserServer() {
  const port = await freePort()
  const environment = { E2E_PORT: String(port), NODE_ENV: undefined }
  let ended = false
  run(process.execPath, [inRoot(SERVER)], { env: environment }).then(() => {
    ended = true
  })
  const until = performance.now() + READY_MS
  const answers = () =>
    fetch(`http://localhost:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  const isReady = async () => {
    for (;;) {
      if (await answers()) return true
      if (ended || performance.now() > until) return false
      await setTimeout(LOOK_MS)
    }
  }
  return { port, isReady }
}

/** @param {{port: number} | null} server one that runs; without it Playwright starts its own */
async function runBrowserTests(chromium, more, server) {
  const file = reportFile('playwright')
  const { code, output } = await runPackage(
    '@playwright/test/cli.js',
    ['test', '--reporter=list,json', ...more],
    {
      env: {
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
        NODE_ENV: undefined,
        CHROMIUM: chromium,
        E2E_PORT: String(server?.port ?? (await freePort())),
        E2E_RUNNING: server ? '1' : undefined,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      },
    },
  )
  const report = readReport(file) ?? {}
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {}
  const result = settle({
    passed: expected,
    // None is tried again in the same run, so `flaky` is none.
    failed: unexpected + flaky + skipped + (report.errors?.length ?? 0),
    code,
    output,
    note: skippedNote(skipped),
  })
  return { ...result, names: failedIn(report) }
}

/** The file with the output of the first run, where a test passed only the second time. */
export const SHAKY = 'node_modules/.cache/footbridge/tests/shaky.txt'

/**
 * A test that fails is tried once more with a server and a database of its own: a fault fails again there.
 * A test that passes then is named (`shaky`), for it is to be mended and not to be lived with.
 * @param {string} chromium path of the browser @param {string[]} more arguments for Playwright
 * @param {Awaited<ReturnType<typeof startBrowserServer>> | null} server one that was started before
 */
export async function playwright(chromium, more = [], server = null) {
  const started = server && (await server.isReady()) ? server : null
  const first = await runBrowserTests(chromium, more, started)
  const { names, failed } = first
  if (failed === 0 || failed !== names.length || failed > MOST_TO_TRY_AGAIN) return first
  const again = await runBrowserTests(chromium, [...more, '--last-failed'], null)
  if (again.passed + again.failed !== failed) return first
  const shaky = names.filter((name) => !again.names.includes(name))
  // Why it failed the first time is not seen otherwise.
  if (shaky.length > 0) fs.writeFileSync(inRoot(SHAKY), first.output)
  const output = `${first.output}\n\n───── once more ─────\n${again.output}`
  return { passed: first.passed + again.passed, failed: again.failed, output, shaky }
}
