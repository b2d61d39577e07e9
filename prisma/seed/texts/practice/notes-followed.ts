import { prose } from '../prose'
import type { NoteText } from './practice-text'

/** The months after the finished cohort's end, told by those who went on. */
export const notesFollowed: readonly NoteText[] = [
  {
    coach: 'farah',
    ago: 41,
    used: 'yes',
    did: 'Asked how we will see it before I asked anything else.',
    happened: prose`“If she calls me first.” So that was the goal. It took a minute and saved me the half hour in which I
      usually guess.`,
    setting: 'office',
    carried: 2,
    confidence: 8,
  },
  {
    coach: 'farah',
    ago: 30,
    used: 'yes',
    did: 'Said the agreement back at the door, in one sentence.',
    happened: 'He corrected half of it. Better now than on Friday.',
    setting: 'community',
    carried: 2,
    confidence: 8,
  },
  {
    coach: 'leticia',
    ago: 72,
    skill: 'P2',
    used: 'yes',
    did: 'One reflection on the stairs, before she had unlocked the door.',
    happened: prose`“You carried it up and didn’t want to bring it in.” She put the bag down on the step and we stayed
      there for a while.`,
    setting: 'home',
    carried: 2,
    confidence: 8,
  },
  {
    coach: 'leticia',
    ago: 59,
    skill: 'P2',
    used: 'yes',
    did: 'Said back the quiet part, and not the loud one.',
    happened: 'The shouting stopped by itself. I wrote down the words for later, they were four.',
    setting: 'community',
    carried: 3,
    confidence: 9,
  },
  {
    coach: 'grace',
    ago: 45,
    skill: 'P5',
    used: 'yes',
    did: 'Did not call on Wednesday, as we had agreed.',
    happened:
      'They called on Thursday to say that there was nothing. I was proud and a little out of work.',
    setting: 'phone_or_video',
    carried: 3,
    confidence: 7,
  },
  {
    coach: 'joanna',
    ago: 40,
    skill: 'C5',
    used: 'yes',
    did: 'We rehearsed the one sentence she is afraid of and nothing else.',
    happened: 'Three rounds. In the last one she laughed in the middle and went on.',
    setting: 'office',
    carried: 2,
    confidence: 7,
  },
  {
    coach: 'omar',
    ago: 12,
    plan: 'omar what for',
    used: 'partly',
    did: 'Asked “What for?” in the second minute, not the first. I had it on my hand.',
    happened:
      'She said “So that I’m heard” again. We stopped after nine minutes and she had said it all.',
    setting: 'phone_or_video',
    carried: 1,
    confidence: 6,
  },
]
