import { firstLetter } from '~/platform/shared/names/graphemes'
import type { IdentifierRule, Part } from './findings'
import { isGivenName } from './given-names'
import { isWord } from './words'

const set = (words: string) => new Set(words.split(' '))

const ROLES = set(
  'mother mom mum mama father dad papa son daughter brother sister aunt auntie uncle grandmother grandfather grandma grandpa grandson granddaughter ' +
    'cousin niece nephew wife husband partner boyfriend girlfriend stepmother stepfather stepmom stepdad stepson stepdaughter baby toddler twin twins parent guardian ' +
    'practitioner caseworker worker coworker co-worker supervisor manager director coachee coach colleague client caregiver youth teen teenager child kid boy girl ' +
    'student teacher therapist counselor counsellor nurse doctor judge lawyer friend neighbor neighbour landlord',
)
/** Before a family name or a given name; with a capital letter, but for those that are written small too. */
const TITLES = set(
  'mr mrs ms miss mx dr prof professor judge officer pastor rev reverend sister brother father coach aunt auntie uncle grandma grandpa deacon imam rabbi sheriff detective principal nurse tía tío',
)
const SMALL_TITLES = set('mr mrs ms mx')
/** Words after which someone is named: whom it was done to or with. */
const TOWARDS = set(
  'with told tell asked ask met saw thanked thank texted visited let drove beside miss invited hugged joined trusted watched heard helped paid sent showed behind near',
)
const ALSO = set('to from for by and called about than')
/** Words before which someone stands who does it. */
const SAYS = set(
  'said says told tells asked asks cried cries laughed laughs smiled smiles nodded nods wanted wants whispered shrugged answered replied thinks thought hates loves ' +
    'drew signed cooks cooked wrote thanked sat spoke agreed disagreed',
)
/** Things do these too, so they tell nothing of the first word of a sentence. */
const DOES = set(
  'has had felt feels left came stayed missed called turned stood picked hung ran walked listened got gets',
)
const HOUSEHOLD = set('family household kids children twins boys girls brothers sisters siblings')
const THEY = set(
  'have had are were moved want wanted live lived came chose said decided asked need needed did',
)

/** A skill or a tool *is* called something. */
const BE = set('is are be')

interface Token {
  text: string
  at: number
  /** The characters between it and the word before. */
  gap: string
  low: string
  /** It is written like a name: one capital, then small letters. */
  capital: boolean
  starts: boolean
}

const TOKEN = /\p{L}[\p{L}\p{M}'’-]*/gu
const CAPITAL = /^(?:\p{Lu}['’]\p{Lu}|\p{Lu}(?!\p{Lu}))[\p{L}\p{M}'’-]*\p{Ll}/u
const ENDS_SENTENCE = /[.!?:;\n>•*(]|["“”]\s*$|\s-\s/
const OWNS = /['’]s$/

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const { 0: word, index: at } of text.matchAll(TOKEN)) {
    const bare = word.replace(/['’-]+$/, '')
    const gap = text.slice(end, at)
    end = at + bare.length
    const low = bare.toLowerCase()
    const starts = at === 0 || ENDS_SENTENCE.test(gap)
    tokens.push({ text: bare, at, gap, low, capital: CAPITAL.test(bare), starts })
  }
  return tokens
}

const COMMA = /^,? $/

class Reader {
  constructor(private readonly tokens: Token[]) {}

  private low(at: number) {
    return this.tokens[at]?.low ?? ''
  }

  /** The words before `at`, if only blanks stand between them. */
  private follows(at: number, ...words: string[]) {
    return words.every((word, back) => {
      const to = at - words.length + back
      return this.low(to) === word && this.tokens[to + 1]?.gap === ' '
    })
  }

  isTitled(at: number): boolean {
    const title = this.tokens[at - 1]
    const token = this.tokens[at]
    if (!title || !token || !TITLES.has(title.low) || !/^\.? $/.test(token.gap)) return false
    if (TITLES.has(token.low)) return false
    if (SMALL_TITLES.has(title.low)) return token.low.length > 2 && !isWord(token.low)
    return title.capital && token.capital && !isWord(token.low)
  }

  isCalled(at: number): boolean {
    if (this.tokens[at]?.gap !== ' ') return false
    const before = this.low(at - 1)
    if (before === 'called') return !BE.has(this.low(at - 2))
    return (
      before === 'named' ||
      before === 'i’m' ||
      before === "i'm" ||
      this.follows(at, 'name', 'is') ||
      this.follows(at, 'name', 'was') ||
      this.follows(at, 'goes', 'by') ||
      this.follows(at, 'i', 'am')
    )
  }

  hasRole(at: number): boolean {
    const role = this.tokens[at - 1]
    if (!role || !COMMA.test(this.tokens[at]?.gap ?? '')) return false
    return ROLES.has(role.low) && (!role.capital || role.starts)
  }

  /** Capital letters in a sentence, beside words that go with a person. */
  isPerson(at: number): boolean {
    const token = this.tokens[at]
    const next = this.tokens[at + 1]
    if (!token) return false
    const goesOn = next?.gap === ' '
    if (goesOn && SAYS.has(next.low) && !(token.starts && /s$/.test(token.low))) return true
    if (goesOn && DOES.has(next.low) && !token.starts) return true
    if (OWNS.test(token.text) && goesOn && ROLES.has(next.low)) return true
    if (this.low(at - 1) === 'the' && token.gap === ' ' && goesOn)
      return HOUSEHOLD.has(next.low) || (/s$/.test(token.low) && THEY.has(next.low))
    if (token.gap !== ' ') return false
    if (next?.capital && goesOn && isWord(next.low)) return false
    if (TOWARDS.has(this.low(at - 1))) return true
    return (
      this.follows(at, 'it', 'is') ||
      this.follows(at, 'it', 'was') ||
      this.follows(at, 'according', 'to') ||
      (ALSO.has(this.low(at - 1)) && endsThere(next))
    )
  }

  /** How many words of a name begin at `at`. */
  length(at: number): number {
    let count = 1
    while (count < 3) {
      const next = this.tokens[at + count]
      if (!next?.capital || next.gap !== ' ' || isWord(next.low)) break
      count += 1
    }
    return count
  }
}

const endsThere = (next: Token | undefined) => !next || /[.,;!?\n]/.test(next.gap)

function ruleOf(reader: Reader, token: Token, at: number): IdentifierRule | null {
  if (reader.isTitled(at)) return 'honorific'
  const isGiven = () => isGivenName(token.low.replace(OWNS, ''))
  if (!token.capital) return reader.hasRole(at) && isGiven() ? 'name-after-role' : null
  const given = isGiven()
  if (!given && (isWord(token.low) || TITLES.has(token.low))) return null
  if (reader.hasRole(at)) return 'name-after-role'
  if (reader.isCalled(at)) return 'called'
  return given || reader.isPerson(at) ? 'name' : null
}

/**
 * Finds names of people: common given names wherever they stand with a capital letter, and other words
 * with a capital where titles, roles and verbs beside them say that a person is meant.
 */
export function findNames(text: string) {
  const tokens = tokensOf(text)
  const reader = new Reader(tokens)
  const found: (Part & { rule: IdentifierRule; replacement: string })[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    const rule = token && ruleOf(reader, token, at)
    if (!rule) continue
    const count = reader.length(at)
    const first = rule === 'honorific' ? (tokens[at - 1] ?? token) : token
    const last = tokens[at + count - 1] ?? token
    const end = last.at + last.text.replace(OWNS, '').length
    const replacement = rule === 'honorific' ? 'someone' : `${firstLetter(token.text)}.`
    found.push({ rule, at: first.at, text: text.slice(first.at, end), replacement })
    at += count - 1
  }
  return found
}
