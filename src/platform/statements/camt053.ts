import { type CurrencyCode, type ReadStatement, type StatementHead, type StatementPart, StatementProblem } from '#core'
import { currencyIn, dayIn } from './amount.ts'
import { linesOfEntry, signedAmount } from './camt053-entry.ts'
import { below, elementsWithin, type Node, textBelow } from './xml.ts'

/** Balances at the beginning: the opening one, or the closing one of the statement before. */
const OPENING = ['OPBD', 'PRCD']
const CLOSING = 'CLBD'

/**
 * Reads CAMT.053 (ISO 20022 bank-to-customer statement, versions 2 to 13) as it streams: booked entries only. An entry
 * that lists the payments of a batch is a line each.
 */
export const readCamt053: ReadStatement = async function* (bytes) {
  let statement = new Statement()
  let statements = 0
  for await (const element of elementsWithin(bytes, 'Stmt')) {
    yield* element ? statement.take(element) : statement.end()
    if (element) continue
    statements++
    statement = new Statement()
  }
  if (statements === 0) throw new StatementProblem('incomplete', 'no statement in the file')
}

/** What is known of a statement so far: its head comes before its entries. */
class Statement {
  readonly #facts = new Map<string, Node>()
  readonly #balances = new Map<string, Node>()
  #head: StatementHead | undefined;

  *take(element: Node): Generator<StatementPart> {
    if (element.name === 'Ntry') {
      yield* this.#begin()
      yield* linesOfEntry(element, this.#currency())
    } else if (element.name === 'Bal') this.#balances.set(textBelow(element, 'Tp', 'CdOrPrtry', 'Cd'), element)
    else this.#facts.set(element.name, element)
  }

  *end(): Generator<StatementPart> {
    yield* this.#begin()
    yield { part: 'end', closing: signedAmount(this.#balance(CLOSING), this.#currency()) }
  }

  *#begin(): Generator<StatementPart> {
    if (this.#head) return
    const account =
      textBelow(this.#facts.get('Acct'), 'Id', 'IBAN') || textBelow(this.#facts.get('Acct'), 'Id', 'Othr', 'Id')
    const name = this.#facts.get('Id')?.text.trim() ?? ''
    if (account === '' || name === '') throw new StatementProblem('incomplete', 'a statement without name or account')
    const [opening, closing] = [this.#balance(...OPENING), this.#balance(CLOSING)]
    const span = this.#facts.get('FrToDt')
    const currency = this.#currency()
    this.#head = {
      ...{ account, name, currency, opening: signedAmount(opening, currency) },
      from: dayIn(textBelow(span, 'FrDtTm') || textBelow(span, 'FrDt') || dateOf(opening)),
      until: dayIn(textBelow(span, 'ToDtTm') || textBelow(span, 'ToDt') || dateOf(closing)),
    }
    yield { part: 'head', ...this.#head }
  }

  #balance(...codes: string[]): Node {
    const found = codes.map((code) => this.#balances.get(code)).find((balance) => balance !== undefined)
    return found ?? missing(`balance ${codes[0]}`)
  }

  #currency(): CurrencyCode {
    const named = textBelow(this.#facts.get('Acct'), 'Ccy')
    return currencyIn(named || below(this.#balance(...OPENING), 'Amt')?.attributes['Ccy'] || '')
  }
}

const dateOf = (balance: Node): string => textBelow(balance, 'Dt', 'Dt') || textBelow(balance, 'Dt', 'DtTm')

function missing(what: string): never {
  throw new StatementProblem('incomplete', `a statement without ${what}`)
}
