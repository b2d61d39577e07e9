import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inRoot, root } from './places.mjs'

/** Files that are imported as their text (`?raw`), as the build of the app takes them. */
const asText = {
  name: 'as-text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\..*\?raw$/ }, ({ path: asked, resolveDir }) => ({
      path: path.join(resolveDir, asked.slice(0, -'?raw'.length)),
      namespace: 'as-text',
    }))
    onLoad({ filter: /.*/, namespace: 'as-text' }, async ({ path: file }) => ({
      contents: await fs.promises.readFile(file, 'utf8'),
      loader: 'text',
    }))
  },
}

/**
 * Bundles one TypeScript module of the app (installed packages stay outside) and imports it.
 * For the few that are needed before there is a build.
 * @param {string} entry path inside the project
 */
export async function importTypescript(entry) {
  const { build, stop } = await import('esbuild')
  const name = `${crypto.createHash('sha1').update(entry).digest('hex').slice(0, 12)}-${process.pid}`
  // Inside node_modules, so that the packages are found from there.
  const outfile = inRoot('node_modules', '.cache', 'footbridge', 'run', `${name}.mjs`)
  await build({
    entryPoints: [inRoot(entry)],
    outfile,
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    packages: 'external',
    plugins: [asText],
    alias: { '~': path.join(root, 'app') },
    sourcemap: 'inline',
    logLevel: 'silent',
    banner: { js: '// bundled from the app, for one run' },
  })
  await stop() // its helper process would stay as long as we do
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    fs.rmSync(outfile, { force: true })
  }
}
