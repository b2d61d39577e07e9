import { prose } from '../prose'

/** Module 6: the story of one if-then plan. */
export const TOM_PLAN = prose`
This is the plan of someone I coach. She has read what I write here. It is about ending phone calls without a
promise.

Version one, in her handwriting and in my words: “When a call ends, I say what I can do and what I can’t do.” She
held the pen and I spoke. The cue is weak, as every call ends. There is no obstacle. The day was Friday. I was
pleased with it.

On Friday she said, “I haven’t looked at it.” I said, “No problem!” which is my shortest lie. Then she said,
“It’s a good sentence, it’s just not how I talk.” There had been four calls, so a chance came. It was not forgotten:
she had thought of it with the phone in her hand. It was not tried. She had avoided it, and I know why since I
happened to be quiet for a second: “I’d have sounded like you.” We threw it away.

Second version. The pen again, and my mouth shut. “What do you hear just before?” – “‘You’ll call me, right?’” He
always says it, and she always says yes. Her words: “You can count on Tuesday.” Obstacle, hers: “If he cries.” We
did not rehearse it.

The Tuesday after, he hung up on her after a minute, over something with his brother. She called me: “I didn’t get the
chance, and I feel like I failed.” No opportunity, then. If it had been avoided, I would have heard ten minutes about the
brother, and I heard one. For this kind there is nothing to fix. The plan stays, and a rehearsal would not have
helped, because no one can practice not being asked.

On Thursday he said it. She said, “Yes. I mean. You can count on Tuesday.” Tried, and half failed, as the yes was out
first. Here something fits that would have been nonsense that Friday: saying it out loud. We played it, me as him, three
times, the third one crying, which I do badly. In the third there was no yes.

My own part is in version one. All the reasons were mine. I had heard a father complain about broken promises, and I
made it her plan. I know that from leaflets. I like to leave something behind.

For C6 version one is level 2, a goal and nothing that sets it off. Version two has the words, the moment, the day and
the obstacle, all from her: 3. It is not a 4, because she did not rehearse noticing the cue. It would be the wrong tool
for the brother. There is no cue for something that she can do nothing about.

As it stands: “When he says ‘You’ll call me, right?’, I say ‘You can count on Tuesday.’” I ask on Fridays at noon
what he said back. The last two Fridays it was “Okay.”`

export const HANNAH_PLAN = prose`
I chose a plan of my own, so that I can’t hide behind anyone. It is about rehearsing. In more than a year of coaching
I had done it twice, both times because someone was watching.

The plan: “If someone says ‘But what do I actually say?’ I get up, close the door and say, ‘Say it to me, I’m her.’
Two weeks. Obstacle: I find it silly.” It has a cue, words, days and an honest obstacle. I wrote it alone, and I did
not say it out loud once.

Day two, in the hallway: “But what do I say when he starts on the money?” I heard it so well that I thought, this is
the cue. Then I said, “What have you tried?”, and we talked for eleven minutes. I could not get up, I was standing.
There was no door. I had written a plan for a room, and I am a coach of hallways, which I have known since my first
assignment. Forgotten? No, I had the sentence on the tip of my tongue. Tried and failed? It never came out. I avoided it, and the
hallway was my excuse.

Day six, in my office, the same sentence. I got up, closed the door, sat down and asked if she would like some tea.

Day nine: two conversations about leave and one fire drill. No opportunity. I was relieved, and that told me more than the tea.

It is not the scene that I avoid. I am good at voices. It is the second round. In the first one everyone is bad and it
is funny. For a second one someone has to say what should be different, at once, with the other face an arm’s length
away. I did not know that before the tea. It is also why my feedback is always a day late.

So each miss needs something else. For “no opportunity,” waiting. For the hallway, a cue that works on two feet: “Two lines,
here, now.” For the tea, something against the fear: I asked Omar to play a coachee who says “That was terrible,” on the
phone, six times, and each time I had to name one thing. For the hallway that would have been no use at all, since what
was missing there was the door and not the courage.

On C5 all this is level 1, we talked about the skill. Day twelve, by the copier: two rounds with one word in between,
“shorter.” That is a 3, barely. It is not a 4, since we took the harmless half of the call and left out the money. When is
an if-then plan the wrong tool? When you don’t want the thing. I checked. I do.

Now it says: “If someone asks what to say, wherever we are, I say ‘Two lines, I’m him,’ and after the first round,
‘Again, and this time …’” Until the end of the month I tell Omar on Tuesdays how many second rounds there were. So far:
three and two. The two was the week with the tea drinkers.`
