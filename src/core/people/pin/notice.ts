/** What a person is told of their payment PIN. */
export type PinNotice =
  /**
   * Another one. `until`: chosen with the password, so only small payments go out until then. `frozen`: it ends with
   * the freeze.
   */
  | { kind: 'pin_changed'; at: Date; until?: Date; frozen?: true }
  /** Password, and code where there is one, were right: another can be chosen in the chat, until then. */
  | { kind: 'pin_choice'; until: Date }
