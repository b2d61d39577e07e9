import { describe, expect, it } from 'vitest'
import { checkLine, lessonLine, moduleLine } from '../../../../tests/factories/course-lines'
import type { ReflectionStanding } from '../contract'
import { nextStep } from './next-step'

const at = (minute: number) => new Date(Date.UTC(2026, 7, 5, 12, minute))
const reflection = { title: 'Write', minutes: 40, extra: false }
const talk = { title: 'Talk' }
const stands = (state: ReflectionStanding) => ({ one: { state, dueBackAt: null } })
const done = [lessonLine('a', { done: true }), lessonLine('b', { done: true })]

describe('the one next thing', () => {
  it('goes back to the lesson that was open last and is not done', () => {
    const one = moduleLine('one', 'now', {
      lessons: [lessonLine('a', { lastSeenAt: at(5) }), lessonLine('b', { lastSeenAt: at(9) })],
    })
    expect(nextStep([one], null)).toMatchObject({ lesson: { key: 'b' }, resumed: true })
  })

  it('does not go back to what is done, extra or lost', () => {
    const lessons = [
      lessonLine('a'),
      lessonLine('b', { lastSeenAt: at(1), done: true }),
      lessonLine('c', { lastSeenAt: at(2), extra: true }),
      lessonLine('d', { lastSeenAt: at(3), slug: null }),
    ]
    const step = nextStep([moduleLine('one', 'now', { lessons })], null)
    expect(step).toMatchObject({ kind: 'lesson', lesson: { key: 'a' }, resumed: false })
  })

  it('goes on in order through what has opened', () => {
    const modules = [
      moduleLine('one', 'open', { lessons: done }),
      moduleLine('two', 'now', { lessons: [lessonLine('c'), lessonLine('d')] }),
    ]
    expect(nextStep(modules, null)).toMatchObject({ lesson: { key: 'c' } })
  })

  it('asks for the reflection after the lessons of its module, and before the next module', () => {
    const modules = [
      moduleLine('one', 'open', { lessons: done, reflection }),
      moduleLine('two', 'now', { lessons: [lessonLine('c')] }),
    ]
    expect(nextStep(modules, {})).toMatchObject({ kind: 'reflection', state: 'not-started' })
    expect(nextStep(modules, stands('draft'))).toMatchObject({ kind: 'reflection' })
    expect(nextStep(modules, stands('returned'))).toMatchObject({ state: 'returned' })
    for (const state of ['submitted', 'accepted'] as const)
      expect(nextStep(modules, stands(state))).toMatchObject({ lesson: { key: 'c' } })
  })

  it('offers the check after the lessons of its module, before the reflection', () => {
    const one = moduleLine('one', 'now', { lessons: done, check: checkLine(), reflection })
    const two = moduleLine('two', 'now', { lessons: [lessonLine('c')] })
    for (const state of ['not-started', 'begun', 'again'] as const)
      expect(nextStep([{ ...one, check: checkLine({ state }) }, two], {})).toMatchObject({
        kind: 'check',
        check: { state },
      })
    for (const state of ['wait', 'understood'] as const)
      expect(nextStep([{ ...one, check: checkLine({ state }) }, two], {})).toMatchObject({
        kind: 'reflection',
      })
    expect(nextStep([{ ...one, lessons: [lessonLine('a')] }, two], {})).toMatchObject({
      kind: 'lesson',
    })
  })

  it('asks for no check that came later, or that has not opened', () => {
    const one = moduleLine('one', 'now', { lessons: done, check: checkLine({ extra: true }) })
    expect(nextStep([one], {})).toEqual({ kind: 'finished' })
    const ahead = moduleLine('one', 'ahead', { lessons: done, check: checkLine() })
    expect(nextStep([ahead], {})).toEqual({ kind: 'wait', opensNext: ahead })
  })

  it('asks for no reflection that the cohort did not agree on, or that no one speaks of', () => {
    const extra = moduleLine('one', 'now', {
      lessons: done,
      reflection: { ...reflection, extra: true },
    })
    expect(nextStep([extra], {})).toEqual({ kind: 'finished' })
    expect(nextStep([{ ...extra, reflection }], null)).toEqual({ kind: 'finished' })
  })

  it('invites into the talk that is going on, and says what opens next', () => {
    const now = moduleLine('one', 'now', { lessons: done, discussion: talk })
    const ahead = moduleLine('two', 'ahead', { lessons: [lessonLine('c')] })
    expect(nextStep([now, ahead], null)).toEqual({
      kind: 'discussion',
      module: now,
      opensNext: ahead,
    })
    expect(nextStep([{ ...now, discussion: null }, ahead], null)).toEqual({
      kind: 'wait',
      opensNext: ahead,
    })
  })

  it('offers the first module before the cohort begins', () => {
    const first = moduleLine('one', 'ahead', { lessons: [lessonLine('a')] })
    const second = moduleLine('two', 'ahead', { lessons: [lessonLine('b')] })
    expect(nextStep([first, second], null)).toMatchObject({ lesson: { key: 'a' }, resumed: false })
    const read = { ...first, lessons: done, reflection }
    expect(nextStep([read, second], {})).toEqual({ kind: 'wait', opensNext: read })
  })

  it('lets a lesson of a later module that was looked at hide nothing of this week', () => {
    const now = moduleLine('one', 'now', { lessons: [lessonLine('a')] })
    const ahead = moduleLine('two', 'ahead', { lessons: [lessonLine('b', { lastSeenAt: at(9) })] })
    expect(nextStep([now, ahead], null)).toMatchObject({ lesson: { key: 'a' }, resumed: false })
    const ready = { ...now, lessons: done, reflection, discussion: talk }
    expect(nextStep([ready, ahead], {})).toMatchObject({ kind: 'reflection' })
    expect(nextStep([ready, ahead], stands('accepted'))).toMatchObject({
      lesson: { key: 'b' },
      resumed: true,
    })
    const first = moduleLine('one', 'ahead', { lessons: [lessonLine('a')] })
    expect(nextStep([first, ahead], null)).toMatchObject({ lesson: { key: 'a' } })
  })

  it('offers nothing to read ahead where a module is locked', () => {
    const now = moduleLine('one', 'now', { lessons: done })
    const seen = [lessonLine('b', { lastSeenAt: at(9) })]
    const ahead = moduleLine('two', 'ahead', { lessons: seen })
    const locked = { ...ahead, window: { ...ahead.window, locked: true } }
    expect(nextStep([now, locked], {})).toEqual({ kind: 'wait', opensNext: locked })
    expect(nextStep([locked], {})).toEqual({ kind: 'wait', opensNext: locked })
  })

  it('goes back to a check that was begun after the last lesson was open', () => {
    const check = checkLine({ state: 'begun', begunAt: at(5) })
    const one = moduleLine('one', 'open', { lessons: done, check, reflection })
    const seen = (minute: number) =>
      moduleLine('two', 'now', { lessons: [lessonLine('c', { lastSeenAt: at(minute) })] })
    expect(nextStep([one, seen(3)], {})).toMatchObject({ kind: 'check', module: { key: 'one' } })
    expect(nextStep([one, seen(8)], {})).toMatchObject({ kind: 'lesson', lesson: { key: 'c' } })
    const extra = { ...one, check: { ...check, extra: true } }
    expect(nextStep([extra, seen(3)], {})).toMatchObject({ kind: 'lesson', lesson: { key: 'c' } })
  })

  it('comes to an end', () => {
    expect(nextStep([moduleLine('one', 'open', { lessons: done })], null)).toEqual({
      kind: 'finished',
    })
    expect(nextStep([], null)).toEqual({ kind: 'finished' })
  })
})
