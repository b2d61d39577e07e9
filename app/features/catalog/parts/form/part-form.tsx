import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/mutation-id'
import type { FetcherWithComponents } from '~/ui/navigation'
import { KEEPS_OTHER_TEXT, KEPT_WORDS } from '~/ui/offline'
import type { AnswerFormField } from './answer-form'
import { Compiled } from './compiled'
import { Feedback } from './feedback'
import { ANSWER_PART, answerField } from './fields'
import { partAnchor } from './part-anchor'
import type { Answered, PartProps, PartState } from './use-part'

const FRAME =
  'flex max-w-[66ch] scroll-mt-6 flex-col gap-5 rounded-lg border border-line bg-surface p-5 text-lg sm:p-6 print:break-inside-avoid'

export interface PartFormProps {
  state: PartState
  props: PartProps
  /** A word or two name the kind of part. */
  word: string
  /** The question that the part asks. */
  title: ReactNode
  children: ReactNode
  /** Shown once there is an answer. */
  feedback?: ReactNode
  /** The button's words; none where the choices are buttons themselves. */
  submit?: string | undefined
  tone?: 'secondary' | 'quiet'
}

/**
 * A part in which something is done: a form of native controls that posts to the page's own address.
 * Without JavaScript the page comes back with the feedback, at the part.
 */
export function PartForm({ state, props, word, title, children, ...rest }: PartFormProps) {
  const { fetcher, anchor, problem, kept, open, readOnly, pending } = state
  const said = useBroughtIntoView(fetcher)
  const round = useRound(fetcher)
  return (
    <fetcher.Form
      method="post"
      action={`#${anchor}`}
      id={anchor}
      onInvalidCapture={open.onInvalidCapture}
      onInput={(event) => {
        open.onInput(event)
        kept.onInput(event)
      }}
      onSubmit={kept.onSubmit}
      className={FRAME}
    >
      <PartFields {...{ props, state, base: state.base }} />
      <fieldset
        disabled={readOnly}
        aria-describedby={problem ? `${anchor}-problem` : undefined}
        className="flex min-w-0 flex-col gap-5"
      >
        <legend className="mb-5">
          <span className="mb-1 block text-sm font-semibold text-muted">{word}</span>
          {typeof title === 'string' ? (
            <Compiled as="span" html={title} className="font-semibold leading-snug" />
          ) : (
            title
          )}
        </legend>
        {kept.notice}
        {problem ? (
          <p id={`${anchor}-problem`} role="alert" className="text-base font-semibold text-danger">
            <span className="sr-only">Error: </span>
            <span>{problem}</span>
          </p>
        ) : null}
        {state.aside ? <Aside texts={state.texts(state.aside)} /> : null}
        {children}
      </fieldset>
      {readOnly || !rest.submit ? null : (
        <Button
          type="submit"
          tone={rest.tone ?? 'secondary'}
          pending={pending}
          pendingLabel="Saving"
          // Its words begin where the text above begins.
          className="self-start"
        >
          {rest.submit}
        </Button>
      )}
      <div
        ref={said}
        role="status"
        className={state.waits || rest.feedback ? 'flex flex-col gap-4' : 'sr-only'}
      >
        {state.waits ? (
          <p key={round} className="text-base font-semibold">
            {KEPT_WORDS}
          </p>
        ) : (
          <Fragment key={round}>{rest.feedback}</Fragment>
        )}
      </div>
    </fetcher.Form>
  )
}

/** A text that was refused later and has no box to stand in: its writer copies what they need. */
function Aside({ texts }: { texts: string[] }) {
  return (
    <Feedback tone="neutral" title="What you wrote in another tab is not kept">
      {texts.map((text) => (
        <p key={text} dir="auto" className="whitespace-pre-wrap">
          {text}
        </p>
      ))}
    </Feedback>
  )
}

/** Beside a field that is still open. */
export function StillOpen({ state, name }: { state: PartState; name: string }) {
  return state.open.names.has(name) ? (
    <span className="block text-base font-semibold text-danger">Still open</span>
  ) : null
}

/** Grows with every answer: what it got is said again, also when it is the same. */
function useRound({ state, data }: FetcherWithComponents<Answered>): number {
  const [heard, setHeard] = useState({ data, round: 0 })
  if (state === 'idle' && data !== heard.data) setHeard({ data, round: heard.round + 1 })
  return heard.round
}

/** The bar at the bottom of a phone, and some air. */
const BELOW = 88
/** The question stays in sight above a long answer. */
const ABOVE = 96

/** The feedback comes into view, because on a phone it may begin below the screen. */
function useBroughtIntoView({ state, data }: FetcherWithComponents<Answered>) {
  const said = useRef<HTMLDivElement>(null)
  const heard = useRef(data)
  useEffect(() => {
    if (state !== 'idle' || data === heard.current) return
    heard.current = data
    const { top, bottom, height } = said.current?.getBoundingClientRect() ?? new DOMRect()
    const hidden = bottom - (window.innerHeight - BELOW)
    // Empty, it has the height of what only screen readers hear.
    if (height > 1 && hidden > 0) window.scrollBy({ top: Math.min(hidden, top - ABOVE) })
  }, [state, data])
  return said
}

/** Every answer to a part sends these hidden fields. */
export function PartFields({
  props: { part, view, wording },
  state: { written, kept },
  base = view?.version ?? 0,
}: {
  props: PartProps
  state: PartState
  base?: number
}) {
  const fields: Record<AnswerFormField, string | number | undefined> = {
    intent: ANSWER_PART,
    partId: part.id,
    sentAs: kept.mutationId,
    baseVersion: base,
    wording: wording || undefined,
  }
  return (
    <>
      <MutationId value={kept.mutationId} />
      {Object.entries(fields).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <input type="hidden" name={answerField('kind')} value={part.kind} />
      <input type="hidden" name="form" value={partAnchor(part.id)} />
      {written ? <input type="hidden" name={KEEPS_OTHER_TEXT} value="1" /> : null}
    </>
  )
}
