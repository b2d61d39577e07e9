import type { SupportView } from '../contract'

/** How far the coach does without help, and what that suggests for how often they meet. */
export function Independence({ support: { independence, fade } }: { support: SupportView }) {
  const { sentence, meaning, index } = independence
  return (
    <div className="flex max-w-reading flex-col gap-2 border-t border-line pt-5">
      <h3 className="text-lg font-semibold">Independence</h3>
      <p>{sentence}</p>
      {meaning ? <p>{meaning}</p> : null}
      {fade ? (
        <p>
          <span className="font-semibold">How often you meet: </span>
          <span>{fade}</span>
        </p>
      ) : null}
      {index === null ? null : (
        <details>
          <summary className="link inline-flex min-h-9 items-center text-sm">
            The math, step by step
          </summary>
          <p className="pt-2 text-sm text-muted">
            Each score at level 3 or 4 brings 3 points, less one for a light cue, two for guidance,
            three if someone showed or did it. A level below 3 brings none, and “no opportunity”
            isn’t a score. The points are compared with what was possible: 3 for each score.
          </p>
        </details>
      )}
    </div>
  )
}
