import { renderPdf } from '~/platform/documents/render-pdf.server'
import type { Brief } from '../contract'
import template from '../documents/brief.typ?raw'

/** The brief as a tagged PDF, with the words of its page. */
export const renderBrief = (brief: Brief): Promise<Uint8Array<ArrayBuffer>> =>
  renderPdf({ template, data: { ...brief } })
