import { randomUUID } from 'node:crypto'
import { expireHolds } from '../../../../src/core/ledger/expire-holds.ts'
import { type Leg, type NewJournal, post } from '../../../../src/core/ledger/post.ts'
import { captureHold, holdMoney, releaseHold } from '../../../../src/core/ledger/two-phases.ts'
import { money } from '../../../../src/core/money/money.ts'
import type { Books } from './books.ts'

/** One movement: what happens, and the calls that book it. */
export type Movement = { title: string; says: string; book(books: Books): Promise<unknown> }

// One story on empty books, from the first euro. Everything is said to the ledger as the core says it.
export const STORY: readonly Movement[] = [
  {
    title: 'Top-up',
    says: 'The bank says that 100.00 came for Ana. We do not have it on our own statement yet: the rail owes it.',
    book: (b) => one(b, 'topup', 'topup:1', [b.leg('rail:bank topup_clearing', 'ana', 100_00n)]),
  },
  {
    title: 'Send, with a fee',
    says: 'Ana sends 25.00 to Ben and pays 0.25 for it. Two legs, one fate.',
    book: (b) => one(b, 'send', 'send:1', [b.leg('ana', 'ben', 25_00n), b.leg('ana', 'house fee_send', 25n)]),
  },
  {
    title: 'Send, beyond what is there',
    says: 'Ben cannot send 25.01. Nothing is written, not even for the leg that could be paid.',
    book: (b) => one(b, 'send', 'send:2', [b.leg('ben', 'house fee_send', 1n), b.leg('ben', 'ana', 25_00n)]),
  },
  {
    title: 'Pay a shop, whose fee it is',
    says: 'Ana pays Ben’s link of 12.50 and not a cent more; 0.13 of it is the fee, and Ben gets the rest.',
    book: (b) => one(b, 'pay', 'pay:link:1', [b.leg('ana', 'ben', 12_37n), b.leg('ana', 'house fee_pay', 13n)]),
  },
  {
    title: 'Send to somebody restricted',
    says: 'Cleo may not have money now. It waits among her held money, and a hold says why.',
    async book(b) {
      const legs = [b.leg('ana', 'cleo user_hold', 10_00n), b.leg('ana', 'house fee_send', 10n)]
      const opens = { id: b.hold('cleo'), backTo: b.account('cleo'), reason: 'payee_restricted', until: null } as const
      return one(b, 'send', 'send:3', legs, { opens })
    },
  },
  {
    title: '... who is free again',
    says: 'The hold is closed by the journal that gives her the money.',
    book: (b) => b.within((s) => releaseHold(s, { ...step('release', 'release:1'), holdId: b.hold('cleo') })),
  },
  {
    title: 'Hold',
    says: 'First phase of money on its way: it leaves what Ana can spend, and nobody has it yet.',
    book: (b) =>
      b.within((s) =>
        holdMoney(s, {
          ...step('hold', 'hold:1'),
          holdId: b.hold('first'),
          from: b.account('ana'),
          heldIn: b.account('ana user_hold'),
          amount: money(20_00n, 'EUR'),
          why: 'withdrawal',
        }),
      ),
  },
  {
    title: 'Capture, in part',
    says: 'Second phase: 15.00 goes on, the rest goes back in the same journal. The hold is closed for ever.',
    book: (b) =>
      b.within((s) =>
        captureHold(s, {
          ...step('capture', 'capture:1'),
          holdId: b.hold('first'),
          to: b.account('ben'),
          minor: 15_00n,
        }),
      ),
  },
  {
    title: 'A hold whose time is over',
    says: 'Held until a moment, and nobody decided: the sweep gives it back. An outcome that is unknown would stay held.',
    async book(b) {
      const aside = { holdId: b.hold('late'), from: b.account('ana'), heldIn: b.account('ana user_hold') }
      const terms = { amount: money(5_00n, 'EUR'), why: 'withdrawal', until: new Date(0) } as const
      await b.within((s) => holdMoney(s, { ...step('hold', 'hold:2'), ...aside, ...terms }))
      return b.within(expireHolds)
    },
  },
  {
    title: 'Money nobody ordered',
    says: 'It is ours to give back, not to keep: suspense, and a case for staff.',
    book: (b) =>
      one(b, 'suspense', 'suspense:bank:evt_1', [b.leg('rail:bank topup_clearing', 'house unidentified', 7_00n)]),
  },
  {
    title: '... that was Ben’s after all',
    says: 'Two of the staff agree whose it is. It becomes the top-up it should have been, under that top-up’s own key.',
    book: (b) => one(b, 'topup', 'topup:2', [b.leg('house unidentified', 'ben', 7_00n)], { approvedBy: 'staff:mark' }),
  },
  {
    title: 'Reversal',
    says: 'Staff give Ana back what she sent to Ben, the fee too: forwards, by a journal that names the first one and why.',
    book: (b) =>
      one(b, 'reversal', 'reversal:1', [b.leg('ben', 'ana', 25_00n), b.leg('house fee_send', 'ana', 25n)], {
        reverses: b.journal('send:1'),
        reason: 'sent by mistake',
        approvedBy: 'staff:mark',
      }),
  },
  {
    title: 'Reversal, once more',
    says: 'Nothing is left of that payment, so nothing is given back.',
    book: (b) =>
      one(b, 'reversal', 'reversal:2', [b.leg('ben', 'ana', 1n)], { reverses: b.journal('send:1'), reason: 'again' }),
  },
  {
    title: 'Two currencies in one journal',
    says: 'Ana exchanges 10.00 EUR into 10.80 USD. Each currency balances by itself; what we now owe shows as a position.',
    book: (b) =>
      one(b, 'exchange', 'exchange:1', [
        b.leg('ana', 'house fx_position', 10_00n),
        b.leg('house fx_position', 'ana', 10_80n, 'USD'),
      ]),
  },
  {
    title: 'Payout',
    says: 'Ana withdraws 20.00. It is held while the bank is asked, and captured to the rail when the bank has said yes.',
    async book(b) {
      const aside = { holdId: b.hold('payout'), from: b.account('ana'), heldIn: b.account('ana user_hold') }
      const terms = { amount: money(20_00n, 'EUR'), why: 'withdrawal' } as const
      await b.within((s) => holdMoney(s, { ...step('hold', 'hold:3'), ...aside, ...terms }))
      const to = b.account('rail:bank payout_clearing')
      return b.within((s) => captureHold(s, { ...step('payout', 'payout:1'), holdId: b.hold('payout'), to }))
    },
  },
  {
    title: 'Payout returned',
    says: 'Days later the bank sends it back: that account is closed. The hold is history; a new journal gives the money back.',
    book: (b) =>
      one(b, 'payout_return', 'payout_return:1', [b.leg('rail:bank payout_clearing', 'ana', 20_00n)], {
        reverses: b.journal('payout:1'),
        reason: 'account_closed',
      }),
  },
  {
    title: 'Refund, in part',
    says: 'Ben takes one of the cups back: 5.00 of the 12.50. That share of our fee is his again, rounded down, so 4.95 is what it costs him. Up to 7.50 may still follow.',
    book: (b) =>
      one(b, 'refund', 'refund:1', [b.leg('house fee_pay', 'ben', 5n), b.leg('ben', 'ana', 5_00n)], {
        reverses: b.journal('pay:link:1'),
        reason: 'refund',
      }),
  },
  {
    title: 'Top-up taken back, after it was spent',
    says: 'The bank takes the 100.00 back, and Ana has only 57.40. What is missing is our loss: our books still say what the bank’s say.',
    book: (b) =>
      one(
        b,
        'topup_return',
        'topup_return:1',
        [b.leg('ana', 'rail:bank topup_clearing', 57_40n), b.leg('house loss', 'rail:bank topup_clearing', 42_60n)],
        { reverses: b.journal('topup:1'), reason: 'taken_back' },
      ),
  },
  {
    title: 'Goodwill',
    says: 'Ana waited three days for an answer. Two of the staff agree to give her 5.00 of the house’s own; that account goes below zero, and says what kindness has cost.',
    book: (b) => one(b, 'correction', 'correction:1', [b.leg('house goodwill', 'ana', 5_00n)], { reason: 'goodwill' }),
  },
]

const step = (kind: string, businessKey: string) => ({ id: randomUUID(), kind, businessKey, actor: 'example' })

const one = (
  books: Books,
  kind: string,
  businessKey: string,
  legs: Leg[],
  more: Partial<NewJournal> = {},
): Promise<unknown> => books.within((scope) => post(scope, [{ ...step(kind, businessKey), legs, ...more }]))
