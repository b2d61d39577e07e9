import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')

const tokensOf = (part: string): Map<string, string> =>
  new Map(
    [...part.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map((hit) => [`${hit[1]}`, `${hit[2]}`]),
  )

const schemes = { light: tokensOf(light), dark: tokensOf(dark) }

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['paper', 'surface', 'sunken', 'accent-soft', 'lamp-soft']
const SOFTS = ['danger', 'warning', 'success', 'info']

/** Text and what it stands on: 4.5 to 1. */
const TEXT: [string, string][] = [
  ...GROUNDS.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['muted', ground],
    ['accent', ground],
    ['accent-hover', ground],
  ]),
  ...SOFTS.flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ['ink', `${tone}-soft`],
    [tone, 'paper'],
    [tone, 'surface'],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['paper', 'ink'],
]

/** Edges of controls, focus rings, stones: 3 to 1. */
const SHAPES: [string, string][] = ['paper', 'surface'].flatMap((ground) =>
  [
    'control',
    'focus',
    'accent',
    'danger',
    'stone-seen',
    'stone-self',
    'stone-fading',
    'stone-gap',
  ].map((shape): [string, string] => [shape, ground]),
)

describe.each(Object.entries(schemes))('colors, %s', (_, tokens) => {
  const of = (name: string) => {
    const hex = tokens.get(name)
    if (!hex) throw new Error(`no token --${name}`)
    return hex
  }

  it.each(TEXT)('%s on %s can be read', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SHAPES)('%s on %s can be made out', (shape, ground) => {
    expect(contrast(of(shape), of(ground))).toBeGreaterThanOrEqual(3)
  })
})

it('both schemes have the same colors', () => {
  expect([...schemes.dark.keys()].sort()).toEqual([...schemes.light.keys()].sort())
})

const figures = readdirSync('public/figures').filter((name) => name.endsWith('.svg'))

/** Inside an image no style sheet of the page counts, so each drawing says the palette itself. */
it.each(figures)('the drawing %s has the colors of the palette in both schemes', (name) => {
  const drawing = readFileSync(`public/figures/${name}`, 'utf8')
  const [light = '', dark = ''] = drawing.split('prefers-color-scheme: dark')
  for (const [part, scheme] of [
    [light, schemes.light],
    [dark.split('</style>')[0] ?? '', schemes.dark],
  ] as const) {
    const said = [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)]
    expect(said.length).toBeGreaterThan(0)
    for (const [, token, color] of said) expect(scheme.get(token ?? '')).toBe(color)
  }
  const drawn = drawing.split('</style>')[1] ?? ''
  expect(drawn).not.toMatch(/#[0-9a-fA-F]{3,8}\b/)
})
