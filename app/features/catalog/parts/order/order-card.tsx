import { useEffect, useRef, useState } from 'react'
import { Button } from '~/ui/button'
import { Compiled } from '../form/compiled'
import { Feedback } from '../form/feedback'
import { answerField } from '../form/fields'
import { PartForm } from '../form/part-form'
import { type PartProps, usePart } from '../form/use-part'
import { type OrderKind, orderFacts } from './order'

type Steps = OrderKind['part']['steps']
type Places = OrderKind['answer']['places']

/** Steps to put into sequence: each has a list of positions, and with scripts two buttons that move it. */
export function OrderCard(props: PartProps<'order'>) {
  const state = usePart(props, orderFacts)
  const { part, view } = props
  // Without scripts the page comes back with what was refused, as it was chosen.
  const refused = props.typed?.kind === 'order' ? props.typed.places : null
  const result = refused ? null : (view?.feedback ?? null)
  const [isMoved, setMoved] = useState(false)
  const all = result !== null && result.inPlace.length === result.sequence.length
  const kept = refused ?? view?.answer.places ?? null
  return (
    <PartForm
      {...{ state, props }}
      word="Put in order"
      title={part.question}
      submit={result ? 'Check again' : 'Check my order'}
      tone={all ? 'quiet' : 'secondary'}
      feedback={result ? <Result {...{ result, all, isMoved }} /> : null}
    >
      <Movable
        key={JSON.stringify(kept)}
        {...{ anchor: state.anchor, steps: part.steps, kept, readOnly: state.readOnly }}
        inPlace={result?.inPlace ?? null}
        onMoved={setMoved}
      />
    </PartForm>
  )
}

interface ResultProps {
  result: OrderKind['feedback']
  all: boolean
  /** The list is another now than the one that was checked. */
  isMoved: boolean
}

function Result({ result, all, isMoved }: ResultProps) {
  const { inPlace, sequence } = result
  const score = `${inPlace.length} of ${sequence.length} steps`
  return (
    <Feedback
      tone={all && !isMoved ? 'success' : 'warning'}
      title={
        isMoved
          ? `${score} were in place when you checked.`
          : all
            ? 'Yes, that is the order.'
            : `${score} are in place.`
      }
    >
      {all ? null : <p>Change what you see differently now, and check again.</p>}
      <details open={all}>
        <summary className="min-h-6 font-semibold">The order, and why</summary>
        <ol className="list-decimal pl-6">
          {sequence.map(({ html, because }) => (
            <li key={html} className="mt-2">
              <Compiled as="span" html={html} className="font-semibold" />{' '}
              <Compiled as="span" html={because} />
            </li>
          ))}
        </ol>
      </details>
    </Feedback>
  )
}

interface MovableProps {
  anchor: string
  steps: Steps
  /** The positions that were saved, or refused. */
  kept: Places | null
  /** Steps that the last check found in place; null before it. */
  inPlace: string[] | null
  readOnly: boolean
  onMoved: (isMoved: boolean) => void
}

const positions = (steps: Steps) => steps.map((_, at) => at + 1)
/** The steps from the first position to the last; two in one position keep their order. */
const inOrder = (steps: Steps, placeOf: (id: string) => number) =>
  steps.map(({ id }) => id).sort((a, b) => placeOf(a) - placeOf(b))

function Movable({ anchor, steps, kept, inPlace, readOnly, onMoved }: MovableProps) {
  const first = (id: string) => kept?.[id] ?? steps.findIndex((step) => step.id === id) + 1
  const [ids, setIds] = useState(() => inOrder(steps, first))
  const [said, setSaid] = useState('')
  // A verdict belongs to the order that was checked.
  const isMoved = ids.join() !== inOrder(steps, first).join()
  useEffect(() => onMoved(isMoved), [isMoved, onMoved])
  const list = useRef<HTMLOListElement>(null)
  const wanted = useRef<string | null>(null)
  const selectOf = (id: string) =>
    list.current?.querySelector<HTMLSelectElement>(`[id="${anchor}-${id}-place"]`)
  // Positions also come back from this device: the fields say what counts, and the list follows them.
  useEffect(() => {
    const now = inOrder(steps, (id) => Number(selectOf(id)?.value))
    if (now.join() !== ids.join()) setIds(now)
    // A button that was moved in the page has lost the focus.
    if (wanted.current) document.getElementById(wanted.current)?.focus()
    wanted.current = null
  })
  const move = (id: string, to: number, focus: string) => {
    const others = ids.filter((one) => one !== id)
    const next = [...others.slice(0, to), id, ...others.slice(to)]
    next.forEach((one, at) => {
      const select = selectOf(one)
      if (select) select.value = String(at + 1)
    })
    wanted.current = focus
    setIds(next)
    setSaid(`Now step ${to + 1} of ${steps.length}.`)
    // The form keeps what was changed on this device.
    selectOf(id)?.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <>
      <ol ref={list} className="flex list-none flex-col gap-3 p-0">
        {ids.map((id, at) => {
          const name = (what: string) => `${anchor}-${id}-${what}`
          return (
            <li
              key={id}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-paper px-4 py-3"
            >
              <span className="hidden w-10 border-b border-ink text-center print:inline-block">
                {kept ? at + 1 : '\u00a0'}
              </span>
              <span id={name('text')} className="min-w-0 basis-full sm:flex-1 sm:basis-0">
                <Compiled as="span" html={steps.find((step) => step.id === id)?.html ?? ''} />
                {inPlace && !isMoved ? <Verdict right={inPlace.includes(id)} /> : null}
              </span>
              <span className="flex items-center gap-2 print:hidden">
                <span id={name('word')} className="text-sm text-muted">
                  Position
                </span>
                <select
                  id={name('place')}
                  name={answerField('places', id)}
                  defaultValue={first(id)}
                  aria-labelledby={`${name('word')} ${name('text')}`}
                  onChange={({ target }) => move(id, Number(target.value) - 1, target.id)}
                  className="control w-auto"
                >
                  {positions(steps).map((place) => (
                    <option key={place}>{place}</option>
                  ))}
                </select>
                {readOnly ? null : (
                  <>
                    <Move
                      {...{ name, to: 'up' }}
                      onMove={() => move(id, at - 1, target(name, 'up', at - 1, ids))}
                      stuck={at === 0}
                    />
                    <Move
                      {...{ name, to: 'down' }}
                      onMove={() => move(id, at + 1, target(name, 'down', at + 1, ids))}
                      stuck={at === ids.length - 1}
                    />
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ol>
      {/* The form's one status is the feedback. */}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  )
}

type Way = 'up' | 'down'

/** The button that keeps the focus: the same one, or the other where the step has come to an end. */
function target(name: (what: string) => string, to: Way, at: number, ids: string[]): string {
  if (at === 0) return name('down')
  return at === ids.length - 1 ? name('up') : name(to)
}

function Move({
  name,
  to,
  stuck,
  onMove,
}: {
  name: (what: string) => string
  to: Way
  stuck: boolean
  onMove: () => void
}) {
  return (
    <Button
      id={name(to)}
      tone="secondary"
      aria-labelledby={`${name(to)} ${name('text')}`}
      disabled={stuck}
      onClick={onMove}
      className="min-w-11 px-2! noscript:hidden!"
    >
      <span aria-hidden="true">{to === 'up' ? '↑' : '↓'}</span>
      <span className="sr-only">{to === 'up' ? 'Move up' : 'Move down'}</span>
    </Button>
  )
}

/** Beside a step that was checked. */
const Verdict = ({ right }: { right: boolean }) => (
  <span className={`block text-base ${right ? 'font-semibold text-success' : 'font-semibold'}`}>
    {right ? 'In place' : 'Look again'}
  </span>
)
