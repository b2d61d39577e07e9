import { prose } from '../prose'
import type { ObservationText } from './observation-text'

/** The months after the finished cohort's end: what lasts, what comes back, and what slips. */
export const followedTwo: readonly ObservationText[] = [
  {
    key: 'leticia outside',
    coach: 'leticia',
    by: 'dana',
    ago: 120,
    setting: 'community',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - A bench at the playground. 11:02 mother: “I’m fine.” Coach: “Fine, and you slept three hours.”
      - 11:04 mother laughs, and then tells it
      - 11:15 coach says back three things, asks which one matters. “The second.”`,
    scores: [
      {
        skill: 'P2',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'Said back what was not said (11:02), and let her choose (11:15).',
      },
    ],
    strength: '“Fine, and …” opened the door without pushing it.',
    edge: 'There were two questions in a row at 11:20. One was enough.',
  },
  {
    key: 'hannah outside',
    coach: 'hannah',
    by: 'linda',
    ago: 112,
    setting: 'community',
    mode: 'live',
    minutes: 26,
    notes: prose`
      - They walk. 8:03 coach: “Twenty minutes are yours. What for?” Coachee: “The visit I’m afraid of.”
      - 8:05 “And what stays between us?” They agree on it in two sentences`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'Time, goal and what stays between them (8:03 to 8:05).',
      },
    ],
    strength: 'It took you two minutes and she knew where she stood.',
    edge: 'Say at the end what came of the goal, before you part.',
  },
  {
    key: 'omar opens',
    coach: 'omar',
    by: 'linda',
    ago: 118,
    setting: 'office',
    mode: 'live',
    minutes: 24,
    notes: prose`
      - 1:01 “What would you like to have by half past?” – “One sentence for the father.”
      - 1:24 he goes back to it: “Do you have it?” She does`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 1,
        carried: 2,
        evidence: 'A goal that can be checked, and he checked it (1:24).',
      },
    ],
    strength: 'You went back to her goal at the end.',
    edge: 'Who hears of this hour? She had to ask.',
  },
  {
    key: 'omar at the gate',
    coach: 'omar',
    by: 'linda',
    ago: 98,
    setting: 'community',
    mode: 'live',
    minutes: 20,
    notes: prose`
      - At the school gate, ten minutes early. 2:40 “What is this walk for?” – “That I don’t promise anything.”
      - 2:42 “I tell no one but you.” They go in`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'Goal and privacy in two sentences, in the open air (2:40).',
      },
    ],
    strength: 'Short, clear, and hers.',
    edge: 'Ask once more on the way back.',
  },
  {
    key: 'omar in a rush',
    coach: 'omar',
    by: 'dana',
    ago: 40,
    setting: 'office',
    mode: 'live',
    minutes: 22,
    notes: prose`
      - 4:30 sits down with three files. “So, where are we?” They go through the files
      - 4:44 coachee: “I had a question, though.” – “Next time.”`,
    scores: [
      {
        skill: 'C1',
        level: 2,
        prompt: 1,
        carried: 0,
        evidence: 'The time was named, a goal was not (4:30); her question waited (4:44).',
      },
    ],
    strength: 'You said when it would end, and kept it.',
    edge: 'Three new families in a week: which minute of the hour could still be hers?',
  },
  {
    key: 'omar lately',
    coach: 'omar',
    by: 'dana',
    ago: 22,
    setting: 'phone_or_video',
    mode: 'live',
    minutes: 18,
    notes: prose`
      - 5:02 “Ten minutes, I’m between two visits.” Coachee tells about the week
      - 5:10 coach asks for her goal when I cough. “That I’m heard,” she says`,
    scores: [
      {
        skill: 'C1',
        level: 2,
        prompt: 2,
        carried: 1,
        evidence: 'A goal came, late and after a sign (5:10).',
      },
    ],
    strength: 'When she said it, you put the phone on the table and listened.',
    edge: 'Write “What for?” on your hand for the next call. It is a hard month.',
  },
  {
    key: 'farah autumn',
    coach: 'farah',
    by: 'linda',
    ago: 88,
    setting: 'office',
    mode: 'live',
    minutes: 32,
    notes: prose`
      - 3:00 coachee sets the goal before the coach sits. Coach: “And how will we see it?”
      - Later with the grandmother, 3:40: “You kept all his drawings.” Grandmother: “All.” Opens a drawer`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 1,
        carried: 2,
        evidence: 'Her goal and how both will see it (3:00).',
      },
      {
        skill: 'P2',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'One reflection, and a drawer opened (3:40).',
      },
    ],
    strength: '“How will we see it?” is your sentence by now.',
    edge: 'Leave the drawer to her next time. You reached for it first.',
  },
  {
    key: 'farah tired',
    coach: 'farah',
    by: 'linda',
    ago: 58,
    setting: 'home',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - Fourth visit of her day. 5:00 to 5:12: nine questions, one answer to each
      - 5:14 mother: “It’s like the form.” Coach closes the form`,
    scores: [
      {
        skill: 'P2',
        level: 2,
        prompt: 1,
        carried: 0,
        evidence: 'Nine questions in a row (5:00); one thing said back after 5:14.',
      },
    ],
    strength: 'You closed the form when she said it.',
    edge: 'Fourth visit of the day: what would the first sentence be that costs nothing?',
  },
  {
    key: 'farah now',
    coach: 'farah',
    by: 'dana',
    ago: 24,
    setting: 'community',
    mode: 'live',
    minutes: 28,
    notes: prose`
      - 1:00 coachee: “Today I’d like you to say nothing for ten minutes.” Coach: “And then?” – “Then what you saw.”
      - 1:11 coach says what she saw. They agree on the next one
      - 1:30 with the family, later: four questions, and at last “You’d rather not”`,
    scores: [
      {
        skill: 'C1',
        level: 4,
        prompt: 0,
        carried: 3,
        evidence: 'The coachee made the agreement; the coach kept it to the minute (1:00, 1:11).',
      },
      {
        skill: 'P2',
        level: 2,
        prompt: 1,
        carried: 1,
        evidence: 'Questions first; what was felt came at the end (1:30).',
      },
    ],
    strength: 'Ten minutes of nothing, and you saw more than ever.',
    edge: 'At home with the families the questions are back. One reflection before the first one?',
  },
  {
    key: 'leticia now',
    coach: 'leticia',
    by: 'dana',
    ago: 50,
    setting: 'community',
    mode: 'live',
    minutes: 35,
    notes: prose`
      - Parish hall. 6:03 mother: “They’d say yes, and I’d owe them.” Coach: “You count what you get.”
      - 6:10 mother asks the choir herself. Two hands go up. Coach holds the coats`,
    scores: [
      {
        skill: 'P2',
        level: 3,
        prompt: 0,
        carried: 3,
        evidence: 'The value under the worry, in five words (6:03).',
      },
      {
        skill: 'P6',
        level: 3,
        prompt: 0,
        carried: 3,
        evidence: 'She asked them herself, and they said what they can do (6:10).',
      },
    ],
    strength: 'You held the coats.',
    edge: 'Ask in two weeks whether the two hands came, and ask her, not them.',
  },
  {
    key: 'grace with the team',
    coach: 'grace',
    by: 'dana',
    ago: 60,
    setting: 'team_meeting',
    mode: 'live',
    minutes: 45,
    notes: prose`
      - 2:05 son leads the meeting, first time. Coach sits at the side
      - 2:20 “What will you be able to do by Christmas?” He: “Call the clinic without shaking.”
      - 2:41 she names what they will do less of, with a date
      - My own look at her notes: times and words only`,
    scores: [
      {
        skill: 'P5',
        level: 3,
        prompt: 0,
        carried: 3,
        evidence: 'Less of us, with a date and a way back (2:41).',
      },
      {
        skill: 'P4',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'An ability of his and a day for it (2:20).',
      },
      {
        skill: 'C2',
        level: 4,
        prompt: 0,
        carried: 2,
        evidence: 'A whole page of times and words, not one adjective.',
      },
    ],
    strength: 'He led it, and you let him be slow.',
    edge: 'Tell the team beforehand that silence is planned.',
  },
  {
    key: 'grace at home',
    coach: 'grace',
    by: 'linda',
    ago: 29,
    setting: 'home',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - 7:02 mother shows the list she made without us. Coach reads it and changes nothing
      - 7:15 “I pushed you in March. I’m sorry.” Mother: “I know. You came back, though.”`,
    scores: [
      {
        skill: 'P5',
        level: 4,
        prompt: 0,
        carried: 3,
        evidence: 'The list is hers and stays as it is (7:02).',
      },
      {
        skill: 'P7',
        level: 3,
        prompt: 1,
        carried: 2,
        evidence: 'Named it, owned it, started again (7:15).',
      },
    ],
    strength: 'You changed nothing.',
    edge: 'Ask what she needs from you in the weeks in which you do not come.',
  },
  {
    key: 'joanna rehearses',
    coach: 'joanna',
    by: 'dana',
    ago: 55,
    setting: 'office',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - 11:00 coachee speaks first, coach adds one thing and what it led to
      - 11:08 they play the school’s front desk, twice. Coach is the desk, then the coachee is
      - 11:25 afterward with the grandfather: “You’re the one who knows the songs.”`,
    scores: [
      {
        skill: 'C5',
        level: 3,
        prompt: 1,
        carried: 2,
        evidence: 'Two rounds, roles turned, one change between them (11:08).',
      },
      {
        skill: 'C4',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'Coachee first, one action, its effect (11:00).',
      },
      {
        skill: 'P2',
        level: 4,
        prompt: 0,
        carried: 3,
        evidence: 'One sentence, and he told the rest (11:25).',
      },
    ],
    strength: 'The second round was half as long as the first.',
    edge: 'Ask what she will do if the desk says no.',
  },
  {
    key: 'joanna calls',
    coach: 'joanna',
    by: 'linda',
    ago: 26,
    setting: 'phone_or_video',
    mode: 'live',
    minutes: 25,
    notes: prose`
      - 3:00 “You first.” Coachee takes four minutes; coach says one thing
      - 3:12 they rehearse a no. Coachee: “Again.” And again`,
    scores: [
      {
        skill: 'C5',
        level: 3,
        prompt: 0,
        carried: 3,
        evidence: 'The hard moment and no other, until the coachee had enough (3:12).',
      },
      {
        skill: 'C4',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'She first; one thing, with what it did (3:00).',
      },
    ],
    strength: '“Again” came from her.',
    edge: 'Write the sentence down for her before you hang up.',
  },
  {
    key: 'tom lately',
    coach: 'tom',
    by: 'denise',
    ago: 28,
    setting: 'office',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - 9:00 “What do you want from me today?” – “That you watch my hands.” Coach writes it down
      - 9:20 feedback: hers first, then the hands, and what the boy did then
      - 9:28 pen goes over at once. Day, words, obstacle, and who is told`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 1,
        carried: 2,
        evidence: 'Her goal, small and visible (9:00).',
      },
      {
        skill: 'C4',
        level: 3,
        prompt: 1,
        carried: 2,
        evidence: 'One action with what it led to (9:20).',
      },
      {
        skill: 'C6',
        level: 4,
        prompt: 0,
        carried: 3,
        evidence: 'She wrote all of it, and told a colleague on the stairs (9:28).',
      },
    ],
    strength: 'You did watch her hands.',
    edge: 'Let her name the day of the next one, too.',
  },
  {
    key: 'denise listens in',
    coach: 'denise',
    by: 'dana',
    ago: 25,
    setting: 'phone_or_video',
    mode: 'live',
    minutes: 32,
    notes: prose`
      - 10:00 two pages of notes, times and words. Coachee has her own, they lay them side by side
      - 10:12 both score alone, then say it at once. One off on one line; they read the anchor aloud`,
    scores: [
      {
        skill: 'C2',
        level: 4,
        prompt: 0,
        carried: 3,
        evidence: 'Two records of the same hour without one adjective (10:00).',
      },
      {
        skill: 'C3',
        level: 4,
        prompt: 0,
        carried: 3,
        evidence: 'Apart, at once, and settled by the anchor (10:12).',
      },
    ],
    strength: 'Her record was as good as yours, and you told her so.',
    edge: 'Do it with Tom’s group. They would learn more from you than from me.',
  },
]
