import { prose } from '../prose'
import type { ReviewText } from './review-text'

export const anaSteppedIn: ReviewText = {
  levels: [4, 4, 3, 3, 4],
  comment: prose`
    Three of you kept quiet on one bench, and you had begun. I don’t think I could have written that sentence about myself.

    Look at what the whisper did. You had no voice, and she told a teacher about shoes. So the skill isn’t a better sentence from you, it’s
    one fewer. Your thumbs plan does just that. Please let me know about the 12th, even if nothing happened.`,
  notes: {
    R1: 'The second hallway speaks against “she cannot yet.” That’s a 4.',
    R2: 'Wanting to look like someone whose families do well: this is the pattern under “great, and before we get to that.”',
    R4: 'Once it has happened it’s a 4. The grandmother on the phone counts as rehearsal.',
    R5: 'You say what a clerk is for, and where you would still speak first. Both are right.',
  },
}

export const anaTwoPages: ReviewText = {
  levels: [4, 4, 4, 4, 4],
  comment: prose`
    You let the first number stand and walked from a 3 to a 2 in front of us. This is scoring, Ana, a module early.

    The sentence I underlined twice is “while I look at the paper no one can see what I think.” Your folder and your pen have the same job.
    You don’t have to give either one up. But you could decide which minute you look up in, and 2:10 would be a good one.`,
  notes: {
    R2: 'Lines twice as long where it gets tense. You measured it. No one had asked you to.',
    R3: 'A doubt about the anchor that does not excuse your page. That is what level 4 means here.',
    R5: 'Spoon, hands, does not taste again. I can see that cook.',
  },
}
