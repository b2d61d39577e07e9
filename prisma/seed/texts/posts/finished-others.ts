import { prose } from '../prose'
import type { ThreadText } from './thread-text'

export const directorAsks: ThreadText = {
  key: 'finished director',
  cohort: 'finished',
  title: 'The copier sentence, in real life',
  posts: [
    {
      id: 'joanna',
      by: 'joanna',
      ago: 188,
      time: '17:42',
      text: prose`
        It happened. By the elevator and not by the copier. “How’s your coachee coming along? Between us.” I had my
        sentence written down at home, on the fridge, where it didn’t do anyone any good. I said, “Oh, really well,”
        and felt it go out of my hands.

        Has anyone said the real sentence to a real director and lived?`,
    },
    {
      id: 'farah',
      by: 'farah',
      ago: 188,
      time: '20:19',
      text: prose`
        Once, and my voice shook. I said, “Fair question, and I’m the wrong person. Ask her what she’s trying
        out; she’ll be glad you asked.” There was a pause of about a year. Then: “Huh. Okay.” A week
        later she did ask her. My coachee told me about it as the good news of the month.`,
    },
    {
      id: 'curtis',
      by: 'curtis',
      ago: 187,
      time: '12:11',
      text: prose`
        I told mine beforehand, in an email, three lines: what I’ll pass on, what I won’t, why that’s good
        for her. She answered with a thumbs-up. No idea whether she read it, but now I can point to it.`,
    },
    {
      id: 'keisha',
      by: 'keisha',
      ago: 186,
      time: '21:03',
      replyTo: 'joanna',
      text: prose`
        Is it gone for good, though? You could walk back up: “I said really well by the elevator. I’d like to
        take that back, not because it’s untrue but because I promised her I don’t report.” I’d think
        more of you after that, if I were the director.`,
    },
    {
      id: 'joanna-again',
      by: 'joanna',
      ago: 183,
      time: '18:30',
      text: prose`
        I did it. Two sentences, standing in her doorway, with a cup in each hand so I couldn’t leave.
        She said, “I wish someone had done that for me when I was new.” I’m still a bit dizzy. Thank you.`,
    },
  ],
}

export const firstTimeWatched: ThreadText = {
  key: 'finished watched',
  cohort: 'finished',
  title: 'Being watched for the first time',
  posts: [
    {
      id: 'grace',
      by: 'grace',
      ago: 162,
      time: '19:20',
      text: prose`
        Dana sat in on one of my sessions this week. I’d slept badly. For the first four minutes I coached
        Dana’s pen, since it moved whenever I said something, and I tried to say things that wouldn’t make it
        move. What do you do about the pen?`,
    },
    {
      id: 'denise',
      by: 'denise',
      ago: 161,
      time: '08:05',
      text: prose`
        I asked Linda to show me afterward what she wrote in those minutes. It said “10:02 rain” and
        “10:03 both laugh.” I had been afraid of the weather report.`,
    },
    {
      id: 'dana',
      by: 'dana',
      ago: 160,
      time: '10:45',
      text: prose`
        I can put the pen down for the first five minutes, if you ask me before we go in. Ask for anything that
        would make it easier: where I sit, whether I say hello, when I leave. It’s your session. I’m the guest.`,
    },
    {
      id: 'tom',
      by: 'tom',
      ago: 159,
      time: '22:14',
      text: prose`
        I did the role-play version first with Linda being awful to me in three different ways. After that the
        real one was almost restful. It doesn’t count as observed, I know, but it counted for my stomach.`,
    },
  ],
}

export const threeMonthsOn: ThreadText = {
  key: 'finished later',
  cohort: 'finished',
  title: 'What is still standing?',
  posts: [
    {
      id: 'dana',
      by: 'dana',
      ago: 41,
      time: '09:30',
      text: prose`
        The cohort ended a while ago, and this is the time when things usually go quiet. So, one honest
        question, and “nothing” is a fine answer: which sentence from those sixteen weeks did you say out loud
        in the last two weeks?`,
    },
    {
      id: 'keisha',
      by: 'keisha',
      ago: 40,
      time: '20:07',
      text: prose`
        “These matter, and they have their own time.” I say it about once a week. My coachee now says it before
        I do, in my voice, which is fair.`,
    },
    {
      id: 'paul',
      by: 'paul',
      ago: 38,
      time: '21:40',
      text: prose`
        Nothing, to be honest. We lost two people within a month and I have been carrying cases again. I still have the
        quoted sentences on Fridays. Not the coaching. I miss it more than I thought I would.`,
    },
    {
      id: 'leticia',
      by: 'leticia',
      ago: 37,
      time: '07:15',
      replyTo: 'paul',
      text: prose`
        I’m in the same boat, if that helps. Would fifteen minutes every other Tuesday be too much? You bring
        one moment, I bring one, no agenda. I could use the company.`,
    },
    {
      id: 'paul-again',
      by: 'paul',
      ago: 36,
      time: '19:50',
      replyTo: 'leticia',
      text: 'Tuesday at eight thirty. Yes, please.',
    },
    {
      id: 'denise',
      by: 'denise',
      ago: 35,
      time: '18:02',
      text: prose`
        “What would I see from the corner?” I asked it of my own director last week, about a new policy. Turns
        out it works upward, too.`,
    },
  ],
}
