import { expect, test } from 'vitest'
import { askAbout, doubtsAbout } from './unfinished'

const asked = { from: 500, to: 800 }
const words = (count: number) => `${Array.from({ length: count }, () => 'word').join(' ')}.`

test('a text that is far shorter than asked is asked about, one that is near is not', () => {
  expect(doubtsAbout(words(171), asked)).toEqual(['short'])
  expect(doubtsAbout(words(299), asked)).toEqual(['short'])
  expect(doubtsAbout(words(300), asked)).toEqual([])
  expect(doubtsAbout(words(1200), asked)).toEqual([])
  expect(doubtsAbout(words(3), null)).toEqual([])
})

test.each([
  'She said fine.\n\nStill to do:',
  'She said fine.\n\nStill to do:\n- the next move\n- what was around us',
  'todo the plan\n\nShe said fine.',
  'She said fine. Then I',
  'She said fine, and then:',
  'She said fine …',
  'First\n- one\n- ',
  '[to be continued]',
])('a text that seems unfinished is asked about: %j', (text) => {
  const found = doubtsAbout(`${words(600)}\n\n${text}`, asked)
  // A text that merely lacks its last full stop is no one's business.
  expect(found).toEqual(text.endsWith('Then I') ? [] : ['unfinished'])
})

test.each([
  'There is still to do justice to what she said, and I will.',
  'I made a to-do list with her. We looked at what was still to do.',
  'What did I do? I asked about the bus passes!',
  '“We have no time”, she said — and then she stayed.',
  'My next move: on Monday I ask before I tell.\n\nIt is in the calendar',
])('an ordinary ending is not asked about: %j', (text) => {
  expect(doubtsAbout(`${words(600)}\n\n${text}`, asked)).toEqual([])
})

test('the question says both numbers', () => {
  const question = askAbout(['short', 'unfinished'], words(171), asked)
  expect(question).toMatch(/^This has 171 words; the assignment asks for 500 to 800 words\./)
  expect(question).toContain('isn’t finished yet')
})
