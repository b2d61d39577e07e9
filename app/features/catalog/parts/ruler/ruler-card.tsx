import { Chip } from '../form/choice'
import { Compiled } from '../form/compiled'
import { answerField } from '../form/fields'
import { PartForm } from '../form/part-form'
import { type PartProps, usePart } from '../form/use-part'
import { type RulerKind, rulerFacts } from './ruler'

const NUMBERS = Array.from({ length: 11 }, (_, number) => number)

/** How important, how sure: a number from 0 to 10, and a question about it. Nothing is right. */
export function RulerCard(props: PartProps<'ruler'>) {
  const state = usePart(props, rulerFacts)
  const { part, view } = props
  const value = view?.answer.value ?? null
  return (
    <PartForm
      {...{ state, props }}
      word={part.scale === 'importance' ? 'How important?' : 'How sure?'}
      title={part.question}
      submit={value === null ? 'Save this number' : 'Change it'}
      tone={value === null ? 'secondary' : 'quiet'}
      feedback={
        value === null ? null : <p className="text-base">{afterwords(value, part.scale)}</p>
      }
    >
      <div className="flex flex-col gap-2">
        <div className="grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-1.5">
          {NUMBERS.map((number) => (
            <Chip
              key={number}
              id={`${state.anchor}-${number}`}
              name={answerField('value')}
              value={String(number)}
              checked={value === number}
              tight
            >
              {number}
            </Chip>
          ))}
        </div>
        <div className="flex justify-between gap-4 text-sm text-muted">
          <span>
            0: <Compiled as="span" html={part.low} />
          </span>
          <span className="text-right">
            10: <Compiled as="span" html={part.high} />
          </span>
        </div>
      </div>
    </PartForm>
  )
}

/** The question that a ruler is for: what is already there, then what would help. */
function afterwords(value: number, scale: RulerKind['part']['scale']): string {
  const low = Math.max(0, value - 2)
  const up = Math.min(10, value + 1)
  if (value === 0)
    return scale === 'importance'
      ? 'Kept: 0. What would have to happen before it mattered a little?'
      : 'Kept: 0. What is the smallest piece of it that you could try?'
  return value === 10
    ? 'Kept: 10. What do you already do that makes it a 10?'
    : `Kept: ${value}. Why not ${low}? And what would make it ${up}?`
}
