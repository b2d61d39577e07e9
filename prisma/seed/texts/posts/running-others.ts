import { prose } from '../prose'
import type { ThreadText } from './thread-text'

export const noTime: ThreadText = {
  key: 'running no time',
  cohort: 'running',
  title: '“I don’t have time to be coached”',
  posts: [
    {
      id: 'derrick',
      by: 'derrick',
      ago: 21,
      time: '17:15',
      text: prose`
        My coachee has canceled three times in a row, always politely, always for a real reason. Today she wrote,
        “I honestly don’t have time to be coached right now.” I believe her. What would you do: wait, push, or
        something I can’t see from here?`,
    },
    {
      id: 'sam',
      by: 'sam',
      ago: 21,
      time: '21:40',
      text: prose`
        Mine said the same, and I asked, “What would have to be true for it to save you time?” She said, “If you
        came with me to the Wednesday thing and I didn’t have to write the summary.” So I went with her, for
        once, and she talked the whole way back in the car. We have a contract now. It has Wednesday in it.`,
    },
    {
      id: 'ana',
      by: 'ana',
      ago: 20,
      time: '20:05',
      text: prose`
        Could it be that the agreement is over and no one has said so? I had one that died quietly because the
        goal was mine. I asked mine, “Should we call it done?” and she was so relieved that she came up with a
        new one before I had finished my coffee.`,
    },
    {
      id: 'peggy',
      by: 'peggy',
      ago: 19,
      time: '10:30',
      replyTo: 'derrick',
      text: prose`
        Forty years in this work, and no one has ever had time. People have ten minutes for what helps them that
        day. I would offer her exactly ten, standing up, with one question, and I would leave after nine.`,
    },
    {
      id: 'derrick-again',
      by: 'derrick',
      ago: 13,
      time: '18:48',
      text: prose`
        Report: I offered ten minutes by her car. She said, “Ask me the corner question, then.” I did. She wants to
        stop finishing people’s sentences on the phone. We have a date. I left after eleven, sorry, Peggy.`,
    },
  ],
}

export const byPhone: ThreadText = {
  key: 'running by phone',
  cohort: 'running',
  title: 'Contracting by phone: what do you do about the silence?',
  posts: [
    {
      id: 'ingrid',
      by: 'ingrid',
      ago: 15,
      time: '19:05',
      text: prose`
        Two of my people are three hours away, so the agreement conversation is by phone. In a room I can count to five. On
        the phone, after “what makes this worth the trouble for you?” five seconds sounds like the line went dead.
        Twice she said, “Hello? Are you there?”`,
    },
    {
      id: 'will',
      by: 'will',
      ago: 14,
      time: '08:44',
      text: prose`
        I tell them beforehand: “I’m going to be quiet after this one, I’m still here, take as long as you like.”
        And then I look out the window and not at the timer.`,
    },
    {
      id: 'tomas',
      by: 'tomas',
      ago: 14,
      time: '16:10',
      text: prose`
        Will’s sentence is very good. You could also ask the question in a message the evening before. Then the
        silence has already happened, at their place, with tea.`,
    },
    {
      id: 'ingrid-again',
      by: 'ingrid',
      ago: 7,
      time: '20:50',
      text: prose`
        Did both. The message came back at eleven at night: “Because I was that kid.” I haven’t answered it in
        writing. We talked for forty minutes the next day and the goal made itself.`,
    },
    {
      id: 'meiling',
      by: 'meiling',
      ago: 2,
      time: '21:12',
      replyTo: 'ingrid-again',
      text: prose`
        “Because I was that kid.” I had to put the phone down for a minute. How did you open the conversation the next day?`,
    },
  ],
}

export const welcome: ThreadText = {
  key: 'starting welcome',
  cohort: 'starting',
  title: 'Before we begin: say hello in three lines',
  posts: [
    {
      id: 'dana',
      by: 'dana',
      ago: 4,
      time: '10:15',
      text: prose`
        Welcome. Some of you have a seat already, others will join in the next three weeks; that is fine, the
        first module stays open.

        Three lines are enough: who you coach (no names, please), one thing you were taught that never reached
        your work, and what you would like to hear from the corner of the room sixteen weeks from now.

        Mine: I coach facilitators. I was taught to leave ten seconds after a question, and I leave four. I would
        like to hear no one talking, and no one minding.`,
    },
    {
      id: 'camille',
      by: 'camille',
      ago: 2,
      time: '19:35',
      text: prose`
        Hello! I coach five people who visit families with newborns. I was taught to write the plan in the
        family’s words and I still tidy up their grammar. I would like to hear one of my five ask a question and
        then not answer it herself.`,
    },
  ],
}
