import { prose } from '../prose'
import type { ObservationText } from './observation-text'

/** Coaches of the finished cohort with families: what module 2 is about. */
export const familiesOne: readonly ObservationText[] = [
  {
    key: 'denise family',
    coach: 'denise',
    by: 'dana',
    ago: 177,
    setting: 'home',
    mode: 'live',
    minutes: 35,
    notes: prose`
      - Kitchen, she’s filling in for a practitioner. The grandmother has agreed to me on the phone and at the door
      - 4:02 “What should be on the list?” – “His sleep.” Written on top, in those words
      - 4:05 “And you?” to the boy. He shrugs. Five seconds. “The noise.” – “The noise.” She writes it
      - 4:14 grandmother: “I lie awake and count trucks.” Coach: “You count trucks.” – “Yes.”
      - 4:27 grandmother: “So we put his bed on the yard side.” Boy: “And yours?” They look at each other`,
    scores: [
      {
        skill: 'P1',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'The list is theirs, the boy is asked and waited for (4:05), and the decision about the bed was spoken by them.',
      },
      {
        skill: 'P2',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence: '“You count trucks” gives her the words back. She said yes and stopped.',
      },
    ],
    strength: 'Five seconds for a shrug. “The noise” was in them, and it decided the meeting.',
    edge: 'When someone counts trucks at night, say what the counting is for. A guess is enough.',
  },
  {
    key: 'keisha family',
    coach: 'keisha',
    by: 'linda',
    ago: 171,
    setting: 'community',
    mode: 'live',
    minutes: 50,
    notes: prose`
      - Evening meeting, seven people, one of them with a lanyard
      - 6:01 lanyard: “I have until seven.” Coach: “Then let’s hear the family’s first point now.” Looks at the aunt
      - 6:03 aunt: “The key.” Coach: “Tell me about the key.” – she does, three minutes
      - 6:12 coach: “You gave it back so that no one could say you kept it.” Aunt: “No one has ever understood that.”
      - 6:40 lanyard proposes a date. Coach: “Whose decision is that?” The father says a day, the lanyard nods`,
    scores: [
      {
        skill: 'P1',
        level: 4,
        prompt: 0,
        carried: 2,
        evidence:
          'The aunt first (6:01), who used to be the silent one, and 6:40 said out loud whose decision the date is.',
      },
      {
        skill: 'P2',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence:
          '6:12 goes from the key to what giving it back meant, and the aunt went on from there.',
      },
    ],
    strength: 'You answered the clock with the aunt. I have never seen that done so politely.',
    edge: 'After “no one has ever understood that” came your next point, two seconds later. Let it stand.',
  },
  {
    key: 'farah family',
    coach: 'farah',
    by: 'dana',
    ago: 165,
    setting: 'home',
    mode: 'live',
    minutes: 40,
    notes: prose`
      - On the floor, shoes and phone in the hallway. A very young mother, a fourteen-month-old
      - 10:11 child holds a spoon out. Mother looks at coach. Coach looks at the spoon
      - 10:12 coach: “You look at me to see if it’s allowed.” Mother laughs: “Everyone looks at me here.”
      - 10:20 coach: “Should we try the bath first or dinner?” Mother: “You say.” Coach: “The bath, then.”
      - 10:31 mother gives the spoon back, twice. Coach says nothing`,
    scores: [
      {
        skill: 'P1',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence:
          'The mother was asked between two things that were the coach’s, and “you say” was taken as an answer (10:20).',
      },
      {
        skill: 'P2',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence:
          '10:12 says what the look is about. The mother made it larger: “Everyone looks at me here.”',
      },
    ],
    strength: 'You looked at the spoon. So did she, a second later, and then it was her game.',
    edge: '“You say” is a sentence to stay with. What would she lose if she said it herself?',
  },
  {
    key: 'leticia family',
    coach: 'leticia',
    by: 'linda',
    ago: 154,
    setting: 'home',
    mode: 'recorded',
    minutes: 30,
    notes: prose`
      - Recording in Spanish, agreed with everyone in it; read with the coach’s notes on the words
      - 1:10 father: “Aquí andamos, en la lucha.” Coach: “Y nadie lo ve.” And no one sees it. He sits down
      - 3:40 he talks for four minutes. She says eleven words in them
      - 9:15 mother: “He never told me this.” Coach looks at him, not at her
      - 14:20 plan for the evenings, said by the two of them to each other; coach moves her chair back`,
    scores: [
      {
        skill: 'P1',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'The plan is spoken between the two of them (14:20), and she makes room for it.',
      },
      {
        skill: 'P2',
        level: 4,
        prompt: 0,
        carried: 2,
        evidence:
          'Four words at 1:10 caught pride and tiredness at once, and he told what his wife had never heard.',
      },
    ],
    strength: '“Y nadie lo ve.” No card would have had that, in any language.',
    edge: 'Say to yourself why it worked, so that you can find it on a bad Wednesday.',
  },
]
