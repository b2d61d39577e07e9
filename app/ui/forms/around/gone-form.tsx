import { useEffect, useRef, useState } from 'react'
import { useNavigation } from '../../navigation'
import { Notice } from '../../notice'
import { TextView } from '../../words/text-view'
import { problemsId } from '../error-summary'
import type { LastResult } from '../plain-form'
import { SENT_FROM } from '../sent-from'

interface Props {
  lastResult: LastResult
  /** The boxes whose words are given back, by their names: what each was called. */
  texts?: Readonly<Record<string, string>>
}

type Refused = NonNullable<LastResult>

const wordsOf = ({ error }: Refused): string[] =>
  Object.values(error ?? {}).flatMap((words) => words ?? [])

/**
 * A form that is refused says so itself. When another tab or person was first, or its time is over, the page that is
 * read again has that form no more: then this says why nothing was changed, and gives back what was written. Without
 * scripts a rule of style hides it beside a form that says so (`styles/frame.css`).
 */
export function GoneFormNotice({ lastResult, texts = {} }: Props) {
  const { state } = useNavigation()
  const [shown, setShown] = useState<LastResult>(null)
  const looked = useRef<LastResult>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state !== 'idle' || looked.current === lastResult) return
    looked.current = lastResult
    const from = lastResult?.initialValue?.[SENT_FROM]
    const isSaid = typeof from !== 'string' || document.getElementById(problemsId(from)) !== null
    setShown(lastResult?.status === 'error' && !isSaid ? lastResult : null)
  }, [state, lastResult])
  useEffect(() => {
    // The frame gives the focus to the page in the same moment.
    if (shown) setTimeout(() => box.current?.focus())
  }, [shown])
  if (shown)
    return (
      <div ref={box} tabIndex={-1} className="outline-none">
        <Words result={shown} texts={texts} />
      </div>
    )
  if (lastResult?.status !== 'error') return null
  return (
    <noscript>
      <div className="without-summary">
        <Words result={lastResult} texts={texts} />
      </div>
    </noscript>
  )
}

function Words({ result, texts }: { result: Refused; texts: NonNullable<Props['texts']> }) {
  const written = Object.entries(texts).flatMap(([name, label]) => {
    const text = result.initialValue?.[name]
    return typeof text === 'string' && text !== '' ? [{ name, label, text }] : []
  })
  return (
    <Notice tone="warning" live title="Nothing was changed">
      <p>{wordsOf(result).join(' ')}</p>
      {written.map(({ name, label, text }) => (
        <div key={name} className="mt-3">
          <p className="font-semibold">{label}, as you wrote it</p>
          <TextView text={text} />
        </div>
      ))}
    </Notice>
  )
}
