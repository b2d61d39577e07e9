import { type ReactNode, useEffect, useRef } from 'react'
import { Table, type TableColumn } from '../../lists/table'
import { WITH_FOCUS } from '../../notice'
import { FormActions, SubmitButton } from '../form'

interface Change {
  label: string
  /** Null where there was nothing. */
  from: string | null
  to: string
}

const CHANGES: TableColumn<Change>[] = [
  { key: 'label', label: 'What', heads: true, cell: ({ label }) => <span>{label}</span> },
  { key: 'from', label: 'Now', cell: ({ from }) => <span>{from ?? 'New'}</span> },
  { key: 'to', label: 'After saving', cell: ({ to }) => <span>{to}</span> },
]

export const Changes = ({ changes, caption }: { changes: Change[]; caption: string }) => (
  <Table
    caption={caption}
    columns={CHANGES}
    rows={changes}
    rowKey={({ label }) => label}
    empty="Nothing changes."
  />
)

interface PreviewProps {
  /** Proves that these very values were shown. */
  seal: string
  /** Sentences about whom saving touches. */
  touches: string[]
  changes: Change[]
  /** Words on the button that saves. */
  save: string
  children?: ReactNode
}

/** Shows what saving would do, inside the form that is saved. It takes the focus when it comes. */
export function Preview({ seal, touches, changes, save, children }: PreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Another preview has another seal.
  useEffect(() => {
    if (seal) heading.current?.focus()
  }, [seal])
  return (
    <section
      aria-labelledby="preview"
      className="flex flex-col gap-5 rounded-lg border-2 border-accent bg-surface p-5"
    >
      <h2 id="preview" ref={heading} {...WITH_FOCUS} className="text-xl">
        Preview: nothing is saved yet
      </h2>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {touches.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Changes changes={changes} caption="What changes" />
      {children}
      <input type="hidden" name="previewed" value={seal} />
      <FormActions>
        <SubmitButton name="save" value="on">
          {save}
        </SubmitButton>
      </FormActions>
    </section>
  )
}
