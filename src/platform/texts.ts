import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, type FluentFunction, FluentResource } from '@fluent/bundle'

export type TextArgs = Record<string, string | number>

const CURRENCY_CODE = /^[A-Z]{3}$/

/** Words for a key in a language. A key or a variable that is missing throws: a person never reads `{name}` or a key. */
export type Texts = (locale: string, key: string, args?: TextArgs) => string

type TextOptions = {
  /** Which flows' files to read (`pages` for `pages.ftl`); all of them when not given. */
  flows?: readonly string[]
  /** Applied to every argument that is a string, for texts that are markup themselves. */
  escapeArgs?: (value: string) => string
}

/**
 * Reads `<dir>/<locale>/<flow>.ftl`, once. A file that does not parse, or a key that is said twice, throws here.
 * Numbers are worded by Fluent; amounts and dates are formatted before they come.
 */
export function loadTexts(dir: string, { flows, escapeArgs }: TextOptions = {}): Texts {
  const locales = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const bundles = new Map(locales.map(({ name }) => [name, loadBundle(join(dir, name), name, flows)]))

  return (locale, key, args = {}) => {
    const bundle = bundles.get(locale)
    const pattern = bundle?.getMessage(key)?.value
    if (!bundle || !pattern) throw new Error(`no text ${key} in ${locale}`)
    // Without a list of errors to fill, Fluent throws the first one.
    return bundle.formatPattern(pattern, escapeArgs ? escaped(args, escapeArgs) : args)
  }
}

function loadBundle(dir: string, locale: string, flows: readonly string[] | undefined): FluentBundle {
  const bundle = new FluentBundle(locale, { useIsolating: false, functions: { CURRENCY: currencyName(locale) } })
  const files = flows?.map((flow) => `${flow}.ftl`) ?? readdirSync(dir).filter((name) => name.endsWith('.ftl'))
  for (const file of files) {
    const source = readFileSync(join(dir, file), 'utf8')
    const resource = new FluentResource(source)
    // The runtime parser skips what it cannot read, so a lost message would only show when somebody needs it.
    const declared = source.match(/^-?[a-zA-Z][\w-]*(?= *=)/gm) ?? []
    const [problem] = bundle.addResource(resource)
    if (problem) throw new Error(`${locale}/${file}: ${problem.message}`)
    if (declared.length !== resource.body.length) throw new Error(`${locale}/${file}: not all of it is Fluent`)
  }
  return bundle
}

/** A currency by its name, `{ CURRENCY($currency) }`, for languages in which people do not say its code. */
function currencyName(locale: string): FluentFunction {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const nameOf = (code: string) => (CURRENCY_CODE.test(code) && names.of(code)) || code
  return ([code]) => nameOf(String(code))
}

function escaped(args: TextArgs, escapeArg: (value: string) => string): TextArgs {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? escapeArg(value) : value]),
  )
}
