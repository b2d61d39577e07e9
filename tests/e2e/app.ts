import { importTypescript } from '../../app/platform/boot/lib/run-typescript.mjs'

type App = typeof import('../setup/room')

let loading: Promise<App> | undefined

/**
 * The app's verbs, for making people in the server's database. They come as one file: the runner would compile a
 * thousand modules of the app one by one, in each of its processes.
 */
export function theApp(): Promise<App> {
  loading ??= importTypescript('tests/setup/room.ts')
  return loading
}
