import { createContext, type ReactNode, useContext } from 'react'
import { Button } from '~/ui/button'
import { FormActions, SubmitButton } from '~/ui/forms/form'
import { type StepName, TITLES } from './steps'
import type { Steps } from './use-steps'

export const StepsContext = createContext<Steps | null>(null)

/** One question, or a few that belong together. With scripts only the current one is shown. */
export function Step({ name, children }: { name: StepName; children: ReactNode }) {
  const steps = useContext(StepsContext)
  const isCurrent = steps?.on && steps.current === name
  return (
    <div data-step={name} hidden={steps?.on && !isCurrent} className="flex flex-col gap-6">
      {isCurrent ? (
        <h2
          ref={steps.heading}
          tabIndex={-1}
          className="scroll-mt-4 font-semibold text-xl outline-none"
        >
          <span className="block font-normal text-base text-muted">
            Step {steps.path.indexOf(name) + 1} of {steps.path.length}
            <span className="sr-only">: </span>
          </span>
          {TITLES[name]}
        </h2>
      ) : null}
      {isCurrent && name === 'use' ? (
        <p className="-mt-3 text-muted">A tap on an answer moves on to the next question.</p>
      ) : null}
      {children}
    </div>
  )
}

/** The optional questions may be left out: from the first of them on the note can be saved at once. */
const NEEDED: readonly StepName[] = ['use']

export function StepActions() {
  const steps = useContext(StepsContext)
  if (!steps?.on)
    return (
      <FormActions>
        <SubmitButton>Save note</SubmitButton>
      </FormActions>
    )
  const { current, path, next, back } = steps
  const isLast = current === path.at(-1)
  return (
    <FormActions>
      {isLast ? <SubmitButton>Save note</SubmitButton> : <Button onClick={next}>Next</Button>}
      {current === path[0] ? null : (
        <Button tone="secondary" onClick={back}>
          Back
        </Button>
      )}
      {isLast || NEEDED.includes(current) ? null : (
        <SubmitButton tone="quiet">Save note</SubmitButton>
      )}
    </FormActions>
  )
}
