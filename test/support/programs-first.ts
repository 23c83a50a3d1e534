import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that run programs of the house, the load on two of them among these: short to read, and minutes long. */
const RUNS_PROGRAMS = /\/test\/scripts\/[^/]+\.test\.ts$/

/**
 * Files that run whole programs begin before the others. On a machine that has run nothing yet Vitest takes the longest text
 * for the longest test; the longest of all was begun last, and everybody waited for it.
 */
export class ProgramsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const early = sorted.filter(isProgram)
    return [...early, ...sorted.filter((file) => !early.includes(file))]
  }
}

function isProgram({ moduleId }: TestSpecification): boolean {
  return RUNS_PROGRAMS.test(moduleId) && !moduleId.endsWith('.pure.test.ts')
}
