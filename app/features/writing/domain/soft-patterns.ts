import type { Pattern } from './findings'
import { isWord } from './words'

const placeholder = (found: string) => {
  const kind = found.split(' ').at(-1)?.toLowerCase() ?? 'place'
  return /^[aeou](?!ni)/.test(kind) ? `an ${kind}` : `a ${kind}`
}

const KIND =
  '[Ss]chool|[Aa]cademy|[Cc]linic|[Hh]ospital|Court|[Cc]ourthouse|[Cc]hurch|[Mm]osque|[Tt]emple|[Ss]helter|College|University|Elementary'

/** "Lincoln Elementary School" is a place; "the Family Court" and "My High School" are kinds of one. */
function properPlace(match: RegExpExecArray) {
  const words = match[0].split(' ')
  const kind = words.pop() ?? ''
  let at = match.index
  while (words.length && isWord(words[0] ?? '')) at += (words.shift()?.length ?? 0) + 1
  return words.length ? { at, text: [...words, kind].join(' ') } : null
}

/** These are probably a place, or a person whom few facts point at. `names.ts` reads names. */
export const SOFT = [
  {
    rule: 'place',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:\\p{Lu}[\\p{L}'’.-]{1,20} ){1,4}(?:${KIND})(?!\\p{L})`,
      'gu',
    ),
    part: properPlace,
    replacement: placeholder,
  },
  {
    rule: 'great-age',
    pattern:
      /\b(?:9\d|1[01]\d)[- ]years?[- ]old\b|\b(?:aged?|turned|turns|turning) (?:9\d|1[01]\d)\b(?! ?(?:%|percent|days|pages|minutes))/gi,
    replacement: (found: string) => (/old$/i.test(found) ? 'over 89 years old' : 'over 89'),
  },
  {
    rule: 'only-one',
    pattern:
      /\bthe only (?!(?:thing|way|time|question|reason|word|rule|one who|place|change|difference)\b)[^.!?\n]{1,60}?\bin (?:\p{Lu}\p{Ll}{2,20}|(?:the|our|this|that|my) (?:\p{L}{2,20} )?(?:county|city|town|village|school|agency|state|district|neighbou?rhood|building|community|region|area|reservation|parish)(?!\p{L}))/gu,
  },
] as const satisfies readonly Pattern[]
