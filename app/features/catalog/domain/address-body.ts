import type { LessonBody } from '../contract/views'
import { addressLinks, type LinkAddresses } from './links'

/** A body whose links to lessons and reflections lead there. */
export const addressBody = (body: LessonBody, to: LinkAddresses): LessonBody => ({
  ...body,
  // Links stand in what is only read; a rule keeps them out of the other parts.
  segments: body.segments.map((segment) =>
    segment.kind === 'html' ? { ...segment, html: addressLinks(segment.html, to) } : segment,
  ),
})
