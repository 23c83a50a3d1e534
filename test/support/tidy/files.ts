import { basename, dirname, extname } from 'node:path'
import { isScript, type Rule, type SourceFile } from './source.ts'

const LINES_MAX = 200

const isMeasured = ({ path }: SourceFile): boolean => /^(src|scripts|test\/support)\/.*\.(ts|js|mjs)$/.test(path)

/** A file that passes the ceiling holds two nouns. */
export const holdsOneNoun: Rule = (files) =>
  files.filter(isMeasured).flatMap(({ path, text }) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
    return lines > LINES_MAX ? [{ path, line: LINES_MAX + 1, says: `${lines} lines: split it by a noun` }] : []
  })

// Names that say nothing: whatever finds no other place ends up there.
const NAMELESS = /^(helpers?|utils?|utilities|misc|stuff|.*(-\d+|-new|-old|\.bak))$/

/** A file is named after what it holds. */
export const namesItsNoun: Rule = (files) =>
  files.filter(isScript).flatMap(({ path }) => {
    const name = basename(path).replace(/(\.pure)?(\.test)?(\.d)?\.(ts|js|mjs)$/, '')
    const folder = basename(dirname(path))
    const nameless = [name, folder].find((word) => NAMELESS.test(word))
    return nameless ? [{ path, line: 1, says: `"${nameless}" names nothing` }] : []
  })

const DOOR = /^src\/core\/(door|doors\/[a-z-]+)\.ts$/

/** What the door opens to is found by its name: `quoteSend` in `quote-send.ts`, somewhere in the core. */
export const findsUseCasesByName: Rule = (files) => {
  const names = new Set(files.filter(({ path }) => path.startsWith('src/core/')).map(({ path }) => basename(path)))
  const doors = files.filter(({ path }) => DOOR.test(path))
  return doors.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const [, method] = /^ {2}(\w+)\(/.exec(line) ?? []
      const file = method && `${method.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}.ts`
      return file && !names.has(file) ? [{ path, line: index + 1, says: `no ${file} in the core` }] : []
    }),
  )
}

/** Folders that are registries: one more of the same is one more file, and its test. */
export const REGISTRIES = [
  'src/bot/commands',
  'src/bot/flows',
  'src/bot/staff',
  'src/bot/notices',
  'src/bot/actions',
  'src/bot/deeplinks',
  'src/http/routes',
  'src/http/rails',
  'src/jobs',
]

// What a registry's folder holds besides its units.
const FRAME = new Set(['index.ts', 'job.ts'])

/** Every file of a registry has a test that imports it, names it, or lies at its mirror's place. */
export const testsEveryUnit: Rule = (files) => {
  const tests = files.filter(({ path }) => path.startsWith('test/') && path.endsWith('.test.ts'))
  return files
    .filter(({ path }) => REGISTRIES.includes(dirname(path)) && extname(path) === '.ts' && !FRAME.has(basename(path)))
    .filter(({ path }) => !tests.some((test) => proves(test, path)))
    .map(({ path }) => ({ path, line: 1, says: 'no test imports or names it' }))
}

function proves(test: SourceFile, unit: string): boolean {
  const noun = unit.replace(/^src\/(bot|http)\//, '').replace(/\.ts$/, '')
  const mirrored = test.path.replace(/(\.pure)?\.test\.ts$/, '.ts').replace(/^test\//, 'src/')
  return mirrored === unit || new RegExp(`(^|[^\\w-])${noun}(\\.ts)?([^\\w-]|$)`, 'm').test(test.text)
}
