import { prose } from '../prose'
import type { ThreadText } from './thread-text'

export const finishedGladError: ThreadText = {
  key: 'finished glad error',
  cohort: 'finished',
  title: null,
  module: 6,
  posts: [
    {
      id: 'farah',
      by: 'farah',
      ago: 139,
      time: '12:55',
      text: prose`
        I played a mother in a rehearsal and I was so good at it that the practitioner cried, really cried, in my office, on a Monday. I based her on
        one real mother and gave her all of it, in the first round. I learned two things. Begin at half strength. And ask, “How loud do you want her?”
        before you open your mouth. Now they say, “Six.”`,
    },
    {
      id: 'omar',
      by: 'omar',
      ago: 137,
      time: '19:12',
      replyTo: 'farah',
      text: 'I am going to steal the number. What did you say in the second after she started to cry?',
    },
    {
      id: 'farah-again',
      by: 'farah',
      ago: 136,
      time: '14:20',
      replyTo: 'omar',
      text: '“That was me, not her.” It was the only good line I had that day.',
    },
    {
      id: 'ben',
      by: 'ben',
      ago: 133,
      time: '21:58',
      text: prose`
        Where I work you don’t talk about mistakes, you report them. There’s a form. It has a red stripe. So no one here has ever said “I tried it and it failed”
        on a Monday. I could start. I told my team I’d asked someone to be open with me and then looked at my phone. They were quiet. Then one of
        them said, “Which minute?” They had been talking about this course behind my back.`,
    },
    {
      id: 'dana',
      by: 'dana',
      ago: 129,
      time: '09:50',
      text: prose`
        “Which minute?” is how I know that something has landed. Ben, you didn’t make it safe by saying it’s safe. You went first, with something
        small and true. I have written “begin at half strength” on the inside of my folder, Farah. It’s good advice for facilitators, too.`,
    },
  ],
}

export const finishedCalmOrAbility: ThreadText = {
  key: 'finished calm or ability',
  cohort: 'finished',
  title: null,
  module: 7,
  posts: [
    {
      id: 'leticia',
      by: 'leticia',
      ago: 117,
      time: '20:37',
      text: prose`
        Calm, in forty minutes. I thanked my own coachee in front of everyone for how calm she had stayed. Since then the quick ones sit up straight in
        case review and the slow ones don’t bring their families anymore.

        What they are right about is that a child was found. I would thank her for that again. I would only say it differently.`,
    },
    {
      id: 'grace',
      by: 'grace',
      ago: 116,
      time: '23:04',
      replyTo: 'leticia',
      text: 'How would you say it, in one sentence, with the slow ones in the room?',
    },
    {
      id: 'leticia-again',
      by: 'leticia',
      ago: 115,
      time: '06:30',
      replyTo: 'grace',
      text: '“Who in his street could have done the first five minutes?” And then I would have to be quiet, which in case review is a novelty.',
    },
    {
      id: 'curtis',
      by: 'curtis',
      ago: 112,
      time: '10:45',
      text: prose`
        We have a screen in the hallway with “days without incident” on it. It’s at 61 today. Everyone walks past it. Last week a practitioner didn’t write up
        a broken window, she told me so, because she’d have been the one who set it to zero. What they are right about is that there were years with an incident every
        week, and people got hurt. I could count something else next to it: tasks that a family does now and didn’t do in the spring. I’ve found four.`,
    },
  ],
}

export const finishedStopDoing: ThreadText = {
  key: 'finished stop doing',
  cohort: 'finished',
  title: null,
  module: 8,
  posts: [
    {
      id: 'denise',
      by: 'denise',
      ago: 107,
      time: '18:18',
      text: prose`
        The notes from our coaching sessions. I write them, they’re beautiful, and she reads them on the train and tells me what she decided. She decided it! She could
        write three lines herself, and I have seen that she can: the half page last week was better than mine.

        What I will miss: being the one who remembers.`,
    },
    {
      id: 'hannah',
      by: 'hannah',
      ago: 106,
      time: '12:22',
      replyTo: 'denise',
      text: 'What would you want to see in the first two weeks? And what if the three lines don’t come?',
    },
    {
      id: 'denise-again',
      by: 'denise',
      ago: 105,
      time: '19:47',
      replyTo: 'hannah',
      text: 'One line is enough. If none comes I’ll ask, “What should we pretend we said?” and I won’t open my laptop. I’ve already put it in a drawer.',
    },
    {
      id: 'keisha',
      by: 'keisha',
      ago: 103,
      time: '21:15',
      text: prose`
        Calling the quiet relative the day before. I do it well and the practitioners don’t have to, so they don’t. One of them has a better voice for it than I do.
        I heard it through a door. I will miss the aunt. She tells me about her tomatoes first.`,
    },
    {
      id: 'linda',
      by: 'linda',
      ago: 101,
      time: '16:16',
      text: prose`
        For the list, without names: session notes, calls the day before, booking the room, the good pens, “explaining what the director meant,” being the first to
        answer in this forum. The last one is mine. It has been a pleasure, and I am going to see what happens if I wait.`,
    },
  ],
}
