import type { BankLine, BankStatement, ClearingItem, ReconcileException, StaffReason } from '#prisma'
import { openRequests } from '../approvals/open-requests.ts'
import { sameChat } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { dayOf } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { maskName } from '../people/mask-name.ts'
import { openReason } from '../staff/reason.ts'
import { staffName } from '../staff/restriction.ts'
import { namedOwners } from '../suspense/order.ts'
import { openDetails } from './details.ts'
import { maskReference } from './reference-key.ts'
import { itemOfDifference } from './settle.ts'
import type { DifferenceCause, DifferenceState, DifferenceView, LineView, MovementView } from './views.ts'

/** What is read of a difference to show it. */
export const WITH_LINE = { line: { include: { statement: true } }, reason: true } as const

export type ShownRow = ReconcileException & {
  line: (BankLine & { statement: BankStatement }) | null
  reason: StaffReason | null
}

/** Causes that move no money, so that one person may close them with a reason. */
const EXPLAINABLE: readonly string[] = ['balance_gap'] satisfies DifferenceCause[]
export const isExplainable = ({ cause }: Pick<ReconcileException, 'cause'>): boolean => EXPLAINABLE.includes(cause)

/** A difference as a staff member sees it. @param whole with who its line names: its caller knows why */
export async function viewDifference(
  scope: Scope,
  row: ShownRow,
  actor: ChatRef,
  whole: boolean,
): Promise<DifferenceView> {
  const item = await itemOfDifference(scope, row)
  const asked = await openRequests(scope, [row.id])
  return {
    id: row.id,
    rail: row.rail,
    cause: row.cause as DifferenceCause,
    state: row.state as DifferenceState,
    ...sumOf(row),
    line: row.line && lineOf(scope, row.line, whole),
    item: item && (await shownMovement(scope, item, whole)),
    owner: await ownerOf(scope, row, actor),
    createdAt: row.createdAt,
    dueAt: row.dueAt,
    told: await toldAt(scope, row),
    closedReason: row.reason && openReason(scope, row.reason),
    explainable: isExplainable(row),
    asked: asked(row.id),
  }
}

/** Where it was about a line alone, an entry of ours that has met that line since is its news. */
async function toldAt({ tx }: Scope, { state, lineId, journalId }: ReconcileException): Promise<Date | null> {
  if (state !== 'settled' || lineId === null || journalId !== null) return null
  return (await tx.clearingItem.findUnique({ where: { lineId }, select: { at: true } }))?.at ?? null
}

async function ownerOf(scope: Scope, { ownerRole, ownerBot, ownerTelegram }: ReconcileException, actor: ChatRef) {
  const chat = ownerBot === null || ownerTelegram === null ? null : { botId: ownerBot, telegramId: ownerTelegram }
  return { role: ownerRole, name: chat && (await staffName(scope, chat)), mine: chat !== null && sameChat(chat, actor) }
}

function lineOf(scope: Scope, { statement, ...line }: NonNullable<ShownRow['line']>, whole: boolean): LineView {
  const details = openDetails(scope, statement, line)
  const movement = movementOf(line, line.bookedOn)
  if (!details) return { ...unreadOf(movement, whole), counterparty: '', info: null }
  const { reference, counterparty, info } = details
  if (whole) return { ...movement, reference: reference || info, counterparty, info, masked: false, unread: false }
  // Its payer wrote the reference, and people write their names.
  const shown = maskReference(reference)
  const masked = counterparty !== '' || info !== '' || shown !== reference
  return { ...movement, reference: shown, counterparty: maskName(counterparty), info: null, masked, unread: false }
}

/** Only its key is left, which its payer may have written, too. */
function unreadOf(movement: MovementView, whole: boolean) {
  const shown = whole ? movement.reference : maskReference(movement.reference)
  return { ...movement, reference: shown, masked: shown !== movement.reference, unread: true }
}

const movementOf = (
  movement: Pick<ClearingItem | BankLine, 'minor' | 'currency' | 'reference'>,
  at: Date,
): MovementView => ({ ...sumOf(movement), reference: movement.reference, on: dayOf(at) })

/** An entry of ours carries what its payer wrote, in capitals, where that named no order: a name may read as a number then. */
async function shownMovement(scope: Scope, item: ClearingItem, whole: boolean): Promise<MovementView> {
  const { reference } = item
  const shown = (await namedOwners(scope, item)).length > 0 ? maskReference(reference) : maskName(reference)
  return { ...movementOf(item, item.at), reference: whole ? reference : shown }
}

function sumOf({ minor, currency }: { minor: bigint; currency: string }): { amount: Money; out: boolean } {
  return { amount: money(minor < 0n ? -minor : minor, currencyOf(currency)), out: minor < 0n }
}
