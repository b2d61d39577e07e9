import { prose } from '../prose'
import { type AnswerTexts, ifThen, pause, rewrite, ruler, scored } from './answer-text'

/** Ana in modules 3 and 4, the one that her cohort is in. */
export const anaSecond: AnswerTexts = {
  'm3-said-done-guessed/r1': rewrite(prose`
    10:32 Father, louder: “No one told us.” Luis turns the page. Father takes his cap off the table and holds it in both
    hands. Next word from him: 10:39.`),
  'm3-said-done-guessed/i1': ifThen(
    'I see the word “engaged” on my page',
    'cross it out, put a question mark in the strip and write what their hands did',
  ),
  'm3-what-to-watch/p1': pause(prose`
    The younger brother. A camera would have caught that he peeled the label off his bottle from the minute we said
    “placement” until the end, and then rolled it up very small.`),
  'm3-being-a-guest/r1': rewrite(prose`
    Hi, it’s Luis. I’d like to get better at these meetings, so I asked my coach to watch me on Thursday. Me, not you.
    You can say no, or say yes and change your mind in the middle. I’ll call tomorrow. If we miss each other, she stays
    at the office.`),
  'm3-being-a-guest/i1': ifThen(
    'someone says “I guess so” to my being there',
    'say “It’s fine to say no. Then I’ll wait in the car. What would you like?” and look at my shoes for five seconds',
  ),
  'm3-what-your-eyes-add/p1': pause(prose`
    R. is my Luis; my word for her is “thoughtful.” T. is my Dee, and the word is “quick.” I looked it up: last week both
    of them asked four questions in a row.`),
  'm3-what-your-eyes-add/i1': ifThen(
    'I reread a page about T. before we talk',
    'put R. in her place and cross out each word that would change',
  ),
  'm4-what-fidelity-is-for/i1': ifThen(
    'R. asks me who gets to see the number',
    'say “You and I, and Dana because she teaches me. Not Marcus.” And then show her where it is kept',
  ),
  'm4-anchors-na-rounding-up/r1': rewrite(prose`
    P2: 3. 11:20 “You keep the lights on for everyone.” He: “Yeah. And no one asks who pays for it.” He went on for a
    minute. Not 4: he told her something he already knew.`),
  'm4-anchors-na-rounding-up/v1': scored({ P3: 3, P4: 3 }, 1, 1),
  'm4-anchors-na-rounding-up/i1': ifThen(
    'I waver between two levels for someone I like',
    'read the higher one out loud, look for its line with my finger, and if there is none write down the lower one',
  ),
  'm4-calibration-lab/u1': ruler(7),
  'm4-calibration-lab/v1': scored({ P1: 1, P2: 3 }, 0, 0),
  'm4-calibration-lab/v2': scored({ P2: 2, P3: 2, P7: 2 }, 0, 0),
  'm4-calibration-lab/v3': scored({ P1: 4, P6: 3, P7: 'na' }, 0, 2),
  'm4-calibration-lab/p1': pause(prose`
    My words were “ouch,” “sweet” and “like R.”. The kitchen table is me, so I gave it a 1. In the car she brought
    doughnuts and I gave half a level for doughnuts. I am strict with myself and soft with sweets.`),
  'm4-calibration-lab/v4': scored({ P1: 3, P4: 2, P6: 2, P7: 'na' }, 0, 1),
  'm4-calibration-lab/v5': scored({ P5: 1, P6: 2 }, 3, 0),
  'm4-calibration-lab/v6': scored({ P2: 3, P7: 3, P4: 'na' }, 0, 1),
}
