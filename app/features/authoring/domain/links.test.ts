import { describe, expect, test } from 'vitest'
import { addressLinks } from '~/features/catalog/contract'
import { compiledHref, inPreview, readLink } from './links'

const FROM = 'modules/01-start-here/02-second.mdx'

describe('readLink', () => {
  test.each([
    ['./03-third.mdx', { kind: 'lesson', module: 'start-here', slug: 'third' }],
    ['01-first.mdx', { kind: 'lesson', module: 'start-here', slug: 'first' }],
    ['../02-go-on/01-a-b.mdx', { kind: 'lesson', module: 'go-on', slug: 'a-b' }],
    ['./reflection.mdx', { kind: 'reflection', module: 'start-here' }],
    ['#part', { kind: 'anchor', id: 'part' }],
    ['https://example.org/a#b', { kind: 'external' }],
  ])('%s', (href, target) => {
    expect(readLink(FROM, href)).toEqual(target)
  })

  test.each([
    'http://example.org',
    '//example.org',
    'https://',
    'https:///evil',
    'javascript:alert(1)',
    'mailto:a@example.org',
    'data:text/html,x',
    '/learn/a/b',
    '#',
    '',
    './discussion.mdx',
    './notes.md',
    '../../../secrets.mdx',
    '../01-start-here/deep/01-x.mdx',
    '../start-here/01-x.mdx',
  ])('%j is wrong', (href) => {
    expect(readLink(FROM, href).kind).toBe('wrong')
    expect(compiledHref(FROM, href)).toBe('#')
  })
})

test('the links of a preview keep showing what is right', () => {
  const lesson = `<a href="${compiledHref(FROM, './03-third.mdx')}">x</a>`
  const reflection = `<a href="${compiledHref(FROM, 'reflection.mdx')}">`
  expect(addressLinks(lesson, inPreview('p', false))).toBe(
    '<a href="/admin/content/p/start-here/third">x</a>',
  )
  expect(addressLinks(reflection, inPreview('p', true))).toBe(
    '<a href="/admin/content/p/start-here/reflection?answers=1">',
  )
})
