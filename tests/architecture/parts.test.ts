import { expect, test } from 'vitest'
import { INNER_COMPONENTS, PART_COMPONENTS } from '~/features/catalog/contract'
import { kindsThat } from '~/features/catalog/parts/kinds'
import { isTest, occurrences, sources } from './source'

const KINDS = kindsThat(() => true)
const INSIDE = /^app\/features\/catalog\/parts\//

/** These are kinds of content, too: a program has checks and vignettes beside the parts of its lessons. */
const CONTENT = ['check', 'vignette']

// The rooms that deal with parts, and the demo; `prisma/seed/texts` is content.
const others = sources(['app', 'prisma/seed']).filter(
  (source) =>
    !isTest(source) &&
    !INSIDE.test(source.file) &&
    /^(app\/(features\/(authoring|catalog|learning)|routes|ui)\/|prisma\/seed\/steps\/)/.test(
      source.file,
    ),
)
const anyOf = (names: readonly string[]) => names.join('|')

test('no file but those of catalog/parts names a kind of part', () => {
  const kinds = anyOf(KINDS.filter((kind) => !CONTENT.includes(kind)))
  expect(occurrences(others, new RegExp(`'(${kinds})'`, 'g'))).toEqual([])
})

test('no file but those of catalog/parts asks a part, an answer or its feedback for its kind', () => {
  const asks = new RegExp(
    `\\b(part|answer|feedback|key|segment)\\w*\\??\\.kind (===|!==) '(${anyOf(KINDS)})'`,
    'g',
  )
  expect(occurrences(others, asks)).toEqual([])
  const old = { file: 'a.ts', text: "if (view.feedback.kind === 'check') return" }
  expect(occurrences([old], asks)).toHaveLength(1)
})

test('no rule or verb outside catalog/parts names a component of a part', () => {
  // A title on screen may be such a word.
  const rules = others.filter(({ file }) => /\/(domain|server|contract)\//.test(file))
  const names = anyOf([...PART_COMPONENTS.keys(), ...INNER_COMPONENTS.keys()])
  expect(occurrences(rules, new RegExp(`'(${names})'`, 'g'))).toEqual([])
})
