import { prose } from '../prose'

export const LETICIA = prose`
All my trainings were in English. All my visits are in Spanish. I did not see that this was a problem
until I wrote this.

The course on reflective listening was excellent. In the role-play I said, “It sounds like you are
carrying this alone.” My partner’s eyes got wet. I drove home happy. On Wednesday a father said to me,
“Aquí estoy, echándole ganas.” I opened my mouth for a reflection and what came out was the English one,
and I started to translate it in my head. By the time I had it he was looking at the door. I said,
“Qué bueno,” which is what you say to a child who has finished his soup.

My own part: I noticed that I was lost, and instead of saying “give me a second, I want to say this
well,” I covered it. I cover in the language I work in and I am brave in the language I was trained
in. A week later I was tired, stopped trying to be correct, and said the thing my grandmother would
say: “Y pesa.” And it weighs. He sat down again. Two words.

Why did no one see it coming? Of fourteen people in the room, six of us work in Spanish. All the
cards were in English, all the practice too, and the trainer’s feedback was about the English words.
My coach does not speak Spanish. She asked me whether it was going well and I said yes, because in
our common language it was.

C1 at level 3 would have caught it with one question: “What would I hear you say?” I would have had
to say it in Spanish, and both of us would have laughed and known. We had a goal, “more reflections,”
and she had chosen it. That is level 2.

Next: if one of my two coachees is trained in a language other than the visit’s, we rehearse the first
sentence in the visit’s language the same week, even when I do not understand it. The first is booked
for Monday at three, and she will tell me on Thursday what the person answered. In my reach: six cards
in Spanish, written by the six of us. For my director: ask the next trainer for a Spanish practice
round, and pay an hour for it.`

export const GRACE = prose`
Mine is about a training that did reach my work once, and then never again. I find that harder to
explain than plain forgetting.

We had learned to make safety plans with people instead of for them. You ask, “When it starts, what do
you notice first?” and you hand over the pen. The week after, a mother wrote her own first sign: “I
stop answering my sister’s messages.” I would never have guessed that. She kept the plan on the fridge
and used it. After that came eleven safety plans, and I filled in every one myself with my neat
handwriting.

I looked for the difference. On the good day my trainer had sent a message that morning: “Who gets the
pen today?” It was the last message of her follow-up week. On the other eleven days no one asked. I
also saw something about me. In nine of the eleven the plan was due on that day, and once a thing is
due I write faster than other people think. On the good day it was not due until the month’s end.

The idea has a limit, and I want to be honest about it. In one of the eleven the danger was in the
house while we sat there. Handing over the pen then would have been slow, and I think taking it was
right. Sharing the writing works when there is time to think. I would not want to be coached out of
that judgment.

The support that carried it was five words long and came at the right hour. In the terms of C1 she had
our goal, in my words, on the very day. Nothing in my agency did that, so here is what I will do for
the two people I coach. If a safety plan is in their calendar, then at eight that morning I send, “Who
gets the pen today?” I started last week. One of them did hand it over. The other wrote back, “It’s due
at noon, sorry,” so from now on we plan the visit for the day before it is due. I count pens on the
last Friday of the month. For my leader: move our due date from the day of the visit to the day after.
I have shown her the nine.`

export const BEN_FIRST = prose`
I have been to the de-escalation training three times because it is mandatory every year. It does not
reach anyone’s work and everyone knows it.

The problem is how it is organized. It is held in June when we are short of staff. The scenarios are
from psychiatric wards and we do home visits. The trainers have never been in a trailer at night with
a dog and two brothers. Afterward there is a test and you get a check mark for the audit.

Last month one of my coachees had a family member shout at her and throw a plate. She left, which was
right, and called me. Nothing from the training was of any use to her. I told her that she did well
and that we would put it in the incident report. The report has four pages. By the time it was filled
out, the moment for learning was gone.

The support that would have helped is a different training, made by people who do this work,
with our own situations, twice a year in a small group. Also there should be someone to call after
hours who is not a recording. I have said this in three surveys.

C1: a coaching contract would not help here in my opinion because the problem is not the coaching.

My next step is to keep pushing for a better training.`

export const BEN_SECOND = prose`
I let this lie for a long time because the first one came back and I was sore about it. The comment
asked what I said in the first minute when my coachee called. I have had months to think about that
question, so that much worked.

She said, “I did everything wrong, I just ran.” I said, “You did great, write the report while it is
fresh.” I know why. It was twenty to seven, my own kids were in the car, and a report is a thing that
ends. She had offered me a moment and I gave her paper. Her visit notes since then say “met at
office.” She has not been in that home again, and neither of us ever said so out loud.

I still think the training is poor. What I can show now is how it works. The incident form has to be in
within four hours and asks for injuries, property and police. It has no line for “what did you see
before he stood up.” In those four hours no one is allowed to be curious. I went through our last six
reports: not one has a sentence about the minute before.

I was wrong about C1. A contract is exactly what we did not have. She did not know that she could
bring me a moment without it becoming a report. At level 3 I would have said at the start which of the
two I am on the phone, and we would have had one goal with a date. We had a friendship and a form.

If someone calls me after a scare, I will say, “Are you safe? Good. The form has four hours. Give me
the minute before, first.” The first use will come when it comes, so the check is with her: at our
session on the last Thursday of this month I will ask what I said. My own change: I ask her this week
whether she wants to plan the way back into that home with me. For my director: one line on the
incident form, “what was seen just before.” I attach the six.`

export const FARAH = prose`
“Watch, wait and wonder” was the best day of training in my nine years. You sit on the floor, you do
not lead the play, and you wonder out loud about what the little one is doing. I wanted it for my visits
with very young parents.

The moment was nine days later. A girl, not quite two, pushed a cup under the couch and looked at her
mom. I was on the floor. The wondering sentence was there: “I wonder where it went for you.” My phone
buzzed in my pocket and I thought, that is the transport. I said, “Oh, should I get it out for you?”
and I reached under the couch. The mom looked at her own phone. I had taken the cup, the game and the
mother’s turn in one go.

What did I choose? I was halfway out the door already. Two visits later the transport was not on
my phone but on a colleague’s, and I stayed with a box of clothespins for six minutes. The mom got down on the
floor next to me. I had never seen her there. It is the same person and the same skill. What
differed was whether my pocket could buzz.

In our program the visitor books the transport for the next family while she is with this one,
because the line is open from ten to eleven. That is when toddlers are awake. In one week I wrote down
every buzz during visits: seventeen in eleven visits, fourteen of them transport.

My coach sent me an article. By the anchors I would call it level 1, as there was no focus that I had
any part in. What I needed was someone to ask what would be in the way, and to take my answer
seriously even though it was as silly as a phone.

If I sit down on the floor, I put the phone in the hallway first. That was Monday. I did it in four of
five visits and forgot the one when it was raining and my coat was wet, so now the place is my shoe. I
tell my coachee about it on Thursday and she picks her own shoe. For my leader: move the transport
calls to the office team for a month and let us count buzzes again.`

export const JOANNA = prose`
I will describe a moment when I did exactly what I had been taught, and it was wrong.

The workshop was on cultural humility. We were told to be curious and to ask instead of assuming. Ten
days later I sat with a grandmother who had come to this country as a girl. I said, “I’d love to
hear how your culture sees bedtime.” She put her cup down and said, “My culture. I go to bed when I
am tired.” Her granddaughter laughed. I went red and asked about the dentist.

My choice was to ask from the handout. I had the question ready before I had met her. I can see that
this is what I do when I am afraid of doing it badly: I bring a sentence that no one can object to. A
month before the workshop, with nothing in my head, I had asked a father, “Who taught you that?” when
he sang to his baby, and he told me about three generations. I was better at this before I was
trained, or at least less afraid.

Around me there was a checklist. Every intake now has the item “culture discussed: yes/no.” It came
in the same month. Since then I have asked the handout question at the second visit every time, as
that is when the item is due. In my last eight intakes it says “yes” eight times, and I could tell you
something I learned about two of those families.

Our agreement at the time was a level 2: the goal was “use the workshop,” the coach set it and I
nodded. A better one would have begun with what I wanted, which was not to embarrass people, and would
have asked what families could do if I got it right: teach me without having to represent anyone.

Next move: if the second visit comes and I do not yet know who put this person to bed as a child, I
will ask about the child in front of us, “Who sang to her today?”, and leave the item empty until
there is something to write. My next second visit is on Tuesday, and my coachee asks me on Wednesday
what I heard. In my reach: I tell my team that I leave it empty. For my leader: let the item read “what
we learned” with a line instead of yes or no.`
