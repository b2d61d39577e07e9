import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '~/ui/button'
import { classes } from '~/ui/classes'
import { isFormTouched, useKeptForm } from '~/ui/kept-form'
import { type FetcherWithComponents, useFetcher, useLocation } from '~/ui/navigation'
import { KEPT_WORDS, NOT_KEPT_WORDS, type Unsent, useLiveId, useUnsentFrom } from '~/ui/offline'
import type { LessonPart, PartAnswer, PartAnswerView } from '../../../contract'
import { partAnchor } from '../../../part-anchor'
import { Compiled } from '../compiled'

/** What every part of a lesson is shown with. */
export interface PartProps<P extends LessonPart = LessonPart> {
  part: P
  /** The latest answer and what it got, if there is one. */
  view: PartAnswerView | undefined
  /** The same id twice changes nothing the second time. Without one the part is only shown. */
  mutationId: string | undefined
  /** Why an answer was refused; with scripts, the action's own answer says it. */
  problem: string | undefined
  /** What was sent and refused: without scripts the page comes back with it. */
  typed: PartAnswer | undefined
  /** Whose page it is. */
  personId: string
}

/** What the page's action answers to a part's form; `kept`, when there was no connection to ask it. */
interface Answered {
  problems?: Readonly<Record<string, string>>
  typed?: Readonly<Record<string, PartAnswer>>
  accepted?: string
  kept?: boolean
}

export interface PartState {
  fetcher: FetcherWithComponents<Answered>
  anchor: string
  problem: string | undefined
  pending: boolean
  /** What was sent and refused, whichever way it was sent. */
  typed: PartAnswer | undefined
  /** The version that what stands in the form was written over. */
  base: number
  /** An answer waits on this device until there is a connection. */
  waits: boolean
  kept: ReturnType<typeof useKeptForm>
  readOnly: boolean
}

/** The state of one part's form. What is typed stays on the device until the server has it. */
export function usePart({ part, ...props }: PartProps): PartState {
  const anchor = partAnchor(part.id)
  const { pathname } = useLocation()
  const fetcher = useFetcher<Answered>()
  const unsent = useUnsentFrom(anchor)
  const kept = useKeptForm({
    form: anchor,
    person: props.personId,
    // The same id stands in other lessons too.
    subject: [pathname, part.kind],
    mutationId: useLiveId(props.mutationId ?? ''),
    posted: props.typed !== undefined,
    accepted: fetcher.data?.accepted,
    waiting: unsent,
  })
  return {
    fetcher,
    anchor,
    problem: problemOf(part.id, props.problem, fetcher.data, unsent),
    pending: fetcher.state !== 'idle',
    typed: fetcher.data
      ? fetcher.data.typed?.[part.id]
      : (props.typed ?? (unsent?.refused === undefined ? undefined : typedIn(unsent))),
    base: useBase({ anchor, part, view: props.view, fetcher, told: unsent?.refused !== undefined }),
    waits: unsent !== undefined && unsent.refused === undefined,
    kept,
    readOnly: props.mutationId === undefined,
  }
}

/** The texts of an answer that was sent later and refused. */
function typedIn({ fields }: Unsent): PartAnswer | undefined {
  const {
    kind,
    text = '',
    cue = '',
    action = '',
  } = Object.fromEntries(fields.map(([name, value]) => [name.replace(/^answer\./, ''), value]))
  if (kind === 'pause' || kind === 'rewrite') return { kind, text }
  return kind === 'if-then' ? { kind, cue, action } : undefined
}

/**
 * The version that the form was written over. A text that was begun before another was kept elsewhere does
 * not replace that one unawares when the page is read anew: first its writer is told.
 */
function useBase(state: {
  anchor: string
  part: LessonPart
  view: PartAnswerView | undefined
  fetcher: FetcherWithComponents<Answered>
  told: boolean
}): number {
  const { anchor, part, fetcher, told } = state
  const version = state.view?.version ?? 0
  const [base, setBase] = useState(version)
  const heard = useRef<Answered | undefined>(undefined)
  const { data } = fetcher
  const idle = fetcher.state === 'idle'
  useEffect(() => {
    const answered = idle && data !== heard.current
    if (idle) heard.current = data
    if (answered || told || !isFormTouched(anchor)) setBase(version)
  }, [anchor, version, data, idle, told])
  return part.kind === 'pause' || part.kind === 'rewrite' || part.kind === 'if-then'
    ? base
    : version
}

function problemOf(
  id: string,
  posted: string | undefined,
  answered: Answered | undefined,
  unsent: Unsent | undefined,
): string | undefined {
  if (unsent) return unsent.refused
  if (answered?.kept === false) return NOT_KEPT_WORDS
  return answered ? answered.problems?.[id] : posted
}

const FRAME =
  'flex max-w-[66ch] scroll-mt-6 flex-col gap-5 rounded-lg border border-line bg-surface p-5 text-lg sm:p-6 print:break-inside-avoid'

export interface PartFormProps {
  state: PartState
  props: PartProps
  /** What kind of thing to do this is, in a word or two. */
  word: string
  /** What is asked. */
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
  const { fetcher, anchor, problem, kept, readOnly, pending } = state
  return (
    <fetcher.Form
      method="post"
      action={`#${anchor}`}
      id={anchor}
      onInput={kept.onInput}
      onSubmit={kept.onSubmit}
      className={FRAME}
    >
      <PartFields {...{ props, mutationId: kept.mutationId, base: state.base }} />
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
            {problem}
          </p>
        ) : null}
        {children}
      </fieldset>
      {readOnly || !rest.submit ? null : (
        <Button
          type="submit"
          tone={rest.tone ?? 'secondary'}
          pending={pending}
          pendingLabel="Saving"
          // Its words begin where the text above begins.
          className={classes('self-start', rest.tone === 'quiet' && '-ml-5')}
        >
          {rest.submit}
        </Button>
      )}
      <div
        role="status"
        className={state.waits || rest.feedback ? 'flex flex-col gap-4' : 'sr-only'}
      >
        {state.waits ? <p className="text-base font-semibold">{KEPT_WORDS}</p> : rest.feedback}
      </div>
    </fetcher.Form>
  )
}

/** What every answer to a part says of itself. */
export function PartFields({
  props: { part, view, personId },
  mutationId,
  base = view?.version ?? 0,
}: {
  props: PartProps
  mutationId: string
  base?: number
}) {
  return (
    <>
      <input type="hidden" name="intent" value="answer-part" />
      <input type="hidden" name="person" value={personId} />
      <input type="hidden" name="form" value={partAnchor(part.id)} />
      <input type="hidden" name="partId" value={part.id} />
      <input type="hidden" name="mutationId" value={mutationId} />
      <input type="hidden" name="sentAs" value={mutationId} />
      <input type="hidden" name="baseVersion" value={base} />
      <input type="hidden" name="answer.kind" value={part.kind} />
    </>
  )
}

/** What an answer got: why, in words; a mark beside the colour. */
export function Feedback({
  tone,
  title,
  children,
}: {
  tone: 'success' | 'warning' | 'neutral'
  title: ReactNode
  children?: ReactNode
}) {
  return (
    <div
      className={classes(
        'flex flex-col gap-2 rounded-md border-l-4 px-4 py-3 text-base motion-safe:animate-settle',
        tone === 'success' && 'border-success bg-success-soft',
        tone === 'warning' && 'border-warning bg-warning-soft',
        tone === 'neutral' && 'border-line bg-sunken',
      )}
    >
      <p className="font-semibold">{title}</p>
      {children}
    </div>
  )
}
