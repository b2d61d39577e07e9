import { useEffect, useRef, useState } from 'react'
import { isFormTouched, useKeptForm } from '~/ui/forms/kept-form'
import { type FetcherWithComponents, useFetcher, useLocation } from '~/ui/navigation'
import { NOT_KEPT_WORDS, type Unsent, useLiveId, useUnsentFrom } from '~/ui/offline'
import type { FormFacts } from '../kind'
import type { PartAnswer, PartAnswerView, PartKind, PartOf } from '../kinds'
import { textsAmong, textsOf } from './fields'
import { partAnchor } from './part-anchor'
import { useOpenFields } from './use-open-fields'

/** Every part of a lesson is shown with these. */
export interface PartProps<K extends PartKind = PartKind> {
  part: PartOf<K>
  /** The latest answer and what it got, if there is one. */
  view: PartAnswerView<K> | undefined
  /** Names the wording that is answered. */
  wording: string | undefined
  /** The same id twice changes nothing the second time. Without one the part is only shown. */
  mutationId: string | undefined
  /** Why an answer was refused; with scripts, the action's own answer says it. */
  problem: string | undefined
  /** The answer that was sent and refused. Without scripts the page comes back with it. */
  typed: PartAnswer | undefined
  /** How one's own levels lie to the reference, over all that were scored so far. */
  lean: LeanView | null
}

export interface LeanView {
  compared: number
  same: number
  within: number
  mean: number
}

/** The page's action answers a part's form with this; `kept` is set when there was no connection to it. */
export interface Answered {
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
  /** The answer that was sent and refused, whichever way it was sent. */
  typed: PartAnswer | undefined
  /** An answer that was refused later, while something else stands in the form. */
  aside: PartAnswer | undefined
  /** The version that what stands in the form was written over. */
  base: number
  /** An answer waits on this device until there is a connection. */
  waits: boolean
  kept: ReturnType<typeof useKeptForm>
  open: ReturnType<typeof useOpenFields>
  /** Some of it is people's own words. */
  written: boolean
  texts: (answer: PartAnswer) => string[]
  readOnly: boolean
}

/** The state of one part's form. What is typed stays on the device until the server has it. */
export function usePart({ part, ...props }: PartProps, facts: FormFacts): PartState {
  const written = facts.texts.length > 0
  const anchor = partAnchor(part.id)
  const { pathname } = useLocation()
  const fetcher = useFetcher<Answered>()
  const liveId = useLiveId(props.mutationId ?? '')
  const unsent = useUnsentFrom(anchor, liveId)
  const open = useOpenFields()
  const kept = useKeptForm({
    form: anchor,
    // The same id stands in other lessons too.
    subject: [pathname, part.kind],
    mutationId: liveId,
    posted: props.typed !== undefined,
    // With the page read again: only then is what stands in the form what the server has.
    accepted: fetcher.state === 'idle' ? fetcher.data?.accepted : undefined,
    waiting: unsent,
  })
  return {
    fetcher,
    anchor,
    problem:
      open.names.size > 0
        ? facts.unanswered
        : problemOf(part.id, props.problem, fetcher.data, unsent),
    pending: fetcher.state !== 'idle',
    // An answer refused later is the server's last word here. A newer word takes it out of the queue.
    typed:
      unsent?.refused !== undefined
        ? typedIn(part.kind, unsent, facts)
        : fetcher.data && fetcher.data.kept === undefined
          ? fetcher.data.typed?.[part.id]
          : props.typed,
    aside:
      fetcher.state === 'idle' && unsent?.refused !== undefined && kept.shown !== unsent.id
        ? typedIn(part.kind, unsent, facts)
        : undefined,
    base: useBase({
      anchor,
      written,
      view: props.view,
      fetcher,
      told: unsent?.refused !== undefined,
    }),
    waits: unsent !== undefined && unsent.refused === undefined,
    kept,
    open,
    written,
    texts: (answer) => textsOf(answer, facts),
    readOnly: props.mutationId === undefined,
  }
}

/** The texts of an answer that was sent later and refused. */
function typedIn(kind: PartKind, { fields }: Unsent, { texts }: FormFacts): PartAnswer | undefined {
  if (texts.length === 0) return undefined
  return { kind, ...textsAmong(fields, texts) } as PartAnswer
}

/**
 * The version that the form was written over. A text that was begun before another was kept elsewhere does
 * not replace that one unawares when the page is read again: first its writer is told.
 */
function useBase(state: {
  anchor: string
  written: boolean
  view: PartAnswerView | undefined
  fetcher: FetcherWithComponents<Answered>
  told: boolean
}): number {
  const { anchor, written, fetcher, told } = state
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
  return written ? base : version
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
