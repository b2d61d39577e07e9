// From a clone to something that runs: packages, the generated client, the build.
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { inRoot } from './places.mjs'
import { StartRefused } from './refused.mjs'
import { buildServiceWorker } from './service-worker.mjs'
import { onceFor, run, runPackage } from './steps.mjs'

const tail = (text) => text.trim().split('\n').slice(-40).join('\n')

/** Compares what npm recorded as installed with package-lock.json; no stamp of ours is needed. */
function packagesMatch() {
  const recorded = inRoot('node_modules', '.package-lock.json')
  if (!fs.existsSync(recorded)) return false
  const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages ?? {}
  const here = read(recorded)
  return Object.entries(read(inRoot('package-lock.json'))).every(([at, wanted]) => {
    if (at === '' || wanted.link) return true
    const found = here[at]
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.peer)
  })
}

/** npm ci, when a package is missing or has changed. */
export async function installPackages() {
  if (packagesMatch()) return 'unchanged'
  console.log('  installing packages (a minute or so, the first time)')
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const viaNode = npm?.endsWith('.js')
  const { code, output } = await run(
    viaNode ? process.execPath : 'npm',
    viaNode ? [npm, ...args] : args,
    { shell: !viaNode && process.platform === 'win32' },
  ).catch((error) => ({ code: 1, output: String(error) }))
  if (code !== 0) {
    throw new StartRefused(
      `${tail(output)}\n\nThe packages could not be installed: "npm ci" failed, see above.\n` +
        'Check the connection to the npm registry and the free disk space, then start again.',
    )
  }
}

/** Prisma's client, from the schema folder. */
export function generateClient() {
  const inputs = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']
  const outputs = ['app/platform/db/generated/client.ts']
  return onceFor('generate', { inputs, outputs }, async () => {
    const { code, output } = await runPackage('prisma/build/index.js', ['generate'], {
      env: { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    })
    if (code !== 0) {
      throw new StartRefused(`${tail(output)}\n\nprisma/schema has an error, see above.`)
    }
  })
}

/** Checks every content file with the catalog's own check, which prints what is wrong and where. */
export const checkContent = () =>
  run(process.execPath, [inRoot('app/platform/boot/content.mjs'), '--problems'], {
    env: { NODE_ENV: undefined },
  })

/** For a start: a broken content file stops it, before anything is built from it. */
export function checkContentOnce() {
  const inputs = ['content', 'app/features/catalog', 'package-lock.json']
  return onceFor('content', { inputs, outputs: [] }, async () => {
    const { code, output } = await checkContent()
    if (code !== 0) {
      throw new StartRefused(
        `${tail(output)}\n\nThe content has errors, see above.\n` +
          'Correct the named files, then start again (npm run content checks them alone).',
      )
    }
  })
}

const notBuilt = (relative) =>
  relative === 'app/platform/boot' ||
  relative === 'app/platform/db/generated' ||
  /\.test\.tsx?$/.test(relative)

/** The browser's and the server's bundle, with compressed copies of what the browser loads. */
export function buildApp() {
  const inputs = [
    'app',
    'content',
    'public',
    'prisma/schema',
    'prisma/seed',
    'prisma/seed.ts',
    'vite.config.ts',
    'remix.config.js',
    'tsconfig.json',
    'package-lock.json',
  ]
  const outputs = ['build/server/index.js', 'build/client', 'build/content']
  return onceFor('build', { inputs, outputs, skip: notBuilt }, async () => {
    fs.rmSync(inRoot('build'), { recursive: true, force: true })
    const { code, output } = await runPackage('@remix-run/dev/dist/cli.js', ['vite:build'], {
      env: { NODE_ENV: 'production' },
    })
    if (code !== 0) {
      throw new StartRefused(`${tail(output)}\n\nThe app could not be built, see above.`)
    }
    await buildServiceWorker(inRoot('build', 'client'))
    await compressAssets(inRoot('build', 'client'))
    await compileContent()
  })
}

/** In a process of its own: a compiler has no place in the server that comes after. */
async function compileContent() {
  const entry = inRoot('app/platform/boot/build-content.mjs')
  const { code, output } = await run(process.execPath, [entry])
  if (code !== 0) {
    throw new StartRefused(`${tail(output)}\n\nThe content could not be compiled, see above.`)
  }
}

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

/** Writes a .br and a .gz copy beside every text file that gains from it, so that serving costs nothing. */
async function compressAssets(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true })
  const files = entries
    .filter((entry) => entry.isFile() && /\.(js|css|svg|json|txt|html|xml|map)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
  await Promise.all(
    files.map(async (file) => {
      const content = fs.readFileSync(file)
      const params = {
        [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      }
      const copies = {
        br: await brotli(content, { params }),
        gz: await gzip(content, { level: 9 }),
      }
      for (const [ending, small] of Object.entries(copies))
        if (small.length < content.length) fs.writeFileSync(`${file}.${ending}`, small)
    }),
  )
}
