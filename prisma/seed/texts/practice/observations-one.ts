import { prose } from '../prose'
import type { ObservationText } from './observation-text'

export const observationsOne: readonly ObservationText[] = [
  {
    key: 'keisha 1',
    coach: 'keisha',
    by: 'dana',
    ago: 190,
    setting: 'office',
    mode: 'live',
    minutes: 25,
    notes: prose`
      - 9:01 coach: “So, let’s conversation about listening, like we said.”
      - 9:03 coachee opens a list, reads out three overdue plans
      - 9:05 coach: “These matter, and they have their own time.” Coachee closes the list
      - 9:06 coach: “I thought you could let them finish more.” Coachee: “Okay.”
      - 9:14 coach names the date, two weeks out, “and this stays with us, except for danger”
      - 9:22 coachee has spoken for about five of twenty-two minutes`,
    scores: [
      {
        skill: 'C1',
        level: 2,
        prompt: 1,
        carried: 0,
        evidence: prose`Date and privacy are there. The goal (“let them finish more”) came from the coach, and
          no one asked what it would look like. A look from me at 9:12 was followed by the date.`,
      },
    ],
    strength: 'The sentence at 9:05. The list was closed within two seconds and stayed closed.',
    edge: 'Ask the corner question, and leave room for a second answer.',
  },
  {
    key: 'denise 1',
    coach: 'denise',
    by: 'linda',
    ago: 184,
    setting: 'office',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - 2:00 coach: “What should be different when we get up?” Seven seconds
      - 2:01 coachee: “I’d know what to do with my laptop.”
      - 2:04 coach: “What would I see from the corner?” – “It would be on the floor.”
      - 2:09 coach: “What makes that worth the trouble?” Coachee tells about a grandmother who talked to the lid
      - 2:16 privacy: what stays, what goes out, what has to. Coachee asks about the file
      - 2:27 coachee writes the date`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence: prose`One goal that can be seen (“on the floor when she comes in”), in the coachee’s words, with a
          date written by her. Privacy with its limits at 2:16.`,
      },
    ],
    strength: 'Seven seconds at the start. The goal came out of them.',
    edge: 'Her reason was there (the grandmother). What will families be able to do? That wasn’t asked.',
  },
  {
    key: 'tom rehearsed',
    coach: 'tom',
    by: 'linda',
    ago: 176,
    setting: 'phone_or_video',
    mode: 'role_play',
    minutes: 18,
    notes: prose`
      - I play a practitioner who has been sent. Three rounds, each a bit less friendly
      - Round 1: he offers three things before I have sat down
      - Round 2: “What do you want from me?” I say nothing. He waits nine seconds
      - Round 3: I ask who he reports to. He answers in two sentences and asks what would worry me`,
    scores: [
      {
        skill: 'C1',
        level: 2,
        prompt: 2,
        carried: 1,
        evidence: prose`By the third round the goal came from me. No date in any of them. We stopped twice and worked out
          the next line together.`,
      },
    ],
    strength: 'He asked for the worst round himself.',
    edge: 'The date. It’s the part he drops when it gets friendly.',
  },
  {
    key: 'farah 1',
    coach: 'farah',
    by: 'dana',
    ago: 169,
    setting: 'community',
    mode: 'live',
    minutes: 20,
    notes: prose`
      - In the parked car, coachee at the wheel, I sit behind
      - 11:32 coach: “What makes it worth the trouble?” Counts under the seat: one, two, three, four
      - 11:32 coach: “I mean, why this and not something else?”
      - 11:33 coachee: “The families, I guess.” Looks in the mirror
      - 11:35 coach: “I explained it again. Sorry. I’ll be quiet.” Eight seconds
      - 11:36 coachee: “Because mine cried and no one looked at me.”
      - 11:48 a day is set; privacy isn’t mentioned`,
    scores: [
      {
        skill: 'C1',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence: prose`The goal (“where I look when the baby cries”) is the coachee’s and can be seen, there is a day.
          Nothing was said about who will know, so level 3 doesn’t fit yet.`,
      },
    ],
    strength: 'She noticed at 11:35 that she had filled the silence, said so, and made a new one.',
    edge: 'Privacy words before the first question, and not when someone asks.',
  },
  {
    key: 'omar 1',
    coach: 'omar',
    by: 'linda',
    ago: 164,
    setting: 'phone_or_video',
    mode: 'live',
    minutes: 22,
    notes: prose`
      - Two colleagues of the same rank, a kitchen table, me on a screen
      - 1:03 coach: “You choose.” Colleague: “Watch whether I get up.”
      - 1:04 coach gets up for coffee. Both laugh. He sits down again
      - 1:10 coach: “And how would we know?” – “You count.” – “Okay.”
      - 1:19 no date. Colleague: “We see each other anyway.”`,
    scores: [
      {
        skill: 'C1',
        level: 2,
        prompt: 1,
        carried: 1,
        evidence: prose`A focus that can be seen, chosen by the coachee, with a way to count it. No date; and in an office
          of three “this stays between us” would have needed a sentence about the third.`,
      },
    ],
    strength: '“You choose,” and then he wrote down her words and not his own.',
    edge: 'A date, even when you see each other every day. Especially then.',
  },
  {
    key: 'hannah 1',
    coach: 'hannah',
    by: 'dana',
    ago: 157,
    setting: 'office',
    mode: 'live',
    minutes: 28,
    notes: prose`
      - 3:30 coachee begins with a phone call that she ended too fast. Coach puts the pen down
      - 3:32 coach: “What did he say, exactly?” Coachee does his voice
      - 3:38 coachee: “I hung up on a question.” Eleven seconds. Coach doesn’t speak
      - 3:44 coach: “What would I have heard if it had gone better?” – “The question again, from me.”
      - 3:50 they read the privacy lines out loud together, one sentence each
      - 3:55 date, and “two recordings, first five minutes”`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: prose`The goal grew out of a moment and is the coachee’s own: to say the question back before ending a
          call. Date, evidence and privacy all named. The coachee did most of it.`,
      },
    ],
    strength: 'Eleven seconds after “I hung up on a question.” The coachee found the goal in them.',
    edge: 'Ask what a family would be able to do if the question came back to them every time.',
  },
  {
    key: 'leticia 1',
    coach: 'leticia',
    by: 'linda',
    ago: 150,
    setting: 'office',
    mode: 'recorded',
    minutes: 19,
    notes: prose`
      - Recording, in Spanish with a few English words; the coachee has agreed to it and read these notes
      - 0:40 coach: “La meta de la otra vez, ¿era tuya o mía?” Coachee laughs: “Tuya.”
      - 2:10 coach offers two goals, coachee takes the second
      - 6:30 coach asks why. Coachee: “Por mi papá.” Coach nods, doesn’t ask further
      - 12:00 privacy in one sentence, without what has to go out
      - 18:20 “Hablamos pronto.”`,
    scores: [
      {
        skill: 'C1',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence: prose`She gave back a goal that was hers, then offered two more to choose from. No date (“soon”). The
          limits of privacy were left out.`,
      },
    ],
    strength: 'The first question. Few people ask “was it yours or mine?” on tape.',
    edge: 'Wait for a third goal, the one that isn’t on your list.',
  },
]
