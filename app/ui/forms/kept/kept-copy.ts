/** The fields that stood in a form: name and value of every control, as it would be posted. */
export interface KeptCopy {
  fields: [name: string, value: string][]
  /** It was on its way under this mutation id: it may have arrived. */
  sent?: string
}

export interface KeptCopies {
  read(): KeptCopy | null
  write(copy: KeptCopy): void
  /** Removes the copy that this page wrote or put back; another tab's stays. */
  remove(): void
  /** The server has taken this sending. What was typed since, here or in another tab, stays. */
  settle(taken: { id: string; fields?: KeptCopy['fields'] | undefined }): void
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const isField = (value: unknown) =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')

const isCopy = (value: unknown): value is KeptCopy =>
  typeof value === 'object' &&
  value !== null &&
  'fields' in value &&
  Array.isArray(value.fields) &&
  value.fields.every(isField) &&
  (!('sent' in value) || typeof value.sent === 'string')

export const keyOf = (names: readonly string[]): string =>
  ['footbridge', 'form', ...names].map(encodeURIComponent).join(':')

/** This device's copy of one form of one person. A device that cannot keep anything keeps nothing, silently. */
export function keptCopies(store: () => Store, key: string): KeptCopies {
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work()
    } catch {
      return null
    }
  }
  let mine: string | null = null
  const stored = () =>
    attempt(() => {
      const text = store().getItem(key)
      const value: unknown = JSON.parse(text ?? 'null')
      return isCopy(value) ? { text, copy: value } : null
    })
  return {
    read() {
      const found = stored()
      mine = found?.text ?? null
      return found?.copy ?? null
    },
    write(copy) {
      mine = JSON.stringify(copy)
      const text = mine
      attempt(() => store().setItem(key, text))
    },
    remove: () =>
      void attempt(() => {
        if (store().getItem(key) === mine) store().removeItem(key)
      }),
    settle({ id, fields }) {
      const copy = stored()?.copy
      const same = copy && fields && JSON.stringify(copy.fields) === JSON.stringify(fields)
      if (copy?.sent === id || same) attempt(() => store().removeItem(key))
    },
  }
}

/** Removes whatever copy of a form was on its way under this id: the server has taken it from another page. */
export function forgetSent(store: () => Store & Pick<Storage, 'key' | 'length'>, id: string): void {
  try {
    const place = store()
    const keys = Array.from({ length: place.length }, (_, at) => place.key(at) ?? '')
    for (const key of keys.filter((one) => one.startsWith(keyOf(['']))))
      keptCopies(store, key).settle({ id })
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}

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
