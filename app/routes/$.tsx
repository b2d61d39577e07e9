import { open } from '~/platform/http/guards.server'
import { NotFound } from '~/platform/shared/app-error'

// Every other address. It is matched, so that the page around the error knows who is asking, and so that
// what strangers try is not noted as a fault of ours, address and all.
export const loader = open({}, () => {
  throw new NotFound()
})

export const action = open({}, () => {
  throw new NotFound()
})

export default function Missing() {
  return null
}
