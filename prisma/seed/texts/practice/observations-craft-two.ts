import { prose } from '../prose'
import type { ObservationText } from './observation-text'

/** The finished cohort at the craft of coaching, while it ran: modules 3 to 7. */
export const craftTwo: readonly ObservationText[] = [
  {
    key: 'farah plans',
    coach: 'farah',
    by: 'linda',
    ago: 108,
    setting: 'community',
    mode: 'live',
    minutes: 35,
    notes: prose`
      - Planning meeting in a library, the mother at the head of the table
      - 1:05 coach: “What do you like about the mornings?” Mother: “Nothing. The first ten minutes.” Coach waits
      - 1:07 “How come those?” – “He’s still soft then.” Four minutes about soft
      - 1:22 plan line: “Parenting support, weekly.” Coach: “So that who can do what?” – “Calm him. Me.” It stops there
      - 1:30 with the practitioner: cue, sentence, day, “what might get in the way” – “You calling.” All written by her`,
    scores: [
      {
        skill: 'P3',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'Asked for what works, stayed four minutes, and the reasons were the mother’s own.',
      },
      {
        skill: 'P4',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence: 'A verb came (“calm him”), but no moment to practice it and no one to help.',
      },
      {
        skill: 'C6',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'The practitioner wrote cue, words, day and obstacle, and they scheduled the call.',
      },
    ],
    strength: 'You stayed with “soft.” It’s the whole plan, if someone puts it in.',
    edge: 'One more question: when in the morning, and who is with her?',
  },
  {
    key: 'grace steps back',
    coach: 'grace',
    by: 'dana',
    ago: 97,
    setting: 'home',
    mode: 'live',
    minutes: 45,
    notes: prose`
      - A family whose son comes home in three weeks. Safety plan on the table, open
      - 5:02 father: “Who calls the clinic?” Coach looks at the son. Son: “Me. With the card.” – “And if you get stuck?”
      - 5:08 steps on half a page, in his words; what stays: the number by the door, Friday’s call from the house
      - 5:20 father: “You let us down last spring.” Coach: “We didn’t call back for nine days.” Quiet. “Yes,” he says
      - 5:22 coach goes on to the dates`,
    scores: [
      {
        skill: 'P4',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'For the call: who does it, when it’s practiced, who helps and how.',
      },
      {
        skill: 'P5',
        level: 4,
        prompt: 0,
        carried: 2,
        evidence:
          'One task moves, the safety plan was read first, and the family agreed on the sign for coming back.',
      },
      {
        skill: 'P7',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence:
          'She named it and owned nine days. Then came the dates, and he was left with his “yes.”',
      },
    ],
    strength: 'No one asked what stays. You said it first, and the father put his shoulders down.',
    edge: 'After “we didn’t call back for nine days”: what would he need to try again?',
  },
  {
    key: 'joanna feedback',
    coach: 'joanna',
    by: 'linda',
    ago: 92,
    setting: 'phone_or_video',
    mode: 'live',
    minutes: 25,
    notes: prose`
      - 2:01 “Which minute would you like to go back to?” The coachee takes four of them
      - 2:06 coach: “In yours, you put the cup down and asked again. She told you the rest. And also the ending, and …”
      - 2:09 coachee: “Can I just have the cup?” Both laugh
      - 2:14 rehearsal of the ending, two rounds, second one without notes
      - 2:22 “I’ll try the cup thing on Tuesday.” – “Good!”`,
    scores: [
      {
        skill: 'C4',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence:
          'The coachee spoke first, and the cup had its effect. Then two more points came in the same breath (2:06).',
      },
      {
        skill: 'C5',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'Two rounds with one word of feedback between them (2:14).',
      },
      {
        skill: 'C6',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence:
          'A day and a thing to do. No words, no cue, nothing about what might get in the way.',
      },
    ],
    strength: 'She could ask you for just one thing. People don’t ask everyone for that.',
    edge: 'Let the breath after your first point be a breath.',
  },
]
