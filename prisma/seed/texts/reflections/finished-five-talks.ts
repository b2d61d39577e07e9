import { prose } from '../prose'

/** Module 5: five minutes of my own feedback. */
export const JOANNA_FEEDBACK_FIRST = prose`
> Coach: So first of all, I thought it went really well.
> Coachee: Oh good. I was nervous.
> Coach: You couldn’t tell. I liked how you asked him about school. The only thing would be maybe to slow
down a bit at the end. And the form. But it was great.
> Coachee: Okay. Thank you.
> Coach: How did you find it yourself?
> Coachee: Good. Yes. I think so too.

This was a role-play with a colleague, and after these lines we talked about the form for three minutes. I
counted 190 words of mine and 41 of hers, so I talked far too much.

She was very open to feedback and grateful. I made three points (school, the end, the form), and the form is a
buried one. I used praise around the criticism because I did not want to hurt her. In C4 that is level 2: the
coach wraps the criticism in praise, or makes several points at once. I did both. At level 3 the coachee would
have spoken first.

There are situations where the steps are wrong, for example if there is no time.

My next move is to let her speak first and to make only one point. I will do this at our next meeting and I
will know it happened if I stuck to it.`

export const JOANNA_FEEDBACK_SECOND = prose`
Linda asked me to look at what she says and not at what I say. In the first transcript that is quickly done.
Early: “Oh good. I was nervous.” Late: “Good. Yes. I think so too.” Between the two, “nervous” has gone. It came
by itself, in the first second, and I answered, “You couldn’t tell.” I think that is the sentence that closed
her. I meant it as a gift. It told her that what she had brought was not there.

Then I had a real conversation, after a visit. She has read what follows. I sat on my notes, and they crackled.

> Coach: Which minute would you like to have back?
> Coachee: None. All of it. Um. Four.
> Coach: Four.
> Coachee: When he said, “You always come in twos.” And I said, “I’m only learning.” Like it was about me.
> (seven seconds)
> Coachee: He was counting us. He wanted to know if he was outnumbered.
> Coach: What did you see, when you said you’re only learning?
> Coachee: He laughed. He was nice. He was looking after me, the poor man. In his own kitchen.

In the five minutes she has 212 words and I have 74. She speaks first about the work, and I make no point at
all. I had one ready, minute twelve, and I can still feel it in my leg.

Early she says “all of it.” Late she says “he was looking after me, in his own kitchen.” It went from everything to
one minute and from “I” to “he.” What comes just before is not a sentence of mine, it is seven seconds. That does not fit
my story, because I had prepared a very good question. And when I did ask it, it was half a hint: I knew that he had laughed.
She was on her way there without me.

In the first conversation I chose to soften. I am afraid of the face that people make when they have been hurt. I know it from
the elevator, where I told a director “really well” about someone. It is one and the same sentence. I call things good
when I am scared of the person.

The first conversation is level 2. The second one I would like to call 3, but it has no one thing to work on in it, so it is a 2 that listens. If
she had come out of that kitchen in tears, asking for a minute would have been a form to fill out.

The next conversation begins with hers: “He was counting us.” If we meet before her visit on Tuesday, I will ask, “What could you
do so that he has counted before you sit down?” I will show 2:04, where his eyes go to the door twice. I leave out minute
twelve. I know it happened if she says a sentence to me that she will say to him. I have asked her on the phone by
now. She wants to go alone. I had not thought of that at all, so on Tuesday we work on going alone.`
