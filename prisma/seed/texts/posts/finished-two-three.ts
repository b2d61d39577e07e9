import { prose } from '../prose'
import type { ThreadText } from './thread-text'

export const finishedSteppingIn: ThreadText = {
  key: 'finished stepping in',
  cohort: 'finished',
  title: null,
  module: 2,
  posts: [
    {
      id: 'grace',
      by: 'grace',
      ago: 191,
      time: '21:10',
      text: prose`
        Night shift. A young man is standing in the kitchen with a visitor’s car keys in his hand, very calm, too calm. My
        colleague asks him how he is feeling. I said, “Keys on the table. Then we’ll talk.” He put them down. In the ten
        seconds before, he hadn’t blinked once. That was what I went by.

        What I handed back: the next morning he decided who we’d tell. I would do it again.`,
    },
    {
      id: 'shelly',
      by: 'shelly',
      ago: 190,
      time: '12:30',
      replyTo: 'grace',
      text: prose`
        I would have asked about feelings, too, and I would have felt very skilled. What would he have had to do for you to
        wait five more seconds?`,
    },
    {
      id: 'grace-again',
      by: 'grace',
      ago: 189,
      time: '22:48',
      replyTo: 'shelly',
      text: 'Look at me. Or swear. Swearing would have been fine.',
    },
    {
      id: 'paul',
      by: 'paul',
      ago: 187,
      time: '19:25',
      text: prose`
        Mine is about a deadline. Rent assistance closes at five, the mother types with one finger, it’s ten to. I took the laptop.
        I still think it was right. What wasn’t right is that I kept it for the next form, and that one wasn’t due
        for another year. My sign for danger was a clock, and clocks are everywhere in this job.`,
    },
    {
      id: 'dana',
      by: 'dana',
      ago: 184,
      time: '16:40',
      text: prose`
        So far we have two signs that several of you trust: someone doesn’t blink, and something can’t be undone tomorrow. And one
        that you mistake for danger although it’s your own: silence with a family member watching. Paul’s second form is worth a thought.
        Taking over the first time is often right. The second time is the one no one decided on.`,
    },
  ],
}

export const finishedNotNoticing: ThreadText = {
  key: 'finished not noticing',
  cohort: 'finished',
  title: null,
  module: 3,
  posts: [
    {
      id: 'denise',
      by: 'denise',
      ago: 178,
      time: '18:45',
      text: prose`
        Endings. I had three pages on a visit and my coachee asked, “And what did you think of how I left?” I had nothing. By then I
        was already underlining. She told me the grandmother had walked her to the car and said something through the window that mattered
        more than all three pages. It never came up until she asked.`,
    },
    {
      id: 'omar',
      by: 'omar',
      ago: 177,
      time: '20:02',
      replyTo: 'denise',
      text: prose`
        What were you underlining? I ask because I put exclamation marks in the last five minutes, as if I had to turn something in.`,
    },
    {
      id: 'tom',
      by: 'tom',
      ago: 174,
      time: '07:40',
      text: prose`
        I miss what goes well when I don’t like anyone in the room. Found out from a recording: at minute six the practitioner had said the best
        sentence of the month. On my page minute six says “hot in here.”

        He pays for it. I have never told him the sentence. I will, on Thursday, with the time.`,
    },
    {
      id: 'curtis',
      by: 'curtis',
      ago: 159,
      time: '11:16',
      text: prose`
        Late again. I’m one of those who notice everything. That is what I would have written before lesson four. Then I covered the names on
        two old pages and gave them to my wife, and she said, “You like this one.” She teaches math. It took her eight seconds.`,
    },
    {
      id: 'tom-again',
      by: 'tom',
      ago: 158,
      time: '21:33',
      replyTo: 'curtis',
      text: 'What was the word that gave you away? I’m asking for a friend who is me.',
    },
  ],
}
