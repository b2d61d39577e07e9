import type { LessonBody } from '~/features/catalog/contract'
import { Notice } from '~/ui/notice'
import type { LessonProblems } from '../../contract'

/** An answer to a part that has left the lesson since it was opened: nothing in the page could say so. */
export function LostAnswer({ body, said }: { body: LessonBody; said: LessonProblems | undefined }) {
  const parts = new Set(body.segments.flatMap((one) => (one.kind === 'html' ? [] : [one.id])))
  const [id, message] = Object.entries(said?.problems ?? {}).find(([one]) => !parts.has(one)) ?? []
  if (!id || !message) return null
  const words = said?.words?.[id]
  return (
    <Notice tone="warning" title={message}>
      {words ? (
        <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
          {words}
        </p>
      ) : null}
    </Notice>
  )
}
