import { Button } from './button'

export interface UnsentFields {
  /** The address that the form was sent to. */
  to: string
  fields: [name: string, value: string][]
}

/** Longer than a choice or an id: somebody's own words. */
const isWords = (value: string) => /\s/.test(value.trim())

/**
 * A form that came back because nothing could be saved: what was typed is seen and can be sent again, under
 * the same id, so that it cannot be stored twice. It works without scripts.
 */
export function UnsentForm({ to, fields }: UnsentFields) {
  return (
    <form method="post" action={to} className="flex max-w-reading flex-col gap-5 py-4">
      <h2 className="text-xl font-semibold">What you sent is still here</h2>
      {fields.map(([name, value], index) => {
        const key = `${index}-${name}`
        return isWords(value) ? (
          <textarea
            dir="auto"
            key={key}
            name={name}
            defaultValue={value}
            aria-label="What you wrote"
            rows={6}
            className="control field-sizing-content wrap-anywhere max-h-[70vh] resize-y"
          />
        ) : (
          <input key={key} type="hidden" name={name} value={value} />
        )
      })}
      <p>
        <Button type="submit">Send it again</Button>
      </p>
    </form>
  )
}
