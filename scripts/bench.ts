import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

// Runs one benchmark of bench/: npm run bench -- confirm
const folder = join(import.meta.dirname, '../bench')
const names = (await readdir(folder)).filter((file) => file.endsWith('.ts')).map((file) => file.replace('.ts', ''))
const [name = ''] = process.argv.slice(2)
if (names.includes(name)) await import(join(folder, `${name}.ts`))
else {
  process.stderr.write(`usage: npm run bench -- <${names.join(' | ')}>\n`)
  process.exitCode = 2
}
