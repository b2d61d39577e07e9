import type { StepKind } from './path-model'

/**
 * Seven river stones around (0, 0), about 36 wide and 22 high, drawn once: no two alike, all flat
 * enough to step on. The last is the largest: there one can stand.
 */
const OUTLINES = [
  'M-8.7 8.8C-12.1 8 -14.5 6.7 -15.9 4.8C-17.3 2.9 -18.4 -0.6 -17.3 -2.6C-16.1 -4.7 -12.3 -6.2 -8.9 -7.3C-5.5 -8.4 -0.6 -9.3 3.3 -9.4C7.1 -9.4 11.9 -8.9 14.2 -7.4C16.6 -5.8 17.4 -2.3 17.3 -0.1C17.1 2 15.5 4.1 13.3 5.7C11.1 7.3 7.9 8.8 4.2 9.4C0.5 9.9 -5.4 9.5 -8.7 8.8Z',
  'M15.4 4.8C13.8 6.5 11.2 7.5 7.7 8.2C4.1 9 -2.2 9.8 -6 9.4C-9.9 8.9 -13.6 7.2 -15.6 5.6C-17.5 3.9 -17.8 1.5 -17.6 -0.5C-17.3 -2.6 -16.6 -5.4 -14.2 -6.8C-11.8 -8.3 -7.1 -9.3 -3.1 -9.4C0.9 -9.4 6.4 -8.3 9.9 -7.1C13.3 -5.9 16.6 -4.1 17.6 -2.1C18.5 -0.1 17.1 3.1 15.4 4.8Z',
  'M-16.3 -0.6C-15.9 -2.8 -13.5 -5.3 -10.8 -6.8C-8.1 -8.3 -3.8 -9.5 0 -9.8C3.8 -10 9.4 -9.5 12 -8.2C14.7 -6.9 15.2 -4.1 15.9 -1.8C16.7 0.5 17.6 3.4 16.3 5.3C15 7.3 11.8 9.1 8.3 9.8C4.8 10.5 -1.2 10 -4.8 9.5C-8.4 8.9 -11.4 8 -13.3 6.4C-15.2 4.7 -16.7 1.6 -16.3 -0.6Z',
  'M6.8 9C3 9.4 -3.7 9.1 -7.4 8.3C-11.2 7.5 -13.7 5.9 -15.6 4.1C-17.4 2.3 -18.9 -0.3 -18.5 -2.5C-18.1 -4.6 -16.4 -7.6 -13.4 -8.7C-10.4 -9.7 -4.6 -9.2 -0.4 -9C3.9 -8.7 8.9 -8.2 12 -6.9C15.2 -5.6 17.9 -3.2 18.5 -1.1C19.1 1 17.4 4 15.5 5.6C13.5 7.3 10.6 8.5 6.8 9Z',
  'M-3 -9.6C0.7 -10.1 6.5 -9.7 9.8 -8.7C13 -7.7 15.3 -5.7 16.6 -3.6C17.8 -1.5 18.6 2 17.4 4.1C16.1 6.1 12.6 7.7 9.1 8.6C5.6 9.5 0.3 9.7 -3.6 9.6C-7.6 9.5 -12.4 9.6 -14.7 8.3C-17 6.9 -17.7 3.6 -17.4 1.3C-17.1 -1 -15.2 -3.7 -12.8 -5.5C-10.4 -7.3 -6.8 -9.1 -3 -9.6Z',
  'M13.6 -5.2C15.9 -3.4 17.6 -0.5 17.6 1.6C17.6 3.7 16.1 6 13.6 7.3C11.1 8.6 6.8 9 2.6 9.2C-1.6 9.4 -8.1 9.4 -11.4 8.4C-14.8 7.4 -16.8 5.3 -17.6 3.3C-18.5 1.3 -17.6 -1.5 -16.4 -3.5C-15.1 -5.6 -13.8 -8.2 -10.4 -9.1C-7 -10.1 0 -9.9 4 -9.2C8 -8.6 11.3 -7 13.6 -5.2Z',
  'M-18.3 4.3C-19.3 2.1 -18.7 -1.7 -16.9 -3.7C-15.1 -5.8 -11.5 -7 -7.6 -8.1C-3.7 -9.1 2.5 -10.5 6.6 -10.2C10.8 -9.9 15.3 -8.4 17.3 -6.4C19.2 -4.5 18.7 -0.8 18.3 1.5C17.9 3.8 17.3 6 14.7 7.5C12.1 8.9 6.9 10 2.7 10.2C-1.6 10.5 -7.4 9.9 -10.9 8.9C-14.4 7.9 -17.3 6.4 -18.3 4.3Z',
]

const HATCH =
  'M-7.8 -7.0L-13.8 3.0M-1.1 -8.2L-9.7 6.2M4.7 -7.8L-4.7 7.8M9.7 -6.2L1.1 8.2M13.8 -3.0L7.8 7.0'

/** Light on the upper edge of a filled stone. */
const GLEAM = 'M-10-3C-7.5-5.6-3.5-6.7 1.5-6.5'

type StoneProps = {
  index: number
  kind: StepKind
  x: number
  y: number
  here?: boolean
  /** It fills while one looks, once. */
  fresh?: boolean
}

/**
 * One stone. Each kind differs in form as well as color: a pebble, an outline, a solid, a hatched
 * outline, a broken outline; so it reads in black and white.
 */
export function Stone({ index, kind, x, y, here = false, fresh = false }: StoneProps) {
  const d = OUTLINES[index % OUTLINES.length] ?? ''
  return (
    <g transform={`translate(${x} ${y})`}>
      {here ? <Here /> : null}
      {fresh ? (
        <>
          <path d={d} fill="var(--stone-light)" stroke="var(--stone-gap)" strokeWidth="1.8" />
          <g className="stone-fills">
            <Form kind={kind} d={d} />
          </g>
        </>
      ) : (
        <Form kind={kind} d={d} />
      )}
    </g>
  )
}

function Form({ kind, d }: { kind: StepKind; d: string }) {
  return (
    <>
      {kind === 'empty' ? (
        <path
          d={d}
          transform="scale(0.5)"
          fill="var(--stone-bed)"
          stroke="var(--stone-gap)"
          strokeWidth="2.4"
        />
      ) : null}
      {kind === 'outlined' ? (
        <path d={d} fill="var(--stone-light)" stroke="var(--stone-self)" strokeWidth="2.2" />
      ) : null}
      {kind === 'filled' ? (
        <>
          <path d={d} fill="var(--stone-seen)" stroke="var(--stone-seen)" strokeWidth="2.4" />
          <path
            d={GLEAM}
            fill="none"
            stroke="var(--stone-light)"
            strokeWidth="1.8"
            strokeLinecap="round"
            opacity="0.45"
          />
        </>
      ) : null}
      {kind === 'fading' ? (
        <>
          <path d={d} fill="var(--stone-light)" stroke="var(--stone-fading)" strokeWidth="2" />
          <path d={HATCH} stroke="var(--stone-fading)" strokeWidth="1.7" strokeLinecap="round" />
        </>
      ) : null}
      {kind === 'gap' ? (
        <path
          d={d}
          fill="var(--stone-light)"
          stroke="var(--stone-gap)"
          strokeWidth="1.8"
          strokeDasharray="4.5 3.8"
          strokeLinecap="round"
        />
      ) : null}
    </>
  )
}

/** Lamplight round the stone held now, and a pointer over it for those to whom light says nothing. */
function Here() {
  return (
    <>
      <g fill="var(--lamp)" className="print:hidden">
        <ellipse rx="28" ry="19" opacity="0.22" />
        <ellipse rx="23.5" ry="15" opacity="0.5" />
      </g>
      <path
        d="M-4-23.5H4L0-18Z"
        fill="var(--ink)"
        stroke="var(--ink)"
        strokeWidth="2.4"
        strokeLinejoin="round"
      />
    </>
  )
}
