// The service worker: one file at the root, built after the app, whose style sheets it names.
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, root } from './places.mjs'

/** The style sheet that root.tsx links to. The other one is the same, from the server's bundle. */
const OF_ROOT = /^root-.*\.css$/

/** @param {string} client the folder of what browsers load */
export async function buildServiceWorker(client) {
  const { build, stop } = await import('esbuild')
  const styles = fs
    .readdirSync(path.join(client, 'assets'))
    .filter((name) => OF_ROOT.test(name))
    .map((name) => `/assets/${name}`)
  await build({
    entryPoints: [inRoot('app', 'entry.offline.ts')],
    outfile: path.join(client, 'service-worker.js'),
    absWorkingDir: root,
    alias: { '~': path.join(root, 'app') },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { STYLES: JSON.stringify(styles) },
    logLevel: 'silent',
  })
  await stop()
}
