/** One row of `docs/requirements.md`: what we promise, and why no test shows it yet. */
export type Requirement = { line: number; id: string; says: string; notYet: string }

const ROW = /^\| ([A-Z]+-?\d+) \| (.+?) \|(.*)\|$/
const NOT_YET = 'not yet: '

/** The rows of the list, in its order. */
export function readList(markdown: string): Requirement[] {
  return markdown.split('\n').flatMap((text, index) => {
    const [, id, says, proof] = ROW.exec(text) ?? []
    if (id === undefined || says === undefined || proof === undefined) return []
    const notYet = proof.trim().startsWith(NOT_YET) ? proof.trim().slice(NOT_YET.length).trim() : ''
    return [{ line: index + 1, id, says, notYet }]
  })
}

/** The list without the excuses of these ids: there is a test now. */
export function withoutExcuses(markdown: string, ids: ReadonlySet<string>): string {
  const clear = (text: string): string => {
    const [, id, says] = ROW.exec(text) ?? []
    return id !== undefined && ids.has(id) ? `| ${id} | ${says} | |` : text
  }
  return markdown.split('\n').map(clear).join('\n')
}
