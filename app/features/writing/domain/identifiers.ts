/**
 * Finds what could tell who a family is, before a text leaves the device. `block` is a pattern that
 * practice never needs; `warn` is probably a person or a place and can be overridden with a reason.
 * All patterns have bounded repeats: the time is linear in the length of the text.
 */
export interface Finding {
  rule: IdentifierRule
  severity: 'block' | 'warn'
  /** UTF-16 offsets into the text that was checked. */
  start: number
  end: number
  found: string
  /** What may stand there instead; null when only the writer can say. */
  replacement: string | null
}

export type IdentifierRule = (typeof RULES)[number]['rule']

const KIN =
  'mother|mom|mum|mama|father|dad|papa|son|daughter|brother|sister|aunt|auntie|uncle|grand(?:mother|father|ma|pa|son|daughter)|' +
  'cousin|niece|nephew|wife|husband|partner|boyfriend|girlfriend|step(?:mother|father|mom|dad|son|daughter)|baby|toddler|twins?|parent|guardian'
const ROLE =
  'practitioner|caseworker|case worker|social worker|worker|supervisor|manager|director|coachee|coach|colleague|co-?worker|client|' +
  'caregiver|youth|teen|teenager|child|kid|boy|girl|student|teacher|therapist|counsel+or|nurse|doctor|judge|lawyer|friend|neighbou?r|' +
  'landlord|foster (?:mother|father|mom|dad|parent|child)'
const NAME = "[A-Z][a-z'’-]{1,20}"
const NAMES = `${NAME}(?: ${NAME}){0,2}`
/** Capitals that are not a name: the start of a sentence after a comma, days, months, languages. */
const NOT_A_NAME = new Set(
  (
    'The|This|That|These|Those|And|But|Or|So|If|When|Then|While|What|Why|How|Who|Where|In|On|At|As|For|From|To|With|It|He|She|They|We|You|My|Our|Her|His|Their|' +
    'Not|No|Yes|All|Some|There|Here|After|Before|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|' +
    'September|October|November|December|Easter|Christmas|Ramadan|Thanksgiving|English|Spanish|French|Arabic|Somali|American|Medicaid|Zoom|Teams|Head|God|Level'
  ).split('|'),
)

const DAY_FORMS =
  '(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|' +
  '(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?,? (?:19|20)\\d{2})'
const BIRTH = '(?:born|birth|birthday|b-day|d\\.?o\\.?b\\.?)'
const STREET =
  'Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Terrace|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Square|Way|Trail|Trl'
const RECORD =
  'case|docket|file|record|chart|client|member|patient|policy|claim|referral|intake|medicaid|medicare|mrn|permit|passport|licen[cs]e'

type Part = { at: number; text: string }
interface Pattern {
  rule: string
  severity: 'block' | 'warn'
  pattern: RegExp
  /** Which part of the match it is about; null when it is nothing after all. */
  part?: (match: RegExpExecArray) => Part | null
  replacement?: (found: string) => string | null
}

const whole = (match: RegExpExecArray): Part => ({ at: match.index, text: match[0] })

/** The named group `name`, unless its first word is an ordinary word. */
function named(match: RegExpExecArray): Part | null {
  const words = (match.groups?.name ?? '').split(' ')
  while (words.length && NOT_A_NAME.has(words.at(-1) ?? '')) words.pop()
  const text = words.join(' ')
  if (!text || NOT_A_NAME.has(words[0] ?? '')) return null
  return { at: match.index + match[0].lastIndexOf(match.groups?.name ?? ''), text }
}

/** The named group `number`, if it has enough digits to be one. */
const numbered = (match: RegExpExecArray): Part | null => {
  const number = match.groups?.number ?? ''
  return (number.match(/\d/g)?.length ?? 0) >= (match.groups?.mark ? 2 : 4) ? whole(match) : null
}

const initials = (found: string) => `${found.charAt(0)}.`

const RULES = [
  { rule: 'social-security', severity: 'block', pattern: /(?<!\d)\d{3}[- ]\d{2}[- ]\d{4}(?!\d)/g },
  {
    rule: 'phone',
    severity: 'block',
    pattern:
      /(?<![\d.])(?:(?:\+\d{1,3}[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}|\d{3}[-.]\d{4}|\+\d{1,3}(?:[ -]?\d{2,4}){2,4})(?!\d)/g,
  },
  {
    rule: 'email',
    severity: 'block',
    pattern: /[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4}/g,
  },
  {
    rule: 'web-address',
    severity: 'block',
    pattern:
      /\bhttps?:\/\/\S{1,200}|\bwww\.\S{1,200}|(?<![\w@.])[A-Za-z0-9-]{2,63}\.(?:com|org|net|edu|gov|info|us)\b(?:\/\S{0,200})?/gi,
  },
  {
    rule: 'street-address',
    severity: 'block',
    pattern: new RegExp(
      `\\b\\d{1,6}[A-Za-z]? (?:(?:North|South|East|West|[NSEW]\\.?) )?(?:(?:[A-Z][A-Za-z'’-]{1,20}|\\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:${STREET})\\b` +
        `|\\b[Pp]\\.? ?[Oo]\\.? ?[Bb]ox \\d{1,8}|\\b\\d{1,6} (?!(?:the|a|this|that|our|my|of|down|up|on|in|and|per|or)\\b)[a-z]{3,20} (?:street|avenue|boulevard)\\b`,
      'g',
    ),
  },
  {
    rule: 'birth-date',
    severity: 'block',
    pattern: new RegExp(
      `\\b${BIRTH}[^.!?\\n]{0,30}?\\b${DAY_FORMS}|\\b${DAY_FORMS}[^.!?\\n]{0,20}\\b${BIRTH}`,
      'gi',
    ),
  },
  {
    rule: 'record-number',
    severity: 'block',
    pattern: new RegExp(
      `\\b(?:${RECORD})(?: ?(?<mark>#|no\\.?|nr\\.?|number|num\\.?|id))? ?(?:is |was )?[:#]? ?(?<number>[A-Z]{0,4}-?\\d[A-Z0-9/-]{1,24})\\b`,
      'gi',
    ),
    part: numbered,
  },
  {
    rule: 'long-number',
    severity: 'block',
    pattern: /(?<!\d)(?:\d{7,}|\d{4}(?:[ -]\d{4}){2,4})(?!\d)/g,
  },
  {
    rule: 'name-after-role',
    severity: 'warn',
    pattern: new RegExp(`\\b(?:${KIN}|${ROLE})s?,? (?<name>${NAMES})`, 'g'),
    part: named,
    replacement: initials,
  },
  {
    rule: 'called',
    severity: 'warn',
    pattern: new RegExp(
      `\\b(?:named|called|name is|name was|goes by|I am|I’m|I'm) (?<name>${NAMES})`,
      'g',
    ),
    part: named,
    replacement: initials,
  },
  {
    rule: 'honorific',
    severity: 'warn',
    pattern: new RegExp(
      `\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Judge|Officer|Pastor|Rev|Aunt|Uncle|Grandma|Grandpa)\\.? (?<name>${NAMES})`,
      'g',
    ),
    part: (match) => (named(match) ? whole(match) : null),
    replacement: () => 'somebody',
  },
  {
    rule: 'place',
    severity: 'warn',
    pattern: new RegExp(
      `\\b(?!(?:The|A|An|Our|My|Her|His|Their|At|In|High|Middle|Elementary|Family|Juvenile|Superior|Supreme|Every|No|This|That) )` +
        `[A-Z][\\w'’.-]{1,20}(?: [A-Z][\\w'’.-]{1,20}){0,3} (?<kind>[Ss]chool|[Aa]cademy|[Cc]linic|[Hh]ospital|Court|[Cc]ourthouse|[Cc]hurch|[Ss]helter|College|University)\\b`,
      'g',
    ),
    replacement: (found) => placeholder(found),
  },
  {
    rule: 'great-age',
    severity: 'warn',
    pattern: /\b(?:9\d|1[01]\d)[- ]years?[- ]old\b|\baged? (?:9\d|1[01]\d)\b/gi,
    replacement: (found) => (/^age/i.test(found) ? 'over 89' : 'over 89 years old'),
  },
  {
    rule: 'only-one',
    severity: 'warn',
    pattern:
      /\bthe only\b[^.!?\n]{1,60}?\bin (?:[A-Z][a-z]{2,20}|(?:the|our|this|that|my) (?:\w{2,20} )?(?:county|city|town|village|school|agency|state|district|neighbou?rhood|building|community|region|area|reservation|parish)\b)/g,
  },
] as const satisfies readonly Pattern[]

const placeholder = (found: string) => {
  const kind = found.split(' ').at(-1)?.toLowerCase() ?? 'place'
  return /^[aeou](?!ni)/.test(kind) ? `an ${kind}` : `a ${kind}`
}

/** Everything found, in the order of the text; where two overlap, the stricter or the earlier stays. */
export function findIdentifiers(text: string): Finding[] {
  const all: Finding[] = []
  for (const each of RULES) {
    const {
      rule,
      severity,
      pattern,
      part = whole,
      replacement,
    }: Pattern & { rule: IdentifierRule } = each
    for (const match of text.matchAll(pattern)) {
      const hit = part(match)
      if (!hit) continue
      const end = hit.at + hit.text.length
      const overlaps = all.some((other) => hit.at < other.end && other.start < end)
      if (!overlaps)
        all.push({
          rule,
          severity,
          start: hit.at,
          end,
          found: hit.text,
          replacement: replacement?.(hit.text) ?? null,
        })
    }
  }
  return all.sort((a, b) => a.start - b.start)
}

export const blocks = (findings: Finding[]) => findings.filter((f) => f.severity === 'block')
export const warnings = (findings: Finding[]) => findings.filter((f) => f.severity === 'warn')
