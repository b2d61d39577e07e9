import { Chip } from '../form/choice'
import { Compiled } from '../form/compiled'
import { Feedback } from '../form/feedback'
import { answerField } from '../form/fields'
import { PartForm, StillOpen } from '../form/part-form'
import { type PartProps, usePart } from '../form/use-part'
import { sortFacts } from './sort'

/** Things to put where they belong; on a ladder, moments on the rungs of who led it. */
export function SortCard(props: PartProps<'sort'>) {
  const state = usePart(props, sortFacts)
  const { part, view } = props
  const judged = view?.feedback ?? null
  const places = view?.answer.places ?? {}
  const all = judged !== null && judged.right === judged.items.length
  return (
    <PartForm
      {...{ state, props }}
      word={part.ladder ? 'Who led it?' : 'Sort'}
      title={part.question}
      submit={judged ? 'Check again' : 'Check my answers'}
      tone={all ? 'quiet' : 'secondary'}
      feedback={
        judged ? (
          <Feedback
            tone={all ? 'success' : 'warning'}
            title={
              all
                ? 'All of them are in place.'
                : `${judged.right} of ${judged.items.length} are in place.`
            }
          >
            <p>
              {all
                ? 'The reason is under each one.'
                : 'Read the reason under each one, change what you see differently now, and check again.'}
            </p>
          </Feedback>
        ) : null
      }
    >
      {part.items.map(({ id, html }) => {
        const said = judged?.items.find((item) => item.id === id)
        return (
          <fieldset key={id} className="flex min-w-0 flex-col gap-2.5 border-t border-line pt-4">
            <legend className="float-left w-full">
              <Compiled as="span" html={html} />
              <StillOpen state={state} name={answerField('places', id)} />
            </legend>
            <div className="clear-both flex flex-wrap gap-2">
              {part.bins.map((bin) => (
                <Chip
                  key={bin.id}
                  id={`${state.anchor}-${id}-${bin.id}`}
                  name={answerField('places', id)}
                  value={bin.id}
                  checked={places[id] === bin.id}
                >
                  {part.ladder ? <span className="font-semibold">{bin.id}</span> : null}
                  <Compiled as="span" html={bin.label} />
                </Chip>
              ))}
            </div>
            {said ? (
              <p className="text-base">
                <span className={said.correct ? 'font-semibold text-success' : 'font-semibold'}>
                  {said.correct ? 'Yes. ' : 'Look again. '}
                </span>
                <Compiled as="span" html={said.because} />
              </p>
            ) : null}
          </fieldset>
        )
      })}
    </PartForm>
  )
}
