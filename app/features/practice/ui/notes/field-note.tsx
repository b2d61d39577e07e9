import { TextView } from '~/ui/words/text-view'
import type { NoteWords } from '../../contract'

/** One field note as its writer reads it. `when` is its day, and whatever else the page says about it. */
export function FieldNote({ note, when }: { note: NoteWords; when: string }) {
  return (
    <>
      <p className="text-muted text-sm">
        <span className="font-semibold text-ink">{note.skillTitle}</span>, {when}
      </p>
      {note.whatIDid ? <TextView text={note.whatIDid} /> : null}
      {note.whatHappened ? <TextView text={note.whatHappened} /> : null}
    </>
  )
}
