import { Button } from '~/ui/button'
import { Feedback } from '../form/feedback'
import { answerField, ONWARDS } from '../form/fields'
import { ACTION_LIMIT, CUE_LIMIT } from '../form/limits'
import { OwnText } from '../form/own-text'
import { PartForm } from '../form/part-form'
import { type PartProps, usePart } from '../form/use-part'
import { ifThenFacts } from './if-then'

/** With a full stop, unless its writer set one. */
const asSentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** A plan in one’s own words, from which a commitment can be made. */
export function IfThenCard(props: PartProps<'if-then'>) {
  const state = usePart(props, ifThenFacts)
  const { part, view } = props
  const kept = view?.answer ?? null
  const typed = state.typed?.kind === 'if-then' ? state.typed : null
  const { cue, action } = props.typed?.kind === 'if-then' ? props.typed : (kept ?? part)
  return (
    <PartForm
      {...{ state, props }}
      word="A plan"
      title={
        <span className="font-semibold leading-snug">
          Make it yours: change the words until you would say them.
        </span>
      }
      submit={kept ? 'Save this version' : 'Save plan'}
      tone="quiet"
      feedback={
        kept ? (
          <div className="flex flex-col items-start gap-3">
            <p className="text-base">
              Kept: When <bdi>{kept.cue}</bdi>, I will <bdi>{asSentence(kept.action)}</bdi>
            </p>
          </div>
        ) : null
      }
    >
      {typed && kept && (typed.cue !== kept.cue || typed.action !== kept.action) ? (
        <Feedback tone="neutral" title="What is saved now">
          <p>
            When <bdi>{kept.cue}</bdi>, I will <bdi>{kept.action}</bdi>
          </p>
        </Feedback>
      ) : null}
      <div className="flex flex-col gap-1.5">
        <label htmlFor={`${state.anchor}-cue`} className="text-base font-semibold">
          When …
        </label>
        <OwnText
          value={cue}
          id={`${state.anchor}-cue`}
          name={answerField('cue')}
          rows={2}
          maxLength={CUE_LIMIT}
          className="control field-sizing-content wrap-anywhere resize-y"
        />
      </div>
      <div className="flex flex-col gap-1.5">
        <label htmlFor={`${state.anchor}-action`} className="text-base font-semibold">
          … I will
        </label>
        <OwnText
          value={action}
          id={`${state.anchor}-action`}
          name={answerField('action')}
          rows={3}
          maxLength={ACTION_LIMIT}
          className="control field-sizing-content wrap-anywhere resize-y"
        />
      </div>
      <p className="text-sm text-muted">
        A plan that you keep stays in this lesson. With a date it becomes a commitment: it stands
        with your practice, and you can say afterward how it went.
      </p>
      {state.readOnly ? null : (
        <Button
          type="submit"
          name="onwards"
          value={ONWARDS}
          tone="secondary"
          pending={state.pending}
          className="self-start"
        >
          Save it and choose a date
        </Button>
      )}
    </PartForm>
  )
}
