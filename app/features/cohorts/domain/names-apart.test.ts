import { expect, it } from 'vitest'
import { hintsApart } from './names-apart'

const person = (askedId: string, id: string, email: string, ...agencies: string[]) => ({
  ...{ askedId, id, email, agencies },
})

it('tells namesakes by their agencies, and those of one agency by their addresses', () => {
  const a = ['a', 'maria.lopez@riverbend.org', 'Riverbend'] as const
  const b = ['b', 'maria.lopez2@riverbend.org', 'Riverbend'] as const
  const c = ['c', 'maria.lopez@hollow.org', 'Hollow'] as const
  const rows = [a, b, c].flatMap(([asked]) =>
    [a, b, c].map(([id, email, agency]) => person(asked, id, email, agency)),
  )
  expect([...hintsApart(rows)]).toEqual([
    ['a', 'maria.lopez@riverbend.org'],
    ['b', 'maria.lopez2@…'],
    ['c', 'Hollow'],
  ])
})

it('says nothing of whoever has no namesake', () => {
  expect([...hintsApart([person('a', 'a', 'ana@example.org', 'Riverbend')])]).toEqual([])
})
