import { readFileSync } from 'node:fs'

/** Names of one kind: what is said of them, and each name with what becomes of it, where that is another one. */
type NameGroup = { head: string; names: { typed: string; kept: string | undefined }[] }

/**
 * Reads a list of names: `# what they are`, then names between bars. `{202E}` is a sign nobody would see, by its number;
 * `typed => kept` a name that is kept in another form.
 */
export function readNames(file: URL): NameGroup[] {
  return readFileSync(file, 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trim().split('\n')
      const names = lines
        .flatMap((line) => line.split(' | '))
        .map((entry) => {
          const [typed = '', kept] = entry.trim().split(' => ')
          return { typed: spelled(typed), kept: kept && spelled(kept) }
        })
      return { head, names }
    })
}

const spelled = (text: string): string =>
  text.replace(/\{([0-9A-F]+)\}/g, (_whole, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
