/** One event of a calendar, as a program reads it. */
export interface ReadEvent {
  uid: string
  sequence: number
  status: string
  start: string
  end: string
  allDay: boolean
  summary: string
  description: string | undefined
  url: string | undefined
}

const unescaped = (text: string) =>
  text.replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter))

/** Reads a calendar as strictly as RFC 5545 is written, and throws at the first thing that it does not allow. */
export function readCalendar(file: string): ReadEvent[] {
  if (!file.endsWith('\r\n')) throw new Error('the last line has no end')
  const raw = file.slice(0, -2).split('\r\n')
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare end of line: ${line}`)
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`)
    if (Buffer.from(line).toString().includes('\ufffd'))
      throw new Error(`a letter cut in two: ${line}`)
  }
  const lines = raw
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR')
    throw new Error('not one calendar')
  const [head = '', ...rest] = lines.slice(1, -1).join('\r\n').split('BEGIN:VEVENT\r\n')
  for (const needed of ['VERSION:2.0', 'PRODID:'])
    if (!head.includes(needed)) throw new Error(`${needed} is missing`)
  return rest.map(readEvent)
}

function readEvent(text: string): ReadEvent {
  const [body = '', after] = text.split('END:VEVENT')
  if (after === undefined) throw new Error('an event without an end')
  const fields = new Map<string, { parameters: string; value: string }>()
  for (const line of body.trim().split('\r\n')) {
    const [, name, parameters = '', value = ''] =
      /^([A-Z-]+)((?:;[A-Z]+=[^:;]+)*):(.*)$/.exec(line) ?? []
    if (!name) throw new Error(`not a property: ${line}`)
    if (fields.has(name)) throw new Error(`${name} stands twice`)
    fields.set(name, { parameters, value })
  }
  const value = (name: string) => fields.get(name)?.value
  const must = (name: string, kind: RegExp): string => {
    const found = value(name) ?? ''
    if (!kind.test(found)) throw new Error(`${name} is ${found}`)
    return found
  }
  const allDay = fields.get('DTSTART')?.parameters === ';VALUE=DATE'
  const when = allDay ? /^\d{8}$/ : /^\d{8}T\d{6}Z$/
  must('DTSTAMP', /^\d{8}T\d{6}Z$/)
  const [start, end] = [must('DTSTART', when), must('DTEND', when)]
  if (end <= start) throw new Error('it ends before it begins')
  return {
    ...{ uid: must('UID', /^\S+$/), start, end, allDay },
    sequence: Number(must('SEQUENCE', /^\d+$/)),
    status: must('STATUS', /^(?:CONFIRMED|CANCELLED)$/),
    summary: unescaped(must('SUMMARY', /./)),
    description:
      value('DESCRIPTION') === undefined ? undefined : unescaped(value('DESCRIPTION') ?? ''),
    url: value('URL'),
  }
}
