import { useEffect } from 'react'
import { Button } from '../button'
import { Form, useLocation, useNavigation } from '../navigation'
import { forgetSent, wasAccepted } from './kept/kept-copy'

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
  const id = fields.find(([name]) => name === 'mutationId')?.[1] ?? ''
  const way = useNavigation()
  const taken = wasAccepted(way, useLocation(), id)
  // The form's own page is not here to hear that its copy on this device may go.
  useEffect(() => {
    if (taken) forgetSent(() => window.localStorage, id)
  }, [taken, id])
  return (
    <Form method="post" action={to} className="flex max-w-reading flex-col gap-5 py-4">
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
        <Button type="submit" pending={id !== '' && way.formData?.get('mutationId') === id}>
          Send it again
        </Button>
      </p>
    </Form>
  )
}
