import { prose } from '../prose'
import type { NoteText } from './practice-text'

const farah: NoteText[] = [
  {
    coach: 'farah',
    ago: 194,
    plan: 'farah wait',
    used: 'partly',
    did: 'Hands under the table. I reached four and then I explained the question.',
    happened: prose`She answered my explanation and not the question. The second time I made it to seven. “Because
      of the twins,” she said, and told me.`,
    setting: 'community',
    carried: 0,
    confidence: 5,
  },
  {
    coach: 'farah',
    ago: 171,
    used: 'yes',
    did: 'Agreement in the car, parked, engine off. I asked for one thing she’d like me to watch.',
    happened: prose`“Watch where I look when the baby cries.” We picked a day. She asked me not to say anything
      nice for the first five minutes afterward, and I promised.`,
    setting: 'community',
    carried: 1,
    confidence: 6,
  },
  {
    coach: 'farah',
    ago: 119,
    skill: 'C5',
    plan: 'farah rehearse',
    used: 'yes',
    did: 'Played the father who doesn’t look up. Twice, the second time with the television on.',
    happened: prose`She was angry with me in the first round and funny in the second. She said that on the real visit
      the television was the easy part.`,
    setting: 'community',
    carried: 1,
    confidence: 7,
  },
  {
    coach: 'farah',
    ago: 20,
    used: 'yes',
    did: 'Asked what would make it hard to show me the visits that go badly.',
    happened: prose`“That you’d still like me afterward, and I wouldn’t know if it’s true.” We agreed that she sends
      me the bad one first, always.`,
    setting: 'phone_or_video',
    carried: 1,
    confidence: 7,
  },
]

const leticia: NoteText[] = [
  {
    coach: 'leticia',
    ago: 192,
    plan: 'leticia drawer',
    used: 'yes',
    did: 'Answered three questions straight, with the answers, and then asked mine.',
    happened: prose`She looked at me like I was someone else. Then she said she wants to stop promising
      things at the door. In Spanish, so we wrote it in Spanish.`,
    setting: 'office',
    carried: 1,
    confidence: 8,
  },
  {
    coach: 'leticia',
    ago: 160,
    used: 'partly',
    did: 'Twelve minutes for the agreement, in a hallway, between two alarms of the fire drill.',
    happened: prose`We have a goal and no date. She was called away in the middle of “so that families can.” To be
      continued at the copier.`,
    setting: 'office',
    carried: 0,
    confidence: 5,
  },
  {
    coach: 'leticia',
    ago: 104,
    used: 'yes',
    did: 'Said that the old goal was mine, gave it back, and asked for hers.',
    happened: prose`“Que ellos cierren la puerta, no yo.” That they close the visit, not her. I would never have
      found this one.`,
    setting: 'home',
    carried: 2,
    confidence: 7,
  },
]

const tom: NoteText[] = [
  {
    coach: 'tom',
    ago: 193,
    plan: 'tom bag',
    used: 'partly',
    did: 'Bag stayed in the hall. Without it I didn’t know where to look, so I looked at her plant.',
    happened: prose`She asked whether something was wrong. I told her about the bag. After that it was the best
      session we’ve had, but we never got to a goal.`,
    setting: 'office',
    carried: 0,
    confidence: 4,
  },
  {
    coach: 'tom',
    ago: 167,
    used: 'yes',
    did: 'Asked what she wants from me, with four things to choose from.',
    happened: prose`“To be the judge. The one who sighs.” So that is my role on Thursdays. She set the date herself,
      the day before the hearing.`,
    setting: 'office',
    carried: 1,
    confidence: 6,
  },
  {
    coach: 'tom',
    ago: 129,
    plan: 'tom again',
    used: 'yes',
    did: 'Called the old focus done after six weeks. I brought the two sighs she survived, with times.',
    happened: prose`She said she would miss the judge. The new one is about ending calls without promising. Families
      would “know what they can count on.”`,
    setting: 'office',
    carried: 2,
    confidence: 7,
  },
  {
    coach: 'tom',
    ago: 52,
    used: 'no',
    did: 'Had planned to say the privacy words again, since we have a new manager. I didn’t.',
    happened: 'We had four minutes and a tow truck. Next week.',
    setting: 'community',
  },
  {
    coach: 'tom',
    ago: 12,
    used: 'yes',
    did: 'Said the privacy words, late, and said that they came late.',
    happened: prose`She’d been wondering since the manager started and had only brought me the good visits. She went to
      her bag and took out a page that was months old.`,
    setting: 'office',
    carried: 1,
    confidence: 6,
  },
]

const grace: NoteText[] = [
  {
    coach: 'grace',
    ago: 190,
    plan: 'grace agreement',
    used: 'yes',
    did: 'Asked which ten minutes of the week she would like to have back.',
    happened: prose`Silence, then: “The ones before I knocked.” We made the agreement about the minutes before the
      door. I’d been sure it would be about the meeting.`,
    setting: 'phone_or_video',
    carried: 1,
    confidence: 7,
  },
  {
    coach: 'grace',
    ago: 147,
    used: 'partly',
    did: 'Looked back on the date we’d set. I’d lost my notes and did it from memory.',
    happened: prose`She corrected me twice, with her own notes. Next time we use hers.`,
    setting: 'office',
    carried: 2,
    confidence: 5,
  },
  {
    coach: 'grace',
    ago: 83,
    used: 'yes',
    did: 'Half a page with a practitioner who starts on nights. We did it at six in the morning, over eggs.',
    happened: prose`Her goal: say at handover what the young person decided, before what staff did. We hear it in
      the handover recordings, so there is no argument about whether it happened.`,
    setting: 'team_meeting',
    carried: 1,
    confidence: 7,
  },
  {
    coach: 'grace',
    ago: 19,
    used: 'yes',
    did: 'Asked “so that families can?” and waited until it got uncomfortable.',
    happened: prose`“So that they can be rude to me.” She meant it. Families who are allowed to be rude don’t have to leave. I wrote
      it down the way she said it.`,
    setting: 'office',
    carried: 2,
    confidence: 8,
  },
]

export const notesTwo: readonly NoteText[] = [...farah, ...leticia, ...tom, ...grace]
