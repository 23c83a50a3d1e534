import { existsSync, readFileSync } from 'node:fs'

type Field = { name: string; types: string[]; required: boolean; description: string }
type Spec = {
  methods: Record<string, { fields?: Field[]; returns: string[] }>
  types: Record<string, { fields?: Field[]; subtypes?: string[] }>
}

/** The machine-readable Bot API, which lies beside the repository and not in it. */
const FILE = new URL('../../../shared/data/bot-api.json', import.meta.url)

export const hasBotApiSpec = existsSync(FILE)

/** Holds requests, replies and updates against the Bot API document; every method returns the problems it found. */
export function loadBotApiSpec() {
  const spec = JSON.parse(readFileSync(FILE, 'utf8')) as Spec
  const methods = new Map(Object.entries(spec.methods).map(([name, method]) => [name.toLowerCase(), method]))

  function check(types: string[], value: unknown, path: string): string[] {
    const attempts = types.map((type) => checkOne(type, value, path))
    const [best = [`${path}: no type is known`]] = attempts.sort((one, other) => one.length - other.length)
    return best
  }

  function checkOne(type: string, value: unknown, path: string): string[] {
    const item = /^Array of (.+)$/.exec(type)?.[1]
    if (item) {
      if (!Array.isArray(value)) return [`${path}: an array is expected`]
      return value.flatMap((one, index) => check([item], one, `${path}[${index}]`))
    }
    const primitive = PRIMITIVES[type]
    if (primitive) return primitive(value) ? [] : [`${path}: ${type} is expected, found ${JSON.stringify(value)}`]
    const known = spec.types[type]
    if (!known) return [`${path}: ${type} is not in the document`]
    if (known.subtypes?.length) return check(known.subtypes, value, path)
    return checkFields(known.fields ?? [], value, path)
  }

  function checkFields(fields: Field[], value: unknown, path: string): string[] {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: an object is expected`]
    const object = value as Record<string, unknown>
    const unknown = Object.keys(object).filter((name) => !fields.some((field) => field.name === name))
    return [
      ...unknown.map((name) => `${path}.${name} is not in the document`),
      ...fields.flatMap((field) => {
        const inner = object[field.name]
        if (inner === undefined) return field.required ? [`${path}.${field.name} is required`] : []
        return [...check(field.types, inner, `${path}.${field.name}`), ...checkConstant(field, inner, path)]
      }),
    ]
  }

  return {
    /** `params` are strings, as on the wire; nested values are JSON. Files stand for themselves. */
    request(method: string, params: Record<string, string>, files: string[]): string[] {
      const known = methods.get(method.toLowerCase())
      if (!known) return [`${method} is not in the document`]
      const fields = known.fields ?? []
      const values = Object.entries(params).map(([name, text]) => {
        const types = fields.find((field) => field.name === name)?.types ?? []
        return [name, types.includes('String') || types.includes('InputFile') ? text : parsed(text)] as const
      })
      const uploads = files
        .filter((name) => fields.some((field) => field.name === name))
        .map((name) => [name, ''] as const)
      return checkFields(fields, Object.fromEntries([...values, ...uploads]), method)
    },
    reply(method: string, result: unknown): string[] {
      const known = methods.get(method.toLowerCase())
      return known ? check(known.returns, result, `${method}()`) : [`${method} is not in the document`]
    },
  }
}

const PRIMITIVES: Record<string, (value: unknown) => boolean> = {
  Integer: (value) => Number.isSafeInteger(value),
  Float: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  True: (value) => value === true,
  InputFile: (value) => typeof value === 'string',
}

/** "always “private”" and the like in a description: the discriminating fields of unions. */
function checkConstant(field: Field, value: unknown, path: string): string[] {
  const constant = /always “([^”]+)”|must be “?([a-z_]+)”?$/.exec(field.description)
  const wanted = constant?.[1] ?? constant?.[2]
  return wanted === undefined || value === wanted ? [] : [`${path}.${field.name}: "${wanted}" is expected`]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
