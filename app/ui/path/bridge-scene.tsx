import { Stone } from './path-stone'

/** The deck of the bridge, from the course on the left bank to the work on the right one. */
const DECK = 'M92 236C190 158 372 158 468 236'
const RAIL = 'M98 206C192 128 370 128 462 206'

const POSTS = [
  [98, 206, 92, 236],
  [146, 174, 142, 204],
  [204, 154, 202, 184],
  [280, 147, 280, 177.5],
  [356, 154, 358, 184],
  [414, 174, 418, 204],
  [462, 206, 468, 236],
] as const

const STEPS = [
  { kind: 'outlined', x: 132, y: 318 },
  { kind: 'outlined', x: 182, y: 338 },
  { kind: 'outlined', x: 236, y: 326 },
  { kind: 'filled', x: 290, y: 342 },
  { kind: 'filled', x: 344, y: 328 },
  { kind: 'empty', x: 392, y: 340 },
  { kind: 'empty', x: 432, y: 322 },
] as const

/** Two people on a footbridge, seven stones in the water under it. Decoration. */
export function BridgeScene({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 560 400" aria-hidden="true" className={className}>
      <clipPath id="scene">
        <rect width="560" height="400" rx="36" />
      </clipPath>
      <g clipPath="url(#scene)">
        <Land />
      </g>
      <g fill="none" strokeLinecap="round" stroke="var(--accent)">
        <path d={DECK} strokeWidth="11" />
        <path d={RAIL} strokeWidth="4" />
        {POSTS.map(([x1, y1, x2, y2]) => (
          <path key={x1} d={`M${x1} ${y1}L${x2} ${y2}`} strokeWidth="4" />
        ))}
      </g>
      <Walker x={246} y={176} coat="var(--stone-seen)" />
      <Walker x={284} y={174} coat="var(--lamp)" />
      {STEPS.map(({ kind, x, y }, index) => (
        <Stone key={x} index={index} kind={kind} x={x} y={y} />
      ))}
    </svg>
  )
}

function Land() {
  return (
    <>
      <circle cx="420" cy="112" r="58" fill="var(--lamp)" opacity="0.28" />
      <circle cx="420" cy="112" r="34" fill="var(--lamp)" opacity="0.55" />
      <path
        d="M0 214C70 168 128 176 196 198C270 222 330 158 410 164C470 168 520 190 560 180V400H0Z"
        fill="var(--sunken)"
      />
      <path d="M0 262C120 244 430 244 560 262V400H0Z" fill="var(--accent-soft)" />
      <path
        d="M150 286h46M316 280h64M228 300h30M96 362h52M246 372h70M372 364h40"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <path
        d="M0 220C52 214 92 222 110 240C124 256 96 286 84 318C74 346 40 372 0 380Z"
        fill="var(--stone-bed)"
      />
      <path
        d="M560 214C516 208 470 220 452 240C438 256 470 288 484 318C496 346 524 370 560 376Z"
        fill="var(--stone-bed)"
      />
      <Tree x={44} y={222} />
      <Home />
    </>
  )
}

function Tree({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M0 0V-40" stroke="var(--stone-self)" strokeWidth="6" strokeLinecap="round" />
      <path
        d="M-26 -48C-30 -70 -12 -88 4 -86C22 -84 32 -66 26 -50C20 -36 -22 -32 -26 -48Z"
        fill="var(--stone-seen)"
      />
    </g>
  )
}

/** Where the work is: a house with a light on. */
function Home() {
  return (
    <g>
      <path d="M486 218V172L516 148L546 172V218Z" fill="var(--surface)" />
      <path
        d="M478 178L516 146L554 178"
        fill="none"
        stroke="var(--stone-self)"
        strokeWidth="6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M500 184H516V200H500Z" fill="var(--lamp)" />
      <path d="M524 188H536V218H524Z" fill="var(--stone-self)" />
    </g>
  )
}

function Walker({ x, y, coat }: { x: number; y: number; coat: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-4 0L-2 -22M6 0L3 -22" stroke="var(--ink)" strokeWidth="5" strokeLinecap="round" />
      <path d="M-9 -20C-10 -36 -7 -46 1 -46C9 -46 11 -36 10 -20Z" fill={coat} />
      <circle cx="1" cy="-55" r="8.5" fill="var(--stone-self)" />
    </g>
  )
}
