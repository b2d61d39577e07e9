import { prose } from '../prose'
import type { ThreadText } from './thread-text'

export const runningSteppingIn: ThreadText = {
  key: 'running stepping in',
  cohort: 'running',
  title: null,
  module: 2,
  posts: [
    {
      id: 'peggy',
      by: 'peggy',
      ago: 34,
      time: '09:12',
      text: prose`
        An eighty-year-old grandfather reached for a pot of boiling water with a child on his other arm. I took the pot, without a word. In the ten seconds before that, I had
        listened to him say he can manage. He could, with one arm.

        Handed back: he decided where the high chair stands now. I moved it where he said, and it was a good place. I had offered two others.`,
    },
    {
      id: 'ana',
      by: 'ana',
      ago: 30,
      time: '21:44',
      text: prose`
        I have more of the other kind. But one: a lawyer asked a mother in the hallway to sign something “for today.” She had the pen in her hand and her eyes on me. I put my
        hand flat on the page and said, “She reads it first.” He sighed. She read it for eight minutes and signed it, all of it.

        So was it right? I took eight minutes for her, but no decision. I think that’s the difference, but I’m not sure.`,
    },
    {
      id: 'will',
      by: 'will',
      ago: 27,
      time: '08:20',
      replyTo: 'ana',
      text: 'What would you have done if her eyes had been on the page and not on you?',
    },
    {
      id: 'ana-again',
      by: 'ana',
      ago: 26,
      time: '20:58',
      replyTo: 'will',
      text: prose`
        Nothing, I hope. That’s a good question, because I would have liked to do it anyway. I don’t like that lawyer.`,
    },
    {
      id: 'tomas',
      by: 'tomas',
      ago: 25,
      time: '17:05',
      text: prose`
        “A hand flat on the page” buys time and decides nothing. I would put that on the list of signs we can trust: does what I do leave the decision where it was?
        Peggy’s pot doesn’t, and shouldn’t. And we have our first danger that’s only our own: not liking the lawyer.`,
    },
  ],
}

export const runningNotNoticing: ThreadText = {
  key: 'running not noticing',
  cohort: 'running',
  title: null,
  module: 3,
  posts: [
    {
      id: 'derrick',
      by: 'derrick',
      ago: 17,
      time: '18:26',
      text: prose`
        What I say myself. A new person wrote down every word of a visit for practice, mine too, and there it was: “no worries,” nineteen times. I had never heard one of them. The
        dad pays for it, I think. He had worries. After the fourth he stopped saying so.`,
    },
    {
      id: 'meiling',
      by: 'meiling',
      ago: 16,
      time: '21:40',
      replyTo: 'derrick',
      text: 'At which one did he look away? If it’s on the page, I’d like to know what he’d just said.',
    },
    {
      id: 'derrick-again',
      by: 'derrick',
      ago: 14,
      time: '12:52',
      replyTo: 'meiling',
      text: '“I don’t know if I can do Sundays.” It’s on the page. I answered it the way you think I did.',
    },
    {
      id: 'ana',
      by: 'ana',
      ago: 12,
      time: '20:30',
      text: prose`
        Bodies. Mei-Ling and I put two pages side by side on Friday. On mine people only talk. On hers someone leaves the room, and on mine the same person just has no more lines. I
        have been writing plans for nine years, and I wonder who has left the room in them.`,
    },
    {
      id: 'sam',
      by: 'sam',
      ago: 11,
      time: '22:47',
      replyTo: 'ana',
      text: prose`
        Ouch, and thank you. What could you put at the top of your page, to remind you? I write “hands?” on my own hand, which is as silly as it sounds and works about half the time.`,
    },
  ],
}

/** The module that the cohort is in: the first two have begun. */
export const runningRareFour: ThreadText = {
  key: 'running rare four',
  cohort: 'running',
  title: null,
  module: 4,
  posts: [
    {
      id: 'peggy',
      by: 'peggy',
      ago: 5,
      time: '10:05',
      text: prose`
        I looked up my last ten, as I was told to: six 4s, no 1s. In forty years I have written one 1, and it was about myself. I would like to hear from someone who comes from a
        place where a 4 is rare. What do you say to a person who has done everything well and gets a 3?`,
    },
    {
      id: 'meiling',
      by: 'meiling',
      ago: 3,
      time: '21:22',
      replyTo: 'peggy',
      text: prose`
        I come from there. You say the line, and what would have had to happen for a 4, and then you pour tea. My last ten: no 4s, two 1s. Could we swap a page? You score mine, I score yours, and
        we’ll see who is the weather.`,
    },
  ],
}
