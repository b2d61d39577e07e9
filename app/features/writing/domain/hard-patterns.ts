import type { Pattern } from './findings'

/** These words may follow a large number that only counts. */
const UNITS =
  'people|persons?|residents|children|kids|youth|families|households|clients|coaches|visits|hours?|minutes?|seconds?|days?|weeks?|months?|' +
  'years?|words?|pages?|dollars?|percent|miles|steps|times|meetings|calls|cases|forms|plans|points|lines|copies|students|members|patients|%'
const COUNTS = new RegExp(`^ ?(?:${UNITS})`, 'i')
/** In a telephone number with the code of a country. */
const FEWEST_DIGITS = 8
const MONEY_BEFORE = /[$€£] ?$/
const YEAR = '(?:19|20)\\d{2}'

const before = (match: RegExpExecArray, length = 24) =>
  match.input.slice(Math.max(0, match.index - length), match.index)
const after = (match: RegExpExecArray) => {
  const end = match.index + match[0].length
  return match.input.slice(end, end + 12)
}
const counts = (match: RegExpExecArray) =>
  MONEY_BEFORE.test(before(match, 2)) || COUNTS.test(after(match))
const whole = (match: RegExpExecArray) => ({ at: match.index, text: match[0] })

/** "pages 112-1140", "between 350-1000": two numbers with a dash between them, and no telephone. */
const RANGE_BEFORE = /\b(?:between|from|pages?|pp?\.|lines?|chapters?|rooms?|about|around) ?$/i
const localNumber = (match: RegExpExecArray) =>
  counts(match) || RANGE_BEFORE.test(before(match)) || /00$/.test(match[0]) ? null : whole(match)

const ACCOUNT_BEFORE = /(?:account|card|number|routing|no\.?|#|id|is):? ?$/i
const longNumber = (match: RegExpExecArray) => {
  if (counts(match)) return null
  return /000$/.test(match[0]) && !ACCOUNT_BEFORE.test(before(match)) ? null : whole(match)
}

const IN_A_YEAR = /\b(?:in|since|by|until|till|of|for|during|before|after|from|to) $/i
const COURT_KIND =
  /^\d+ (?:Family|Juvenile|Drug|Superior|Supreme|District|Probate|Truancy|Dependency|Mental|Youth|Teen|Treatment|Minute|Hour|Day|Week|Mile|Year|Month)\b/i
const streetAddress = (match: RegExpExecArray) => {
  if (COURT_KIND.test(match[0])) return null
  const year = new RegExp(`^${YEAR} `).test(match[0])
  return year && IN_A_YEAR.test(before(match)) ? null : whole(match)
}

/** Years, school years, months and days: none of them is the number of a record. */
const A_TIME = new RegExp(
  `^(?:${YEAR}(?:[-/]\\d{1,4}(?:[-/]\\d{1,2})?)?|\\d{1,2}[-/]\\d{1,2}[-/](?:\\d{2}|\\d{4})|\\d{1,4}(?:st|nd|rd|th|s))$`,
  'i',
)
const recordNumber = (match: RegExpExecArray) => {
  const { number = '', mark } = match.groups ?? {}
  const digits = number.replace(/\D/g, '').length
  if (A_TIME.test(number) && !(mark && /^\d{4}-\d{3,4}$/.test(number))) return null
  const plain = /^\d+$/.test(number)
  if (mark) return digits >= (plain ? 3 : 2) ? whole(match) : null
  if (digits < 4 || counts(match)) return null
  return plain && /00$/.test(number) ? null : whole(match)
}

const STREET =
  'Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Terrace|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Square|Way|Trail|Trl'
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?'
const NTH = '\\d{1,2}(?:st|nd|rd|th)?'
/** A day of a month of a year; a month of a year names no one's birthday. */
const DAY =
  `(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}|${YEAR}[./-]\\d{2}[./-]\\d{2}|` +
  `${NTH} (?:of )?${MONTH},? ${YEAR}|${MONTH} ${NTH},? ${YEAR})(?!\\d)`
const BIRTH = '(?:born|birth(?:day|date)?|b-day|d\\.?o\\.?b\\b\\.?)'
const RECORD =
  'case|docket|file|record|chart|client|member|patient|policy|claim|referral|intake|medicaid|medicare|permit|passport|licen[cs]e(?: plates?)?|plates?|' +
  'student|inmate|booking|employee|badge|account|invoice|application|voucher|warrant|petition'
const MARK = '#|no\\.?|nr\\.?|number|num\\.?|id'

/** Practice never needs these. Every repeat is bounded, so that the time is linear in the text. */
export const HARD = [
  {
    rule: 'social-security',
    pattern:
      /(?<![\d-])\d{3}([- .])\d{2}\1\d{4}(?![\d-])|\b(?:ssn|social(?: security)?)\b[^.!?\n\d]{0,25}\d{9}(?!\d)/gi,
  },
  {
    rule: 'phone',
    pattern:
      /(?<![\d.,$])(?:(?:\+?\d{1,3}[-. ]?)?(?:\(\d{3}\)[- ]?|\d{3}[-. ])\d{3}[-. ]\d{4}|\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5})(?!\d)/g,
    part: (match: RegExpExecArray) =>
      (match[0].match(/\d/g)?.length ?? 0) >= FEWEST_DIGITS ? whole(match) : null,
  },
  { rule: 'phone', pattern: /(?<![\d.,$-])\d{3}[-.]\d{4}(?![\d%-])/g, part: localNumber },
  {
    rule: 'phone',
    pattern:
      /\b(?:call|called|text|texted|phone|cell|mobile|number|dial|fax|reach|ring|tel|left)\b[^.!?\n\d]{0,24}?\b\d{3} \d{4}(?!\d)|\b\d{3} \d{4}(?= [^.!?\n\d]{0,20}\b(?:call|text|phone|cell)\b)/gi,
    part: (match: RegExpExecArray) => (counts(match) ? null : whole(match)),
  },
  {
    rule: 'email',
    pattern:
      /[\w.+-]{1,64}(?:@| ?[([]at[)\]] ?)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4}|\b[\w.+-]{1,64} at [a-z0-9-]{2,63} dot (?:com|org|net|edu|gov)\b/g,
  },
  {
    rule: 'web-address',
    pattern:
      /\bhttps?:\/\/\S{1,200}|\bwww\.\S{1,200}|(?<![\w@.])(?:[A-Za-z0-9-]{2,63}\.){1,3}(?:(?:com|org|net|edu|gov|info|us|io|shop|site|app|blog|biz|tv|example)\b(?:\/\S{0,200})?|[a-z]{2,6}\/\S{1,200})/gi,
  },
  {
    rule: 'street-address',
    pattern: new RegExp(
      `\\b\\d{1,6}[A-Za-z]? (?:(?:North|South|East|West|[NSEW]{1,2}\\.?) )?(?:(?:[A-Z][A-Za-z.'’-]{1,20}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}(?:${STREET})\\b` +
        '|\\b\\d{1,6} (?:(?:[NSEW]|Old|State|County|US) )?(?:Highway|Hwy|Route|Rte|Road) \\d{1,4}\\b' +
        '|\\b[Pp]\\.? ?[Oo]\\.? ?[Bb][Oo][Xx] #?\\d{1,8}' +
        '|\\b\\d{1,6} (?!(?:the|a|this|that|our|my|of|down|up|on|in|and|per|or|blocks?|miles?|minutes?|people|families|kids)\\b)[a-z]{3,20} (?:street|avenue|boulevard|road|lane)\\b',
      'g',
    ),
    part: streetAddress,
  },
  {
    rule: 'birth-date',
    pattern: new RegExp(
      `\\b${BIRTH}[^.!?\\n]{0,30}?\\b${DAY}|\\b${DAY}[^.!?\\n]{0,20}\\b${BIRTH}`,
      'gi',
    ),
  },
  {
    rule: 'record-number',
    pattern: new RegExp(
      `\\b(?:(?:${RECORD})(?:[’']s)?(?: ?(?<mark>${MARK}))?|(?:mrn|id)(?: ?(?:${MARK}))?) ?(?:is |was )?[:#]? ?(?<number>[A-Z]{0,4}-?\\d[A-Z0-9/-]{1,24})\\b`,
      'gi',
    ),
    part: recordNumber,
  },
  {
    rule: 'long-number',
    pattern:
      /(?<![\d.,])(?:\d{7,}|\d{4}(?:[ -]\d{4}){2,4})(?![\d,]*\d)|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g,
    part: longNumber,
  },
] as const satisfies readonly Pattern[]
