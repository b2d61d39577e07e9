import { extractText, getDocumentProxy } from 'unpdf'

/** The words of a PDF, as a screen reader or a search would meet them. */
export async function readPdf(pdf: Uint8Array): Promise<string> {
  // The reader takes over the bytes that it is given.
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })
  const { text } = await extractText(document, { mergePages: true })
  return text.replaceAll(/\s+/g, ' ')
}

export const pageCount = async (pdf: Uint8Array): Promise<number> =>
  (await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })).numPages
