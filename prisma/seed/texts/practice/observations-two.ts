import { prose } from '../prose'
import type { ObservationText } from './observation-text'

export const observationsTwo: readonly ObservationText[] = [
  {
    key: 'keisha 2',
    coach: 'keisha',
    by: 'linda',
    ago: 139,
    setting: 'phone_or_video',
    mode: 'recorded',
    minutes: 31,
    notes: prose`
      - 0:20 coach: “What stays and what goes out,” forty seconds, with both limits
      - 2:05 coachee tells about crying in a meeting. Coach: “Thank you for telling me.” Silence
      - 6:40 coach: “What would you like me to watch for?” – “Whether I leave a gap.”
      - 15:10 coach, on last week: “I saw that you left four gaps, that you smiled, and that the agenda was long.”
      - 15:40 coachee writes all three down, asks about the agenda
      - 29:00 date and two meetings named as evidence`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence:
          'Goal from the coachee, audible, with date and evidence; privacy complete at 0:20.',
      },
      {
        skill: 'C4',
        level: 2,
        prompt: 0,
        carried: 0,
        evidence: prose`At 15:10 three points came at once, and the coachee hadn’t been asked for her own reading. She
          took the third one, which was the least important.`,
      },
    ],
    strength:
      'The silence after the crying. You didn’t fix anything, and the coachee went on by herself.',
    edge: 'In feedback: one thing, after she has said hers.',
  },
  {
    key: 'grace wrong person',
    coach: 'grace',
    by: 'dana',
    ago: 121,
    setting: 'team_meeting',
    mode: 'live',
    minutes: 20,
    notes: prose`
      - 8:00 handover, five people standing
      - 8:04 coach asks who decided about the weekend; two answers at once
      - 8:12 conversation moves to the schedule and stays there`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence: 'The focus of last week was named again and a date set, in the handover.',
      },
    ],
    strength: 'She asked who decided, before what was decided.',
    edge: 'Five people standing isn’t a place for an agreement.',
    voided: {
      ago: 120,
      reason: 'Signed for the wrong person: the notes belong to another coach of that morning.',
    },
  },
  {
    key: 'farah 2',
    coach: 'farah',
    by: 'linda',
    ago: 112,
    setting: 'community',
    mode: 'recorded',
    minutes: 24,
    notes: prose`
      - 0:15 privacy words, unasked, both limits
      - 1:30 coach: “Still the eyes?” – “No, they’re fine. It’s the door now.”
      - 4:00 coach: “From the corner?” – “I’d put my hand on the handle after she has.”
      - 9:20 rehearsal: coach plays the mother, stands up first. One round
      - 11:00 coachee: “Again?” Coach: “I think you’ve got it.”
      - 22:40 date, in the coachee’s calendar`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'Old focus ended on evidence, new one in the coachee’s words and visible; privacy first; date.',
      },
      {
        skill: 'C5',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence: 'One round only. The coachee asked for a second and didn’t get it (11:00).',
      },
    ],
    strength: '“Still the eyes?” Four letters each, and the coachee took over from there.',
    edge: 'When someone asks “again?”, the answer is yes.',
  },
  {
    key: 'tom by denise',
    coach: 'tom',
    by: 'denise',
    ago: 95,
    setting: 'office',
    mode: 'live',
    minutes: 26,
    notes: prose`
      - 4:02 no bag in the room
      - 4:03 coach: “What do you want from me today?” – “The judge is done. Just listen.”
      - 4:10 coachee on ending calls: “I always promise something.” Coach: “Always?” – “Tuesday I didn’t.”
      - 4:16 coach: “So the goal is fewer promises?” Coachee: “Hm. Say what they can count on.”
      - 4:25 “See you next week” – no date to look back, nothing said about privacy`,
    scores: [
      {
        skill: 'C1',
        level: 2,
        prompt: 0,
        carried: 2,
        evidence: prose`The coachee corrected the goal and it is hers. It can be heard. There’s no date, and privacy didn’t come up
          even though a new manager is starting.`,
      },
      {
        skill: 'C2',
        level: null,
        evidence: 'Nothing had been observed that they could have talked about.',
      },
    ],
    strength: 'He let her correct his wording and dropped it right away.',
    edge: 'Two sentences for the end: what day do we look, and who will know.',
  },
]
