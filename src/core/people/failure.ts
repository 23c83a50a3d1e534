/** Why somebody is not let at what opens an account, or changes whose it is. */
export type AccessFailure =
  // a chat that locks itself, and one that an account came into
  | { code: 'chat_locked' }
  | {
      code: 'pin_needed'
      why:
        | 'manager'
        | 'fresh_password'
        | 'my_data'
        | 'lost_mailbox'
        | 'home_currency'
        | 'second_factor'
        | 'identity'
        | 'exchange'
    }
  | { code: 'rebind_over' }
  // the digits typed behind a mail are not those of the chat that asked for it
  | { code: 'wrong_chat' }
  // a lost mailbox: staff have a case already; or nothing beside the chat could prove whose it is
  | { code: 'mailbox_case_open' }
  | { code: 'mailbox_unprovable' }
  // two of staff believed the chat after the mailbox had objected: whoever has the mailbox moves nothing
  | { code: 'mailbox_decided' }
  // a link of a mailbox that the account has left since
  | { code: 'mailbox_left' }
