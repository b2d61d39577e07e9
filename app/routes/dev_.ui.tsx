import type { MetaFunction } from '@remix-run/react'
import { open } from '~/platform/http/guards.server'
import { NotFound } from '~/platform/shared/app-error'
import { Gallery } from '~/ui/gallery'

export const meta: MetaFunction = () => [{ title: 'Components – Footbridge' }]

export const loader = open({}, async ({ context }) => {
  if (!context.settings.demo && !context.settings.dev) throw new NotFound()
  return null
})

export default Gallery
