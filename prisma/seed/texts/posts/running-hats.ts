import { prose } from '../prose'
import type { ThreadText } from './thread-text'

export const runningHats: ThreadText = {
  key: 'running hats',
  cohort: 'running',
  title: null,
  posts: [
    {
      id: 'meiling',
      by: 'meiling',
      ago: 48,
      time: '21:05',
      text: prose`
        Teacher, with handouts. On Monday a practitioner asked me how to start a hard phone call. I opened my
        laptop and sent her three articles while she was still sitting there. She said, “Thanks, I’ll read them
        tonight.” The call was at four. It was a quarter to.`,
    },
    {
      id: 'ana',
      by: 'ana',
      ago: 48,
      time: '22:30',
      text: prose`
        Host. I love a good frame. “We have thirty minutes, what should be different at the end?” is a fine
        question, and last week I asked it twice, because the first answer scared me. She had said, “I want to
        stop dreading Thursdays.” So I asked again, more slowly, as if she hadn’t understood. She gave me a
        smaller answer the second time.`,
    },
    {
      id: 'derrick',
      by: 'derrick',
      ago: 47,
      time: '12:48',
      replyTo: 'ana',
      text: 'What was in her face between the first answer and the second?',
    },
    {
      id: 'ana-again',
      by: 'ana',
      ago: 46,
      time: '20:12',
      replyTo: 'derrick',
      text: prose`
        She looked at the clock behind me. I thought then that she was being considerate about the time. Now I
        think she was deciding how much of Thursday I could take.`,
    },
    {
      id: 'sam',
      by: 'sam',
      ago: 46,
      time: '23:10',
      text: prose`
        Rehearsal partner. I hear “I don’t know what to say to him” and I’m him already, arms crossed,
        chewing gum. I’m pretty good. One of them told me on Friday that she now dreads me more than the dad.`,
    },
    {
      id: 'peggy',
      by: 'peggy',
      ago: 45,
      time: '09:20',
      replyTo: 'sam',
      text: prose`
        How did she tell you, and what did you do with the gum? I ask as someone a whole county has
        called “a bit much.”`,
    },
    {
      id: 'tomas',
      by: 'tomas',
      ago: 44,
      time: '17:33',
      text: prose`
        I’m enjoying this very much. May I add one of my own, so it isn’t only you? Mine is the thinking
        partner, and what it hides is that I haven’t prepared. “What do you make of it?” buys me about forty
        seconds.`,
    },
    {
      id: 'ingrid',
      by: 'ingrid',
      ago: 42,
      time: '19:27',
      text: prose`
        I had to think about this for a week. I think it’s the messenger, but backwards. When my team is hard
        on me, I bring them news from upstairs: “The director thinks this too.” The director has never said any
        of it. They go quiet, and I’ve won something I don’t want.`,
    },
    {
      id: 'will',
      by: 'will',
      ago: 41,
      time: '08:01',
      replyTo: 'ingrid',
      text: prose`
        That’s a brave one. When you picture the last time, what would you have said if there were no upstairs?`,
    },
    {
      id: 'isaac',
      by: 'isaac',
      ago: 40,
      time: '21:16',
      was: 'Mirror I guess. Will write more when I’ve really read lesson 2.',
      text: prose`
        Mirror, but only the half that is easy. I say what went well, with examples, very exact. Yesterday a
        volunteer asked, “And the other part?” I said there was none. There was.`,
    },
    {
      id: 'withdrawn',
      by: 'tyrell',
      ago: 33,
      time: '23:52',
      withdrawn: true,
      text: 'Posted this here by mistake, it belongs in my reflection. Will take it down.',
    },
    {
      id: 'tyrell',
      by: 'tyrell',
      ago: 32,
      time: '16:40',
      text: prose`
        Late to this. With young people I’m fine. With the adults I coach I turn into the teacher I couldn’t
        stand in school: chalk voice, “as we all know.” What it costs them is the joke they were about to make,
        and the joke is usually where the real thing is.`,
    },
    {
      id: 'meiling-again',
      by: 'meiling',
      ago: 31,
      time: '07:30',
      replyTo: 'tyrell',
      text: 'Which joke was it last time, and what do you think was in it?',
    },
    {
      id: 'dana',
      by: 'dana',
      ago: 29,
      time: '18:20',
      text: prose`
        Ana’s clock and Mei-Ling’s three articles have the same shape, I think: an answer came that was bigger
        than the frame, and the frame went right back up, a bit higher. For your next one-on-one, try this: when
        the first answer scares you, write it down before you say anything. A pen is slower than a hat.`,
    },
  ],
}
