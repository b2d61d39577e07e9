import { SIGNED_IN_AS } from '~/platform/shared/requests/signed-in-as'
import { usePerson } from '../device/device'

/** Hidden idempotency key, the schema's `mutationId`; and whose page the form stands on. */
export function MutationId({ value }: { value: string }) {
  const person = usePerson()
  return (
    <>
      <input type="hidden" name="mutationId" value={value} />
      {person ? <input type="hidden" name={SIGNED_IN_AS} value={person} /> : null}
    </>
  )
}
