import { type Core, readStatements, type StatementPart } from '../../src/core/index.ts'

/** Reads a rail's statements in and prints what came of it. Returns whether anything is open. */
export async function readAndSay(
  core: Core,
  rail: string,
  parts: AsyncIterable<StatementPart>,
  say: (line: string) => void,
  account?: string,
): Promise<boolean> {
  const { statements, lines, fresh, matched, opened, open } = await readStatements(core, rail, parts, account)
  say(
    `${rail}: ${statements} statements, ${lines} lines read, ${fresh} new, ${matched} matched, ${opened} new differences, ${open} open`,
  )
  return open > 0
}
