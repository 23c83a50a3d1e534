/** How many statements a connection keeps ready. Those whose text depends on how much they are given come after these. */
const KEPT_MAX = 400

/**
 * A transaction's frame has no plan to keep. Unnamed it is one message with its words in it, where a kept one is four
 * and says COMMIT only once on a connection: whoever cuts the wire there would not know it again.
 */
const FRAME = /^(BEGIN|COMMIT|ROLLBACK)\b/i

/**
 * Names statements by their text, so that each connection parses and plans them once: of a single payment's time in the
 * database that is half. An empty name is a statement that nobody keeps.
 */
export function createStatementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    if (FRAME.test(sql)) return ''
    const known = names.get(sql)
    if (known !== undefined || names.size >= KEPT_MAX) return known ?? ''
    const name = `okpay_${names.size}`
    names.set(sql, name)
    return name
  }
}
