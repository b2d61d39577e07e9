import { SHAPES } from './parameters'
import { type Answer, invalid } from './world'

const general = (name: string): string =>
  name.replaceAll(/\[\d+\]/g, '[0]').replace(/(metadata\]?)\[[^\]]+\]$/, '$1[*]')

/** The shape of an address, and its parameters in it. */
export function shapeOf(method: string, path: string): { name: string; id: string } | null {
  const name = Object.keys(SHAPES).find((one) => {
    const [known = '', address = ''] = one.split(' ')
    return known === method && new RegExp(`^${address.replace(':id', '[^/]+')}$`).test(path)
  })
  if (!name) return null
  const at = name.split(' ')[1]?.split('/').indexOf(':id') ?? -1
  return { name, id: path.split('/')[at] ?? '' }
}

/** Stripe refuses a request that is not as its API says. */
export function misshapen(name: string, params: URLSearchParams): Answer | null {
  const { known, required = [], inEach = [] } = SHAPES[name] ?? { known: {} }
  const given = new Set(params.keys())
  const [missing] = [
    ...required.filter((one) => !given.has(one)),
    ...inEach.flatMap((part) => lacking(part, given)),
  ]
  if (missing) return invalid(`Missing required param: ${missing}.`, 'parameter_missing')
  for (const [sent, value] of params) {
    const parameter = known[general(sent)]
    if (!parameter) return invalid(`Received unknown parameter: ${sent}`, 'parameter_unknown')
    const wrong = parameter.wrong(value)
    if (wrong) return invalid(`${sent}: ${wrong}`)
  }
  return null
}

/** Every item of a list that is given has these parts. */
function lacking(part: string, given: ReadonlySet<string>): string[] {
  const [list = '', name = ''] = part.split('[0]')
  const items = [...given].flatMap((one) => /^(\w+)(\[\d+\])/.exec(one)?.slice(1).join('') ?? [])
  return items
    .filter((one) => one.replace(/\[\d+\]$/, '') === list)
    .map((one) => `${one}${name}`)
    .filter((one) => !given.has(one))
}
