import { prose } from '../prose'

export const ANA_FIRST = prose`
I want to write about the two days on family-led meetings that I took the year before last. I still
think about it, because I was so sure that I would use it.

My first meeting afterward was in a community room with a mother, her own mother and a family partner.
I had the sentence: “What should we talk about first?” I asked it. The mother said, “School
mornings.” I wrote it down. And then I said, “Great, and before we get to that I just need five minutes
for the safety plan.” It was not five minutes. When we came to school mornings there were eight minutes
left, and she had her coat on.

Looking back I can see that I asked the question and did not mean it. I think I was nervous about
leaving the room without the safety plan signed. I have done the same thing in other meetings. I ask,
and then I slide my own point in front.

What was around me is that the safety plan is reviewed on a Monday by someone who has never met the
family, and if it is not signed I get a message with an exclamation mark. So I always do it first. I
do not think that anyone wants it to be this way.

The support that would have gotten the training into my work is someone to ask me about that one
moment. I had a good supervisor, and we talked about my caseload. No one asked, “And what did she say
should be first?” Skill C1 says that the coach and the coachee choose one goal that can be seen. I had
a goal in my head but I hadn’t told anyone.

What I want to do next is to let the family’s first point really be first, and to support the people I
coach to do the same when they come back from trainings.`

export const ANA_SECOND = prose`
I want to write about the two days on family-led meetings that I took the year before last. I still
think about it, because I was so sure that I would use it.

My first meeting afterward was in a community room with a mother, her own mother and a family partner.
I had the sentence: “What should we talk about first?” I asked it. The mother said, “School
mornings.” I wrote it down. And then I said, “Great, and before we get to that I just need five minutes
for the safety plan.” It was not five minutes. When we came to school mornings there were eight minutes
left, and she had her coat on.

The comment asked whether it ever went the other way. It did, once. A grandfather answered my question
with, “The dog.” I laughed, and because I had no idea what to do with a dog I stayed with it. The dog
was the reason no one slept, and by the end we had a plan for the nights that no form of mine would
have found. I did the safety plan last and it took six minutes. So what sets me off is not the plan
itself. I slide my point in front when theirs sounds reasonable, because then I think that it can wait.

What was around me: the safety plan is reviewed on Mondays by someone who has never met the family,
and an unsigned one brings a message with an exclamation mark. I looked at my last twelve meetings. In
ten the safety plan came first, and in eight of those ten the family’s own first point got less than
ten minutes.

No one asked me, “And what did she say should be first?” By the anchors of C1 what I had was between 1
and 2: there was a goal, but it lived in my head. Level 3 would have been saying it to someone, with a
date, so that the two of us could look for it.

Next move. If a person I coach comes back from a training, then at our first one-on-one I ask, “Which
sentence do you want to hear yourself say, and in which meeting?” The first is with R. on Thursday at
ten. The Monday after, I ask what the family said, and I write her answer, not mine, into my
calendar; that is how I will know. In my own reach: the safety plan moves to the end of my agenda for a
month and I time it. For Marcus: ask the reviewer to take plans until Tuesday noon. I will bring the
twelve meetings.`

export const DERRICK = prose`
We did a module on peer observation in the fall. You sit in on a colleague, write down what is said,
and talk about it for fifteen minutes. I signed up for three observations. I have done none.

Here is the closest I came. A colleague said by the printer, “You could come Tuesday, it’s the big
meeting with the dad.” I said, “I’d only be in your way.” She said, “No, I’d like it,” and I
said, “Let me check my calendar.” My calendar was in my hand. It was open. There was nothing on it.

I have been thinking about why I said that. If I watch her, next it is my turn. I have been here
eleven years, and people assume that I know what I am doing. I like that they assume it. The one time I
was watched, by accident, when a new person came early and sat in the corner, I found out that I say
“no worries” about every forty seconds. It was useful! I still did not go on Tuesday.

What is built in: observation is not a kind of work that our time sheet knows. There is “direct
service,” “travel,” “documentation” and “other.” My “other” was at zero for four months and I was
praised for it in the quarterly email, in front of everyone.

For support, I think a contract for a single hour would have done. C1, level 3: one thing to look for,
chosen by her, a date, and what I will do with my notes afterward (tear them up, in front of her). With
that on half a page I could not have hidden behind a calendar.

If a colleague says “you could come,” I will say “yes, when?” before I say anything else. So that this
does not depend on luck, I am asking her by Wednesday, and Sam from the other agency is going to text me
on Wednesday night to ask whether I did. My own change is to tell my team about “no worries.” For my
leader: a line on the time sheet called “watching and being watched,” two hours a month.`

export const MEILING = prose`
Teach-back is simple. You explain something, and then you say, “I want to be sure that I was clear. How
would you tell it to your sister?” The training took one morning.

The next day I explained a new medicine schedule to an older woman with her son beside her. I said
everything, and then I asked, “Does that make sense?” She said, “Yes, yes.” I knew it was the wrong
question as I was saying it. I finished it anyway, since the son was nodding and standing up.

Eleven days later I saw that the boxes were filled the wrong way around. No harm came of it, but it
could have.

I used to think I had forgotten the training. I had not. I have asked teach-back questions since, and
when I look at which visits those are, there is never a third person who nods. A nod from someone who
speaks better English than the patient is a door for me, and I walk through it. My parents’ visits to
the doctor were like that, and I was the one who nodded.

So it is partly me and partly how visits are timed. The interpreter line is booked in fifteen-minute blocks
and the family’s relative is free. In my last ten visits with a relative I used the line
twice. No one decided this. The booking screen asks “relative present?” and, if yes, grays out the line.

My coach at that time met with me every other week and asked good questions about my caseload. We had
no focus that anyone could see, so for C1 I say level 1, and I never asked for more.

Next move: if a relative nods, I will turn my chair toward the other person and say, “I want to know if
I was clear. How would you tell it to your sister?” My next such visit is on Friday morning. I will send
my coachee one line after it, what was told to the sister, and she does the same for hers; on the last
day of the month we count lines. In my reach: I book the line even when a relative is there. For Marcus:
un-gray that button. I made a picture of the screen for him.`
