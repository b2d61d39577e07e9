// One orderly way out, whether the work is done, someone presses Ctrl-C or something breaks.
import { isPlain } from './refused.mjs'
import { endPrograms } from './steps.mjs'

const closers = []
let leaving

/** Registers what has to be closed; the last one registered is closed first. */
export const onLeave = (close) => {
  closers.push(close)
}

/** Closes everything, then ends the process. Calling it again gives the same leaving. */
export function leave(code) {
  leaving ??= (async () => {
    endPrograms()
    for (const close of closers.reverse()) {
      await Promise.resolve()
        .then(close)
        .catch((error) => console.error(error))
    }
    process.exit(code)
  })()
  return leaving
}

/** A refusal is one plain message; anything else is shown in full. */
function report(error) {
  if (leaving) return
  console.error(isPlain(error) ? `\n${error.message}\n` : error)
}

let asked = 0

/** npm passes a Ctrl-C on that has reached us already; only a later one means "now, at once". */
function onSignal(code) {
  if (asked && Date.now() - asked > 2000) process.exit(1)
  asked ||= Date.now()
  void leave(code)
}

/**
 * npm runs us by a shell that does not pass a SIGTERM on: it dies and we would stay behind. So when
 * that parent is gone, we go too.
 */
function leaveWithParent(code) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  setInterval(() => process.ppid === parent || void leave(code), 250).unref()
}

/**
 * Runs a command from start to end: signals and failures lead to an orderly end.
 * @param {() => Promise<unknown>} work
 * @param {{stay?: boolean, interrupted?: number}} [options] stay: the work has started a server and
 *   goes on; interrupted: the exit code after a signal
 */
export async function runCommand(work, { stay = false, interrupted = 0 } = {}) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => onSignal(interrupted))
  leaveWithParent(interrupted)
  process.on('uncaughtException', (error) => {
    report(error)
    void leave(1)
  })
  process.on('unhandledRejection', (error) => {
    report(error)
    void leave(1)
  })
  try {
    const code = await work()
    if (!stay) await leave(typeof code === 'number' ? code : 0)
  } catch (error) {
    report(error)
    await leave(1)
  }
}
