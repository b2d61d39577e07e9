import type { ReactNode } from 'react'
import { countWords } from '~/platform/shared/text'
import { type FieldLike, TextArea } from '../forms/field'
import { TextView } from '../words/text-view'
import { ConflictPanel } from './conflict-panel'
import { SaveState } from './save-state'
import type { AutosaveBox } from './use-autosave'

export { ConflictPanel, TwoVersions } from './conflict-panel'
export { HOLDS_BACK } from './holds-back'

export { SaveState } from './save-state'
export type { OtherDraft } from './types'
export { type AutosaveBox, useAutosave } from './use-autosave'

export type AutosavedTextProps = {
  box: AutosaveBox
  field: FieldLike
  label: ReactNode
  hint?: ReactNode
  /** IANA, of the reader: for "Saved 10:42". */
  timeZone: string
  rows?: number
  placeholder?: string
  /** How much is asked for, beside the count: "500 to 800 words". */
  asked?: string | undefined
}

/**
 * A text box that is never lost. Put it into a form whose `onSubmit` is `box.submitWhenSaved`; the form
 * posts the text under the field's name and the version it is based on as `baseVersion`.
 */
export function AutosavedText(props: AutosavedTextProps) {
  const { box, field, label, hint, timeZone, rows = 12, placeholder, asked } = props
  const { text, confirmed, theirs } = box.state
  const words = countWords(text)
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        field={field}
        label={label}
        hint={hint}
        optional={false}
        rows={rows}
        placeholder={placeholder}
        value={text}
        onChange={(event) => box.type(event.currentTarget.value)}
        onBlur={box.save}
        spellCheck
      />
      <input type="hidden" name="baseVersion" value={(theirs ?? confirmed).version} />
      <div className="flex flex-wrap justify-between gap-x-6">
        <SaveState box={box} timeZone={timeZone} />
        <p className="text-muted text-sm tabular-nums">
          <span>{words === 1 ? '1 word' : `${words} words`}</span>
          {asked ? <span>, {asked} asked for</span> : null}
        </p>
      </div>
      <ConflictPanel box={box} timeZone={timeZone} show={(body) => <TextView text={body} />} />
    </div>
  )
}
