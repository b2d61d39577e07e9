import { prose } from '../prose'
import type { ReviewText } from './review-text'

/** Modules 5 to 8. */
export const joannaFeedbackFirst: ReviewText = {
  levels: [3, 2, 3, 2, 1],
  comment: prose`
    Joanna, the transcript is brave, you did not make it better than it was. Then you look at it from your own chair only. Put her two
    answers side by side, the first and the last, eight words and a few more. What was in the first that is not in the last? And after
    which sentence of yours did it go? I would bet that it is not the sentence you are ashamed of. If you can, take a real talk for the
    second round. It may go badly, that does not matter here.`,
  notes: {
    R2: 'You did not want to hurt her. Where do you know that from?',
    R5: '“Very open and grateful” is your reading. Which of her words says so?',
  },
}

export const joannaFeedbackSecond: ReviewText = {
  levels: [4, 4, 3, 4, 4],
  comment: prose`
    “It told her that what she had brought was not there.” That is why we ask for the other person’s words: from your chair it was a kind
    sentence. And the lift is in it again. You needed no one to tell you that they are the same sentence.

    You are right that the second talk has no edge. Do not put one in to please C4. She is working on going alone, and that is edge enough
    for this week.`,
  notes: {
    R1: 'The question that you were proud of turns out to be a hint, and you leave it in. Good.',
    R4: 'Changed after one phone call, because she wanted something else. That is a 4.',
    R5: 'From “all of it” to one kitchen, after seven seconds. I could follow each step.',
  },
}

export const tomPlan: ReviewText = {
  levels: [3, 4, 3, 4, 4],
  comment: prose`
    Three misses, three kinds, and for one of them the remedy is to do nothing: I was glad to read that, since most of us would have
    rehearsed the poor woman into the ground. “I would have sounded like you” is a gift, and you got it for one second of silence. You are
    a different writer from the one who sent me the refresher in the hotel.`,
  notes: {
    R2: 'Leaflets again, and this time you name it before I can. “I like to leave something behind.”',
    R5: 'How you tell “no chance” from “avoided”, one minute or ten, can be used by others. May I?',
  },
}

export const hannahPlan: ReviewText = {
  levels: [4, 4, 3, 4, 4],
  comment: prose`
    I laughed at the tea and then I saw that it is the centre. You went looking for a missed scene and found the second round, and behind
    that the day by which your feedback is late. This is what misses are for. It also took some nerve to write that you were relieved.`,
  notes: {
    R2: 'The arm’s length is the sentence. I have the same, with me it is a table.',
    R5: 'The remedy for one kind is of no use for the other, and you show why: door, courage.',
  },
}

export const leticiaLeft: ReviewText = {
  levels: [4, 4, 3, 4, 4],
  comment: prose`
    Slippers and a till, and I have understood more about natural support than from a shelf of books. What I admire most is where you stop:
    no practising will make the police call safe by summer, so it stays. You did not turn a missing interpreter into a missing skill. Take
    that one sentence to your director as it is.

    Before anything moves, your coachee and her supervisor read this plan together, out loud. You have it in; I only underline it.`,
  notes: {
    R2: '“I have rewarded the quick hand.” One sentence of praise in front of a team, and look what it did.',
    R5: 'What moves, what does not, who says yes, and two signs. The second sign has a way from mouth to mouth, which plans usually lack.',
  },
}

export const keishaPortfolio: ReviewText = {
  levels: [4, 4, 3, 4, 4],
  comment: prose`
    You asked me at which minute, and I had to look it up: 15:10 it was. What you made of that minute I could not have told you. “I took
    exactness for feedback” goes on my wall.

    The secretary has been with us for sixteen weeks. She is not gone. You see her come in, and now and then you offer her a chair outside.
    Thank you for these months, Keisha. I will ask you about the ink.`,
  notes: {
    R3: 'A 1 for yourself on C7 while everyone is happy on Thursdays. The anchor says it, and you let it.',
    R4: 'Ink. That is what an adjusted plan looks like.',
    R5: 'One score from one afternoon, and you say so before you build on it.',
  },
}
