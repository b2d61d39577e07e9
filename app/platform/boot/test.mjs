// npm test: everything, from a clone, with one closing line.
// npm test -- db cohorts: one part of it (types, lint, imports, unused, content, build, unit, db, e2e), with
// what follows handed to its runner.
import './lib/check-node.mjs'
import { changedBrowserTests } from './lib/changed.mjs'
import { findChromium, installChromiumEarly } from './lib/chromium.mjs'
import { runCommand } from './lib/lifecycle.mjs'
import { buildApp, checkContent, generateClient, installPackages } from './lib/prepare.mjs'
import { isPlain } from './lib/refused.mjs'
import { playwright, SHAKY, single, startBrowserServer, vitest } from './lib/runners.mjs'

const PARTS = [
  'changed',
  'types',
  'lint',
  'imports',
  'unused',
  'content',
  'build',
  'unit',
  'db',
  'e2e',
]
const [chosen, ...more] = process.argv.slice(2)
const total = { passed: 0, failed: 0 }
const failures = []

/** Runs one part, says in one line how it went, and keeps what a failing one printed. */
async function part(name, work) {
  const from = performance.now()
  const result = await work().catch((error) => ({
    passed: 0,
    failed: 1,
    output: isPlain(error) ? error.message : (error.stack ?? String(error)),
  }))
  total.passed += result.passed
  total.failed += result.failed
  const seconds = `${((performance.now() - from) / 1000).toFixed(1)} s`.padStart(8)
  const verdict = result.failed
    ? `${result.failed} of ${result.passed + result.failed} FAILED`
    : 'ok'
  console.log(`  ${name.padEnd(10)}${seconds}  ${verdict.padEnd(14)} (${result.passed} passed)`)
  for (const test of result.shaky ?? [])
    console.log(`             passed only the second time, so find out why (${SHAKY}): ${test}`)
  if (result.failed) failures.push(`\n───── ${name} ─────\n${result.output.trim()}\n`)
  return result.failed === 0
}

const asOne = (work) => async () => {
  await work()
  return { passed: 1, failed: 0, output: '' }
}

// The native compiler, in a third of the time. The tests of the architecture read the code with the older one.
const types = () =>
  part('types', () => single('typescript-7/bin/tsc', ['--noEmit', '--pretty', 'false']))
const lint = () => part('lint', () => single('@biomejs/biome/bin/biome', ['check', ...more]))
const imports = () =>
  part('imports', () =>
    single('dependency-cruiser/bin/dependency-cruise.mjs', [
      'app',
      '--config',
      'tests/architecture/imports.cjs',
    ]),
  )
const unused = () =>
  part('unused', () => single('knip/bin/knip.js', ['--config', 'tests/architecture/unused.js']))
const content = () =>
  part('content', async () => {
    const { code, output } = await checkContent()
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
  })
const build = () => part('build', asOne(buildApp))

let chromiumComes = null

async function browser(specs = more, server = null) {
  await chromiumComes
  const chromium = await findChromium()
  if (chromium) return part('e2e', () => playwright(chromium, specs, server))
  return part('e2e', async () => {
    throw new Error(
      'There is no Chromium, and none could be installed. Install one, or name it: CHROMIUM=/path npm test',
    )
  })
}

/** The browser tests need the build; without it they count as one failure. */
async function buildThenBrowser(specs = more) {
  if (await build()) await browser(specs)
  else await part('e2e', () => Promise.reject(new Error('Not run: the build failed.')))
}

/** Two cores: build and demo beside the checks, then the two that keep both cores busy by themselves. */
async function everything() {
  const building = build()
  const starting = building.then((built) => (built ? startBrowserServer() : null))
  await types()
  await lint()
  await imports()
  await unused()
  await content()
  const server = await starting
  await part('unit, db', () => vitest(['unit', 'db']))
  if (server) await browser(more, server)
  else await part('e2e', () => Promise.reject(new Error('Not run: the build failed.')))
}

/** The tests that a change can break, after the quick checks. The first argument names another base than main. */
async function changed() {
  const base = more[0] ?? 'main'
  await types()
  await part('lint', () => single('@biomejs/biome/bin/biome', ['check']))
  await imports()
  await part('unit, db', () =>
    vitest(['unit', 'db'], ['--changed', base, '--passWithNoTests'], { mayBeNone: true }),
  )
  const specs = changedBrowserTests(base)
  if (specs.length > 0) await buildThenBrowser(specs)
}

const only = {
  changed,
  types,
  lint,
  imports,
  unused,
  content,
  build,
  unit: () => part('unit', () => vitest(['unit'], more)),
  db: () => part('db', () => vitest(['db'], more)),
  e2e: () => buildThenBrowser(),
}

async function prepare() {
  // Whether this has failed is seen, and said, when the browser tests look for one.
  if (!chosen || chosen === 'e2e') chromiumComes = installChromiumEarly().catch(() => {})
  await installPackages()
  await generateClient()
}

/** The operator's own settings have no say in the tests. */
function forgetSettings() {
  const names =
    /^(NODE_ENV|DATABASE_URL|DATA_DIR|PORT|HOST|BASE_URL|DEMO|TRUST_PROXY|SESSION_SECRET|WORKER|MAIL_FROM|LOG_LEVEL|(STRIPE|RESEND)_.*)$/
  for (const name of Object.keys(process.env)) if (names.test(name)) delete process.env[name]
}

async function main() {
  if (chosen && !PARTS.includes(chosen)) {
    console.error(`There is no part called ${chosen}. The parts: ${PARTS.join(', ')}`)
    return 1
  }
  forgetSettings()
  const ready = await part('packages', async () => {
    await prepare()
    return { passed: 0, failed: 0, output: '' }
  })
  if (ready) await (chosen ? only[chosen]() : everything())
  for (const failure of failures) console.log(failure)
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

runCommand(main, { interrupted: 130 })
