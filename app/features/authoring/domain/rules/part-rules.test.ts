import { describe, expect, test, vi } from 'vitest'
import { bodyOf, problemsWith, SECOND } from '../../../../../tests/factories/sample-pack'

vi.setConfig({ testTimeout: 20_000 })

/** All that is said of a lesson that holds some words and then, from line 12 on, these parts. */
const saidOf = async (...parts: string[]) => {
  const problems = await problemsWith(bodyOf(`Words.\n\n${parts.join('\n')}`))
  return problems.map((problem) => problem.replace(`${SECOND}:`, ''))
}

type Case = [name: string, parts: string[], ...said: string[]]
const check = (cases: Case[]) =>
  test.each(cases)('%s', async (...[, parts, ...expected]) => {
    expect(await saidOf(...parts)).toEqual(expected)
  })

const OPTION = '<Option because="b">x</Option>'
const OTHER = '<Option because="b">y</Option>'
const RIGHT = '<Option correct because="b">z</Option>'
const question = (...options: string[]) => ['<Check id="c" question="q">', ...options, '</Check>']

describe('a question', () => {
  check([
    ['is sound', question(OPTION, OTHER, RIGHT)],
    [
      'has one right option, not two',
      question(OPTION, OTHER, RIGHT, '<Option correct because="b">w</Option>'),
      '12 <Check> "c" has 2 correct options; it needs exactly one',
    ],
    [
      'has one right option, not none',
      question(OPTION, OTHER, '<Option because="b">z</Option>'),
      '12 <Check> "c" has 0 correct options; it needs exactly one',
    ],
    [
      'has three options at least',
      question(OPTION, RIGHT),
      '12 <Check> "c" has 2 options; it needs 3 to 4',
    ],
    [
      'has four options at most',
      question(
        OPTION,
        OTHER,
        RIGHT,
        '<Option because="b">v</Option>',
        '<Option because="b">w</Option>',
      ),
      '12 <Check> "c" has 5 options; it needs 3 to 4',
    ],
    [
      'says why of every option',
      question(OPTION, '<Option>y</Option>', RIGHT),
      '14 <Option> needs the attribute "because"',
    ],
    [
      'gives no value to the flag',
      question(OPTION, OTHER, '<Option correct="yes" because="b">z</Option>'),
      '15 "correct" on <Option> takes no value',
    ],
    [
      'has words in every option',
      question(OPTION, OTHER, '<Option correct because="b" />'),
      '15 <Check> "c" has an option without words',
    ],
    [
      'has every option once',
      question(OPTION, RIGHT, OPTION),
      '15 <Check> "c" has the same option twice',
    ],
    [
      'has no list as an option',
      question(OPTION, OTHER, '<Option correct because="b">', '- z', '</Option>'),
      '15 <Check> "c" has an option that is not one paragraph of words',
    ],
    [
      'has no words beside its options',
      question(OPTION, OTHER, RIGHT, '', 'Words'),
      '12 <Check> "c" holds something besides its parts',
    ],
    [
      'has no note beside its options',
      question(OPTION, OTHER, RIGHT, '<Note>x</Note>'),
      '12 <Check> "c" holds something besides its parts',
    ],
    [
      'has an id of its own',
      [...question(OPTION, OTHER, RIGHT), '', ...question(OPTION, OTHER, RIGHT)],
      '18 id "c" is there twice in this lesson',
    ],
    [
      'has an id that can be an anchor',
      ['<Check id="1 c" question="q">', OPTION, OTHER, RIGHT, '</Check>'],
      '12 id "1 c": use a letter, then letters, digits, hyphens',
    ],
    [
      'has an id at all',
      ['<Check question="q">', OPTION, OTHER, RIGHT, '</Check>'],
      '12 <Check> needs the attribute "id"',
    ],
    [
      'stands in nothing else',
      ['<Note>', ...question(OPTION, OTHER, RIGHT), '</Note>'],
      '13 <Check> stands at the top level, not inside something else',
    ],
    ['is what options stand in', [RIGHT], '12 <Option> stands directly inside <Check>'],
    [
      'holds no link',
      question(OPTION, OTHER, '<Option correct because="b">[z](./01-first-lesson.mdx)</Option>'),
      '15 link "./01-first-lesson.mdx" stands in a part that is done; put it into the text',
    ],
  ])
})

const END = ['<Turn id="end">', 'They go.', '</Turn>']
const BACK = ['<Turn id="other">', 'They stay.', '</Turn>']
const CHOICES = [
  '<Choice to="end" because="b">No</Choice>',
  '<Choice to="other" because="b">Yes</Choice>',
]
const START = ['<Turn id="start">', 'They come.', '', ...CHOICES, '</Turn>']
/** The first turn begins in line 13, its choices in 16. */
const branch = (...turns: string[][]) => ['<Branch id="b" title="t">', ...turns.flat(), '</Branch>']
const startWith = (...choices: string[]) => [
  '<Turn id="start">',
  'They come.',
  '',
  ...choices,
  '</Turn>',
]

describe('a conversation', () => {
  check([
    ['is sound', branch(START, END, BACK)],
    [
      'needs a title',
      ['<Branch id="b">', ...START, ...END, ...BACK, '</Branch>'],
      '12 <Branch> needs the attribute "title"',
    ],
    [
      'gives two choices at least',
      branch(startWith('<Choice to="end" because="b">No</Choice>'), END),
      '12 <Branch> "b" has 1 end; it needs at least two',
      '13 <Branch> "b" has 1 choice in the turn "start"; 2 to 4, or none',
    ],
    [
      'gives four choices at most',
      branch(
        startWith(
          ...CHOICES,
          ...['c', 'd', 'e'].map((word) => `<Choice to="end" because="b">${word}</Choice>`),
        ),
        END,
        BACK,
      ),
      '13 <Branch> "b" has 5 choices in the turn "start"; 2 to 4, or none',
    ],
    [
      'leads to turns that are there',
      branch(startWith(...CHOICES, '<Choice to="gone" because="b">Well</Choice>'), END, BACK),
      '18 <Branch> "b" leads to a turn "gone" that is not there',
    ],
    [
      'says where a choice leads',
      branch(startWith(...CHOICES, '<Choice because="b">Well</Choice>'), END, BACK),
      '18 <Choice> needs the attribute "to"',
    ],
    [
      'says what a choice does',
      branch(startWith(...CHOICES, '<Choice to="end">Well</Choice>'), END, BACK),
      '18 <Choice> needs the attribute "because"',
    ],
    [
      'leads on, never back',
      branch(
        START,
        [
          '<Turn id="other">',
          'They ask.',
          '',
          '<Choice to="start" because="b">Again</Choice>',
          '<Choice to="other" because="b">Well</Choice>',
          '<Choice to="end" because="b">No</Choice>',
          '<Choice to="last" because="b">Yes</Choice>',
          '</Turn>',
        ],
        END,
        ['<Turn id="last">', 'They stay.', '</Turn>'],
      ),
      '22 <Branch> "b" leads back from "other" to "start"; lead on instead',
      '23 <Branch> "b" leads back from "other" to "other"; lead on instead',
    ],
    [
      'can be reached everywhere',
      branch(START, END, BACK, ['<Turn id="lost">', 'They wait.', '</Turn>']),
      '25 <Branch> "b" has a turn "lost" that no choice leads to',
    ],
    [
      'has two ends at least',
      branch(
        startWith(
          '<Choice to="end" because="b">No</Choice>',
          '<Choice to="end" because="b">Yes</Choice>',
        ),
        END,
      ),
      '12 <Branch> "b" has 1 end; it needs at least two',
    ],
    [
      'has every turn once',
      branch(START, END, BACK, END),
      '25 <Branch> "b" has the turn id "end" twice',
    ],
    [
      'has turns with a word for an id',
      branch(START, END, BACK).map((line) => line.replace('"other"', '"the other"')),
      '22 <Branch> "b" has the turn id "the other": use a word',
    ],
    [
      'has something to read in every turn',
      branch(['<Turn id="start">', ...CHOICES, '</Turn>'], END, BACK),
      '13 <Branch> "b" has nothing to read in the turn "start"',
    ],
    [
      'has its choices last in a turn',
      branch(startWith(...CHOICES, '', 'They wait.'), END, BACK),
      '13 <Branch> "b" has something after a choice in the turn "start"; the choices come last',
    ],
    [
      'has words in every choice',
      branch(startWith(...CHOICES, '<Choice to="end" because="b" />'), END, BACK),
      '18 <Branch> "b" has a choice without words',
    ],
    [
      'has every choice once',
      branch(startWith(...CHOICES, '<Choice to="end" because="b">No</Choice>'), END, BACK),
      '18 <Branch> "b" has the same choice twice',
    ],
    [
      'has choices of one paragraph',
      branch(
        startWith(...CHOICES, '<Choice to="end" because="b">', '- Well', '</Choice>'),
        END,
        BACK,
      ),
      '18 <Branch> "b" has a choice that is not one paragraph of words',
    ],
    [
      'holds nothing but turns',
      branch(START, END, BACK, ['', 'Words']),
      '12 <Branch> "b" holds something besides its parts',
    ],
    [
      'has no headings, which would be in the table of contents',
      branch(startWith('## A heading', '', ...CHOICES), END, BACK),
      '16 heading "A heading" stands in a part that is done; make it bold',
    ],
    [
      'is what turns stand in',
      ['<Turn id="start">', 'Words', '</Turn>'],
      '12 <Turn> stands directly inside <Branch>',
    ],
  ])
})

const BINS = ['<Bin id="mine">Mine</Bin>', '<Bin id="yours">Yours</Bin>']
const ITEMS = [
  '<Item bin="mine" because="b">One</Item>',
  '<Item bin="yours" because="b">Two</Item>',
  '<Item bin="yours" because="b">Three</Item>',
]
/** The first bin stands in line 13, the first item in 15. */
const sort = (...inside: string[]) => ['<Sort id="s" question="q">', ...inside, '</Sort>']

describe('things to sort', () => {
  check([
    ['are sound', sort(...BINS, ...ITEMS)],
    [
      'have two bins at least',
      sort('<Bin id="mine">Mine</Bin>', ...ITEMS.map((item) => item.replace('yours', 'mine'))),
      '12 <Sort> "s" has 1 bin; it needs 2 to 4',
    ],
    [
      'have four bins at most',
      sort(
        ...['a', 'b', 'c', 'd', 'e'].map((id) => `<Bin id="${id}">${id}</Bin>`),
        ...['a', 'b', 'c', 'd', 'e'].map((id) => `<Item bin="${id}" because="b">in ${id}</Item>`),
      ),
      '12 <Sort> "s" has 5 bins; it needs 2 to 4',
    ],
    [
      'are three at least',
      sort(...BINS, ...ITEMS.slice(0, 2)),
      '12 <Sort> "s" has 2 items; it needs 3 to 8',
    ],
    [
      'are eight at most',
      sort(
        ...BINS,
        ...ITEMS,
        ...'456789'.split('').map((n) => `<Item bin="mine" because="b">${n}</Item>`),
      ),
      '12 <Sort> "s" has 9 items; it needs 3 to 8',
    ],
    [
      'belong into a bin that is there',
      sort(...BINS, ...ITEMS, '<Item bin="theirs" because="b">Four</Item>'),
      '18 <Sort> "s" has no bin "theirs"',
    ],
    [
      'say where they belong',
      sort(...BINS, ...ITEMS, '<Item because="b">Four</Item>'),
      '18 <Item> needs the attribute "bin"',
    ],
    [
      'say why',
      sort(...BINS, ...ITEMS, '<Item bin="mine">Four</Item>'),
      '18 <Item> needs the attribute "because"',
    ],
    [
      'use every bin',
      sort(...BINS, '<Bin id="theirs">Theirs</Bin>', ...ITEMS),
      '15 <Sort> "s" has nothing for the bin "theirs"',
    ],
    [
      'have every bin once',
      sort(...BINS, '<Bin id="mine">Ours</Bin>', ...ITEMS),
      '15 <Sort> "s" has the bin id "mine" twice',
    ],
    [
      'have bins with a word for an id',
      sort(...BINS, ...ITEMS).map((line) => line.replaceAll('"mine"', '"0"')),
      '13 <Sort> "s" has the bin id "0": use a word',
    ],
    [
      'have bins with an id',
      sort(...BINS, '<Bin>Theirs</Bin>', ...ITEMS),
      '15 <Bin> needs the attribute "id"',
    ],
    [
      'have different names for their bins',
      sort('<Bin id="mine">Mine</Bin>', '<Bin id="yours">Mine</Bin>', ...ITEMS),
      '14 <Sort> "s" has the same bin twice',
    ],
    [
      'have bins of one paragraph',
      sort('<Bin id="mine">', '- Mine', '</Bin>', '<Bin id="yours">Yours</Bin>', ...ITEMS),
      '13 <Sort> "s" has a bin that is not one paragraph of words',
    ],
    [
      'have words',
      sort(...BINS, ...ITEMS, '<Item bin="mine" because="b" />'),
      '18 <Sort> "s" has an item without words',
    ],
    [
      'are there once',
      sort(...BINS, ...ITEMS, '<Item bin="mine" because="b">One</Item>'),
      '18 <Sort> "s" has the same item twice',
    ],
    [
      'stand alone',
      sort(...BINS, ...ITEMS, '', 'Words'),
      '12 <Sort> "s" holds something besides its parts',
    ],
    ['are in a Sort', ITEMS.slice(0, 1), '12 <Item> stands directly inside <Sort>'],
    ['have bins in a Sort', BINS.slice(0, 1), '12 <Bin> stands directly inside <Sort>'],
  ])
})

const MOMENTS = ['0', '1', '3'].map(
  (rung) => `<Moment carried="${rung}" because="b">${rung}</Moment>`,
)
const ladder = (...moments: string[]) => ['<Ladder id="l" question="q">', ...moments, '</Ladder>']

describe('moments on the ladder', () => {
  check([
    ['are sound', ladder(...MOMENTS)],
    [
      'are three at least',
      ladder(...MOMENTS.slice(0, 2)),
      '12 <Ladder> "l" has 2 moments; it needs 3 to 6',
    ],
    [
      'are six at most',
      ladder(
        ...MOMENTS,
        ...'4567'.split('').map((n) => `<Moment carried="2" because="b">${n}</Moment>`),
      ),
      '12 <Ladder> "l" has 7 moments; it needs 3 to 6',
    ],
    [
      'stand on one of the four rungs',
      ladder(...MOMENTS, '<Moment carried="4" because="b">Four</Moment>'),
      '16 <Ladder> "l" has the rung "4"; carried is 0, 1, 2 or 3',
    ],
    [
      'say who carried it',
      ladder(...MOMENTS, '<Moment because="b">Four</Moment>'),
      '16 <Moment> needs the attribute "carried"',
    ],
    [
      'are there once',
      ladder(...MOMENTS, '<Moment carried="2" because="b">3</Moment>'),
      '16 <Ladder> "l" has the same moment twice',
    ],
    [
      'have words',
      ladder(...MOMENTS, '<Moment carried="2" because="b" />'),
      '16 <Ladder> "l" has a moment without words',
    ],
    [
      'stand alone',
      ladder(...MOMENTS, '', 'Words'),
      '12 <Ladder> "l" holds something besides its parts',
    ],
    ['are on a Ladder', MOMENTS.slice(0, 1), '12 <Moment> stands directly inside <Ladder>'],
  ])
})

const MODEL = '<Model because="b">I will ask.</Model>'
const LOOKS = ['<Look>Is there a when?</Look>', '<Look>Could it be seen?</Look>']
const rewrite = (...inside: string[]) => [
  '<Rewrite id="r" question="q" weak="w">',
  ...inside,
  '</Rewrite>',
]

describe('a sentence to rewrite', () => {
  check([
    ['is sound', rewrite(MODEL, ...LOOKS)],
    ['has a model', rewrite(...LOOKS), '12 <Rewrite> "r" has 0 models; it needs 1 to 2'],
    [
      'has two models at most',
      rewrite(MODEL, MODEL, MODEL, ...LOOKS),
      '12 <Rewrite> "r" has 3 models; it needs 1 to 2',
    ],
    [
      'has a model with words',
      rewrite('<Model because="b" />', ...LOOKS),
      '13 <Rewrite> "r" has a model without words',
    ],
    [
      'says what makes the model work',
      rewrite('<Model>I will ask.</Model>', ...LOOKS),
      '13 <Model> needs the attribute "because"',
    ],
    [
      'has two things to look for',
      rewrite(MODEL, '<Look>x</Look>'),
      '12 <Rewrite> "r" has 1 thing to look for; it needs 2 to 4',
    ],
    [
      'has four things to look for at most',
      rewrite(MODEL, ...'12345'.split('').map((n) => `<Look>${n}</Look>`)),
      '12 <Rewrite> "r" has 5 things to look for; it needs 2 to 4',
    ],
    [
      'has each of them once',
      rewrite(MODEL, ...LOOKS, '<Look>Is there a when?</Look>'),
      '16 <Rewrite> "r" has the same thing to look for twice',
    ],
    [
      'is weak',
      ['<Rewrite id="r" question="q" weak="">', MODEL, ...LOOKS, '</Rewrite>'],
      '12 "weak" on <Rewrite> may not be empty',
    ],
    [
      'holds nothing else',
      rewrite(MODEL, ...LOOKS, '', 'Words'),
      '12 <Rewrite> "r" holds something besides its parts',
    ],
    ['is what a Model stands in', [MODEL], '12 <Model> stands directly inside <Rewrite>'],
    ['is what a Look stands in', ['<Look>x</Look>'], '12 <Look> stands directly inside <Rewrite>'],
  ])
})

describe('the parts without parts', () => {
  check([
    [
      'are sound',
      [
        '<Vignette id="v" of="v1-the-door" />',
        '',
        '<Ruler id="u" kind="importance" question="q" low="l" high="h" />',
        '',
        '<Pause id="p" question="q" />',
        '',
        '<IfThen id="i" skill="C1" cue="c" action="a" moment="m" />',
      ],
    ],
    [
      'show a vignette that is there',
      ['<Vignette id="v" of="v9-gone" />'],
      '12 <Vignette> "v" names "v9-gone", which is not among the vignettes',
    ],
    ['say which vignette', ['<Vignette id="v" />'], '12 <Vignette> needs the attribute "of"'],
    [
      'measure importance or confidence',
      ['<Ruler id="u" kind="joy" question="q" low="l" high="h" />'],
      '12 <Ruler> "u" has the kind "joy"; it is importance or confidence',
    ],
    [
      'say what the ends of a ruler are',
      ['<Ruler id="u" kind="confidence" question="q" low="l" />'],
      '12 <Ruler> needs the attribute "high"',
    ],
    [
      'plan for a skill that is there',
      ['<IfThen id="i" skill="C9" cue="c" action="a" moment="m" />'],
      '12 <IfThen> "i" names the skill "C9", which does not exist',
    ],
    [
      'plan with a cue',
      ['<IfThen id="i" skill="C1" action="a" moment="m" />'],
      '12 <IfThen> needs the attribute "cue"',
    ],
    ['ask something', ['<Pause id="p" />'], '12 <Pause> needs the attribute "question"'],
    [
      'hold nothing that no one would see',
      [
        '<Pause id="p" question="q">Words</Pause>',
        '',
        '<Vignette id="v" of="v1-the-door">Words</Vignette>',
        '',
        '<Ruler id="u" kind="importance" question="q" low="l" high="h">Words</Ruler>',
        '',
        '<IfThen id="i" skill="C1" cue="c" action="a" moment="m">',
        '<Note>Words</Note>',
        '</IfThen>',
      ],
      '12 <Pause> "p" holds nothing: write <Pause … />',
      '14 <Vignette> "v" holds nothing: write <Vignette … />',
      '16 <Ruler> "u" holds nothing: write <Ruler … />',
      '18 <IfThen> "i" holds nothing: write <IfThen … />',
    ],
  ])
})

describe('what is shown or played', () => {
  const FIGURE = '<Figure src="/images/door.png" alt="a" caption="c">From a sketch.</Figure>'
  const VIDEO = '<Video src="/media/talk.mp4" captions="/media/talk.vtt" title="t">Said.</Video>'
  const AUDIO = '<Audio src="/media/talk.mp3" captions="/media/talk.vtt" title="t">Said.</Audio>'
  check([
    ['is sound', [FIGURE, '', VIDEO, '', AUDIO]],
    [
      'is a drawing that is there',
      [FIGURE.replace('door', 'gone')],
      '12 "/images/gone.png" is not among the files in public/',
    ],
    [
      'is there inside of other things too',
      ['<Note>', FIGURE.replace('door', 'gone'), '</Note>'],
      '13 "/images/gone.png" is not among the files in public/',
    ],
    ['is told in words', [FIGURE.replace(' alt="a"', '')], '12 <Figure> needs the attribute "alt"'],
    [
      'has a finding',
      [FIGURE.replace('caption="c"', 'caption=" "')],
      '12 "caption" on <Figure> may not be empty',
    ],
    [
      'says where it comes from',
      [FIGURE.replace('From a sketch.', '')],
      '12 <Figure> says inside where it comes from',
    ],
    [
      'is a film that is there, with captions that are there',
      [VIDEO.replaceAll('talk', 'gone')],
      '12 "/media/gone.mp4" is not among the files in public/',
      '12 "/media/gone.vtt" is not among the files in public/',
    ],
    [
      'has captions',
      [AUDIO.replace(/ captions="[^"]*"/, '')],
      '12 <Audio> needs the attribute "captions"',
    ],
    [
      'can be read instead: a film',
      [VIDEO.replace('Said.', '')],
      '12 <Video> holds its transcript',
    ],
    [
      'can be read instead: a voice',
      [AUDIO.replace('Said.', '')],
      '12 <Audio> holds its transcript',
    ],
  ])
})

test('what is done stands in lessons only', async () => {
  const text = question(OPTION, OTHER, RIGHT).join('\n')
  const changes = {
    'modules/01-start-here/discussion.mdx': `---\nid: d\ntitle: t\n---\nWords\n\n${text}\n`,
  }
  expect(await problemsWith(changes)).toEqual([
    'modules/01-start-here/discussion.mdx:7 <Check> stands in lessons only',
  ])
})
