import { prose } from '../prose'
import type { ReviewText } from './review-text'

export const anaFirst: ReviewText = {
  levels: [3, 2, 2, 2, 3],
  comment: prose`
    Ana, “Great, and before we get to that” is going to stay with me. It is polite, it is quick, and it
    takes the whole meeting away. You saw it and you put it on paper, and I could hear it.

    Two things would make this even more useful to you. First: did it ever go the other way? One meeting where
    their point really came first would help us see what sets you off, because “nervous” is true
    of every meeting. Second: your last paragraph is a wish. Take one person, one day and one sentence, and
    say how you will know.

    This goes back to you only for those two. The rest can stand.`,
  notes: {
    R2: 'You name the choice. What makes you slide your point in on some days and not on others?',
    R3: 'You describe C1 correctly. Now put a level to what you had, and say which words of the anchor decide it.',
    R4: 'If someone read only this paragraph, how would they know you had done it?',
  },
}

export const anaSecond: ReviewText = {
  levels: [4, 4, 3, 3, 4],
  comment: prose`
    The dog! I didn’t expect the answer to be a dog, and I don’t think you did either. “I slide my point
    in front when theirs sounds reasonable, because then I think that it can wait”: that is a real finding,
    and I don’t know many people who could have found it on their own.

    The twelve meetings are evidence that someone can act on. Take them to Marcus as they are, without an
    argument around them.

    One thing to watch in your plan: R. will answer your question on Monday with what went well. Ask her
    what the family said, and wait.`,
  notes: {
    R1: 'Two moments that pull in different directions, both with their words. No one in them could be recognized.',
    R2: 'A pattern and what sets it off. This is the step that was missing.',
    R3: 'You place it between 1 and 2 and say why. I would have said the same.',
    R4: 'Person, day, sentence, check. When it has happened once, it is a 4.',
    R5: 'One change in your own hands and one for the reviewer, both aimed at that Monday.',
  },
}

export const meiling: ReviewText = {
  levels: [3, 4, 3, 3, 4],
  comment: prose`
    You knew it was the wrong question as you were saying it, and you looked for the reason instead of
    the excuse. A nod from someone who speaks better English as a door: I’ve walked through that door too,
    in Spanish. The picture of the grayed-out button is better than any complaint about it.`,
  notes: {
    R1: 'Exact, and safe to read. One more visit with a relative where you did ask would tell us whether the chair is what matters.',
    R2: 'That you were once the one who nodded is yours to tell, and you told just enough of it.',
  },
}

export const ingridFirst: ReviewText = {
  levels: [1, 2, 2, 1, 2],
  comment: prose`
    I believe every word of this, and I cannot see anything yet. There was a case meeting where someone used
    an old word. Who said what? What did you do with your face, your hands, your next sentence? And what
    were you protecting in that second? I’m not asking to blame you. We always protect something, and
    it’s usually worth knowing what.`,
  notes: {
    R4: '“Speak up the next time” depends on a moment you don’t choose. Pick one that you do.',
    R5: 'The court reports are a real cause. Show me: how many, which word, how it gets into the room.',
  },
}

export const peggy: ReviewText = {
  levels: [4, 3, 3, 3, 4],
  comment: prose`
    “I’m walking.” I read it out loud to my wife. You could have kept it as a good story against video, but
    you didn’t: you found your hands. And the father with his forty rounds shows that you can hear a man walk
    perfectly well. Ask Isaac to write down what your hands do, not whether it was good.`,
  notes: {
    R2: 'One small explanation saved, and one visit paid for it. That’s a choice with its price on it.',
    R5: 'Ruth didn’t know that it locks. Sometimes a cause in the system is only something no one said.',
  },
}

export const sam: ReviewText = {
  levels: [4, 3, 3, 3, 4],
  comment: prose`
    I know that parking lot. What I did not know is the pool: the same voice on the phone, and you dripping, with no pen within a hundred
    feet. You did not have to explain anything after that. The blanket will stay with me. I’m writing to Elena about the two lines as well,
    so there are two of us.`,
  notes: {
    R2: 'You were looking for a pen before she had finished. When is the pen useful, and how would you know?',
    R4: 'Will gets to shout on Monday. Tell him to hang up once, too.',
  },
}

export const derrick: ReviewText = {
  levels: [3, 4, 3, 3, 4],
  comment: prose`
    “My calendar was in my hand. It was open. There was nothing on it.” Three short sentences, and I have nothing to ask about the moment. You
    like that people assume you know. So do I; most of us were hired for it. And then you tell us about “no worries,” which is exactly how
    you start being watched: by saying first what they’ll find.`,
  notes: {
    R1: 'The one time by accident belongs here. It makes the “no” by the printer harder to explain away.',
    R4: 'A text from Sam on Wednesday is a good string to pull. What will you write back if the answer is no?',
  },
}

/** Begun and put down again: someone has it in hand. */
export const willBegun: ReviewText = {
  levels: [3, 4, null, null, null],
  comment: prose`
    “She spoke my language and I took that as permission.” That sentence turns the whole piece around. I want
    to come back to`,
  notes: {
    R2: 'People who say the noun get served worst. Seen from inside, with what sets it off.',
  },
}
