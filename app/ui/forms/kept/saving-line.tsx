import { formatTime } from '~/platform/shared/time'
import type { SavingState } from './use-draft-saving'

const WORDS: Record<Exclude<SavingState['kind'], 'saved' | 'refused'>, string> = {
  idle: '',
  saving: 'Saving…',
  failed: 'Not saved: kept on this device, trying again',
  'signed-out': 'Not saved: kept on this device. You have been signed out.',
}

/** One quiet line says whether the server has the draft. */
export function SavingLine({ state, timeZone }: { state: SavingState; timeZone: string }) {
  return (
    <p role="status" className="min-h-[1.5em] text-sm text-muted">
      {state.kind === 'saved' ? <span>Draft saved {formatTime(state.at, timeZone)}</span> : null}
      {state.kind === 'refused' ? <span>Not saved. {state.message}</span> : null}
      {state.kind === 'saved' || state.kind === 'refused' ? null : <span>{WORDS[state.kind]}</span>}
    </p>
  )
}
