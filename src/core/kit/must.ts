/** What must be there. That it is not would be our mistake, so it throws. @param why what makes us sure of it */
export function must<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(why)
  return value
}
