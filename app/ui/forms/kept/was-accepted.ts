/** Where a posted form is, as the router tells it. */
interface Way {
  state: 'idle' | 'loading' | 'submitting'
  formData?: FormData | undefined
  location?: Place | undefined
}

interface Place {
  pathname: string
  search: string
}

/** The router's own mark of an index page is no part of a place. */
function addressOf({ pathname, search }: Place): string {
  const query = new URLSearchParams(search)
  query.delete('index')
  return `${pathname}?${query}`
}

/** The server took the form of this mutation id: after a refusal the page would stay where it is. */
export const wasAccepted = (way: Way, here: Place, mutationId: string): boolean =>
  way.state === 'loading' &&
  way.formData?.get('mutationId') === mutationId &&
  way.location !== undefined &&
  addressOf(way.location) !== addressOf(here)
