import { createElement } from 'react'
import type { StepKind } from './path-model'
import { Stone } from './path-stone'

/** One cell: the form of its stone, the number of its step (0: none), and both in words. */
export interface Mark {
  kind: StepKind
  step: number
  words: string
}

const idOf = (index: number) => `mark-${index}`

/** The stones of these marks, each with its number and its name; once per page, before the first of them is shown. */
export const StepSprite = ({ marks }: { marks: readonly Mark[] }) => (
  <svg aria-hidden="true" className="absolute size-0">
    {marks.map(({ kind, step, words }, index) => (
      <symbol key={`${kind} ${words}`} id={idOf(index)} viewBox="-21 -13 42 52" aria-label={words}>
        <Stone index={2} kind={kind} x={0} y={0} />
        {step > 0 ? (
          <text y="33" fontSize="20" textAnchor="middle" fill="currentColor">
            {step}
          </text>
        ) : null}
      </symbol>
    ))}
  </svg>
)

/**
 * Each of these marks, small enough for a table of hundreds. One element and a reference: more, or a class for each,
 * cost five times as much to render. Its name is that of the stone, so that a page holds each once.
 */
export const drawMarks = (marks: readonly Mark[]) =>
  marks.map(({ kind, words }, index) =>
    createElement(
      'svg',
      { key: `${kind} ${words}`, role: 'img', 'aria-labelledby': idOf(index) },
      <use href={`#${idOf(index)}`} />,
    ),
  )
