import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that run whole programs, the load on two of them among these, then those that click: short to read, and long. */
const EARLY = [/\/test\/scripts\/[^/]+\.test\.ts$/, /\/test\/e2e\/[^/]+\.test\.ts$/]

/**
 * Files that run whole programs begin before the others. On a machine that has run nothing yet Vitest takes the longest text
 * for the longest test; the longest of all was begun last, and everybody waited for it.
 */
export class ProgramsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => turnOf(one) - turnOf(other))
  }
}

function turnOf({ moduleId }: TestSpecification): number {
  const turn = moduleId.endsWith('.pure.test.ts') ? -1 : EARLY.findIndex((early) => early.test(moduleId))
  return turn < 0 ? EARLY.length : turn
}
