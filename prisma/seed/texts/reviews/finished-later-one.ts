import { prose } from '../prose'
import type { ReviewText } from './review-text'

/** Modules 2 to 4. */
export const farahSteppedIn: ReviewText = {
  levels: [4, 4, 3, 4, 4],
  comment: prose`
    The scarf! You could have left that morning out, and the piece would have been neater and less true. “It needs no zipper”
    is what I will keep: what we call stuck is often only stuck in our way of doing it. And he told you at the window what it
    cost him. You heard it, and you didn’t rush to comfort either of you in the text.`,
  notes: {
    R2: '“The zipper calmed me.” Phone, transport, zipper: your hands know before you do. That is the pattern.',
    R5: 'One in three, one in ten, and what you take is the hand and not the zipper. I haven’t seen a risk weighed more fairly.',
  },
}

export const omarSteppedInFirst: ReviewText = {
  levels: [2, 2, 2, 1, 2],
  comment: prose`
    Omar, I know your kitchen by now, and I could not find it in this one. You say that stepping in was wrong. Maybe. I’m not
    so sure, with the power going off. What had she said before you picked up the phone? Where were your hands? And what was on
    the calendar that day? Please give me the half minute before the call and leave the verdict for the end. It’s worth a second
    evening, and none of this is lost.`,
  notes: {
    R1: 'She put a letter down. And then? I’d like her next words, as far as you have them.',
    R4: '“Trust people more” has no day on it. Which call is next, and what do you do in its first minute?',
    R5: 'What could have happened, to whom, and how likely was it? It may speak for you.',
  },
}

export const omarSteppedInSecond: ReviewText = {
  levels: [4, 4, 3, 3, 4],
  comment: prose`
    “In my first text there is no Monday.” I read that line twice. You judged yourself for the call, and the thing itself happened
    at the coffee machine, with your back to her. You also found out that the call was right and the payment plan was
    not, and those are two different tasks. So one half hour can hold two rungs of the ladder.`,
  notes: {
    R2: 'Feared: the end of a sentence. That is as exact as it gets, and it explains more than money does.',
    R5: 'The machine at night is a real reason. Getting paid the day after is what no one could know but her. Keep both.',
  },
}

export const graceTwoPages: ReviewText = {
  levels: [4, 4, 4, 4, 4],
  comment: prose`
    This is the piece I’m going to ask you to let me show the next cohort. You explain her page so well that she could sign it, and
    your own so honestly that the two missing minutes have become the best thing on it. “To me it is furniture” is a definition of
    being at home somewhere. You’ll need it when you observe in your own house.`,
  notes: {
    R3: 'You say what a perfect page would not have known. I agree, and I don’t think the anchor can be fixed there.',
    R5: 'Thumb on the glass. The line after shows the method better than any explanation.',
  },
}

export const deniseLean: ReviewText = {
  levels: [4, 4, 4, 4, 4],
  comment: prose`
    Soft with people who bring something, strict with people who file it: you found two leans where the average showed you none. That’s
    also the best argument I know against reading +0.25 alone. I was there for your seven scores and can confirm the laugh. On
    the 6th I will read my lines first, as agreed. Mine lean too, you’ll see.`,
  notes: {
    R1: 'The score that spoils your story is in the middle and not at the end. Thank you.',
    R5: 'You say what seven scores cannot show. Most people stop one sentence earlier.',
  },
}
