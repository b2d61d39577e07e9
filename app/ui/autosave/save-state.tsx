import { paths } from '~/platform/shared/paths'
import { formatTime } from '~/platform/shared/time'
import { useLocation } from '../navigation'
import { HOLDS_BACK_MARK } from './holds-back'
import { useScripted } from './scripted'
import type { AutosaveState } from './types'
import type { AutosaveBox } from './use-autosave'

/** The page says this about the text in the box. It says "Saved" only of a text that the server has confirmed. */
function saveWords(state: AutosaveState, timeZone: string, scripted: boolean): string {
  const { text, confirmed, phase, problem, kept } = state
  const where = kept
    ? 'Not saved: kept on this device'
    : 'Not saved: leave this page open, this device cannot keep it'
  const unsaved = scripted ? where : 'Not saved'
  switch (phase) {
    case 'waiting':
    case 'saving':
      return 'Saving…'
    case 'failed':
      return `${unsaved}, trying again`
    case 'signed-out':
      return `${unsaved}. You have been signed out.`
    case 'held':
      return `${unsaved}. ${problem ?? ''}`.trim()
    case 'conflict':
      return `${unsaved}. There is another version of this text.`
    case 'taken':
      return `${unsaved}. It was sent from another tab or device.`
    case 'idle':
      return text === confirmed.body && confirmed.savedAt
        ? `Saved ${formatTime(confirmed.savedAt, timeZone)}`
        : ''
  }
}

const STOPPING: AutosaveState['phase'][] = ['failed', 'signed-out', 'held', 'conflict', 'taken']

/** Focusable all the time: whoever was led here stays here when it is tried again, and when the words change. */
const placeOf = (mark: '' | 'line', holdsBack: boolean) => ({
  tabIndex: -1,
  ...(holdsBack ? { [HOLDS_BACK_MARK]: mark } : {}),
})

interface SaveStateProps {
  box: Pick<AutosaveBox, 'state' | 'unsent'>
  timeZone: string
}

/** One quiet line under the box, read out when it changes; over it, in bold, that a form has not gone. */
export function SaveState({ box: { state, unsent }, timeZone }: SaveStateProps) {
  const words = unsent ? unsentWords(state) : null
  return (
    <div>
      <div role="alert" {...placeOf('', words !== null)}>
        {words ? <p className="font-semibold text-danger">{words}</p> : null}
      </div>
      <Saving state={state} timeZone={timeZone} />
    </div>
  )
}

function Saving({ state, timeZone }: { state: AutosaveState; timeZone: string }) {
  const { pathname, search } = useLocation()
  const scripted = useScripted()
  const stops = STOPPING.includes(state.phase)
  return (
    <p className="min-h-[1.5em] text-muted text-sm" {...placeOf('line', stops)}>
      <span role="status">{saveWords(state, timeZone, scripted)}</span>
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

/**
 * The page says this after the button was pressed and the text could not be saved first: no one may take the
 * "Saved" that comes later for "Posted". It is null where the line under the box already says what is to be done.
 */
function unsentWords({ phase }: Pick<AutosaveState, 'phase'>): string | null {
  if (phase === 'idle') return 'Your text is saved now, but not sent yet. Press the button again.'
  if (phase === 'failed' || phase === 'waiting' || phase === 'saving')
    return 'Not sent yet: your text could not be saved first. Try again in a moment.'
  return null
}
