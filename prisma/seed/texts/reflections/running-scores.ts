import { prose } from '../prose'

/** Module 4: my lean as a scorer. */
export const MEILING_LEAN = prose`
Fourteen scores in the lab. Nine are the same as the reference and five are below it, each by one. That makes −0.36, so I have to
calibrate again. My first feeling was pride: strict is better than soft. I take that as a warning.

I was furthest from the reference at the kitchen table, P2. I wrote a 2, the reference is 3. My line: “‘All of it lands on
you.’ Mother: ‘Yes. Every day. No one ever says that.’” My reason: “only a yes.” The reason beside the reference says that she
confirms it and adds to it. I had heard the yes and had stopped listening. In my first assignment I wrote that I used to be the
one who nodded at the doctor’s. So for me every yes is a nod.

Then I looked at all five. Four are in P2 and P7, and each time someone from the family has just agreed to something or said
thank you. I take it off their practitioner. The fifth is in the plan with nine lines, and there I was only tired. It was
twenty to midnight.

One does not fit. The uncle by the window shrugs, and I gave a 4 for P1 at once, as the reference does. When someone shrugs I
believe it. When he agrees I do not.

By the numbers, all within one level, I would be at 3. By how I came to them I am at 2: I read the anchor, and then I drift off
to my parents’ living room. I would not like to lose all of it, though. With an interpreter in the room someone should be
strict about a yes. If all of us score like each other there, we are all wrong in the same friendly way.

If the answer is a yes, I write down the next six words before I look at the levels. Tomás gave me three scenes that were new to
me. Eight scores: seven the same, one below, −0.13. Eight are few, and I knew that I was being looked at, so I conclude that it
can be done and not that I do it. Peggy and I score one recorded session on the 9th, apart, and count.

A question that I could not answer: the anchor says that the person “corrects or extends.” Where I come from people extend by being
silent. What would the second observer write down?`

export const PEGGY_LEAN = prose`
Plus 0.43. Fourteen scores, eight the same, six above, none below. I have done this work for forty years and I lean like a barn.

The one I would like to hide is the stove. For P5 I wrote a 2. My line for it, word for word: “He would have gotten there, the
poor kid.” That is not a line, it is a forecast. The reference says 1, because he heard of a real danger and went on with his form.
I had scored the man he will be in ten years, because I have trained so many of him.

What I would like to conclude is that I cannot see it when something is poor. The front steps contradict that. There I gave a
4 for P2, like the reference, when most of the cohort had a 3. So I do see what is on the page. I also see what is not there yet.

All six are people who are trying. Four of the six are young. In the minute in which I score I think of how they will feel when
they read it, and I think of a card from my own second year which said “not suited,” in green ink. I have been giving people
the number I needed then. Isaac says he could have told me. On his tally I say “good” eleven times in a phone call, and four
times nothing had happened yet.

C3, level 2. “Rounds up.” My evidence is six out of six, and I cannot think of a better one.

Would it ever be wrong to score as everyone does? I thought so until this week: with the stove I would rather have been kind than
right. But the talk with him has to be kind and soon, and the number does not talk. So I put it into the strength, with its time. I
tried it on Isaac, who had played a visit for me: “11:52, you moved the pan first and then told her why.” He was happier with that
than he was sad about the 2.

If I hear myself think “would have,” I put the pen down and read the lower level out loud. Dana gave me three new scenes. Eight scores,
six the same, two above, +0.25. One laugh more or less and it would be a different number, so I only say that I can do it for an
afternoon. On the 11th Isaac and I score the same call, each alone, lines before numbers. He has to sit where I cannot see his face.`

/** Begun, and not finished. */
export const ANA_LEAN_DRAFT = prose`
I was furthest off at the kitchen table, on P1. I wrote a 1 and the reference is 2. My line was “First I’d like to go through the
safety plan,” and beside it I had written “ouch.” She asked for their list and wrote it down. I gave her a 1 because she is me.

Fourteen scores. Nine the same, three above, two below. If I add that up I lean by +0.07, which is nothing, and I do not believe it. The
two below are where I was moved or ashamed. The three above are a name that I counted as a helper, a plan that was nice to listen to,
and doughnuts.

So perhaps the question is not which way I lean but for whom. Look up: the twelve meetings from my first assignment. Who got the long
sentences?

Still to do: three new scenes from Dana. Ask R. if I may`
