import { prose } from '../prose'
import type { NoteText } from './practice-text'

/** The notes tell what came of the later plans, and how the skills of the first weeks were kept. */
export const notesLaterTwo: readonly NoteText[] = [
  {
    coach: 'grace',
    ago: 101,
    skill: 'P5',
    plan: 'grace smaller task',
    used: 'yes',
    did: prose`“Which one task?” She said the Friday call to the clinic. We read the safety plan out loud and found a number
      in it that has not worked since spring.`,
    happened: prose`The number was mended first. On Friday the young man rang, with a card, and she sat on the stairs.
      Rung 2. She told me about the stairs and not about the call.`,
    setting: 'team_meeting',
    carried: 2,
    confidence: 7,
  },
  {
    coach: 'leticia',
    ago: 94,
    skill: 'P6',
    plan: 'leticia circle',
    used: 'yes',
    did: 'Asked the question in the plan talk and counted to nine, in Spanish, which takes longer.',
    happened: prose`“La señora de la tienda.” The lady from the shop. No one had her on any list. She has kept a key for
      them for three years.`,
    setting: 'home',
    carried: 2,
    confidence: 8,
  },
  {
    coach: 'tom',
    ago: 112,
    skill: 'C6',
    plan: 'tom what they can count on',
    used: 'partly',
    did: 'Handed the pen over and then dictated. She wrote down what I said.',
    happened: prose`On Friday she had not looked at it. “It is a good sentence,” she said, “it is just not how I talk.” So
      we threw it away.`,
    setting: 'office',
    carried: 0,
    confidence: 4,
  },
  {
    coach: 'tom',
    ago: 99,
    skill: 'C6',
    used: 'yes',
    did: 'Pen again, mouth shut. Only one question: what do you hear just before?',
    happened: prose`“‘You will call me, right?’” That is her cue, and she found it in the second that I did not help. Her
      sentence is six words long.`,
    setting: 'office',
    carried: 2,
    confidence: 7,
  },
  {
    coach: 'joanna',
    ago: 129,
    skill: 'C4',
    plan: 'joanna which minute',
    used: 'yes',
    did: 'Sat on my notes. They crackled. I asked for her minute and said nothing about the crackling.',
    happened: prose`She chose minute four, I had chosen minute twelve. Four was better. I never told her about twelve and
      I have not missed it.`,
    setting: 'community',
    carried: 1,
    confidence: 6,
  },
  {
    coach: 'keisha',
    ago: 55,
    used: 'yes',
    did: 'Asked on the day that we had set whether the grandmother has looked up first.',
    happened: prose`Three times of four, and the fourth was a fire alarm. She proposes a new focus for the next month and wrote it on
      the back of the old card.`,
    setting: 'office',
    carried: 2,
    confidence: 8,
  },
  {
    coach: 'keisha',
    ago: 48,
    skill: 'C7',
    plan: 'keisha rhythm',
    used: 'yes',
    did: 'Four scores side by side, level and help. I turned the page to her and drank my tea.',
    happened: prose`She read them out loud. “So what do you do here?” It was not meant badly. We go to every other week, and
      two cards in a row with “forgot” bring us back.`,
    setting: 'office',
    carried: 2,
    confidence: 8,
  },
  {
    coach: 'denise',
    ago: 60,
    used: 'yes',
    did: 'Looked back with the one from child protection. I asked what we had agreed and did not open the page.',
    happened: prose`He knew it by heart, with the limits. What he wanted to change was the goal: “I ask them, but I do not
      wait.” New date, his handwriting.`,
    setting: 'office',
    carried: 2,
    confidence: 8,
  },
  {
    coach: 'farah',
    ago: 36,
    skill: 'C7',
    plan: 'farah fewer words',
    used: 'partly',
    did: 'Asked it with one leg already in the car.',
    happened: prose`She said that every other week is fine and looked sad. I asked about the sad. It is about the driving
      and not about me: it is her only quiet hour. We keep the hour, and I come to every second one.`,
    setting: 'community',
    carried: 1,
    confidence: 6,
  },
  {
    coach: 'ana',
    ago: 19,
    skill: 'P2',
    plan: 'ana first point',
    used: 'yes',
    did: prose`One instead of three, and the folder stayed shut for eleven minutes. I said, “You have been the one who
      remembers everything.”`,
    happened: prose`The grandmother said, “And no one asks how I remember.” Then she told us: on the inside of the cupboard
      door. We went and looked at the door.`,
    setting: 'home',
    carried: 2,
    confidence: 7,
  },
  {
    coach: 'derrick',
    ago: 13,
    skill: 'P2',
    plan: 'derrick three',
    used: 'partly',
    did: 'Caught one “no worries” on my lips and said, “That was the third form this week.”',
    happened: '“Fourth.” He showed me all four. The other “no worries” got out later, at the door.',
    setting: 'home',
    carried: 1,
    confidence: 5,
  },
  {
    coach: 'meiling',
    ago: 22,
    skill: 'P1',
    used: 'yes',
    did: 'Put the marker in the middle of the table and asked who would like to write.',
    happened: prose`The son reached for it, and his mother took it. I do not read her writing. They explained it to me line
      by line, which is how it should be.`,
    setting: 'home',
    carried: 2,
    confidence: 7,
  },
]
