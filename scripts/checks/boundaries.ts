import { existsSync, globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'

const RULES = resolve(import.meta.dirname, '../../.dependency-cruiser.mjs')
const ROOTS = ['src', 'test', 'scripts', 'prisma', 'bench']

export type Boundaries = {
  /** How many files of the project were looked at. */
  cruised: number
  /** One line per broken rule. */
  broken: { rule: string; from: string; to: string }[]
  /** Files on disk that the tool did not look at: it goes green on what it cannot read, so they are failures too. */
  overlooked: string[]
}

/** Holds every import below `root` against the rules of the rooms. */
export async function cruiseRooms(root: string): Promise<Boundaries> {
  const options = await extractDepcruiseOptions(RULES)
  const roots = ROOTS.filter((folder) => existsSync(join(root, folder)))
  const { output } = await cruise(roots, { ...options, baseDir: root })
  const { modules, summary } = output as ICruiseResult
  const seen = new Set(modules.map((module) => module.source))
  const files = roots.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
  return {
    cruised: files.filter((file) => seen.has(file)).length,
    broken: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    overlooked: files.filter((file) => !seen.has(file)),
  }
}

if (import.meta.main) {
  const { cruised, broken, overlooked } = await cruiseRooms(resolve(import.meta.dirname, '../..'))
  for (const { rule, from, to } of broken) process.stdout.write(`${rule}: ${from} -> ${to}\n`)
  for (const file of overlooked) process.stdout.write(`not looked at: ${file}\n`)
  process.stdout.write(`${cruised} files cruised, ${broken.length} imports out of bounds\n`)
  if (cruised === 0 || broken.length > 0 || overlooked.length > 0) process.exitCode = 1
}
