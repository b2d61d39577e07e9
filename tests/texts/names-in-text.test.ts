import { expect, test } from 'vitest'
import { isTest, occurrences, sources } from '../architecture/source'

const files = sources(['app/features', 'app/ui', 'app/routes'], /\.tsx?$/).filter(
  (source) => !isTest(source) && !/\/server\/(?!.*mails)|-mails\.server/.test(source.file),
)
/** The code's identifiers for the names of people and agencies. */
const NAMES = '[\\w.?]*(?:author|person|coach|observer|holder|inviter|reviewer|agency)Name'

test('a name among other text is a `Name`, so that it keeps its own direction', () => {
  const bare = new RegExp(`(?<!<Name)>\\s*\\{${NAMES}\\}|[\\w,.”“] \\{${NAMES}\\}`, 'g')
  expect(occurrences(files, bare)).toEqual([])
})

test('a name in a sentence that is a string is isolated', () => {
  expect(occurrences(files, new RegExp(`\\$\\{${NAMES}\\}`, 'g'))).toEqual([])
})

test('what people write begins at the side of their own language', () => {
  const boxes = occurrences(files, /<textarea[^>]*>/g)
  expect(boxes.length).toBeGreaterThan(1)
  expect(boxes.filter((box) => !/dir="auto"/.test(box))).toEqual([])
})
