import { prose } from '../prose'

export const HANNAH = prose`
This is about a course in coaching, which is a little embarrassing.

In October I learned the four-step model with the acronym. I had it on a card. On the Monday after, a
practitioner sat down and said, “I think I was unfair to that dad on Friday.” I looked at the card and
asked, “What’s your goal for this conversation?” She said, “I don’t know. I just told you.” Then she
looked for a goal, to be polite, and found “better boundaries.” We spent twenty minutes on boundaries.
She has never mentioned the dad again.

She had brought me a moment with a person in it, and I asked her to turn it into a heading. I did that
because a card in the hand feels like being prepared. The next day, in the hallway and without the
card, I asked someone else, “What did he say, exactly?” and she told me, and in the telling she saw it
herself. I am a better coach in hallways. I think it is because no one expects a method there.

Our agency sets this up. After the course we were asked to log each session under the four headings.
The log cannot be saved while one is empty. I looked back at my twelve logs of that month. In eleven of
them the “goal” was entered within the first three minutes, you can see the times, and none of them
has a word the practitioner said.

By the anchors this is C1 at level 2: there was a goal, it was vague, and really it was mine, or the
card’s. At level 3 I would have said, “Which second of Friday do you mean?” and the goal would have
come out of her answer at the end.

If someone sits down and begins with a person instead of a goal, I will put the pen on the table and
ask, “What did he say, exactly?” First chance: Wednesday at one. I write the goal last and look at the
time stamp on the last day of each week to see whether I did. In my reach: I show my team the twelve
logs. For Elena: let the log be saved with an empty goal.`

export const OMAR = prose`
We are three coaches in a small house by the harbor, and I am the one who does money. Two years ago I
went to a very good course for financial coaching with families. The central tool was a question:
“What would you like your money to do for you this month?” You ask it before any numbers.

I came back on a Thursday. On Friday a couple sat down with a folder of red letters. I asked, “So,
which one is the most urgent?” and we sorted them for an hour, and they thanked me. The new question
did not even cross my mind until I locked the door.

I have asked myself why. The letters were on the table before anyone sat down. When I see a red
letter I become a clerk. I was a bank clerk for six years and I am good at it. In the one case
where the folder had been left in a car, I asked the question. The woman said, “I want to buy my
nephew shoes without counting.” Everything we planned after that was for those shoes, and she came to
all five meetings. The couple came to two.

In a larger place someone would have asked me about it. Here there was no one to rehearse with: the
other two do housing and youth. Our appointment letter says “please bring all bills and letters,” in
bold. It has said so since before I came. I counted one quarter’s appointments: twenty-three of
twenty-six began with paper on the table.

For a contract at level 3 I would have needed a second person, a date and one sentence that could be
heard. I had a certificate on a nail, so I call it level 1.

If papers come out of a bag, I will put the empty tray in the middle and say, “Let’s keep them safe here
for ten minutes. What would you like your money to do this month?” I try it on Tuesday at ten and
call a colleague from this cohort at noon to tell her what they answered. We have agreed to do that
for four weeks. In my reach: I take the bold out of the letter. For Ruth, who is my leader and sits
eight feet away: one hour a month when the three of us play each other’s families.`

/** Never sent off. */
export const MIGUEL_DRAFT = prose`
The training I want to write about is the one on engaging fathers, the spring before last. I thought it
was worth having because

First moment: he opened the door and said she is not home. I said I can come back. I could have said I
came to see you as well.

Around me: the referral has the mother’s name in the first line, and the visit is booked with whoever
is in the first line. Need to look up how many of mine had a father’s number at all.`
