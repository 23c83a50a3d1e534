/**
 * What there is to tell of a lost mailbox: see `MailboxState`; `objected`: its old mailbox said no, and staff look again.
 * `moved`: the account was moved out of the chat by a code, which counts as that; `resumed`: the chat stopped the move;
 * `kept`: somebody tried to move it after two of staff had heard both, and it stayed.
 * `unconfirmed`, `undecided`: its time ran out before the new mailbox confirmed, or two of staff agreed.
 */
export type MailboxStage =
  | 'asked'
  | 'opened'
  | 'approved'
  | 'objected'
  | 'moved'
  | 'resumed'
  | 'kept'
  | 'done'
  | 'declined'
  | 'ended'
  | 'unconfirmed'
  | 'undecided'

/** Why one ended before its time: staff restricted the account, it moved to another chat, or the address is somebody's. */
export type MailboxEnd = 'restricted' | 'moved' | 'taken'

/** What chats are told of an account's way to another address without its old mailbox. */
export type MailboxNotice =
  /**
   * To its owner. `id` stops it, until then, while there is something to stop; `frozen`, by themselves, or `restricted`, by
   * us: nothing goes out; `away`: the account has left the chat that reads this, which has an `other` by now; `why`: of one
   * that `ended`.
   */
  | {
      kind: 'mailbox_progress'
      id: string
      stage: MailboxStage
      until: Date
      frozen: boolean
      restricted?: true
      away?: true
      other?: true
      why?: MailboxEnd
    }
  /** For staff who compare. */
  | { kind: 'mailbox_opened'; id: string; objected: boolean }
