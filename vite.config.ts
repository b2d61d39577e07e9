import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
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

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), serverEntry()],
  resolve: { alias: { '~': new URL('./app', import.meta.url).pathname } },
  build: { target: 'es2022' },
})
