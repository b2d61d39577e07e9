import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CheckboxField, CheckboxGroup, RadioGroup, TextArea, TextField } from './field'

const email = { id: 'f-email', name: 'email', errorId: 'f-email-error' }

describe('fields', () => {
  it('ties label, hint and error to the control', () => {
    const html = renderToStaticMarkup(
      <TextField
        field={{ ...email, errors: ['Write an e-mail address'], initialValue: 'amira@' }}
        label="E-mail"
        hint="We send a code."
      />,
    )
    expect(html).toContain('<label for="f-email"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('aria-describedby="f-email-hint f-email-error"')
    expect(html).toContain('id="f-email-hint"')
    expect(html).toContain('id="f-email-error"')
    expect(html).toContain('value="amira@"')
  })

  it('puts many radio buttons on a scale, and many names side by side only where they fit', () => {
    const group = {
      ...{ field: email, label: 'Which?', layout: 'row' as const },
      options: Array.from({ length: 11 }, (_, at) => ({ value: `${at}`, label: `Choice ${at}` })),
    }
    expect(renderToStaticMarkup(<RadioGroup {...group} />)).toContain('choices-scale')
    expect(renderToStaticMarkup(<CheckboxGroup {...group} />)).not.toContain('choices-scale')
  })

  it('says nothing of errors where there are none', () => {
    const html = renderToStaticMarkup(<TextField field={email} label="E-mail" />)
    expect(html).not.toContain('aria-')
    expect(html).not.toContain('optional')
  })

  it('lets a statement stay unticked unless it is a consent, whatever the schema has', () => {
    const field = { ...email, required: true }
    const html = renderToStaticMarkup(<CheckboxField field={field} label="I saw them at work" />)
    expect(html).not.toContain('required')
    const consent = renderToStaticMarkup(<CheckboxField field={field} required label="I agree" />)
    expect(consent).toContain('required')
  })

  it('never cuts off what is written', () => {
    const html = renderToStaticMarkup(
      <TextArea field={{ ...email, minLength: 20 }} label="What happened?" />,
    )
    expect(html.toLowerCase()).not.toContain('maxlength')
  })

  it('marks what may be left empty', () => {
    const html = renderToStaticMarkup(
      <TextField field={{ ...email, required: false }} label="Phone" />,
    )
    expect(html).toContain('(optional)')
  })

  it('lets the error summary land on the first choice, and keeps the chosen one', () => {
    const html = renderToStaticMarkup(
      <RadioGroup
        field={{ id: 'f-tried', name: 'tried', initialValue: 'no' }}
        label="Did you try it?"
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No opportunity' },
        ]}
      />,
    )
    expect(html).toMatch(/<legend[^>]*>Did you try it\?<\/legend>/)
    expect(html).toMatch(/<input id="f-tried"[^>]*value="yes"/)
    expect(html.match(/checked=""/g)).toHaveLength(1)
  })

  it('lets a choice of an optional question be taken back, and asks for no answer at first', () => {
    const group = (initialValue?: string, optional = true) =>
      renderToStaticMarkup(
        <RadioGroup
          field={{ id: 'f-led', name: 'led', initialValue }}
          label="Who led it?"
          options={[{ value: '0', label: 'I did' }]}
          optional={optional}
        />,
      )
    expect(group()).toMatch(/<input[^>]*checked=""[^>]*value=""|<input[^>]*value=""[^>]*checked=""/)
    expect(group()).toContain('No answer')
    expect(group('0')).toMatch(/value="0" checked=""|checked="" value="0"/)
    expect(group('0').match(/checked=""/g)).toHaveLength(1)
    expect(group()).toMatch(/<label[^>]*data-no-answer=""/)
    expect(group(undefined, false)).not.toContain('No answer')
  })
})

it('words begin at the side of their own language, addresses and numbers at the left', () => {
  const field = { id: 'x', name: 'x' }
  const html = (type?: string) =>
    renderToStaticMarkup(<TextField field={field} label="X" {...(type ? { type } : {})} />)
  expect(html()).toContain('dir="auto"')
  expect(html('search')).toContain('dir="auto"')
  expect(html('email')).not.toContain('dir=')
  expect(html('number')).not.toContain('dir=')
  expect(renderToStaticMarkup(<TextArea field={field} label="X" />)).toContain('dir="auto"')
})
