import { prose } from '../prose'
import type { ObservationText } from './observation-text'

/** Ben and Curtis do well whenever someone guides them, and no one has stepped back yet. */
export const followedOne: readonly ObservationText[] = [
  {
    key: 'ben opens',
    coach: 'ben',
    by: 'dana',
    ago: 162,
    setting: 'office',
    mode: 'live',
    minutes: 25,
    notes: prose`
      - Before we go in we write his first sentence together
      - 1:02 coach reads it: “This half hour is yours. What would make it worth it?” She has an answer at once
      - 1:09 he looks over to me. I point at the second line. “And who else gets to know?”`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 2,
        carried: 1,
        evidence: 'Purpose, her goal and who hears of it, all three; two of them from our sheet.',
      },
    ],
    strength: 'You asked, and then you truly waited. Her goal was a surprise to both of us.',
    edge: 'Next time write the first sentence without me, and show it to me afterward.',
  },
  {
    key: 'ben family',
    coach: 'ben',
    by: 'linda',
    ago: 150,
    setting: 'home',
    mode: 'live',
    minutes: 40,
    notes: prose`
      - In the car we agree: I touch my pen when a decision is theirs
      - 4:15 pen. Coach: “You two decide.” Father: “School first.” Mother: “No. Sleep first.” They laugh
      - 4:31 coach says what he heard, both halves of it. Pen again at 4:40, he sits back`,
    scores: [
      {
        skill: 'P1',
        level: 4,
        prompt: 2,
        carried: 2,
        evidence: 'The parents set the order and changed it once; he did what the pen told him.',
      },
      {
        skill: 'P2',
        level: 3,
        prompt: 2,
        carried: 1,
        evidence: 'Both halves said back, and checked (4:31), after a sign from me.',
      },
    ],
    strength: 'You sat back, and they went on. It was their kitchen for ten minutes.',
    edge: 'What could be your own pen, on a day when I am not there?',
  },
  {
    key: 'ben on the phone',
    coach: 'ben',
    by: 'dana',
    ago: 118,
    setting: 'phone_or_video',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - We are on the line together; I write into the chat what he could ask
      - 2:04 he asks it, word for word, and then one of his own: “And what would Friday look like?”
      - 2:18 his notes: times, her words, no adjectives, after I had asked for it at the start`,
    scores: [
      {
        skill: 'C1',
        level: 4,
        prompt: 2,
        carried: 2,
        evidence: 'She set the goal and the measure, and said both back before they began (2:09).',
      },
      {
        skill: 'C2',
        level: 3,
        prompt: 2,
        carried: 1,
        evidence: 'Four lines with times and her own words (2:18).',
      },
    ],
    strength: '“And what would Friday look like?” was yours alone.',
    edge: 'Do one call a week without the chat, and tell me only how it was.',
  },
  {
    key: 'ben again',
    coach: 'ben',
    by: 'dana',
    ago: 75,
    setting: 'office',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - We prepare for twenty minutes, he has my questions on a card
      - 3:00 card, first line. Coachee sets the goal, he writes it where both can see it
      - 3:16 feedback: she speaks first, he looks at me, I nod to the card, he names one action and its effect`,
    scores: [
      {
        skill: 'C1',
        level: 4,
        prompt: 2,
        carried: 2,
        evidence: 'Goal, limits and who hears of it in her words, with the card.',
      },
      {
        skill: 'C4',
        level: 3,
        prompt: 2,
        carried: 1,
        evidence: 'She first; one action and its effect (3:16), once I had nodded.',
      },
    ],
    strength: 'Everyone in the room knew what the hour was for.',
    edge: 'The card is mine by now. Make one of your own, with fewer words.',
  },
  {
    key: 'ben and the team',
    coach: 'ben',
    by: 'dana',
    ago: 38,
    setting: 'team_meeting',
    mode: 'live',
    minutes: 35,
    notes: prose`
      - 9:05 opens with the purpose; I had whispered it at the door
      - 9:20 coachee: “I’ll call more often.” He turns to me. We ask together: “When, and what do you say?”
      - 9:24 she has a day, a time and a first sentence`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 1,
        carried: 1,
        evidence: 'Purpose and goal are clear; her part in it came late (9:12).',
      },
      {
        skill: 'C6',
        level: 4,
        prompt: 2,
        carried: 2,
        evidence: 'Day, time, words and an obstacle, and she wrote it (9:24).',
      },
    ],
    strength: 'A good wish became a Tuesday at ten.',
    edge: 'You looked to me twice. Both times you knew it.',
  },
  {
    key: 'curtis family',
    coach: 'curtis',
    by: 'linda',
    ago: 155,
    setting: 'home',
    mode: 'live',
    minutes: 35,
    notes: prose`
      - On the stairs we say what a reflection could sound like
      - 5:10 “You’ve explained it so often that you’re tired of your own story.” She sits down
      - 5:22 he wants to answer for her, I raise a hand, he lets her`,
    scores: [
      {
        skill: 'P2',
        level: 3,
        prompt: 2,
        carried: 1,
        evidence: 'The feeling and the fact, and then a pause (5:10).',
      },
      {
        skill: 'P1',
        level: 3,
        prompt: 2,
        carried: 2,
        evidence: 'The order of the visit was hers once he let her say it (5:22).',
      },
    ],
    strength: 'She sat down because someone had listened.',
    edge: 'Count to five before you help. My hand cannot come along each time.',
  },
  {
    key: 'curtis opens',
    coach: 'curtis',
    by: 'linda',
    ago: 121,
    setting: 'office',
    mode: 'live',
    minutes: 28,
    notes: prose`
      - 10:01 coach and I open together; he takes the second half of each sentence
      - 10:06 coachee: “I want to stop saving them.” He writes it down as she said it
      - 10:20 his page has a line down the middle, said and done to the left`,
    scores: [
      {
        skill: 'C1',
        level: 4,
        prompt: 2,
        carried: 2,
        evidence: 'Her goal in her words, a limit, and what both will look at (10:06).',
      },
      {
        skill: 'C2',
        level: 3,
        prompt: 1,
        carried: 1,
        evidence: 'Said and done on one side, what he made of it on the other (10:20).',
      },
    ],
    strength: 'You did not correct “saving.” It was the word of the day.',
    edge: 'Take the first half of the sentence, too.',
  },
  {
    key: 'curtis again',
    coach: 'curtis',
    by: 'dana',
    ago: 70,
    setting: 'office',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - We had planned each step the day before
      - 2:03 opens as planned. Coachee changes the goal; he asks me with his eyes; I say, “Ask her”
      - 2:19 feedback is about what she did and not about how she is, after a look at the plan`,
    scores: [
      {
        skill: 'C1',
        level: 4,
        prompt: 2,
        carried: 2,
        evidence: 'The new goal is hers and on paper before they go on (2:08).',
      },
      {
        skill: 'C4',
        level: 3,
        prompt: 2,
        carried: 1,
        evidence: 'One action, what came of it, and her own words for the next time (2:19).',
      },
    ],
    strength: 'The plan changed and you stayed calm.',
    edge: 'Plan only the first minute with me. The rest you can do.',
  },
  {
    key: 'curtis on the phone',
    coach: 'curtis',
    by: 'dana',
    ago: 30,
    setting: 'phone_or_video',
    mode: 'live',
    minutes: 25,
    notes: prose`
      - 4:00 I give the first question, he carries on
      - 4:09 he plays the uncle for her, stops after two lines, asks what she heard
      - 4:15 second round with his line, third with hers`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 2,
        carried: 1,
        evidence: 'Purpose and goal, with my first question.',
      },
      {
        skill: 'C5',
        level: 4,
        prompt: 1,
        carried: 2,
        evidence: 'Short, shown once, and in her own words by the third round (4:15).',
      },
    ],
    strength: 'Three rounds in six minutes, and she wanted a fourth.',
    edge: 'Who opens next week, you or I?',
  },
]
