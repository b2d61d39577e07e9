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

describe('the summary of a form that asks the same of several things', () => {
  it('names the thing of each error, and leads to its field', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary
        form={{
          id: 'scene',
          status: 'error',
          allErrors: {
            'levels[0].level': ['Choose a level'],
            'levels[1].level': ['Choose a level'],
            'levels[10].level': ['Choose a level'],
            prompt: ['Choose how much help there was'],
          },
        }}
        things={{ 'levels[0]': 'Contract', 'levels[1]': 'Ask', 'levels[10]': 'Wait' }}
      />,
    )
    const lines = [...html.matchAll(/href="([^"]*)"[^>]*>([^<]*)</g)].map(([, to, said]) => [
      to,
      said,
    ])
    expect(lines).toEqual([
      ['#scene-levels[0].level', 'Contract: Choose a level'],
      ['#scene-levels[1].level', 'Ask: Choose a level'],
      ['#scene-levels[10].level', 'Wait: Choose a level'],
      ['#scene-prompt', 'Choose how much help there was'],
    ])
  })
})

it('gives each error of one field a line of its own, and counts them', () => {
  const html = summary({ anchor: ['Module 1 closed already', 'Module 2 closed already'] })
  expect(html).toContain('Please check 2 things')
  expect(html.match(/<li>/g)).toHaveLength(2)
})
