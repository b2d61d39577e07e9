import { prose } from '../prose'

export const SAM = prose`
Crisis calls. We had a half-day on the first ninety seconds: slow your own breathing, say what you
hear, ask one thing at a time. It is printed on a magnet on my fridge, where I see it every morning and
no one has ever called me in a crisis.

The call came in a supermarket parking lot. A mother, shouting: “He’s on the roof of the shed
and he won’t come down and you people said someone would be here by two!” I said, “Okay, okay, is he
hurt, where are you, did you call the crisis team, is anyone else there?” Four questions. She answered
the last one, no, and hung up. She called the sheriff. It ended all right, with two cars and a boy in a
blanket who did not need either.

I asked four things because I needed them for the log. I know that because I was already looking for a
pen. Other calls went differently. In August a father called me while I was swimming with my own kid, I
stood there dripping with no pen within a hundred feet, and I said, “You sound scared.” He said, “I am.”
Then it was quiet enough to think.

Our log asks for eleven things, and five of them are marked as required within the call. The line that
would help me most, what the caller asked for, comes last and is optional. I looked at thirty logs of
mine. The optional line is empty in twenty-six.

What support would have helped? Ninety seconds of it, once a week: someone calls me, shouts, and
tells me what I said. We could have agreed on that on a napkin: my goal (“say what I hear before I ask”),
her role (shout), no record, every Monday for six weeks. That would be a level 3 by the anchors, and
with my own reason on it, the blanket, nearly a 4.

If my phone shows a family’s number, I will put the pen down before I pick up. I have asked Will to call
and shout on Monday at eight. The check is whether he gets a feeling word from me before a question. In
my reach: the magnet moves to the dashboard. For Elena: two of the five required lines can wait until
the call is over. I marked which two.`

export const INGRID_FIRST = prose`
In January our whole team had training on how to talk about substance use without shaming people. The
trainer was in recovery herself and everyone was moved. I was too. We all promised to change how we
speak.

I think I did change for a while. But then in a case meeting I heard myself use one of the old words
and no one said anything, and after that it was as if the training had not happened. The team went
back to the old way of talking, me included. I felt bad about it, since I am supposed to be the one
who coaches.

The reason is partly the culture here. People have been doing this work for a long time and they have
their way of talking, they need some humor to survive. It is also partly that the court reports use the
old words and we copy from them.

What would have helped is a reminder. Maybe posters or a buddy system. As for C1, a contract with the
team about language would be good, where we say what we want and hold each other accountable.

My plan is to speak up the next time it happens.`

export const INGRID_SECOND = prose`
Same story, closer up. Case meeting, second week after the training, nine of us. A colleague read out
from the court report and said, “So mom is dirty again.” He meant a test. I had the sentence that the
trainer gave us: “You mean the test was positive?” I had practiced it on my dog. What I did was write
the word “dirty” down in my own notes, in quotation marks, as if the marks would make me someone else.
Then I said, “When is the hearing?”

The reviewer asked what I was protecting. I was protecting the next ten minutes. He is funny and quick,
and when he turns it on someone the room laughs. I have been that someone. So the sentence I practiced
with the dog was never going to be said first in a room of nine.

In smaller rooms I do say it. In a car with one colleague, two days before, I had said exactly those six
words and she answered, “Right. Yes. Positive.” It took two seconds. So I can do it with one person and
not with nine, and a training for the whole team had told me to do it with nine.

The system part is on paper. Our meeting starts with reading the court report out loud. I went through
eight of them: the old word is in seven. We begin every meeting by saying it, in the court’s voice, and
then wonder why it stays.

By C1’s anchors, what the team had was a level 1 with posters. A promise by everyone isn’t a focus and
has no date. Mine would be: one colleague, one sentence, one meeting, and she tells me afterward what
happened in the room. That is a 3, if she picks the sentence with me.

If the report is read out loud and the word comes, I will say “positive test” when it is my turn to speak,
without looking at anyone. T., whom I coach, says it the same way in hers. First meeting: Tuesday. Our
check is a tally on the back of the agenda, and we compare it on Wednesday over coffee. In my reach: I
offer to read the report out loud, and I read what the test said. For Elena: ask the court liaison for
“test positive / test negative” in the summary box. I have the seven copies, with everything else
blacked out.`

export const TYRELL = prose`
I run the older youth group and I coach two of the people who run the others. The training was on
“voice and choice”: every young person decides one real thing per session.

First session after it: nine of them and a bag of chips. I said, “Today you decide what we do.” A boy at
the back said, “Can we go home?” Everyone laughed. I laughed, and then I did my session on budgeting.
He had decided a real thing, and I treated it as a joke, because I had no plan for an answer I did not
like.

What I wanted was a choice between my three ideas. That is not choice, that is a menu, and he saw it in
a second. I remember being sixteen and asked for “input” on a paint color.

It went better in a smaller way some weeks later. I asked, “What has to happen today so that it was
worth the bus?” A girl said, “That you don’t do the circle.” No circle, then. We sat on the stairs.
They stayed forty minutes past the end. I cannot claim it as a method since I only asked because I had a
sore throat and wanted to talk less.

The reason it did not stick is boring. The grant wants a session plan two weeks ahead, with objectives,
and the attendance is checked against it. In the last quarter I filed twelve plans and changed none, and
“group decided otherwise” is not one of the five reasons I can check for a change.

C1: when my coachee came back from the same training I asked her, “How did you find it?” She found it
great. So I gave her a level 1 with a smile. I owed her the question about the boy who wants to go home.

If she or I open a group, we will ask, “What would make it worth the bus today?” and do the first thing
that can be done in the building. She tries on Thursday at four, I try on Friday, we call each other on
Saturday and each says one sentence that a young person said. In my reach: I file the plan with one empty
half hour. For my leader: a sixth reason on the list.`

export const WILL = prose`
Plan writing. The course was called “From services to needs” and the idea fits on a matchbox: under
every service there is a need, so write the need. “Counseling, weekly” is a service. “She needs a way to
be angry that doesn’t cost her the job” is a need.

I teach this. I had the slides. In the first plan I wrote afterward, with the family at the table, the
mother said, “I just need someone to take them on Saturdays.” I typed “respite, 2x monthly.” It was
quicker than asking what Saturdays were for. It took her most of the winter to tell my colleague what
they were for: she cleans offices on Saturdays, and she was taking the little one along and hiding him
in a supply closet.

I typed a service because I heard one. She spoke my language and I took that as permission. The other
kind of family, who come with a story and no nouns, gets needs from me, since there is nothing to type.
People who have been in the system long enough to say “respite” are served worst by me. I did not like
finding that out.

The planning software helps me be lazy. The field for needs takes 60 characters and the field for
services opens a list of 140 items that can be billed. I checked the last fifteen plans in our team. In
eleven the text in “need” is the name of a service.

I had coaching that year, from a friend, and it was comfortable. Our goal was “keep growing.” Level 2 on
a good day. At level 3 she would have asked to see one plan a month with her finger on the need line.

Next: if a parent asks for a service by name, I will say, “Good. What will you be able to do when you
have it?” and type the answer first, even cut off at 60. I do it on Wednesday in a plan update, and
my coachee reads my need line on Thursday and tells me if she can see a person in it.
In my reach: I redo my slide with the closet on it, changed so that no one is in it. For Elena: ask the
vendor for 200 characters. I am told it’s free.`

export const PEGGY = prose`
I am sixty-three and I was in the first group here that was trained for visits by video. I remember the
trainer saying, “Look at the little camera, not at the face.” I thought, that is the whole problem in one
sentence.

My moment: a young father on the screen, his baby on his arm. He said, “She only stops when I walk.” I
looked at the camera, as I had been taught, and so I did not see that he was walking. I said, “Have you
tried walking with her?” He said, very kindly, “I’m walking.”

I laughed about it for a year as a story against the training. Writing it down I see my own half. I had
the notes window open over his picture because I type while I listen. On the phone I never type. On the
phone, in the same month, I heard a father’s steps and asked, “How many rounds does it take?” and he
said forty, and that he counts them so that he does not cry. So I can listen to someone walk. I only
have to have nothing else to do with my hands.

Why was the window open? Our video visits are billed by the note, and the note locks when the call ends.
I tried it out: I can reopen it, with a reason, which then goes to Ruth. In three months I had used that
once. I was saving myself one small explanation per visit and paying for it with the visit.

No one coached me on it. We are three. I would call what we had level 1, fond of each other and
without a focus. A 3 would have been this: Isaac sits next to me for one call, I tell him what to look at
(my hands), and we talk for ten minutes.

If a video call begins, my hands go on my knees until the first silence is over. Isaac sits in on
Thursday at two and counts how often they come up. My check is his tally, three calls in three weeks. In
my reach: I write the note after the call and give the reason, each time the same one. For Ruth: let it
stay open for an hour. She says she never knew it locked.`

/** Not finished yet. */
export const ISAAC_DRAFT = prose`
Peggy sent hers already, so here goes.

Training: the two evenings on “hard news,” how to tell parents that the placement has ended. First real
time was in the van. He asked me, “Am I going back Friday?” and I said, “Let’s see what they say.” I
knew already. They had told me at noon.

I want to write about those ten minutes, and I am not sure yet what was me and what was the rule that
only the worker may say it. I should read that rule again before I blame it.

C1: Ruth asked me afterward how it went. I said fine.`
