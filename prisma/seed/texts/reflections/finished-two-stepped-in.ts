import { prose } from '../prose'

/** Module 2: I stepped in. */
export const FARAH_STEPPED_IN = prose`
It was a zipper. A two-and-a-half-year-old, a father who is hardly grown up himself, and a door we had to be
out of in four minutes, because the bus to the clinic goes twice a day. He was on his knees in
front of the boy. The zipper had a tooth missing. He put it in, it slid out. He put it in again. His ears
went red. The boy said, “Up,” which is his word for now. The father looked at the zipper, and then, for
less than a second, at me.

I knelt down and did it. There is a trick with that kind, you pull the bottom straight. “There we go,” I
said to the boy. The father stood up. He put his hands in his pockets, went to the window and said, “She
always does that, too.” I asked who. “My mother. With everything.”

What I feared is easy to say. I was not afraid for the boy, and a missed bus would have meant a new
appointment. I feared that the father would get loud in front of his son, because once in winter he had,
at a stroller. And I feared that I would have to sit there for it. The zipper calmed me.

Against that I put a morning three weeks later. Same hallway, but I was on the phone with the clinic and
could not kneel. It was the same zipper. He swore at it under his breath, left the jacket open and wrapped
his own scarf around the boy. They were out the door before I was. So he can. He has another way than
mine, and it needs no zipper.

By the anchors of P1 this was level 1. I decided what would be done and did it. Level 2 would have been a
question, and it would have been a pretense, since my hands were already on the way. On the ladder it is a 0.

The bus could have gone: one in three. He could have shouted: from what I have seen of him, one in ten. And
what he lost he told me at the window. In his own hallway he became the one whose mother does it for him.
Before that morning he used to ask me things. Afterward he didn’t.

If he is stuck with something that can’t hurt anyone and looks at me, I put my hands on my knees and say,
“You have two more minutes,” and I look at the clock and not at him. If he raises his voice at the boy I
come in, and what I take then is the boy’s hand and not the zipper. I have told him so. He said, “Fair.”
The next trip is on Wednesday, and the note in my shoe asks, “Who closed it?” I tried it on Monday with the
lid of a bottle. I lasted until he opened it with his teeth, so for now the rule includes teeth.`

export const OMAR_STEPPED_IN_FIRST = prose`
I step in with money. You could say that it is my job. Families come with letters, and I call the number
on the letter.

The time I want to write about is a call to the electric company. The woman had been coming to us for
some months. The letter said that the power would be cut off. I called, since I know how these offices work
and who to ask for, and in ten minutes we had a payment plan. She was very relieved. She cried a little.

Looking back I should have let her call. We are supposed to build capability and I took it from her. I was
on rung 0, as the ladder says. I think that many helpers do this out of kindness. P1 says that the family
should steer the decisions, and here I steered them, so it was level 1.

The risk was that it could have gone badly on the phone. The people there are not friendly, and she is not
used to them.

In the future I will let people make their own calls and sit beside them. I will also talk with my two
colleagues about it, because all of us do this. In the end it is a question of attitude. We have to trust
people more than we do.`

export const OMAR_STEPPED_IN_SECOND = prose`
I was asked what happened in the seconds before I dialed. I sat down with a coffee to find them, and then
the coffee was in them.

She put the letter on the tray. It was red, and the date on it was the next day. She said, “I called them. On
Monday.” I said, “And?” She said, “They transferred me, and transferred me again, and then it was a man, and …” She
looked at the phone on my desk, the beige one with the big buttons. I got up. When someone’s voice goes like
that, I make coffee. From the machine, with my back to her, I said, “Let me do it, I know them.” By the time
I sat down I was dialing.

So there was a Monday. In my first text there is none. I wrote that I took a call from her, and she had
already made it. What I took was the second half of a sentence. I never heard what the man had said to her.

I did not fear the electric company. I feared the end of that sentence. We are three people around a kitchen
and there is no door to close. If she cried, I would be sitting there with nothing in my hands.

For listening (P2) it was level 1: a question, then advice, and a machine in between. For the lead (P1) I
stay at 1, but I would put it elsewhere now. It was decided at the coffee machine, before anyone picked up
a phone. Rung 0.

Was it wrong to call? I no longer find that simple. The power would have gone at noon, in a home with a child
whose machine has to run at night. That is a real risk, to him, and a likely one. For that hour the call
belonged to whoever gets through fastest, and that is me. I could have said so: “I’m calling because of tonight.
Then I want to hear about Monday.” The payment plan was not an emergency. I chose the day on which she
pays, and she has paid late twice since, because it is the day before she gets paid. That is what it cost.

One call speaks against my whole theory. My line was busy, so she used her own phone, and I heard her
say, “No, I’ll wait.” She waited for eleven minutes and got a person with a name.

If a letter has tomorrow’s date on it, I make that one call on speaker and say why. Everything that comes after “we
won’t cut it off” is hers: the day, the sum. I come in again when she slides the phone over to me. First
chance: she has to move that day, on Thursday at four. I check it on the tray, where we write who decided
what. And the coffee is made before people come.`
