import { formatTime } from '~/platform/shared/time'
import { useScripted } from '~/ui/autosave/scripted'
import { Button } from '~/ui/button'
import { type FieldLike, TextArea } from '~/ui/forms/field'
import { noteAt } from '~/ui/words/add-time'

/** Notes with a time before each; without scripts the observer types the times. */
export function TimedNotes({ field, timeZone }: { field: FieldLike; timeZone: string }) {
  const scripted = useScripted()
  return (
    <div className="flex flex-col items-start gap-3">
      <TextArea
        field={field}
        label="What was said and done"
        hint="Times, words and actions, without judgment. No names of families."
        rows={6}
        className="w-full"
        onFocus={({ currentTarget }) => {
          currentTarget.dataset.entered = 'yes'
        }}
      />
      {scripted ? (
        <Button
          type="button"
          tone="secondary"
          size="small"
          onClick={() => addTime(field.id, formatTime(new Date(), timeZone))}
        >
          Add the time
        </Button>
      ) : null}
    </div>
  )
}

/** The text is the browser's own; everything that listens to typing hears of it. */
function addTime(id: string, time: string): void {
  const box = document.getElementById(id)
  if (!(box instanceof HTMLTextAreaElement)) return
  // A box that was never entered has its caret at the beginning; whoever comes back goes on at the end.
  const caret = box.dataset.entered ? box.selectionEnd : box.value.length
  const { at, text } = noteAt(box.value, caret, time)
  box.setRangeText(text, at, at, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
  box.focus()
}
