import { type Book, balanceOf, type Entry } from './book.ts'

/** A statement of all that ever moved on an account, up to now: what an institution hands out when it is asked. */
export type Statement = {
  name: string
  account: string
  currency: string
  from: string
  until: string
  closing: string
  entries: readonly Entry[]
}

/** A statement for each account and currency of a rail. */
export function statementsOf(book: Book, rail: string, now: Date): Statement[] {
  const groups = Map.groupBy(book.of(rail), ({ account, currency }) => `${account} ${currency}`)
  return [...groups.values()].flatMap((entries) => {
    const [first] = entries
    if (!first) return []
    const { account, currency } = first
    const [from, until] = [first.at.slice(0, 10), now.toISOString().slice(0, 10)]
    const name = `${currency}-${until}-${entries.length}-${now.getTime()}`
    return [{ name, account, currency, from, until, entries, closing: balanceOf(entries, currency) }]
  })
}

const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** As CSV, in the format of docs/statements.md. */
export function asCsv(statements: readonly Statement[]): string {
  const rows = statements.flatMap(({ name, account, currency, from, until, closing, entries }) => {
    const row = (type: string, fields: readonly string[]) =>
      [type, name, account, currency, ...fields].map(cell).join(',')
    return [
      row('opening', [from, until, '0', '', '', '', '']),
      ...entries.map(({ at, amount, out, reference, id, counterparty, fee }) =>
        row(fee ? 'fee' : 'line', [
          ...[at.slice(0, 10), '', `${out ? '-' : ''}${amount}`, reference, id, counterparty, ''],
        ]),
      ),
      row('closing', ['', '', closing, '', '', '', '']),
    ]
  })
  return [
    'type,statement,account,currency,date,until,amount,reference,bank_reference,counterparty,info',
    ...rows,
    '',
  ].join('\n')
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** As CAMT.053. */
export const asCamt053 = (statements: readonly Statement[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>${statements.map(statementXml).join('')}
</BkToCstmrStmt></Document>
`

function statementXml({ name, account, currency, from, until, closing, entries }: Statement): string {
  const balance = (code: string, amount: string, day: string) => `
<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amountXml(amount.replace('-', ''), currency, amount.startsWith('-'))}<Dt><Dt>${day}</Dt></Dt></Bal>`
  return `
<Stmt><Id>${escaped(name)}</Id><FrToDt><FrDtTm>${from}T00:00:00Z</FrDtTm><ToDtTm>${until}T23:59:59Z</ToDtTm></FrToDt>
<Acct><Id><Othr><Id>${escaped(account)}</Id></Othr></Id><Ccy>${currency}</Ccy></Acct>${balance('OPBD', '0', from)}${balance('CLBD', closing, until)}${entries.map(entryXml).join('')}
</Stmt>`
}

const amountXml = (amount: string, currency: string, out: boolean): string =>
  `<Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${out ? 'DBIT' : 'CRDT'}</CdtDbtInd>`

function entryXml({ id, at, amount, currency, out, reference, counterparty, fee }: Entry): string {
  const [role, family] = [out ? 'Cdtr' : 'Dbtr', fee ? 'CHRG' : 'OTHR']
  return `
<Ntry>${amountXml(amount, currency, out)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${at.slice(0, 10)}</Dt></BookgDt><AcctSvcrRef>${id}</AcctSvcrRef>
<BkTxCd><Domn><Fmly><SubFmlyCd>${family}</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>${escaped(reference)}</EndToEndId></Refs><RltdPties><${role}><Pty><Nm>${escaped(counterparty)}</Nm></Pty></${role}></RltdPties></TxDtls></NtryDtls></Ntry>`
}
