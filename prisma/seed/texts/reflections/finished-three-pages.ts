import { prose } from '../prose'

/** Module 3: two pages on one rehearsal. */
export const GRACE_TWO_PAGES = prose`
Denise and I watched the same eight minutes. Two colleagues from the day team played a dinner at our house.
One was the night staff and the other a boy who does not come to the table. We sat at two ends of the
kitchen, wrote, and said nothing until both pages were done.

At 6:04 my page says: “Staff: ‘It’s getting cold.’ Boy puts hood up. Staff: ‘Last chance.’ Boy leaves.” Hers
says: “6:04 Staff sets a plate aside, covers it with a second plate. ‘It’s getting cold.’ Boy looks at the
plate. Hood.”

I read hers and thought that she had made up the plate. Then the colleague who played the staff said, “Of
course I covered it.” That is how we do it at the house: no one has to eat, and no one has to ask for it
later. I have done it a thousand times. I did not see it, because to me it is furniture.

That is half of the explanation. From where I sat I had the boy’s back and the hood, and from the stove she
had the table. The other half is less comfortable. I am the one who once said “last chance,” on a night in
the fall, to someone who then stayed out until four. From that sentence on I was not in the kitchen
anymore. My next line is at 6:06. She has three in those two minutes.

There is a place where her page is the thinner one. At 6:01 the boy says, quietly, while chairs are being
moved, “Is he coming tonight?” I have it in quotation marks. She has “chairs.” She says that she was waiting
for it to begin, and that it would begin when staff spoke to him. Every boy of ours asks that question, so I
was listening for it. I missed what I do each day. She missed what she had not learned to wait for. I would
not say that one of the pages is better. They need each other.

By the anchors of C2 mine is level 3: words and actions with times, a joke at 6:02 that worked, and the gap.
It is not a 4. Nothing on it shows who decided, and I let two minutes go by without saying that I was not
looking. I have put that in now: “6:04–6:06 missed, was elsewhere.” Where I doubt the anchors is this: a
perfect page of hood and plate would be correct, and you would still not know why it got cold in that room.

If I hear a sentence that I have said myself, I write down the time and look at nothing but hands for one
minute. I tried it on Sunday with a TV show. Before: “Staff: ‘Last chance.’ Boy leaves.” After: “0:41 ‘We will
see.’ Thumb on the glass, twice. Moves the glass two inches toward him.” The next real one is the late
handover on Friday, and Denise asks me on Saturday for the hands. She has read this and is sorry about the
chairs.`

/** Module 4: my lean as a scorer. */
export const DENISE_LEAN = prose`
People tell me that I am exact. So I was curious about my lean, and a little too sure of it.

My sheet has sixteen scores. Ten are the same as the reference, five are one above it, one is one below. All
are within one level. Plus four divided by sixteen makes +0.25. That is under the line of 0.3, and I was
nearly content.

Then I put the one-word notes beside the signs. “Love her,” the car with the doughnuts: +1, +1. “Hm,” the plan
with nine lines: 0, 0, −1. “Poor man,” the stove: +1, +1. The rest are zeros and one stray plus.

The one that I was surest of is the hood. For P7 I had written: “3. Sees it, speaks to it at once.” The
reference says 2, she noticed it and smoothed it over. I look at my page, and the doughnut is there. I had
written down the doughnut! I had just not counted it as an answer.

And the one that spoils the story is in the nine lines. For P6 I gave a 1, since I was annoyed by “natural
supports: neighbor, brother,” in that handwriting which I know from county meetings. The anchor for 2 says
“possible people are named, but no one is invited.” It could have been written for that page. So I am not
soft. I am soft with people who bring something and strict with people who file it.

What did I do in the minute? I was done before I had looked. The number came, and then a reason for it, and the
reason was good. In my first assignment I wrote that a filled box feels finished. A number in a box feels even
more finished. It is the same person, in another form.

By the numbers that is level 3 of C3. By how I got there, someone who had watched me would have given a 2:
“drifts away from them or rounds up.” Five of my six misses go up. I would give me the 2. And when would it be
wrong to score like the others? If all of us in the county are moved by doughnuts, we will agree very well.

If my one word for someone is a warm one, I score her last and read level 2 out loud before I read 3. I tried it
with three scenes that Linda gave me, seven scores: six the same, one above, +0.14. Seven is few. With one more
plus it would be +0.29, so I cannot say that it is over. I can say where the one was: someone who laughed at
herself. On the 6th Linda and I score one meeting apart, and she reads her lines first.`
