import type { Fields } from '../../device/kinds'

/** The parts of a form's controls that are needed here; the browser's own elements fit. */
interface Tick {
  type: string
  name: string
  value: string
  checked: boolean
  defaultChecked: boolean
}
interface Text {
  type: string
  name: string
  value: string
  defaultValue: string
}
interface Choice {
  type: string
  name: string
  value: string
  options: Iterable<{ value: string; defaultSelected: boolean }>
}
type Control = Tick | Text | Choice

/** The page itself filled these controls, or their text must not be kept. */
const NOT_TYPED = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'file', 'password'])

const isTick = (control: Control): control is Tick =>
  control.type === 'radio' || control.type === 'checkbox'

const isControl = (element: unknown): element is Control =>
  typeof element === 'object' &&
  element !== null &&
  'name' in element &&
  element.name !== '' &&
  'value' in element &&
  'type' in element &&
  typeof element.type === 'string' &&
  !NOT_TYPED.has(element.type) &&
  ('checked' in element || 'options' in element || 'defaultValue' in element)

const typed = (elements: Iterable<unknown>): Control[] => [...elements].filter(isControl)

/** As the page first showed it. */
function isUntouched(control: Control): boolean {
  if (isTick(control)) return control.checked === control.defaultChecked
  if ('options' in control) {
    const options = [...control.options]
    const first = options.find(({ defaultSelected }) => defaultSelected) ?? options[0]
    return control.value === (first?.value ?? '')
  }
  return control.value === control.defaultValue
}

/** Whether anything in the form is other than the page first showed it. */
export const isTouched = (elements: Iterable<unknown>): boolean =>
  typed(elements).some((control) => !isUntouched(control))

/** Whether exactly this stands in the form now. */
export const shows = (elements: Iterable<unknown>, fields: Fields): boolean =>
  typed(elements).every((control) => {
    const isKept = fields.some(([name, value]) => name === control.name && value === control.value)
    return isTick(control) ? control.checked === isKept : isKept
  })

/** The fields as they stand in the form now. */
export const fieldsOf = (elements: Iterable<unknown>): Fields =>
  typed(elements)
    .filter((control) => !isTick(control) || control.checked)
    .map(({ name, value }) => [name, value])

/**
 * Puts what was kept back into the form. What someone has typed or chosen since the page opened stays:
 * a group of choices counts as one.
 * @returns whether anything changed
 */
export function fill(elements: Iterable<unknown>, fields: Fields): boolean {
  const controls = typed(elements)
  const touched = new Set(controls.filter((one) => !isUntouched(one)).map(({ name }) => name))
  let changed = false
  for (const control of controls) {
    if (touched.has(control.name)) continue
    const kept = fields.filter(([name]) => name === control.name).map(([, value]) => value)
    if (isTick(control)) {
      const checked = kept.includes(control.value)
      changed ||= checked !== control.checked
      control.checked = checked
    } else if (kept[0] !== undefined && kept[0] !== control.value) {
      control.value = kept[0]
      changed = true
    }
  }
  return changed
}
