import { addDays, type Day } from '../time'

/** Something with a day, for a calendar program. No words that someone wrote about their work stand in it. */
export interface CalendarEntry {
  /** The same for the same thing, wherever and whenever it is written. */
  uid: string
  /** It rises when the thing changes. */
  sequence: number
  when: { from: Date; to: Date } | { day: Day }
  title: string
  about?: string
  /** The page about it. */
  url: string
  canceled?: boolean
}

const MAX_OCTETS = 75
const encoder = new TextEncoder()

/** A line of at most 75 octets; the rest goes on in lines that begin with a space. No letter is cut in two. */
function folded(line: string): string {
  const lines: string[] = []
  let [current, octets] = ['', 0]
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (octets + size > MAX_OCTETS) {
      lines.push(current)
      ;[current, octets] = [' ', 1]
    }
    current += letter
    octets += size
  }
  return [...lines, current].join('\r\n')
}

/** RFC 5545, 3.3.11. Control characters have no place in a calendar. */
const text = (words: string): string =>
  words
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '')

/** "20260803T170000Z" */
const instant = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const date = (day: Day): string => day.replaceAll('-', '')

function whenLines({ when }: CalendarEntry): string[] {
  if ('day' in when)
    return [
      `DTSTART;VALUE=DATE:${date(when.day)}`,
      `DTEND;VALUE=DATE:${date(addDays(when.day, 1))}`,
      'TRANSP:TRANSPARENT',
    ]
  return [`DTSTART:${instant(when.from)}`, `DTEND:${instant(when.to)}`]
}

const entryLines = (entry: CalendarEntry, stampedAt: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${text(entry.uid)}`,
  `DTSTAMP:${instant(stampedAt)}`,
  ...whenLines(entry),
  `SEQUENCE:${entry.sequence}`,
  `STATUS:${entry.canceled ? 'CANCELLED' : 'CONFIRMED'}`,
  `SUMMARY:${text(entry.title)}`,
  ...(entry.about ? [`DESCRIPTION:${text(entry.about)}`] : []),
  `URL:${encodeURI(decodeURI(entry.url))}`,
  'END:VEVENT',
]

/**
 * A calendar as a file (RFC 5545). Instants are in UTC, so it needs no rules of time zones: a calendar program
 * shows them where its reader is.
 */
export function calendarFile(
  name: string,
  entries: readonly CalendarEntry[],
  stampedAt: Date,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Footbridge//Footbridge//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    'X-PUBLISHED-TTL:PT4H',
    ...entries.flatMap((entry) => entryLines(entry, stampedAt)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** The answer of an address that gives a calendar. `file`: it is kept under this name, not subscribed to. */
export const calendarHeaders = (file?: string) => ({
  'Content-Type': 'text/calendar; charset=utf-8',
  'Cache-Control': 'private, no-cache',
  'X-Robots-Tag': 'noindex',
  ...(file && { 'Content-Disposition': `attachment; filename="${file}.ics"` }),
})
