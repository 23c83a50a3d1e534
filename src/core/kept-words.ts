import type { Core } from './door.ts'
import type { TextsIn } from './kit/texts-in.ts'

type Asked<Name extends keyof Core> = Core[Name] extends (input: infer Input) => unknown ? Input : never
type Texts = { [Name in keyof Core]: TextsIn<Asked<Name>> }
type Wordy = { [Name in keyof Core]: [Texts[Name]] extends [never] ? never : Name }[keyof Core]

/**
 * What becomes of a text:
 *
 * - `kept` as somebody typed it, to be shown to others, mailed, or put on every card: looked at first. A function says when.
 * - `offered`: likewise, but told before it is chosen, maybe with every letter somebody types, so that no password is looked for.
 * - `masked` where it is kept: it is asked for beside a password, or comes with numbers.
 * - `looked_for`: it finds something, or is one of a few words that we know.
 * - `program`: no person typed it in a chat, but a program, a bank, or whoever runs us.
 * - `page`: typed on a page, for the eyes of the writer's own people.
 */
type Fate<Name extends keyof Core> =
  | 'kept'
  | 'offered'
  | 'masked'
  | 'looked_for'
  | 'program'
  | 'page'
  | ((input: Asked<Name>) => boolean)

// In the operators' group nothing of staff's is taken back; what they write there is masked as it is kept.
const unlessInTopic = ({ inTopic }: { inTopic?: true }): boolean => !inTopic
const isName = ({ field }: { field: string }): boolean => field === 'name'

// What names a payment, a way or a person, and sums that are read.
const ASKED = {
  'asked.entry': 'looked_for',
  'asked.way': 'looked_for',
  'asked.who': 'looked_for',
  'asked.recalled': 'looked_for',
  'asked.providerReference': 'looked_for',
  'asked.terms.fixed': 'looked_for',
  'asked.terms.max': 'looked_for',
  'asked.terms.min': 'looked_for',
  'asked.terms.percent': 'looked_for',
} as const

/** Every text of every call, and what becomes of it. One more does not compile until that is decided here. */
export const WORDS: { readonly [Name in Wordy]: { readonly [Path in Texts[Name]]: Fate<Name> } } = {
  setPhrase: { phrase: 'kept' },
  giveRegistration: { value: isName },
  giveIdentity: { value: isName },
  keepPayee: { name: 'kept' },
  quoteSend: { note: 'kept' },
  nameShop: { name: 'kept' },
  setRefundPolicy: { 'policy.terms': 'kept' },
  createLink: { description: 'kept', pictureOf: 'looked_for' },
  openSale: { description: 'kept' },
  offerLink: { description: 'offered' },
  postLink: { description: 'kept', chosen: 'looked_for', message: 'program' },
  quoteRefund: { reason: 'kept' },
  askRefund: { reason: 'kept' },
  declineRefund: { reason: 'kept' },
  writeToSupport: { text: 'kept', about: 'looked_for' },
  sendFileToSupport: { text: 'kept', about: 'looked_for' },

  answerTicket: { text: unlessInTopic },
  answerWithFile: { text: unlessInTopic },
  noteTicket: { text: unlessInTopic },
  readTicket: { reason: 'kept' },
  lookUpCustomer: { reason: 'kept' },
  lookUpTransaction: { reason: 'kept', word: 'looked_for' },
  lookUpMerchant: { reason: 'kept' },
  restrictCustomer: { reason: 'kept' },
  proposeApproval: { ...ASKED, 'asked.name': 'offered' },
  requestApproval: { ...ASKED, 'asked.name': 'kept', reason: 'kept', shown: 'looked_for' },
  closeRail: { reason: 'kept', way: 'looked_for' },
  dismissColleague: { reason: 'kept', who: 'looked_for' },
  rejectPayment: { reason: 'kept' },
  openIdentity: { reason: 'kept' },
  decideIdentity: { words: 'kept' },
  readDifference: { reason: 'kept' },
  explainDifference: { reason: 'kept' },
  makeAnnouncement: { 'texts.en': 'kept', 'texts.zh-CN': 'kept' },

  openCase: { statement: 'masked' },
  reportLostMailbox: { statement: 'masked' },
  addDestination: { typed: 'masked' },
  isOwnPassword: { text: 'looked_for' },
  holdsOwnPassword: { text: 'looked_for' },

  rateAnswer: { article: 'looked_for' },
  listSales: { 'search.text': 'looked_for' },
  listMerchants: { word: 'looked_for' },
  noteDenied: { asked: 'looked_for' },
  listAudit: { before: 'looked_for' },
  makeApiKey: { name: 'page' },
  makeTestKey: { name: 'page' },

  meetChat: { firstName: 'program', username: 'program', languageGuess: 'program' },
  keepUpdate: { body: 'program' },
  issueButtons: { 'buttons.action': 'program' },
  settleNotice: { told: 'program' },
  settleRelay: { 'step.messages': 'program' },
  failRelay: { why: 'program' },
  failAlarm: { why: 'program' },
  receiveMail: { subject: 'program', text: 'program' },
  auditBooks: { kept: 'program' },
  appointStaff: { name: 'program' },
  createInvoice: { 'terms.description': 'program' },
  createRefund: { 'terms.reason': 'program' },
  createShopPayout: { 'terms.description': 'program', 'terms.payee': 'program' },
  chargeConnection: { 'terms.description': 'program' },
  createCryptoPayInvoice: { 'terms.description': 'program', 'terms.payload': 'program' },
  makeCryptoPayTransfer: { 'terms.comment': 'program' },
  replayEvents: { 'what.event': 'program' },
  receiveReport: { account: 'program', payerName: 'program' },
  openStatement: { account: 'program', name: 'program' },
  addStatementLines: { 'lines.info': 'program', 'lines.counterparty': 'program' },
}

/** The texts of a call that would be kept as somebody typed them, and which of them are told with every letter. */
export function keptWords(call: string, input: unknown): { text: string; offered: boolean }[] {
  const fates = (WORDS as Readonly<Record<string, Readonly<Record<string, Fate<keyof Core>>>>>)[call] ?? {}
  return Object.entries(fates).flatMap(([path, fate]) => {
    const isKept = typeof fate === 'function' ? fate(input as never) : fate === 'kept' || fate === 'offered'
    const text = isKept ? textAt(path, input) : ''
    return text === '' ? [] : [{ text, offered: fate === 'offered' }]
  })
}

function textAt(path: string, input: unknown): string {
  const found = path.split('.').reduce<unknown>((of, name) => (of as Record<string, unknown> | null)?.[name], input)
  return typeof found === 'string' ? found.trim() : ''
}
