import { expect, test } from 'vitest'
import { addressLinks, inCohort, lessonMark, reflectionMark } from './links'

test('addresses are put into links, and into nothing that only looks like one', () => {
  const lesson = `<a href="${lessonMark('start-here', 'third')}">x</a> href=&quot;lesson:a/b&quot;`
  const reflection = `<a href="${reflectionMark('start-here')}">`
  expect(addressLinks(lesson, inCohort('spring 26'))).toBe(
    '<a href="/learn/spring%2026/start-here/third">x</a> href=&quot;lesson:a/b&quot;',
  )
  expect(addressLinks(reflection, inCohort('c'))).toBe('<a href="/learn/c/start-here/reflection">')
})
