import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin, type Rollup } from 'vite'
import remixConfig from './remix.config.js'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

/**
 * The server is built together with the app, so both share one copy of every module. Remix's plugin
 * sets its own entry over the one of the settings below, so ours comes after it.
 */
const serverEntry = (): Plugin => ({
  name: 'footbridge:server-entry',
  enforce: 'post',
  config: (_, { command, isSsrBuild }) =>
    command === 'build' && isSsrBuild
      ? { build: { rollupOptions: { input: 'app/server.ts' } } }
      : undefined,
})

const EVERY_PAGE = /\/app\/(root|entry\.client)\.tsx(\?|$)/

/** The modules that every page loads: the root, the entry, and all that these import. */
function loadedAlways({ getModuleIds, getModuleInfo }: Rollup.ManualChunkMeta): Set<string> {
  const loaded = new Set<string>()
  const open = [...getModuleIds()].filter((id) => EVERY_PAGE.test(id))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (loaded.has(id)) continue
    loaded.add(id)
    open.push(...(getModuleInfo(id)?.importedIds ?? []))
  }
  return loaded
}

/**
 * Everything that each page loads anyway is one script. In twenty small ones it took 5 kB more, compressed: each begins
 * without the words of the others.
 */
function oneFrame(): Plugin {
  let always: Set<string> | null = null
  const manualChunks: Rollup.GetManualChunk = (id, meta) => {
    always ??= loadedAlways(meta)
    return always.has(id) && !EVERY_PAGE.test(id) && !id.endsWith('.css') ? 'frame' : undefined
  }
  return {
    name: 'footbridge:one-frame',
    config: (_, { command, isSsrBuild }) =>
      command === 'build' && !isSsrBuild
        ? { build: { rollupOptions: { output: { manualChunks } } } }
        : undefined,
  }
}

/** These modules do nothing but declare: a page takes of them what it uses, and a schema beside it stays away. */
const SILENT = /\/app\/(features|ui|platform\/shared)\/.*\.tsx?$/
const SETS_UP = /-set-up\.ts$/

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), serverEntry(), oneFrame()],
  resolve: { alias: { '~': new URL('./app', import.meta.url).pathname } },
  build: {
    target: 'es2022',
    // Smaller by a twenty-fifth than esbuild's, which every page on a weak connection is spared.
    minify: 'terser',
    rollupOptions: {
      treeshake: { moduleSideEffects: (id) => !SILENT.test(id) || SETS_UP.test(id) },
    },
  },
})
