import { prose } from '../prose'

/** Module 2: I stepped in. */
export const ANA_STEPPED_IN = prose`
A Tuesday, the hallway in front of a courtroom. A mother, her own mother and I on one bench. The clerk came along with a
list, bent down to her and asked, quite kindly, “And how has the week been?” She looked at her hands. When she thinks she
presses her thumbs together. One second, perhaps one and a half. I said, “She has been doing really well.” The clerk
smiled at me and went on to the next bench. She closed her mouth. Then she nodded, at me, as if the question had been mine.

I feared that she would say what she had said in the car: that the week had been garbage. It had. No one had slept, the
boiler was off, and she had thrown a cup at the kitchen wall while she was alone. She had told me that herself, and that she
had swept it up. I feared that someone would write “garbage” down and hold it against her. So I wanted her to look good.
I also wanted to look like a person whose families do well, and that is harder to write.

On the way to the parking lot the grandmother said to me, and not to her daughter, “It was a terrible week, though.” Three of
us had kept quiet about it on one bench, and I had begun.

There is another hallway. That time I had lost my voice and could only whisper. A teacher asked the same mother about the
mornings. I whispered, “Ask her,” and she said, “Monday bad, Tuesday bad, Wednesday he tied his own shoes.” The teacher wrote
down the shoes. She can tell a bad week so that something good falls out of it. I have never managed that.

By the anchors of P1 it was level 1. I decided what was said about her life. For a 2 I would have had to ask her something,
anything. On the ladder, telling the clerk was a 0.

The risk: a clerk is no judge, he asks so that people are less scared. I think that “garbage” would have brought one more
question, and she would have had an answer. It was likely that she would cry, and that doesn’t hurt anyone. In the
hearing itself, with a lawyer who has asked us to keep it short, I would still say the first sentence, and then look at her.

If someone in an office asks about her week, I put my hand on my folder, look at her and count her thumbs: one, two, three.
I come in if she pushes the folder over to me. We agreed on that in the car. “You? Quiet?” she said. First chance is the
school on the 12th. R. comes along and writes down who says the first sentence. I practiced it with the grandmother on the
phone and lasted two.`

/** Module 3: two pages on one rehearsal. */
export const ANA_TWO_PAGES = prose`
Derrick played a grandfather with my scarf on his head, and a colleague of ours played the practitioner. Nine minutes, in our
meeting room. Mei-Ling and I watched from two corners and did not say a word until both of us had put the pen down. That was
the hardest part.

One line is on both pages. Mine: “2:14 P: ‘So you feel overwhelmed.’ GF: ‘I don’t feel anything, I’ve got the boy.’” Hers:
“2:14 P: ‘overwhelmed?’ GF turns chair, a quarter. ‘I’ve got the boy.’” I had the whole sentence. She had the chair.

I was pleased with my page, to be honest. It holds eleven quotations. Then I looked for the chair on it, and saw that in nine
minutes there is nothing that anyone did. At the end Derrick got up and left by the door. I heard it close. It is not on my
page, since no one spoke while he went.

How could that come about? Mei-Ling learned her English in waiting rooms, from hands first, and she still believes hands first.
I sit in meetings with a folder and take down what a family says, because that has to be in the plan. The plan has no line for
a chair. I like that explanation. There is another that I like less. While I write every word I look at the paper, and while I
look at the paper no one can see what I think. Between 2:10 and 2:40, where it got tense, my lines are twice as long.

Hers is not simply the better page. At 6:30 I have “~ ‘She would have known what to do.’”, with a wavy line. Hers says “GF
quiet, looks at window.” He was not quiet. He said the most important sentence of the scene into the window, and from her
corner it could not be heard. She would have sworn that he said nothing, and I would have sworn that he sat still.

For C2 I wrote: level 3, words with times, a strength at 3:20 where the practitioner stays with a silence. Then I read the
anchor with my finger. “Words and actions.” So it is a 2. I leave my first number standing, because the way from one to the
other is what I learned. I do doubt whether a page could ever be enough for that sentence into the window.

If I have two quotations in a row, the third line is a verb for a body. I tried it on Saturday with five minutes of a cooking
show. Before: “2:14 ‘I don’t feel anything.’” After: “0:50 ‘Perfect!’ Puts spoon down, wipes hands, doesn’t taste again.” The
next time is twenty minutes with R. on Tuesday, and on Wednesday Mei-Ling counts the verbs. She has read this and wants it
noted that Derrick had a cold.`
