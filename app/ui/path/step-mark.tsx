import type { StepKind } from './path-model'
import { Stone } from './path-stone'

const KINDS: StepKind[] = ['empty', 'outlined', 'filled', 'fading', 'gap']

/** The stones that `StepMark` shows; once per page, before the first of them. */
export const StepSprite = () => (
  <svg aria-hidden="true" className="absolute size-0">
    {KINDS.map((kind) => (
      <symbol key={kind} id={`step-${kind}`} viewBox="-21 -13 42 26">
        <Stone index={2} kind={kind} x={0} y={0} />
      </symbol>
    ))}
  </svg>
)

/** One stone with the number of its step, small enough for a table of many. Its meaning is said in words. */
export const StepMark = ({
  kind,
  step,
  words,
}: {
  kind: StepKind
  step: number
  words: string
}) => (
  <>
    <svg aria-hidden="true" className="mx-auto block h-4 w-6.5">
      <use href={`#step-${kind}`} />
    </svg>
    {step > 0 ? (
      <span aria-hidden="true" className="block text-xs leading-4 tabular-nums">
        {step}
      </span>
    ) : null}
    <span className="sr-only">{words}</span>
  </>
)
