import type { ReactNode } from 'react'
import { AWAY_WORDS } from '~/platform/shared/requests/away'
import { ButtonLink } from '../button'
import { Stone } from '../path/path-stone'

export type ErrorViewProps = {
  /** 404, 403, 500 …; `offline` when nothing could be reached. */
  status: number | 'offline'
  /** Quoted to us, it finds the log line. */
  reference?: string
  /** The one way on. */
  home?: { to: string; label: string }
  /** Own words instead of the general ones. */
  title?: string
  children?: ReactNode
}

type Words = { title: string; happened: string; kept: string; next: string }

const WORDS: Record<
  | 'missing'
  | 'misplaced'
  | 'forbidden'
  | 'expired'
  | 'refused'
  | 'busy'
  | 'away'
  | 'offline'
  | 'broken',
  Words
> = {
  missing: {
    title: 'This page is not here',
    happened: 'The address may be mistyped, or the page may belong to someone else.',
    kept: 'Nothing of yours was changed.',
    next: 'Check the address, or go to home.',
  },
  misplaced: {
    title: 'This is not the right address',
    happened: 'It is not made for what was asked of it. The page that led here may be out of date.',
    kept: 'Whatever you saved before is safe, and nothing was changed.',
    next: 'Go back, or go to home.',
  },
  forbidden: {
    title: 'This is not open to you',
    happened: 'You can see this page, but this step is for someone in another role.',
    kept: 'Nothing was changed.',
    next: 'If you think that you should have it, ask your facilitator or your agency lead.',
  },
  expired: {
    title: 'Please sign in again',
    happened: 'You were away for a while, so we signed you out.',
    kept: 'What you had saved is safe, drafts too.',
    next: 'Sign in, and you come back to where you were.',
  },
  refused: {
    title: 'We could not take that as it came',
    happened: 'What arrived does not fit this page. The page may be out of date.',
    kept: 'Whatever you saved before is safe. This last step was not saved.',
    next: 'Go back, reload the page, and try again.',
  },
  busy: {
    title: 'A short pause, please',
    happened: 'That was asked more often than we can answer just now.',
    kept: 'Nothing was lost.',
    next: 'Wait a minute, then try again.',
  },
  away: AWAY_WORDS,
  offline: {
    title: 'You seem to be offline',
    happened: 'We could not reach Footbridge from this device.',
    kept: 'Longer texts are kept in this browser until they have arrived.',
    next: 'When the connection is back, try again: they are there when you come back to this page.',
  },
  broken: {
    title: 'Something went wrong on our side',
    happened: 'It was not your doing. We have made a note of it.',
    kept: 'Whatever you saved before is safe. The last step may not have been saved.',
    next: 'Go back and try once more. If it happens again, write to us and quote the reference.',
  },
}

function wordsFor(status: ErrorViewProps['status']): Words {
  if (status === 'offline') return WORDS.offline
  if (status === 404 || status === 410) return WORDS.missing
  if (status === 403) return WORDS.forbidden
  if (status === 401) return WORDS.expired
  if (status === 405) return WORDS.misplaced
  if (status === 400 || status === 413) return WORDS.refused
  if (status === 429) return WORDS.busy
  if (status === 503) return WORDS.away
  return WORDS.broken
}

/** This view says what happened, what was kept, and what to do. */
export function ErrorView({ status, reference, home, title, children }: ErrorViewProps) {
  const words = wordsFor(status)
  return (
    <div className="flex max-w-reading flex-col gap-5 py-4">
      <MissingStone />
      <h1 className="text-3xl">{title ?? words.title}</h1>
      <div className="flex flex-col gap-3 text-lg">
        {children ?? <p>{words.happened}</p>}
        <p>{words.kept}</p>
        <p>{words.next}</p>
      </div>
      {reference ? (
        <p className="text-sm text-muted">
          Reference <code className="rounded-sm bg-sunken px-1.5 py-0.5 text-ink">{reference}</code>
        </p>
      ) : null}
      {home ? (
        <p className="pt-2">
          <ButtonLink to={home.to}>{home.label}</ButtonLink>
        </p>
      ) : null}
    </div>
  )
}

/** A way with one stone missing. */
function MissingStone() {
  return (
    <svg viewBox="0 0 210 50" aria-hidden="true" className="mb-2 h-12 w-52">
      <g fill="none" strokeLinecap="round" stroke="var(--stone-gap)" strokeWidth="1.8">
        <path d="M24 27C44 27 50 22 70 22M140 30c20 0 26-6 46-6" />
        <path d="M70 22c30 0 40 8 70 8" strokeDasharray="0.1 5" />
      </g>
      <Stone index={0} kind="filled" x={24} y={27} />
      <Stone index={1} kind="outlined" x={70} y={22} />
      <Stone index={2} kind="gap" x={128} y={29} />
      <Stone index={3} kind="outlined" x={184} y={24} />
    </svg>
  )
}
