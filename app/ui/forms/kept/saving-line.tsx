import { formatTime } from '~/platform/shared/time'
import { Button } from '../../button'
import { useRevalidator } from '../../navigation'
import type { SavingState, useDraftSaving } from './use-draft-saving'

const WORDS: Record<'idle' | 'saving' | 'failed' | 'signed-out', string> = {
  idle: '',
  saving: 'Saving…',
  failed: 'Not saved: kept on this device, trying again',
  'signed-out': 'Not saved: kept on this device. You have been signed out.',
}

interface Props extends Pick<ReturnType<typeof useDraftSaving>, 'saveOver'> {
  state: SavingState
  timeZone: string
}

/** One quiet line says whether the server has the draft. */
export function SavingLine({ state, timeZone, saveOver }: Props) {
  return (
    <div className="flex flex-col items-start gap-3">
      <p role="status" className="min-h-[1.5em] text-sm text-muted">
        <span>{wordsFor(state, timeZone)}</span>
      </p>
      {state.kind === 'conflict' ? <SaveOver {...{ saveOver }} version={state.version} /> : null}
    </div>
  )
}

function wordsFor(state: SavingState, timeZone: string): string {
  if (state.kind === 'saved') return `Draft saved ${formatTime(state.at, timeZone)}`
  if (state.kind === 'refused') return `Not saved. ${state.message}`
  return state.kind === 'conflict' ? `Not saved yet. ${state.message}` : WORDS[state.kind]
}

/** The page is read again afterward: it shows the version that was written over. */
function SaveOver({ saveOver, version }: Pick<Props, 'saveOver'> & { version: number }) {
  const { revalidate } = useRevalidator()
  return (
    <Button
      type="button"
      tone="secondary"
      size="small"
      onClick={() =>
        void saveOver(version).then((ok) => {
          if (ok) revalidate()
        })
      }
    >
      Save this version, too
    </Button>
  )
}
