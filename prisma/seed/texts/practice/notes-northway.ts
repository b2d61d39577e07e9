import { prose } from '../prose'
import type { NoteText } from './practice-text'

export const notesNorthway: readonly NoteText[] = [
  {
    coach: 'sam',
    ago: 37,
    plan: 'sam wednesday',
    used: 'yes',
    did: 'Asked what would have to be true for it to save her time. Then I kept my mouth shut.',
    happened: prose`She named a Wednesday. I went along, and the agreement was made in my car with the heater on: say
      what you hear before you ask.`,
    setting: 'phone_or_video',
    carried: 1,
    confidence: 6,
  },
  {
    coach: 'sam',
    ago: 22,
    used: 'partly',
    did: 'Offered to be the dad again. She said no. So I asked what she wants from me in that case.',
    happened:
      '“To sit there and not be anyone.” I can do that, it turns out, for about nine minutes.',
    setting: 'office',
    carried: 1,
    confidence: 5,
  },
  {
    coach: 'sam',
    ago: 9,
    used: 'yes',
    did: 'Wrote our second agreement on a napkin, with a date on it.',
    happened: prose`She took the napkin home. Today there was a photo of it on her fridge, under the magnet with the
      ninety seconds.`,
    setting: 'community',
    carried: 2,
    confidence: 7,
  },
  {
    coach: 'ingrid',
    ago: 33,
    written: 17,
    plan: 'ingrid message',
    used: 'yes',
    did: 'Sent the questions the evening before, for the first time. I’m only writing this down now.',
    happened: prose`She had answers ready and one was a question back: “Who reads this?” I think I answered it well.
      I’m not so sure anymore.`,
    setting: 'phone_or_video',
    carried: 1,
    confidence: 5,
  },
  {
    coach: 'ingrid',
    ago: 6,
    used: 'yes',
    did: 'Didn’t answer her late message. Next day I opened with, “I read it. Thank you. Where do you want to start?”',
    happened: prose`Forty minutes. The goal is about teenagers who say “whatever,” and what she does with her hands
      then. Date and evidence are set. I said very little.`,
    setting: 'phone_or_video',
    carried: 2,
    confidence: 8,
  },
  {
    coach: 'tyrell',
    ago: 9,
    plan: 'tyrell agreement',
    used: 'no',
    did: 'We locked up, it was late, her bus came early and I let her go.',
    happened: 'I said “next week” to the back of a bus.',
    setting: 'community',
    confidence: 4,
  },
  {
    coach: 'will',
    ago: 29,
    plan: 'will need line',
    used: 'partly',
    did: 'She said “complete the assessments on time.” I asked what a family would notice.',
    happened: prose`“Nothing, probably.” We sat there with that. Then we ran out of time and the goal is still the
      form. But she laughed when she said it.`,
    setting: 'office',
    carried: 0,
    confidence: 5,
  },
  {
    coach: 'will',
    ago: 15,
    used: 'yes',
    did: 'Went back to it: “You said nothing, probably. What would you like them to notice?”',
    happened: prose`“That I know their story before I open the laptop.” From the corner: laptop closed for ten minutes.
      I didn’t have to add anything.`,
    setting: 'office',
    carried: 1,
    confidence: 7,
  },
  {
    coach: 'will',
    ago: 9,
    used: 'yes',
    did: 'Privacy words, and I asked her what would make it hard to show me a bad visit.',
    happened: prose`“You’re friends with my supervisor.” I am. We agreed on what I say when he asks, and I told him
      the same afternoon.`,
    setting: 'office',
    carried: 1,
    confidence: 7,
  },
]
