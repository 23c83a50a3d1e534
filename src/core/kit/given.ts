/**
 * One value a row, of what few rows have, for a statement that unnests it beside fuller lists. Where no row has any the
 * list is empty: the database takes what is missing for null, and nobody carries hundreds of nulls to it.
 */
export const given = <T>(values: readonly (T | null | undefined)[]): (T | null)[] =>
  values.every((value) => value == null) ? [] : values.map((value) => value ?? null)
