import { useEffect, useRef } from 'react'
import { Button } from '~/ui/button'
import { Compiled } from '../form/compiled'
import { answerField } from '../form/fields'
import { PartFields, PartForm } from '../form/part-form'
import { type PartProps, type PartState, usePart } from '../form/use-part'
import { branchFacts } from './branch'

const SAID = 'prose-lesson text-lg'

/** A conversation in which each choice leads on; it can be played again. */
export function BranchCard(props: PartProps<'branch'>) {
  const state = usePart(props, branchFacts)
  const { part, view } = props
  const played = view?.feedback ?? null
  const path = view?.answer.path ?? []
  const steps = played?.steps ?? []
  // A step is the way that led to it.
  const wayTo = (at: number) => path.slice(0, at + 1).join('')
  const now = played?.now ?? part.start
  const turn = useRef<HTMLDivElement>(null)
  const before = useRef(steps.length)
  // The button that was pressed is gone: focus goes to what was said in answer.
  useEffect(() => {
    if (steps.length !== before.current) turn.current?.focus()
    before.current = steps.length
  }, [steps.length])
  return (
    <>
      <PartForm {...{ state, props }} word="A conversation" title={part.title}>
        {path.map((key, at) => (
          <input key={wayTo(at)} type="hidden" name={answerField('path', at)} value={key} />
        ))}
        {steps.length > 0 ? (
          <ol className="flex list-none flex-col gap-4 p-0">
            {steps.map((step, at) => (
              <li key={wayTo(at)} className="flex flex-col gap-3 border-l-2 border-line pl-4">
                <Compiled html={step.html} className={SAID} />
                <p className="rounded-md bg-accent-soft px-4 py-2.5">
                  <span className="block text-sm font-semibold text-muted">Your choice</span>
                  <Compiled as="span" html={step.said} />
                </p>
                <Compiled html={step.because} className="text-base text-muted" />
              </li>
            ))}
          </ol>
        ) : null}
        <div ref={turn} tabIndex={-1} className="flex flex-col gap-3 outline-none">
          <Compiled html={now.html} className={SAID} />
          {now.choices.length > 0 ? (
            <p className="text-sm font-semibold text-muted">What do you say or do?</p>
          ) : null}
        </div>
        {state.readOnly ? null : (
          <div className="flex flex-col gap-2.5">
            {now.choices.map(({ key, html }) => (
              <Button
                key={key}
                type="submit"
                name={answerField('path', path.length)}
                value={key}
                tone="secondary"
                pending={state.pending}
                className="justify-start! text-left! text-lg! font-normal! print:inline-flex!"
              >
                <Compiled as="span" html={html} />
              </Button>
            ))}
          </div>
        )}
        {state.readOnly ? <Choices choices={now.choices} /> : null}
        {steps.length > 0 && !state.readOnly ? (
          <Again state={state} ended={now.choices.length === 0} />
        ) : null}
      </PartForm>
      <AgainForm {...{ props, state }} />
    </>
  )
}

function Choices({ choices }: { choices: { key: string; html: string }[] }) {
  return (
    <ul className="list-disc pl-6">
      {choices.map(({ key, html }) => (
        <li key={key}>
          <Compiled as="span" html={html} />
        </li>
      ))}
    </ul>
  )
}

/** Beginning again is an answer too: an empty way, from a form of its own. */
function Again({ state, ended }: Pick<PartOfBranch, 'state'> & { ended: boolean }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {ended ? <p className="text-base font-semibold">The conversation ends here.</p> : null}
      <Button
        type="submit"
        form={`${state.anchor}-again`}
        tone="quiet"
        size="small"
        pending={state.pending}
      >
        {ended ? 'Play it again, differently' : 'Begin again'}
      </Button>
    </div>
  )
}

function AgainForm({ props, state }: PartOfBranch) {
  const { fetcher, anchor } = state
  return (
    <fetcher.Form method="post" action={`#${anchor}`} id={`${anchor}-again`} hidden>
      <PartFields {...{ props, state }} />
    </fetcher.Form>
  )
}

interface PartOfBranch {
  props: PartProps<'branch'>
  state: PartState
}
