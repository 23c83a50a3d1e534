import type { Result } from './failure.ts'

/** The answer of a use case whose refusals are kept: what it wrote stays, and the caller is refused all the same. */
export async function judged<T>(answer: Promise<Result<Result<T>>>): Promise<Result<T>> {
  const outer = await answer
  return outer.ok ? outer.value : outer
}
