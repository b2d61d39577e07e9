import { prose } from '../prose'
import type { ThreadText } from './thread-text'

export const finishedHats: ThreadText = {
  key: 'finished hats',
  cohort: 'finished',
  title: null,
  posts: [
    {
      id: 'keisha',
      by: 'keisha',
      ago: 206,
      time: '20:14',
      text: prose`
        Teacher. Every time. Ten minutes before a court date a practitioner says to me in the hallway, “I’m
        going to freeze.” I give her a five-minute lecture on court, with gestures. She nods through all of
        it, goes in, and freezes.

        What it costs: she had ten minutes and I used five of them to calm myself.`,
    },
    {
      id: 'farah',
      by: 'farah',
      ago: 205,
      time: '12:40',
      replyTo: 'keisha',
      text: prose`
        What did her hands do while you were lecturing? I ask because I do the same, and when I looked, mine was
        holding her car keys so tight they left a mark.`,
    },
    {
      id: 'keisha-again',
      by: 'keisha',
      ago: 205,
      time: '19:02',
      replyTo: 'farah',
      text: prose`
        She was folding her agenda. Smaller and smaller. I remember thinking “she’s listening so hard.” Oh.`,
    },
    {
      id: 'tom',
      by: 'tom',
      ago: 204,
      time: '07:55',
      text: prose`
        Messenger for me. Someone is upset about the on-call list, I say “I’ll take it upstairs” before she’s
        done. It feels like loyalty. Then I am in the director’s office with half a story, and she
        never gets to tell the other half to anyone. Last month one of them said, “I didn’t want it fixed,
        I wanted to say it.”`,
    },
    {
      id: 'leticia',
      by: 'leticia',
      ago: 203,
      time: '21:20',
      text: prose`
        I’m the thinking partner who never takes the hat off. A new person asked me on her third day where
        the car keys are kept, and I said, “Where do you think they might be?” I’m not making this up. She
        went and asked the receptionist from then on, about everything.`,
    },
    {
      id: 'ben',
      by: 'ben',
      ago: 203,
      time: '22:05',
      replyTo: 'leticia',
      text: 'I’ve read this three times and I’m still laughing. Which hat was one breath away?',
    },
    {
      id: 'leticia-again',
      by: 'leticia',
      ago: 202,
      time: '06:48',
      replyTo: 'ben',
      text: 'Teacher. “Second drawer, left.” It would have taken one breath and it would have been kind.',
    },
    {
      id: 'linda',
      by: 'linda',
      ago: 202,
      time: '15:30',
      text: prose`
        Reading along, I notice that four of you describe the same two seconds: someone says a thing that
        hurts a little, and the hat is on before they’ve closed their mouth. I would be curious what those
        two seconds are like from the inside. Mine feel like stepping on a stair that isn’t there.`,
    },
    {
      id: 'grace',
      by: 'grace',
      ago: 201,
      time: '20:31',
      replyTo: 'linda',
      text: prose`
        Like a phone ringing in another room. I don’t want to know who it is, I just want it to stop. So
        I teach.`,
    },
    {
      id: 'denise',
      by: 'denise',
      ago: 200,
      time: '18:10',
      text: prose`
        Mirror. I’m proud of my notes, and when I am nervous I read them out. “You said fine four times.” To
        someone who had just told me that her father was in the hospital. All four times were true. She said,
        “Okay,” and closed her laptop. I’d been so exact that I wasn’t in the room.`,
    },
    {
      id: 'hannah',
      by: 'hannah',
      ago: 199,
      time: '13:15',
      replyTo: 'denise',
      text: 'What did you hope would happen when you read the number out?',
    },
    {
      id: 'omar',
      by: 'omar',
      ago: 197,
      time: '19:44',
      text: prose`
        We’re a shop of three, so I wear all six at lunch. Under pressure it is the host: I make coffee. A
        colleague says “I think I’m done with this job,” I get up and ask who wants oat milk. When I come
        back the sentence has gone cold and so has she.`,
    },
    {
      id: 'joanna',
      by: 'joanna',
      ago: 196,
      time: '08:22',
      replyTo: 'omar',
      text: prose`
        Oat milk. I’m going to hear this in my head the next time I offer someone a tissue. Was there a
        moment, with the cup in your hand, when you could have put it down?`,
    },
    {
      id: 'dana',
      by: 'dana',
      ago: 194,
      time: '16:05',
      text: prose`
        What I take from this thread: no one here reaches for a bad hat. You reach for the one that has been
        thanked most often. When you write your agreement this week, tell the other person which one it is
        and give them a word they can use to take it off you. Leticia, I suggest “second drawer.”`,
    },
  ],
}
