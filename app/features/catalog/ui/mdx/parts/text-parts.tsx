import { type ComponentPropsWithoutRef, useEffect, useRef } from 'react'
import { Button } from '~/ui/button'
import type { IfThenPart, PausePart, RewritePart } from '../../../contract'
import { Compiled } from '../compiled'
import { Feedback } from './feedback'
import { PartForm } from './part-form'
import { type PartProps, type PartState, usePart } from './use-part'

const textIn = (answer: PartProps['typed']) =>
  answer && 'text' in answer ? answer.text : undefined

/**
 * A text box that shows what the server has, unless something else was typed into it: that stays, and so
 * does the focus, whatever the server says meanwhile.
 */
function OwnText({
  value = '',
  ...rest
}: { value: string | undefined } & Pick<
  ComponentPropsWithoutRef<'textarea'>,
  'id' | 'name' | 'rows' | 'maxLength' | 'spellCheck' | 'className'
>) {
  const box = useRef<HTMLTextAreaElement>(null)
  const shown = useRef(value)
  const typed = useRef(false)
  useEffect(() => {
    const now = box.current?.value
    // Text that is kept is no one's unsaved text any more.
    if (now === value) typed.current = false
    // The browser renews only a box that was never typed in; this one's text may have been kept since. Words
    // that were typed stay, also where they come to what stood here before.
    if (box.current && now === shown.current && !typed.current) box.current.value = value
    shown.current = value
  }, [value])
  const onInput = () => {
    typed.current = true
  }
  return <textarea dir="auto" ref={box} defaultValue={value} required onInput={onInput} {...rest} />
}

function TextBox({
  id,
  name,
  label,
  value,
  rows,
}: {
  id: string
  name: string
  label: string
  value: string | undefined
  rows: number
}) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-base font-semibold">
        {label}
      </label>
      <OwnText
        value={value}
        id={id}
        name={name}
        rows={rows}
        maxLength={4000}
        spellCheck
        className="control field-sizing-content wrap-anywhere max-h-[70vh] resize-y print:max-h-none"
      />
    </div>
  )
}

/** When another text is kept than the one that came back into the box: that one has not replaced it. */
function KeptElsewhere({ props, state }: { props: PartProps; state: PartState }) {
  const kept = textIn(props.view?.answer)
  const typed = textIn(state.typed)
  if (kept === undefined || kept === typed) return null
  if (typed === undefined && state.kept.notice === null) return null
  return (
    <Feedback tone="neutral" title="What is saved now">
      <p dir="auto" className="whitespace-pre-wrap">
        {kept}
      </p>
    </Feedback>
  )
}

/** A weak sentence to repair. The models are shown once a sentence of one's own is kept. */
export function RewriteCard(props: PartProps<RewritePart>) {
  const state = usePart(props)
  const { part, view } = props
  const models = view?.feedback.kind === 'rewrite' ? view.feedback : null
  return (
    <PartForm
      {...{ state, props }}
      word="Rewrite"
      title={part.question}
      submit={models ? 'Save this version' : 'Save and compare'}
      feedback={
        models ? (
          <Feedback tone="neutral" title="Compare it with this">
            {models.models.map(({ html, because }) => (
              <div key={html} className="flex flex-col gap-1">
                <Compiled html={html} className="font-semibold" />
                <Compiled html={because} className="text-muted" />
              </div>
            ))}
            <p className="mt-1 font-semibold">Look at your own:</p>
            <ul className="list-disc pl-5">
              {models.looks.map((look) => (
                <li key={look}>
                  <Compiled as="span" html={look} />
                </li>
              ))}
            </ul>
          </Feedback>
        ) : null
      }
    >
      <blockquote className="border-l-4 border-line pl-4 text-muted">
        <Compiled as="span" html={part.weak} />
      </blockquote>
      <KeptElsewhere {...{ props, state }} />
      <TextBox
        id={`${state.anchor}-text`}
        name="answer.text"
        label="Your version"
        value={textIn(props.typed) ?? textIn(view?.answer)}
        rows={3}
      />
    </PartForm>
  )
}

/** A private note. Nobody else ever reads it. */
export function PauseCard(props: PartProps<PausePart>) {
  const state = usePart(props)
  const { part, view } = props
  return (
    <PartForm
      {...{ state, props }}
      word="For yourself"
      title={part.question}
      submit={view ? 'Save this version' : 'Save note'}
      feedback={view ? <p className="text-base">Kept. Only you can read it.</p> : null}
    >
      <KeptElsewhere {...{ props, state }} />
      <TextBox
        id={`${state.anchor}-text`}
        name="answer.text"
        label="Your note, for your eyes only"
        value={textIn(props.typed) ?? textIn(view?.answer)}
        rows={4}
      />
      <p className="text-sm text-muted">
        Leave out names and whatever could tell who a family is, here too.
      </p>
    </PartForm>
  )
}

/** With a full stop, unless its writer set one. */
const asSentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** A plan in one’s own words, from which a commitment can be made. */
export function IfThenCard(props: PartProps<IfThenPart>) {
  const state = usePart(props)
  const { part, view } = props
  const kept = view?.answer.kind === 'if-then' ? view.answer : null
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
          name="answer.cue"
          rows={2}
          maxLength={300}
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
          name="answer.action"
          rows={3}
          maxLength={600}
          className="control field-sizing-content wrap-anywhere resize-y"
        />
      </div>
      <p className="text-sm text-muted">
        A plan that you keep stays in this lesson. With a date it becomes a commitment: it stands
        with your practice, and you can say afterwards how it went.
      </p>
      {state.readOnly ? null : (
        <Button
          type="submit"
          name="onwards"
          value="commit"
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
