import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ErrorSummary } from './error-summary'

const summary = (allErrors: Record<string, string[]>) =>
  renderToStaticMarkup(
    <ErrorSummary
      form={{ id: 'reflection', status: 'error', allErrors }}
      question="Is it finished?"
    />,
  )

describe('the summary of a form that asks something back', () => {
  it('has the question as its heading where nothing is wrong', () => {
    const html = summary({ '': ['This has 157 words. Submit it as it is, or keep writing?'] })
    expect(html).toContain('Is it finished?')
    expect(html).not.toContain('Please check')
    expect(html).not.toContain('danger')
  })

  it('says what is wrong where a field has an error', () => {
    const html = summary({ body: ['Write something first.'] })
    expect(html).toContain('Please check one thing')
    expect(html).not.toContain('Is it finished?')
  })
})
