import { paths } from '../paths'
import { formatInstant } from '../time'
import { type KeptPage, LOGO } from './rules'

/**
 * The page for an address that cannot be reached and is not kept: what happened, what can be read here,
 * what to do. Plain HTML without scripts, made by the service worker on the device.
 * @param kept newest first; titles are HTML already
 * @param zone IANA
 */
export function offlinePage({
  kept,
  styles,
  zone,
}: {
  kept: readonly KeptPage[]
  styles: readonly string[]
  zone: string
}): string {
  const links = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('')
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not connected · Footbridge</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${links}
</head>
<body>
<div class="flex min-h-dvh flex-col">
<header class="mx-auto flex w-full max-w-[80rem] px-4 py-2 sm:px-8">
<a href="${paths.home()}" class="flex min-h-11 items-center gap-2.5 text-lg font-bold tracking-tight"><img src="${LOGO}" alt="" width="36" height="28" class="h-7 w-9">Footbridge</a>
</header>
<main id="main" class="mx-auto w-full max-w-[80rem] flex-1 px-4 pt-8 pb-20 sm:px-8 sm:pt-12">
<div class="flex max-w-reading flex-col gap-5 py-4">
<h1 class="text-3xl">You are not connected</h1>
<div class="flex flex-col gap-3 text-lg">
<p>This page is not saved on this device, and we could not reach Footbridge to get it.</p>
<p>Answers and field notes that you gave without a connection wait on this device. They are sent when you are connected again.</p>
</div>
<p class="pt-2"><a href="" class="inline-flex min-h-12 items-center rounded-md border border-accent bg-accent px-5 py-2.5 font-semibold text-on-accent no-underline hover:bg-accent-hover">Try again</a></p>
${kept.length > 0 ? shelf(kept, zone) : NOTHING}
</div>
</main>
</div>
</body>
</html>`
}

const HEADING = '<h2 class="mt-8 text-xl">'

const NOTHING = `${HEADING}What you can read here later</h2>
<p>Every lesson that you open while you are connected is saved on this device for a while, and so is the page for a field note. None is saved yet.</p>`

const shelf = (kept: readonly KeptPage[], zone: string) =>
  `${HEADING}What you can read now</h2>
<ul class="flex flex-col border-t border-line">${kept.map((page) => line(page, zone)).join('')}</ul>`

/** A title comes as HTML; nothing in it begins an element. */
const line = ({ address, title, at }: KeptPage, zone: string) =>
  `<li class="flex flex-col border-b border-line py-2">
<a class="link inline-block py-1.5 font-semibold" href="${address}">${title.replaceAll('<', '&lt;') || address}</a>
<span class="text-sm text-muted">Kept ${formatInstant(new Date(at), zone)}</span></li>`
