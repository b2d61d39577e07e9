import type { Level, Rung } from '../../contract/basics'
import type { VignetteLevel } from '../../contract/instruments'
import { Choice } from '../form/choice'
import { Feedback } from '../form/feedback'
import { answerField } from '../form/fields'
import { PartForm, StillOpen } from '../form/part-form'
import { type LeanView, type PartProps, type PartState, usePart } from '../form/use-part'
import { type VignetteKind, vignetteFacts } from './vignette'

const LEVELS: readonly Level[] = [1, 2, 3, 4]
const RUNGS: readonly Rung[] = [0, 1, 2, 3]
const LABEL = 'float-left mb-2 w-full text-base font-semibold'
const GROUP = 'flex min-w-0 flex-col gap-2.5 border-t border-line pt-4'

/** A short story to score on the anchors, then the reference and one’s own lean. */
export function VignetteCard(props: PartProps<'vignette'>) {
  const state = usePart(props, vignetteFacts)
  const { part, view, lean } = props
  const own = view?.answer ?? null
  const result = view?.feedback ?? null
  return (
    <PartForm
      {...{ state, props }}
      word="Score it on the anchors"
      title={<span className="font-semibold leading-snug">{part.title}</span>}
      submit={result ? 'Score it again' : 'Compare with the reference'}
      tone={result ? 'quiet' : 'secondary'}
      feedback={result ? <Reference {...{ part, result, lean }} /> : null}
    >
      <div className="flex flex-col gap-3 rounded-md bg-sunken px-4 py-4">
        <p className="text-base text-muted">{part.scene}</p>
        {part.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {part.skills.map(({ id, title, levels }) => (
        <fieldset key={id} className={GROUP}>
          <legend className={LABEL}>
            {id} {title}
            <StillOpen state={state} name={answerField('levels', id)} />
          </legend>
          {LEVELS.map((level) => (
            <Choice
              key={level}
              id={`${state.anchor}-${id}-${level}`}
              name={answerField('levels', id)}
              value={String(level)}
              checked={own?.levels[id] === level}
            >
              <span className="text-base">
                <span className="font-semibold">{level}</span> {levels[level]}
              </span>
            </Choice>
          ))}
          <Choice
            id={`${state.anchor}-${id}-na`}
            name={answerField('levels', id)}
            value="na"
            checked={own?.levels[id] === 'na'}
          >
            <span className="text-base">There was no opportunity for it</span>
          </Choice>
        </fieldset>
      ))}
      <Rungs
        {...{ state, name: 'prompt', words: part.prompt, own: own?.prompt }}
        label="How much help was there?"
      />
      <Rungs
        {...{ state, name: 'carried', words: part.carried, own: own?.carried }}
        label="Who led it?"
      />
    </PartForm>
  )
}

function Rungs({
  state,
  name,
  words,
  own,
  label,
}: {
  state: PartState
  name: 'prompt' | 'carried'
  words: Record<Rung, string>
  own: number | undefined
  label: string
}) {
  return (
    <fieldset className={GROUP}>
      <legend className={LABEL}>
        {label}
        <StillOpen state={state} name={answerField(name)} />
      </legend>
      {RUNGS.map((rung) => (
        <Choice
          key={rung}
          id={`${state.anchor}-${name}-${rung}`}
          name={answerField(name)}
          value={String(rung)}
          checked={own === rung}
        >
          <span className="text-base">
            <span className="font-semibold">{rung}</span> {words[rung]}
          </span>
        </Choice>
      ))}
    </fieldset>
  )
}

type Result = VignetteKind['feedback']

const levelWords = (level: VignetteLevel) => (level === 'na' ? 'no opportunity' : `level ${level}`)

function gapWords(own: VignetteLevel, reference: VignetteLevel): string {
  if (own === reference) return 'the same as the reference'
  if (own === 'na' || reference === 'na') return `the reference says ${levelWords(reference)}`
  const gap = Math.abs(own - reference)
  const levels = gap === 1 ? 'one level' : `${gap} levels`
  return `${levels} ${own > reference ? 'above' : 'below'} the reference, ${levelWords(reference)}`
}

function Reference({
  part,
  result,
  lean,
}: {
  part: VignetteKind['part']
  result: Result
  lean: LeanView | null
}) {
  const titleOf = (id: string) => part.skills.find((skill) => skill.id === id)?.title ?? id
  const { carried, prompt } = result
  return (
    <Feedback tone="neutral" title="You and the reference">
      <ul className="flex flex-col gap-3">
        {result.skills.map(({ id, own, reference, because }) => (
          <li key={id}>
            <span className="font-semibold">
              {titleOf(id)}: {levelWords(own)},
            </span>{' '}
            {gapWords(own, reference)}. {because}
          </li>
        ))}
        <li>
          <span className="font-semibold">Who led it: {carried.own},</span>{' '}
          <span>
            {carried.own === carried.reference
              ? 'the same as the reference'
              : `the reference says ${carried.reference}`}
          </span>
          . {carried.because}
        </li>
        {prompt.own === prompt.reference ? null : (
          <li>
            <span className="font-semibold">Help: {prompt.own},</span> the reference says{' '}
            {prompt.reference}. {prompt.because ?? part.prompt[prompt.reference]}
          </li>
        )}
      </ul>
      {lean ? <Lean lean={lean} /> : null}
    </Feedback>
  )
}

/** A mirror, in plain words: never a grade. */
function Lean({ lean }: { lean: LeanView }) {
  const { compared, same, within, mean } = lean
  const size = Math.abs(mean).toFixed(1)
  const few = compared < 12
  return (
    <p className="border-t border-line pt-3">
      <span className="font-semibold">Your lean so far:</span> of {compared}{' '}
      <span>{compared === 1 ? 'level' : 'levels'}</span>, {same} the same and {within} within one.{' '}
      <span>
        {Math.abs(mean) < 0.05
          ? 'On the whole you score neither higher nor lower than the reference.'
          : `On average ${size} of a level ${mean > 0 ? 'higher' : 'lower'} than the reference.`}
      </span>
      {few ? <span>{' That is still little to go by: twelve levels tell more.'}</span> : null}
    </p>
  )
}
