import { prose } from '../prose'
import type { ReviewText } from './review-text'

export const denise: ReviewText = {
  levels: [4, 4, 3, 4, 4],
  comment: prose`
    The grandmother’s “three” is what makes this piece. You could have written the father alone and it
    would have been a tidy story about a bad form. By putting the day without a box next to it, you
    show that the skill was there all along. I went and looked at our own forms after reading this.`,
  notes: {
    R2: '“A filled box feels finished” is a pattern with its trigger. Keep that sentence; you will need it in module 3.',
    R4: 'Tried, and changed after one try. I’d like to hear in a month whether the second sentence is worth its minute.',
  },
}

export const tomFirst: ReviewText = {
  levels: [1, 2, 2, 1, 2],
  comment: prose`
    Tom, there’s a mother in here I almost got to meet. Could you take me into that visit? What did
    she say, word for word as far as you have it, and what was your very next sentence? Everything else I’d
    ask for follows from there: your own choice, the level, the plan. It’s all right if it’s half
    a page. Send it back when you have it; there’s no penalty.`,
  notes: {
    R1: '“Needed to slow down” is how it looks from a month away. Give me ten seconds of it instead.',
    R4: '“Be more present” cannot be missed or met. When exactly, with whom, and how would we know that Friday?',
  },
}

export const tomSecond: ReviewText = {
  levels: [4, 3, 3, 3, 4],
  comment: prose`
    What a difference a sink makes. Now I see it: her back, the leaflet, the water. And the boy in the car
    keeps you honest, because it would be easier to say you can’t do it at all. “You cannot close a
    reflection. You can close a referral, so I left with one” is the best sentence about our data
    system I’ve read.`,
  notes: {
    R2: '“I offered it because it calmed me” names the choice and its effect. One more step would be: where else does calm come from a bag?',
    R3: 'Level 2 is right, and you say why in his words and yours. Good use of the anchor.',
  },
}

export const keisha: ReviewText = {
  levels: [4, 4, 3, 3, 4],
  comment: prose`
    “I became their secretary.” I laughed and then I didn’t. You show the same sentence working and not
    working with two sets of people, and you find the difference in a lanyard and in the clock. Your count
    of ten meetings is small and you treat it as small, which I like. Ask for those evening slots.`,
  notes: {
    R4: 'A good plan with a good witness. Decide now what you will do if the first speaker is staff again: what would that tell you?',
  },
}

export const paulFirst: ReviewText = {
  levels: [3, 1, 2, 2, 3],
  comment: prose`
    Your case against the menu is strong, and I believe it. Eleven choices, nine about failing: that is
    evidence. What’s missing is you. It was your hand on the mouse. I’m not saying this to move the blame from the
    menu to you; I’m saying it because the menu will be there tomorrow too, and your hand is the part
    you can coach. What went through your mind in the second before you chose?`,
  notes: {
    R2: 'So far everyone who acts in this text is someone else.',
    R4: 'The list is worth sending. By when, to whom, and how will you know anyone read it?',
  },
}

export const paulSecond: ReviewText = {
  levels: [3, 4, 3, 3, 4],
  comment: prose`
    Thank you for that. “I do it for people whom I want others to like” took some courage, and it changes
    what the menu means: it does the same to everyone, and you don’t. The numbers for four weeks before
    and after are exactly the kind of small honest table your leader can act on.`,
  notes: {
    R1: 'His sentence about the car says more than the whole record. I hope it’s in there by now.',
  },
}

export const leticia: ReviewText = {
  levels: [3, 4, 3, 3, 4],
  comment: prose`
    I have taught reflective listening for nine years, in English, to rooms where half the people work
    in another language. I hadn’t seen it until I read “Y pesa.” Your director should read this, and so
    should whoever books the trainers. Could I ask you to tell the cohort about the six cards once they exist?`,
  notes: {
    R2: 'Brave in one language and covering in the other: that’s a pattern with its trigger, seen from the inside.',
    R5: 'Both changes go straight at what you showed. This is what level 4 is meant to be.',
  },
}

export const grace: ReviewText = {
  levels: [4, 4, 4, 4, 3],
  comment: prose`
    You took the harder question, why it worked once and then never again, and you answered it with
    evidence. I agree with you about the day when the danger was in the house. A skill that is right
    every time is usually not a skill but a rule. Please keep counting pens.`,
  notes: {
    R3: 'You say when the idea would not hold, and why. That is level 4.',
    R5: 'One change for the leader, well aimed. What could you change on your own, before she answers?',
  },
}

export const benFirst: ReviewText = {
  levels: [2, 1, 1, 1, 2],
  comment: prose`
    Ben, you are angry about this training and I would be too. There’s one moment in your text that’s about
    coaching and it goes by in half a line: your coachee called you. What did she say first, and what
    did you answer in the first minute? You are in that minute, and so is she. If you write only that, and
    what came of it, the rest will find its place. There’s no hurry on my end.`,
  notes: {
    R3: 'You may well think a contract wouldn’t help. Look at the level 3 wording once and test it against that phone call.',
  },
}

export const benSecond: ReviewText = {
  levels: [3, 3, 3, 3, 4],
  comment: prose`
    I’m glad you came back to this, Ben. “She had offered me a moment and I gave her paper.” You found
    it yourself, after months, and you say what it cost: a home she hasn’t been in since. You also kept
    your view of the training, which is fine. Ask her about the way back in soon, and listen for a while
    before you plan.`,
  notes: {
    R4: 'I like that the check is with her and not with you.',
  },
}

export const farah: ReviewText = {
  levels: [4, 3, 3, 4, 4],
  comment: prose`
    The cup, the game and the mother’s turn: I can see all three disappear under that couch. Seventeen
    buzzes in eleven visits is a finding. And a plan that has already survived a wet coat is worth three
    that sound better. I’ll think of you whenever I take my shoes off.`,
  notes: {
    R2: 'You were halfway out the door. Is that the transport, or would you be like that on other days too? Worth watching.',
  },
}

export const joanna: ReviewText = {
  levels: [4, 4, 3, 3, 4],
  comment: prose`
    First of all, I’m sorry this took me nine days. It deserved better.

    Few people write about the time when they did what they were taught and it was wrong. You do, and you
    do not blame the workshop for it. What I take from your text is how a good question turns into an item as
    soon as someone can check it off. Leaving the item empty is a small and brave thing to do.`,
  notes: {
    R1: 'The father who sang is the moment that speaks against your own story. That’s why this is a 4.',
  },
}

export const hannah: ReviewText = {
  levels: [3, 3, 3, 3, 4],
  comment: prose`
    It’s not embarrassing at all. It’s the most common thing that happens to coaches after a coaching
    course. “She looked for a goal, to be polite” should be printed on that card. The time stamps are
    wonderful evidence: eleven goals in the first three minutes, and not one word of theirs.`,
  notes: {
    R2: 'You say why the card felt good. What would you need to know about yourself to put the pen down on a day when you’re unsure?',
  },
}

export const omar: ReviewText = {
  levels: [4, 4, 3, 3, 4],
  comment: prose`
    “When I see a red letter I become a clerk.” In nine words you told me where your skill goes and why. And
    you did not stop at the letters; you counted them, and you found the line in bold that calls them in.
    Calling a colleague from the cohort at noon is a clever answer to being alone with it.`,
  notes: {
    R4: 'Four Tuesdays with a witness. If one Tuesday fails, write down what was on the table.',
    R5: 'The bold print is within your reach today. Please do it before you read this twice.',
  },
}
