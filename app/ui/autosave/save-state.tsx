import { paths } from '~/platform/shared/paths'
import { formatTime } from '~/platform/shared/time'
import { useLocation } from '../navigation'
import type { AutosaveState } from './types'

/** What the page says about the text in the box. "Saved" only for what the server has confirmed. */
export function saveWords(state: AutosaveState, timeZone: string): string {
  const { text, confirmed, phase, problem, kept } = state
  const where = kept ? 'kept on this device' : 'leave this page open, this device cannot keep it'
  switch (phase) {
    case 'waiting':
    case 'saving':
      return 'Saving…'
    case 'failed':
      return `Not saved: ${where}, trying again`
    case 'signed-out':
      return `Not saved: ${where}. You have been signed out.`
    case 'held':
      return `Not saved: ${where}. ${problem ?? ''}`.trim()
    case 'conflict':
      return `Not saved: ${where}. There is another version of this text.`
    case 'taken':
      return `Not saved: ${where}. It was sent from another tab or device.`
    case 'idle':
      return text === confirmed.body && confirmed.savedAt
        ? `Saved ${formatTime(confirmed.savedAt, timeZone)}`
        : ''
  }
}

/** One quiet line under the box, read out when it changes. */
export function SaveState({ state, timeZone }: { state: AutosaveState; timeZone: string }) {
  const { pathname, search } = useLocation()
  return (
    <p className="min-h-[1.5em] text-muted text-sm">
      <span role="status">{saveWords(state, timeZone)}</span>
      {state.phase === 'signed-out' ? (
        <span>
          {' '}
          <a
            className="link font-semibold"
            href={paths.signIn(pathname + search)}
            target="_blank"
            rel="noreferrer"
          >
            Sign in in a new tab
          </a>
          , then come back: it goes on by itself.
        </span>
      ) : null}
      {state.phase === 'taken' ? (
        <span>
          {' '}
          <a className="link font-semibold" href={pathname + search}>
            Read this page again
          </a>
        </span>
      ) : null}
      {state.restored && state.phase !== 'conflict' ? (
        <span> We brought back what this device had kept.</span>
      ) : null}
    </p>
  )
}
