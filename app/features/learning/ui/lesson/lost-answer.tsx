import type { LessonBody, PartAnswer } from '~/features/catalog/contract'
import { Notice } from '~/ui/notice'
import type { LessonProblems } from '../../contract'

const wordsOf = (answer: PartAnswer | undefined): string | null => {
  if (!answer) return null
  if ('text' in answer) return answer.text
  return answer.kind === 'if-then' ? `When ${answer.cue}, I will ${answer.action}` : null
}

/** An answer to a part that has left the lesson since it was opened: nothing in the page could say so. */
export function LostAnswer({ body, said }: { body: LessonBody; said: LessonProblems | undefined }) {
  const parts = new Set(body.segments.flatMap((one) => (one.kind === 'html' ? [] : [one.id])))
  const [id, message] = Object.entries(said?.problems ?? {}).find(([one]) => !parts.has(one)) ?? []
  if (!id || !message) return null
  const words = wordsOf(said?.typed?.[id])
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
