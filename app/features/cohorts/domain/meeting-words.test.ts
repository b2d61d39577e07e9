import { expect, test } from 'vitest'
import { meetingWords } from './meeting-words'

test('a meeting is said with its weekday, both hours and its zone, also past midnight', () => {
  const words = (time: string, minutes: number) =>
    meetingWords({ weekday: 2, time, minutes }, 'America/Chicago')
  expect(words('12:00', 75)).toBe('Wednesdays, 12:00 PM to 1:15 PM CT, once in each module')
  expect(words('23:30', 90)).toBe('Wednesdays, 11:30 PM to 1:00 AM CT, once in each module')
})
