import { type ReactNode, useEffect, useRef } from 'react'
import { normaliseText } from '~/platform/shared/text'
import type { LastResult } from '~/ui/forms/form'
import { Notice } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import { type ReflectionPageView, TAKE_BACK } from '../contract'

const WHERE_IT_STANDS: Partial<Record<ReflectionPageView['state'], string>> = {
  submitted:
    'A text for this reflection was submitted from another tab or device, and it waits for an answer.',
  accepted:
    'A text for this reflection was submitted from another tab or device, and your facilitator has accepted it.',
}

/**
 * The answer to a form of a page that was older than the reflection: the box or the button that it came from is
 * no longer here to say it. It takes the focus, which would be lost with them.
 */
export function StaleNotice({
  page,
  lastResult,
}: {
  page: ReflectionPageView
  lastResult: LastResult
}) {
  const { state, draft } = page
  const refused = lastResult?.error?.['']?.join(' ')
  const takesBack = lastResult?.initialValue?.intent === TAKE_BACK
  // A box says it itself, and so does the button that takes a submission back.
  if (!refused || draft || (takesBack && state === 'submitted')) return null
  if (takesBack)
    return (
      <Said title="This can’t be taken back now">
        <p>Your facilitator has answered it already. Nothing was changed. The answer is below.</p>
      </Said>
    )
  const stands = WHERE_IT_STANDS[state]
  if (!stands)
    return (
      <Said title="This was not submitted">
        <p>{refused}</p>
      </Said>
    )
  const body = lastResult?.initialValue?.body
  return (
    <Said title="This was not submitted again">
      <p>{stands}</p>
      <Sent text={typeof body === 'string' ? body : ''} page={page} />
    </Said>
  )
}

/** The text of the older page. The box that it stood in is gone, so it is shown here. */
function Sent({ text, page }: { text: string; page: ReflectionPageView }) {
  const words = normaliseText(text).trim()
  if (page.attempts.some(({ body }) => body.trim() === words))
    return <p>It is the text that you just sent, so there is nothing to do.</p>
  return (
    <>
      <p>
        What you just sent is another text. It is not saved: copy what you still need before you
        leave this page.
      </p>
      <TextView text={text} className="border-line border-s-4 ps-4" />
    </>
  )
}

function Said({ title, children }: { title: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} className="rounded-lg">
      <Notice tone="warning" live title={title}>
        <div className="flex flex-col gap-2">{children}</div>
      </Notice>
    </div>
  )
}
