import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '~/ui/button'
import { classes } from '~/ui/classes'
import { isFormTouched, useKeptForm } from '~/ui/kept-form'
import { type FetcherWithComponents, useFetcher, useLocation } from '~/ui/navigation'
import {
  BOTH,
  KEPT_WORDS,
  NOT_KEPT_WORDS,
  type Unsent,
  useLiveId,
  useUnsentFrom,
} from '~/ui/offline'
import type { LessonPart, PartAnswer, PartAnswerView } from '../../../contract'
import { partAnchor } from '../../../part-anchor'
import { UNANSWERED } from '../../../unanswered'
import { Compiled } from '../compiled'

/** What every part of a lesson is shown with. */
export interface PartProps<P extends LessonPart = LessonPart> {
  part: P
  /** The latest answer and what it got, if there is one. */
  view: PartAnswerView | undefined
  /** Names the wording that is answered. */
  wording: string | undefined
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
  open: ReturnType<typeof useOpenFields>
  readOnly: boolean
}

/** The state of one part's form. What is typed stays on the device until the server has it. */
export function usePart({ part, ...props }: PartProps): PartState {
  const anchor = partAnchor(part.id)
  const { pathname } = useLocation()
  const fetcher = useFetcher<Answered>()
  const liveId = useLiveId(props.mutationId ?? '')
  const unsent = useUnsentFrom(anchor, liveId)
  const open = useOpenFields()
  const kept = useKeptForm({
    form: anchor,
    person: props.personId,
    // The same id stands in other lessons too.
    subject: [pathname, part.kind],
    mutationId: liveId,
    posted: props.typed !== undefined,
    accepted: fetcher.data?.accepted,
    waiting: unsent,
  })
  return {
    fetcher,
    anchor,
    problem:
      open.names.size > 0
        ? UNANSWERED[part.kind]
        : problemOf(part.id, props.problem, fetcher.data, unsent),
    pending: fetcher.state !== 'idle',
    // Where it was only kept on this device, the server's word comes later.
    typed:
      fetcher.data && fetcher.data.kept === undefined
        ? fetcher.data.typed?.[part.id]
        : (props.typed ?? (unsent?.refused === undefined ? undefined : typedIn(unsent))),
    base: useBase({ anchor, part, view: props.view, fetcher, told: unsent?.refused !== undefined }),
    waits: unsent !== undefined && unsent.refused === undefined,
    kept,
    open,
    readOnly: props.mutationId === undefined,
  }
}

const NONE: ReadonlySet<string> = new Set()
const OPEN = 'input:invalid, textarea:invalid'

const openIn = (form: HTMLFormElement): ReadonlySet<string> =>
  new Set(
    [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(OPEN)].map(
      ({ name }) => name,
    ),
  )

/**
 * The fields that were still open when the form was sent. They say so where they stand, and the first comes
 * to the middle of the screen: the browser's own bubble covers what there is to choose from.
 */
function useOpenFields() {
  const [names, setNames] = useState(NONE)
  return {
    names,
    onInvalidCapture(event: FormEvent<HTMLFormElement>) {
      event.preventDefault()
      const form = event.currentTarget
      const first = form.querySelector<HTMLElement>(OPEN)
      // Every open field has its event.
      if (event.target !== first) return
      setNames(openIn(form))
      const group = first.closest('fieldset') ?? first
      const fits = group.clientHeight < window.innerHeight * 0.7
      first.focus({ preventScroll: true })
      group.scrollIntoView({ block: fits ? 'center' : 'start' })
    },
    onInput({ currentTarget }: FormEvent<HTMLFormElement>) {
      if (names.size > 0) setNames(openIn(currentTarget))
    },
  }
}

/** Beside a field that is still open. */
export function StillOpen({ state, name }: { state: PartState; name: string }) {
  return state.open.names.has(name) ? (
    <span className="block text-base font-semibold text-danger">Still open</span>
  ) : null
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
  return isWritten(part) ? base : version
}

/** What somebody wrote is theirs: it is never replaced unseen. */
const isWritten = ({ kind }: LessonPart) =>
  kind === 'pause' || kind === 'rewrite' || kind === 'if-then'

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
  const { fetcher, anchor, problem, kept, open, readOnly, pending } = state
  const said = useBroughtIntoView(fetcher)
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
        ref={said}
        role="status"
        className={state.waits || rest.feedback ? 'flex flex-col gap-4' : 'sr-only'}
      >
        {state.waits ? <p className="text-base font-semibold">{KEPT_WORDS}</p> : rest.feedback}
      </div>
    </fetcher.Form>
  )
}

/** The bar at the bottom of a phone, and some air. */
const BELOW = 88
/** What was asked stays in sight above a long answer. */
const ABOVE = 96

/** What an answer got comes into view: on a phone it may begin below the screen. */
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

/** What every answer to a part says of itself. */
export function PartFields({
  props: { part, view, wording, personId },
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
      {wording ? <input type="hidden" name="wording" value={wording} /> : null}
      {isWritten(part) ? <input type="hidden" name={BOTH} value="1" /> : null}
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
