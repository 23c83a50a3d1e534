import { type CurrencyCode, type StatementLine, type StatementPart, StatementProblem } from '#core'
import { dayIn, minorOf } from './amount.ts'
import { allBelow, below, type Node, textBelow } from './xml.ts'

/** What banks call their own fees: charges and commissions. */
const FEES = ['CHRG', 'COMM', 'FEES']
const NOTHING = 'NOTPROVIDED'

/** The amount of an element with `Amt` and `CdtDbtInd`, signed; it must be in the statement's currency. */
export function signedAmount(element: Node, currency: CurrencyCode): bigint {
  const amount = below(element, 'Amt')
  if (!amount || amount.attributes['Ccy'] !== currency) throw new StatementProblem('malformed', 'an amount is none')
  const minor = minorOf(amount.text, currency)
  const direction = textBelow(element, 'CdtDbtInd')
  if (direction !== 'CRDT' && direction !== 'DBIT') throw new StatementProblem('malformed', 'an entry has no direction')
  return direction === 'CRDT' ? minor : -minor
}

/** The lines of an entry: one, or one for each payment of a batch whose amounts it lists. None while it is not booked. */
export function* linesOfEntry(entry: Node, currency: CurrencyCode): Generator<StatementPart> {
  const status = textBelow(entry, 'Sts', 'Cd') || textBelow(entry, 'Sts')
  if (status !== '' && status !== 'BOOK') return
  const minor = signedAmount(entry, currency)
  if (minor === 0n) return
  const date = below(entry, 'BookgDt') ?? below(entry, 'ValDt')
  const common = {
    bookedOn: dayIn(textBelow(date, 'Dt') || textBelow(date, 'DtTm')),
    bankReference: textBelow(entry, 'AcctSvcrRef') || textBelow(entry, 'NtryRef'),
    isFee: isFee(entry),
  }
  const payments = allBelow(entry, 'NtryDtls').flatMap((details) => allBelow(details, 'TxDtls'))
  const parts = partsOf(payments, currency, minor)
  if (!parts) yield { part: 'line', ...common, minor, ...wordsOf(payments[0], minor, entry) }
  else
    for (const [place, { payment, part }] of parts.entries()) {
      const bankReference = textBelow(payment, 'Refs', 'AcctSvcrRef') || numbered(common.bankReference, place)
      yield { part: 'line', ...common, bankReference, minor: part, ...wordsOf(payment, part, entry) }
    }
}

const numbered = (reference: string, place: number): string => (reference === '' ? '' : `${reference}/${place + 1}`)

/** The payments of a batch with their amounts; undefined for one alone, or where they do not come to the entry's. */
function partsOf(payments: Node[], currency: CurrencyCode, whole: bigint) {
  if (payments.length < 2) return undefined
  const parts = payments.map((payment) => ({ payment, part: partOf(payment, currency, whole) }))
  const sum = parts.reduce((total, { part }) => total + (part ?? 0n), 0n)
  if (sum !== whole) return undefined
  return parts.flatMap(({ payment, part }) => (part === undefined || part === 0n ? [] : [{ payment, part }]))
}

function partOf(payment: Node, currency: CurrencyCode, whole: bigint): bigint | undefined {
  const amount = below(payment, 'Amt') ?? below(payment, 'AmtDtls', 'TxAmt', 'Amt')
  if (!amount || amount.attributes['Ccy'] !== currency) return undefined
  const direction = textBelow(payment, 'CdtDbtInd')
  const minor = minorOf(amount.text, currency)
  const isOut = direction === '' ? whole < 0n : direction === 'DBIT'
  return isOut ? -minor : minor
}

/** Who, and what was written with it. What a bank puts where nothing was written is nothing. */
function wordsOf(
  payment: Node | undefined,
  minor: bigint,
  entry: Node,
): Pick<StatementLine, 'reference' | 'counterparty' | 'info'> {
  const given = textBelow(payment, 'Refs', 'EndToEndId')
  const role = minor > 0n ? 'Dbtr' : 'Cdtr'
  const party = below(payment, 'RltdPties', role)
  return {
    reference: given === NOTHING ? '' : given,
    counterparty: textBelow(party, 'Nm') || textBelow(party, 'Pty', 'Nm'),
    info:
      allBelow(below(payment, 'RmtInf'), 'Ustrd')
        .map(({ text }) => text.trim())
        .join(' ') || textBelow(entry, 'AddtlNtryInf'),
  }
}

function isFee(entry: Node): boolean {
  const code = below(entry, 'BkTxCd')
  const said = [
    textBelow(code, 'Domn', 'Fmly', 'SubFmlyCd'),
    textBelow(code, 'Domn', 'Fmly', 'Cd'),
    textBelow(code, 'Prtry', 'Cd'),
  ]
  return said.some((each) => FEES.includes(each))
}
