import { type Answer, invalid, ok } from './world'

interface Listed {
  id: string
  created: number
}

const DEFAULT_LIMIT = 10

/** One page of a list, the newest first, as Stripe's lists are paged: by the id of the last one on the page before. */
export function page<One extends Listed>(
  address: string,
  all: readonly One[],
  params: URLSearchParams,
): Answer {
  const is = (name: string, value: string | number, how: (a: number, b: number) => boolean) => {
    const bound = params.get(`created[${name}]`)
    return bound === null || how(Number(value), Number(bound))
  }
  // Made in the same second, the later one still comes first.
  const sorted = all
    .map((one, index) => ({ one, index }))
    .filter(
      ({ one: { created } }) =>
        is('gte', created, (a, b) => a >= b) &&
        is('gt', created, (a, b) => a > b) &&
        is('lte', created, (a, b) => a <= b) &&
        is('lt', created, (a, b) => a < b),
    )
    .sort((a, b) => b.one.created - a.one.created || b.index - a.index)
    .map(({ one }) => one)
  const after = params.get('starting_after')
  const start = after === null ? 0 : sorted.findIndex(({ id }) => id === after) + 1
  if (after !== null && start === 0) return invalid(`No such object: ${after}`, 'resource_missing')
  const limit = Number(params.get('limit') ?? DEFAULT_LIMIT)
  const data = sorted.slice(start, start + limit)
  return ok({ object: 'list', url: address, has_more: start + limit < sorted.length, data })
}
