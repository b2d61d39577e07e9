import { prose } from '../prose'

export const DENISE = prose`
Two years ago I had a day on scaling questions. I liked it enough to tape the card to my steering
wheel. The first real chance came on a Tuesday, at a kitchen table with a father who had just moved
back in. I asked, “From one to ten, how sure are you that you can do bedtime without shouting?” He
looked at his hands and said, “Six.” I wrote a 6 in the box and asked about the bus passes.

Four days later, with another family, I had forgotten the form in the car. A grandmother said
“three,” and because I had nowhere to write it I asked, “What makes it three and not one?” She talked
for ten minutes about the one night that had gone well. So it was not that I lacked the skill. I had
it on the day when there was no box.

That is my pattern. When there is a box I fill it, and a filled box feels finished. It happens most
when I am the third visit of the afternoon.

The cause around me is the visit form. It has a line for the number and none for the reason. I
counted: of the last twenty forms on our shelf, nineteen have a number and two have a sentence.
No one is lazy. We do what the paper asks.

Held against C1, the help I got was level 1. My coach asked, “How was the training?” and there was no
focus, no date, no one’s words. Level 3 would have been one question in the parking lot: “Which line
will you say on Tuesday, and when do I ask you about it?”

My move: if someone I coach comes back from a training, then within two days I ask, “In which visit
is the first chance, and what’s your first sentence?” I have done it once already. It took four
minutes and she called me afterward on her own, so now I ask for the second sentence too. In my reach:
a pencil line under the number on our team’s forms. For my leader: one line added to the real form
before the next print run, with my count of twenty attached.`

export const TOM_FIRST = prose`
The training that did not reach my work was the refresher on motivational interviewing. It was two
days in a hotel and the trainer was very good. I came back with lots of energy and a new notebook.

In practice it faded after a few weeks. Families in our county have a lot of needs and the visits are
full, so it is hard to slow down. I remember one mother in particular where I could have listened
more. She seemed frustrated and I gave her some ideas. Looking back I think I should have used
reflections instead of solutions.

Part of it is that there was no follow-up from the agency. We had a new data system at the same time
and everyone was busy with that. My supervisor was supportive but did not have time.

The support that would have helped is regular coaching. C1 is about contracting for coaching, with
clear goals and roles, and I think that was missing. If someone had set goals with me it would have
been easier to keep going.

Going forward I will try to be more present with my coachees after a training and check in with them
about how they are using it.`

export const TOM_SECOND = prose`
It was a first visit after two days of motivational interviewing. The mother stood at the sink with
her back to me and said, “You people come, you write, you go.” I had a sentence ready from the
training, it was even on my hand. What I said was, “I hear you, and I think what could really help is
our parent group on Thursdays.” She turned the water on.

I have thought about that half second. I was afraid of the silence, and a leaflet is something you
can hold. I offered it because it calmed me. It did not calm her. Three weeks later a fifteen-year-old boy told
me nearly the same thing in a car. There I could not reach my bag. I said, “We have let you down
before,” and he talked until we got there. The car is where I am at my best, which tells me something
about bags.

What was around me: we moved to the new data system in the same two weeks. The visit had to be closed
on the tablet before I left the house, or it counted as late. You cannot close a reflection. You can
close a referral, so I left with one.

By the anchors of C1 the help I was offered was level 2. My supervisor said, “Let’s work on engagement,”
which is his goal and could mean anything. At level 3 he would have asked what I wanted
to be able to do, I would have said “not hand out a leaflet in the first ten minutes,” and we would
have picked a day.

Next move. When the person I coach comes out of her training on the 14th, I will meet her the next
morning at eight thirty and ask for one sentence and one visit. That Friday I ask, “What did she
say back?” I keep a tally in my calendar of whether I asked. In my reach: I leave my own bag in the
car for the first ten minutes. For my leader: let the visit be closed until six in the evening.`

export const KEISHA = prose`
Last spring I took a course on running family meetings. The one thing I wanted from it was this: let
the family open. At my first meeting afterward there were seven people around a table that was made
for four. I said, “Before we start, what should be on our list today?” The aunt breathed in. I saw it.
Then the school counselor said, “I only have until ten,” and I heard myself say, “Right, then let me
run through the plan.” The aunt breathed out. She did not speak for fifty minutes.

I chose the counselor’s clock over the aunt’s breath. It did not feel like choosing. When someone
with a title is short of time I become their secretary, and I can name four other meetings where I
did it. Against that stands one evening meeting, only relatives and me, where the same question got
us a list of six things in the family’s order. No one there had a lanyard.

So the place had a hand in it. Our meetings are scheduled at hours that work for schools and clinics. In my
calendar I looked at the last ten: eight were between nine and three, and in seven of those the first
point on the list came from staff. Family opened both of the evening ones.

What I had from my agency was a certificate and a “well done.” On C1 that is below level 2, because
no goal was there, mine or anyone’s. A good contract would have asked for the thing I cared about,
who opens, and what would make it worth the trouble. I would have said: because that aunt will be
there when we are not.

If a professional tells me their time is short, I will say, “Then let’s hear the family’s first
point now, so you’re here for it.” First chance is the meeting on the 9th, and I have asked a
colleague to write down who speaks first. My own change: I call the quietest relative the day before.
For my director: pay two evening slots a month for meetings. I have the ten dates ready for her.`

export const PAUL_FIRST = prose`
My example is the workshop on strengths-based language in records. We were shown how to replace words
like “non-compliant” and “refuses” with what happened. I agreed with all of it.

The first record I wrote after the workshop was about a young man who had missed three appointments.
I typed “client failed to attend,” which is the first choice in the drop-down menu. There are eleven
choices in that menu and nine of them are about what the person failed to do. If I want to write what
really happened I have to open “other,” which needs a supervisor’s approval, which takes two days.

So the workshop was wasted by a menu. I have raised this in the team. The answer was that the state
decides the menu. I think this is a clear example of a system that trains people in one thing and
makes them do another. The quality team should have been in the room before they ordered the
workshop, and our managers should have asked what would need to change for it to work. They did not.

What would have helped is for leadership to fix the form first. Skill C1 says that there should be a
clear focus. The focus here was on us and not on the form.

My next step is to send a list of better menu texts to the quality team.`

export const PAUL_SECOND = prose`
I wrote last time about the menu with eleven choices. It is all still true, and my own half second
was missing, so here it is.

It was ten to five. The young man had missed his third appointment. On the phone he had told me, “I
sat outside in my cousin’s car. I could see your door.” That is a strong sentence. It says he came.
The menu opened, I saw “failed to attend,” and my thumb was already there. I could have chosen
“other” and typed his words. I had done it once in the week after the workshop, for a mother I like
very much. For him I did not. I do it for people whom I want others to like, and I save myself the
trouble when I am annoyed. I was annoyed: he had cost me three free hours.

That is uncomfortable to read, and more useful than the menu. The menu still matters. “Other” has to
be approved and that takes two days, and in those days the record is open and I get the red mark in
the morning meeting. In the four weeks after the workshop our team of nine used “other” five times in
all. In the week before it, four times. The workshop changed nothing that the system could count.

By the anchors my coaching after the workshop was at level 1, as no one asked what I wanted to do
differently. Had someone asked, “Which sentence of a young person do you want to see in a record by
Friday?”, I would have had to answer with one, and that is a level 3 goal: it can be seen, it is mine,
it has a day.

If my thumb is on “failed to attend,” I will type one sentence in the person’s own words into the
note first and then choose. I check on Fridays: my last five records, how many hold a quoted sentence.
Mine to do: I bring those quotes to the team meeting. For my leader: approve “other” on the same day,
for one month, as a trial.`
