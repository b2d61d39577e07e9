/** A browser's caches in memory: as much of them as is used. */
export function cachesInMemory(base = 'http://localhost:3000') {
  const all = new Map<string, Map<string, Response>>()
  const pathOf = (request: RequestInfo | URL) => {
    const { pathname, search } = new URL(request instanceof Request ? request.url : request, base)
    return pathname + search
  }
  const cacheOf = (kept: Map<string, Response>) => ({
    match: async (request: RequestInfo | URL, { ignoreSearch = false }: CacheQueryOptions = {}) => {
      const path = pathOf(request)
      const like = [...kept].find(([at]) => at.split('?')[0] === path.split('?')[0])
      return (ignoreSearch ? like?.[1] : kept.get(path))?.clone()
    },
    put: async (request: RequestInfo | URL, answer: Response) => {
      kept.set(pathOf(request), answer)
    },
    delete: async (request: RequestInfo | URL) => kept.delete(pathOf(request)),
    keys: async () => [...kept.keys()].map((path) => new Request(new URL(path, base))),
  })
  const caches = {
    keys: async () => [...all.keys()],
    open: async (name: string) => {
      const kept = all.get(name) ?? new Map<string, Response>()
      all.set(name, kept)
      return cacheOf(kept)
    },
    delete: async (name: string) => all.delete(name),
  }
  const pathsIn = (name: string) => [...(all.get(name)?.keys() ?? [])].sort()
  return { caches, names: () => [...all.keys()].sort(), pathsIn }
}
