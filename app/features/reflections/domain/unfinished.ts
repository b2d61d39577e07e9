import { countWords } from '~/platform/shared/text'

export interface WordsAsked {
  from: number
  to: number
}

export type Doubt =
  /** Far shorter than what the assignment asks for. */
  | 'short'
  /** It says itself that something is missing, or stops in the middle. */
  | 'unfinished'

/** Below this share of the fewest words asked for, a text is far shorter than asked. */
const FAR_SHORTER = 0.6

/** A line that is a note to oneself: "Still to do:", "to do: add the date", "[to be continued]". */
const NOTE_TO_SELF =
  /^[\s\-*•[(]*(?:still to (?:do|write|add|come)|to[ -]?do\b(?=\s*(?::|$|[-–—]))|todo\b|tbd\b|tbc\b|to be (?:continued|done|finished|added)|(?:add|finish|write) (?:this|more|the rest) (?:later|here)|more (?:later|to come))/im
/** Ends where a sentence goes on: a colon, a comma, a dash, an ellipsis or an empty bullet. */
const STOPS_MIDWAY = /(?:[:;,–—…]|\.\.\.|\s[-*•])\s*$/

/** The doubts to ask a writer about before submission. They only ask, and most texts raise none. */
export function doubtsAbout(body: string, asked: WordsAsked | null): Doubt[] {
  const text = body.trim()
  const doubts: Doubt[] = []
  if (asked && countWords(text) < asked.from * FAR_SHORTER) doubts.push('short')
  if (NOTE_TO_SELF.test(text) || STOPS_MIDWAY.test(text)) doubts.push('unfinished')
  return doubts
}

/** "500 to 800 words" */
export const askedInWords = ({ from, to }: WordsAsked): string =>
  from === to ? `${from} words` : `${from} to ${to} words`

/** The question in whole sentences. */
export function askAbout(doubts: Doubt[], body: string, asked: WordsAsked | null): string {
  const words = countWords(body)
  const short =
    asked && doubts.includes('short')
      ? `This has ${words === 1 ? '1 word' : `${words} words`}; the assignment asks for ${askedInWords(asked)}.`
      : ''
  const unfinished = doubts.includes('unfinished') ? 'It reads as if it isn’t finished yet.' : ''
  return [short, unfinished, 'Submit it as it is, or keep writing? Your draft is safe either way.']
    .filter(Boolean)
    .join(' ')
}
