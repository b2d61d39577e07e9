import { useEffect } from 'react'
import { SIGNED_IN_AS } from '~/platform/shared/requests/signed-in-as'
import { Button } from '../button'
import { forgetSent } from '../device/form-copies'
import { Form, useLocation, useNavigation } from '../navigation'
import { wasAccepted } from './kept/was-accepted'

export interface UnsentFields {
  /** The address that the form was sent to. */
  to: string
  fields: [name: string, value: string][]
}

/** Longer than a choice or an id: someone's own words. */
const isWords = (value: string) => /\s/.test(value.trim())

/**
 * A form that came back because nothing could be saved: what was typed is seen and can be sent again, under
 * the same id, so that it cannot be stored twice. It works without scripts.
 */
export function UnsentForm({ to, fields }: UnsentFields) {
  const fieldOf = (wanted: string) => fields.find(([name]) => name === wanted)?.[1] ?? ''
  const id = fieldOf('mutationId')
  const person = fieldOf(SIGNED_IN_AS)
  const way = useNavigation()
  const taken = wasAccepted(way, useLocation(), id)
  // The form's own page is not here to hear that its copy on this device may go.
  useEffect(() => {
    if (taken) forgetSent(person, id)
  }, [taken, person, id])
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
