import type { Core, CurrencyCode, LinePlace, PaperLine, Result } from '#core'

type Reading = Pick<Core, 'readStatement'>

/** A statement's lines in pages, oldest first: no more of them at once than a page. */
export async function* pagesOf(core: Reading, id: string, currency: CurrencyCode): AsyncGenerator<PaperLine[]> {
  for (let place: LinePlace | null | undefined; place !== null; ) {
    const page = valueOf(await core.readStatement({ id, currency, ...(place && { after: place }) }))
    yield page.lines
    place = page.next
  }
}

/** The value, or a fault: whoever writes a paper was allowed to when it was asked for. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`a paper cannot be written: ${result.failure.code}`)
}
