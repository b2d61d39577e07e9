import type { ReactNode } from 'react'

/**
 * The parts of a lesson that are only read. They are rendered once, when content is compiled; no
 * browser loads this file.
 */
type Titled = { title?: string; children?: ReactNode }

const BOX = 'rounded-lg border border-line bg-surface px-5 py-4'
const CAPTION = 'm-0 mb-2 text-sm font-semibold'

function Boxed({ box, word, title, children }: Titled & { box: string; word: ReactNode }) {
  return (
    <figure className={box}>
      <figcaption className={CAPTION}>
        {word}
        {title ? <span className="text-ink">: {title}</span> : null}
      </figcaption>
      <div className="flex flex-col gap-3">{children}</div>
    </figure>
  )
}

export function Example(props: Titled) {
  return (
    <Boxed
      {...props}
      box={`${BOX} border-l-4 border-l-success`}
      word={<span className="text-success">Like this</span>}
    />
  )
}

export function NonExample(props: Titled) {
  return (
    <Boxed
      {...props}
      box={`${BOX} border-dashed border-l-4 border-l-warning [border-left-style:solid]`}
      word={<span className="text-warning">Not like this</span>}
    />
  )
}

export function Note({ title, children }: Titled) {
  return (
    <figure className="rounded-lg bg-lamp-soft px-5 py-4">
      {title ? <figcaption className="m-0 mb-2 font-semibold text-ink">{title}</figcaption> : null}
      <div className="flex flex-col gap-3">{children}</div>
    </figure>
  )
}

/** Authors name the year for the content check, which wants one for every figure; readers find it in the text. */
export function Source({ children }: { year: string; children?: ReactNode }) {
  return (
    <div className="border-l-2 border-line pl-4 text-sm text-muted">
      <span className="font-semibold">Source:</span>{' '}
      <div className="inline [&>p]:inline">{children}</div>
    </div>
  )
}

/**
 * A drawing with what it shows, in words, and where it comes from. Drawings are made for a light ground.
 * Its place has the drawing's shape before it comes, so that nothing moves: 7 to 4, or tall, 9 to 10.
 */
export function Figure({
  src,
  alt,
  caption,
  tall = false,
  children,
}: {
  src: string
  alt: string
  caption: string
  tall?: boolean
  children?: ReactNode
}) {
  const shape = tall ? 'aspect-[9/10] max-w-md mx-auto' : 'aspect-[7/4]'
  return (
    <figure className={BOX}>
      <img
        src={src}
        alt={alt}
        loading="lazy"
        decoding="async"
        className={`${shape} w-full rounded-md bg-white object-contain`}
      />
      <figcaption className="m-0 mt-3">
        <span className="font-semibold text-ink">{caption}</span>
        {/* A block of its own: whatever reads the text without its looks would join the two. */}
        <div className="text-sm text-muted [&>p]:inline">{children}</div>
      </figcaption>
    </figure>
  )
}

type Recording = { src: string; captions: string; title: string; children?: ReactNode }

/** A recording never stands alone: what is said in it is shown as it plays, and can be read instead. */
function Recorded({ title, children, player }: Recording & { player: ReactNode }) {
  return (
    <figure className={BOX}>
      <figcaption className={CAPTION}>{title}</figcaption>
      {player}
      <details className="mt-3 text-base">
        <summary className="min-h-6 font-semibold">Read what is said</summary>
        <div className="mt-2 flex flex-col gap-3">{children}</div>
      </details>
    </figure>
  )
}

export function Video(props: Recording) {
  const { src, captions, title } = props
  const player = (
    <video
      controls
      preload="none"
      playsInline
      aria-label={title}
      className="aspect-video w-full rounded-md bg-black"
    >
      <source src={src} />
      <track kind="captions" src={captions} srcLang="en" label="English" default />
    </video>
  )
  return <Recorded {...props} player={player} />
}

export function Audio(props: Recording) {
  const { src, captions, title } = props
  const player = (
    <audio controls preload="none" aria-label={title} className="w-full">
      <source src={src} />
      <track kind="captions" src={captions} srcLang="en" label="English" default />
    </audio>
  )
  return <Recorded {...props} player={player} />
}
