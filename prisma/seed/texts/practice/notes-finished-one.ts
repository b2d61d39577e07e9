import { prose } from '../prose'
import type { NoteText } from './practice-text'

const keisha: NoteText[] = [
  {
    coach: 'keisha',
    ago: 200,
    plan: 'keisha drift',
    used: 'partly',
    did: prose`Said the sentence when she opened the list of overdue plans. I said it too quietly and had to say
      it again.`,
    happened: prose`She said, “Right, the listening thing.” We had eleven minutes left and used all of them. No
      date to look back; I forgot to ask.`,
    setting: 'office',
    carried: 0,
    confidence: 5,
  },
  {
    coach: 'keisha',
    ago: 179,
    used: 'yes',
    did: prose`Made the agreement with my second coachee on half a page. I asked about the corner of the room
      and then kept quiet.`,
    happened: prose`First answer: “I’d be calmer.” Second answer: “I’d finish the sentence after they have
      finished theirs.” That one is on the page, in her handwriting.`,
    setting: 'community',
    carried: 1,
    confidence: 7,
  },
  {
    coach: 'keisha',
    ago: 148,
    used: 'yes',
    did: prose`Started with “what stays and what goes out” because a new director had begun asking around.`,
    happened: prose`Long breath on her side. Then she told me about a meeting where she had cried. I’d coached
      her for three months and didn’t know.`,
    setting: 'office',
    carried: 1,
    confidence: 8,
  },
  {
    coach: 'keisha',
    ago: 110,
    used: 'yes',
    did: 'Asked whether the focus still fits, with the notes from two meetings on the table between us.',
    happened: prose`She said it was done and chose a new one: leave a gap after the grandmother speaks. Families
      would “not have to fight for the floor.” Her words.`,
    setting: 'office',
    carried: 2,
    confidence: 8,
  },
  {
    coach: 'keisha',
    ago: 66,
    skill: 'C6',
    plan: 'keisha written plan',
    used: 'yes',
    did: 'Sat down again with my coat on and gave her the pen.',
    happened: prose`She wrote four lines and crossed out two. The obstacle she named was me: “When you look at your
      watch.” Fair.`,
    setting: 'office',
    carried: 2,
    confidence: 7,
  },
  {
    coach: 'keisha',
    ago: 14,
    used: 'yes',
    did: 'New practitioner, first week. Ten minutes for the agreement before anything else.',
    happened: prose`He asked, “So what do you want from me?” I said that was my question. We both laughed. His
      focus is to ask who else should be in the room.`,
    setting: 'phone_or_video',
    carried: 1,
    confidence: 9,
  },
]

const denise: NoteText[] = [
  {
    coach: 'denise',
    ago: 198,
    plan: 'denise corner',
    used: 'yes',
    did: 'Asked the corner question. Then asked it again, like the lesson says, even though it felt rude.',
    happened: prose`“More engaged” became “I’d put my laptop on the floor when the grandmother comes in.” We
      wrote that down and laughed about the laptop.`,
    setting: 'office',
    carried: 1,
    confidence: 7,
  },
  {
    coach: 'denise',
    ago: 172,
    used: 'yes',
    did: prose`We looked at the notes of two visits together. I covered my comments with my hand so we both saw
      only what was said.`,
    happened: prose`She found it before I did: the laptop was on the floor both times and on her lap by minute
      ten. “So what happens at minute eight?” she asked herself.`,
    setting: 'office',
    carried: 2,
    confidence: 8,
  },
  {
    coach: 'denise',
    ago: 126,
    used: 'partly',
    did: 'Tried to make a new agreement after her leave. I had a goal ready for her and it showed.',
    happened: prose`She took mine, politely. I noticed it on the stairs and went back up: “That was mine. What is
      yours?” She wants two weeks to think. Fine.`,
    setting: 'office',
    carried: 0,
    confidence: 6,
  },
  {
    coach: 'denise',
    ago: 79,
    plan: 'denise privacy',
    used: 'yes',
    did: prose`Privacy words first, with the real limits in them, to a practitioner who came over from child
      protection.`,
    happened: prose`He asked three hard questions about what I would report. I could answer two and I am finding out
      the third. He said no one had ever answered that before.`,
    setting: 'office',
    carried: 1,
    confidence: 8,
  },
  {
    coach: 'denise',
    ago: 24,
    used: 'yes',
    did: 'Only asked who should hold the pen this time.',
    happened: prose`She had brought her own half page, filled in at home, with an empty line for me. It said, “My
      coach will:” and nothing after it.`,
    setting: 'office',
    carried: 3,
    confidence: 9,
  },
]

export const notesOne: readonly NoteText[] = [...keisha, ...denise]
