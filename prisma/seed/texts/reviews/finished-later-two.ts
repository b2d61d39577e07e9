import { prose } from '../prose'
import type { ReviewText } from './review-text'

/** Modules 5 to 8. */
export const joannaFeedbackFirst: ReviewText = {
  levels: [3, 2, 3, 2, 1],
  comment: prose`
    Joanna, the transcript is brave. You didn’t make it better than it was. Then you look at it only from your own chair. Put her two
    answers side by side, the first and the last, eight words and a few more. What was in the first that isn’t in the last? And after
    which sentence of yours did it go? I’d bet it isn’t the sentence you’re ashamed of. If you can, use a real conversation for the
    second round. It may go badly. That doesn’t matter here.`,
  notes: {
    R2: 'You didn’t want to hurt her. Where do you know that from?',
    R5: '“Very open and grateful” is your reading. Which of her words says so?',
  },
}

export const joannaFeedbackSecond: ReviewText = {
  levels: [4, 4, 3, 4, 4],
  comment: prose`
    “It told her that what she had brought was not there.” That is why we ask for the other person’s words: from your chair it was a kind
    sentence. And the elevator is in it again. You didn’t need anyone to tell you they’re the same sentence.

    You’re right that the second conversation has no one thing to work on. Don’t add one to please C4. She’s working on going alone, and that’s enough
    for this week.`,
  notes: {
    R1: 'The question you were proud of turns out to be a hint, and you leave it in. Good.',
    R4: 'Changed after one phone call, because she wanted something else. That is a 4.',
    R5: 'From “all of it” to one kitchen, after seven seconds. I could follow each step.',
  },
}

export const tomPlan: ReviewText = {
  levels: [3, 4, 3, 4, 4],
  comment: prose`
    Three misses, three kinds, and for one of them the remedy is to do nothing: I was glad to read that, since most of us would have
    rehearsed the poor woman into the ground. “I’d have sounded like you” is a gift, and you got it for one second of silence. You’re a
    different writer from the one who sent me the refresher at the hotel.`,
  notes: {
    R2: 'Leaflets again, and this time you name it before I can. “I like to leave something behind.”',
    R5: 'Others could use how you tell “no opportunity” from “avoided,” one minute or ten. May I?',
  },
}

export const hannahPlan: ReviewText = {
  levels: [4, 4, 3, 4, 4],
  comment: prose`
    I laughed at the tea and then I saw that it’s the center. You went looking for a missed scene and found the second round, and
    behind that the day your feedback comes late. This is what misses are for. It also took some nerve to write that you were relieved.`,
  notes: {
    R2: 'The arm’s length is the sentence. I have the same thing. With me it’s a table.',
    R5: 'The remedy for one kind is no use for the other, and you show why: door, courage.',
  },
}

export const leticiaLeft: ReviewText = {
  levels: [4, 4, 3, 4, 4],
  comment: prose`
    Slippers and a cash register, and I understand more about natural support than from a shelf of books. What I admire most is where you stop: no
    amount of practicing will make the police call safe by summer, so it stays. You did not turn a missing interpreter into a missing skill. Take
    that one sentence to your director as is.

    Before anything moves, your coachee and her supervisor read this plan together, out loud. You have it in there; I’m only underlining it.`,
  notes: {
    R2: '“I have rewarded the quick hand.” One sentence of praise in front of a team, and look what it did.',
    R5: 'What moves, what does not, who says yes, and two signs. The second sign gets passed by word of mouth, which plans usually lack.',
  },
}

export const keishaPortfolio: ReviewText = {
  levels: [4, 4, 3, 4, 4],
  comment: prose`
    You asked me which minute, and I had to look it up: it was 15:10. I couldn’t have told you what you made of that minute. “I took
    exactness for feedback” goes on my wall.

    The secretary has been with us for sixteen weeks. She isn’t gone. You see her come in, and now and then you offer her a chair outside.
    Thank you for these months, Keisha. I will ask you about the ink.`,
  notes: {
    R3: 'A 1 for yourself on C7 while everyone is happy on Thursdays. The anchor says it, and you let it.',
    R4: 'Ink. That’s what an adjusted plan looks like.',
    R5: 'One score from one afternoon, and you say so before you build on it.',
  },
}
