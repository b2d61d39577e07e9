import { prose } from '../prose'
import type { ThreadText } from './thread-text'

export const finishedRareFour: ThreadText = {
  key: 'finished rare four',
  cohort: 'finished',
  title: null,
  module: 4,
  posts: [
    {
      id: 'hannah',
      by: 'hannah',
      ago: 163,
      time: '13:05',
      text: prose`
        I looked it up, as asked: in my last ten scores there is no 4 and no 1. I come from a place where the top score was for the person who
        wrote the form. Years ago I got a 2 for something I’d done well. I still know what I was wearing. What it did: I stopped showing that
        part to anyone for about two years.`,
    },
    {
      id: 'ben',
      by: 'ben',
      ago: 162,
      time: '22:20',
      text: prose`
        Other end. At our place everyone has the top score by December because raises depend on it. I have given out thirty-one of them. I can tell you
        about two people who earned it, and they know I gave it to the other twenty-nine. The number means “I’m not your enemy” and
        nothing else.`,
    },
    {
      id: 'leticia',
      by: 'leticia',
      ago: 161,
      time: '06:55',
      replyTo: 'ben',
      text: 'What would one of the two have had to do for you to tell her it was a real one?',
    },
    {
      id: 'ben-again',
      by: 'ben',
      ago: 160,
      time: '20:41',
      replyTo: 'leticia',
      text: prose`
        Nothing. I would have had to do it: say the line. “You asked him what he would like to drink before you asked him anything else.” I
        remember it word for word and she’s never heard it. All right. Tomorrow.`,
    },
    {
      id: 'linda',
      by: 'linda',
      ago: 157,
      time: '15:12',
      text: prose`
        Two places, one where the 4 is locked away and one where it’s handed out at the door, and in both no one hears the line. I find
        that worth more than an answer to the question. If you keep one thing: a number without a sentence is weather.`,
    },
  ],
}

export const finishedUsable: ThreadText = {
  key: 'finished usable',
  cohort: 'finished',
  title: null,
  module: 5,
  posts: [
    {
      id: 'keisha',
      by: 'keisha',
      ago: 150,
      time: '20:20',
      text: prose`
        From a nine-year-old girl, at the end of a meeting, in front of eleven adults: “You said ‘we’ll see’ four times.” She had kept a tally on her
        hand. It stung until Thursday. I’ve said it twice since then, and both times I saw that hand.

        It breaks the rules, I think: in public, no warm-up, nothing to work on. But it pointed into the room.`,
    },
    {
      id: 'farah',
      by: 'farah',
      ago: 149,
      time: '13:31',
      replyTo: 'keisha',
      text: prose`
        “Four.” I think the number did the work, and that it was hers. What happened just after? Did anyone say anything, or did you all admire
        the ceiling?`,
    },
    {
      id: 'keisha-again',
      by: 'keisha',
      ago: 148,
      time: '21:09',
      replyTo: 'farah',
      text: 'Her grandfather asked, “And what do we see?” So I had to answer. It was the first useful thing I said that day.',
    },
    {
      id: 'joanna',
      by: 'joanna',
      ago: 145,
      time: '08:18',
      text: prose`
        Mine came from a driver who took me home from visits for a year. He said, “You tell the story of the visit better on the way back than on
        the way there.” I asked what he meant. “On the way there you already know how it ends.” Since then I try not to. It pointed into the car,
        which was perfect, since we were sitting in it.`,
    },
  ],
}
