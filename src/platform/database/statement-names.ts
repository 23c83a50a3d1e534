/** How many statements a connection keeps ready. Those whose text depends on how much they are given come after these. */
const KEPT_MAX = 400

/**
 * Names statements by their text, so that each connection parses and plans them once: of a single payment's time in the
 * database that is half. An empty name is a statement that nobody keeps.
 */
export function createStatementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= KEPT_MAX) return known ?? ''
    const name = `okpay_${names.size}`
    names.set(sql, name)
    return name
  }
}
