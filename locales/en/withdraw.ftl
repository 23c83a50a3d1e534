## /withdraw: how much, where to, confirm, and what becomes of it; and the saved accounts and cards.

withdraw-amount-ask =
    How much do you want to withdraw?
    A number is taken as { $currency }. For another currency add its code.
withdraw-most-button = As much as may go now: { $amount }
withdraw-everything-button = Everything: { $amount }, fee included
withdraw-where-ask = Where should it go?
withdraw-where-none = You have no account or card added for { $currency } yet. Money only goes to accounts and cards of your own.
withdraw-where-awaits = a tap on one of your accounts or cards, or on a way to add one
withdraw-offer-bank = Bank account: fee { $percent }%, at least { $least } · 1 hour to 2 working days
withdraw-offer-bank-no-least = Bank account: fee { $percent }% · 1 hour to 2 working days
withdraw-offer-card = Card: fee { $percent }%, at least { $least } · within 30 minutes
withdraw-offer-card-no-least = Card: fee { $percent }% · within 30 minutes
withdraw-offer-down = ⚠️ Out of order right now: what you withdraw this way waits on hold until it works again. We look every minute.
withdraw-offer-maintenance = ⚠️ Under maintenance right now: what you withdraw this way waits on hold until it is over.
withdraw-where-bank = your bank account ···{ $lastFour }
withdraw-where-card = your card ···{ $lastFour }
withdraw-where-bank-button = Bank account ···{ $lastFour }
withdraw-where-card-button = Card ···{ $lastFour }
withdraw-arrives-bank = Usually there within 1 hour to 2 working days.
withdraw-arrives-card = Usually there within 30 minutes.

withdraw-confirm-title = Withdraw <b>{ $amount }</b> to { $to }
withdraw-confirm-holder = In the name of { $holder }
withdraw-confirm-keeps = After this you keep { $keeps }.
withdraw-confirm-cooling = This account is new: only small amounts go there until { $until }.
withdraw-confirm-awaits = a tap on a button, or another amount
withdraw-confirm-button = Withdraw { $amount }
withdraw-cancelled = Cancelled. Nothing was withdrawn.
withdraw-instead-button = Withdraw { $amount } instead
withdraw-elsewhere-button = Choose another account

# Where it stands.
withdraw-state-draft = <b>{ $amount }</b> to { $to } was not confirmed.
withdraw-state-dropped = Cancelled. <b>{ $amount }</b> to { $to } was not withdrawn.
withdraw-state-review =
    ⏳ <b>{ $amount }</b> to { $to } is on hold
    We are looking at this withdrawal: it looks unusual. { $total } waits and stays yours; everything else works as before.
    Decided by { $until }. If nobody has decided by then, all of it comes back, fee included. You can call it off until then.
withdraw-state-held = ⏳ <b>{ $amount }</b> is about to go to { $to }
withdraw-state-waits =
    ⏳ <b>{ $amount }</b> goes to { $to } from { $until } on.
    It waits because your account was frozen, or recovered, after it was ordered. If you did not order it, call it off until then.
withdraw-state-sending = ⏳ <b>{ $amount }</b> is on its way to { $to }
withdraw-state-sent = ⏳ <b>{ $amount }</b> is on its way to { $to }
withdraw-state-unknown =
    ⏳ <b>{ $amount }</b> to { $to }: the bank has not said yet whether it was sent.
    It stays on hold until the bank's final word. We keep asking; you need to do nothing.
withdraw-state-settled = ✅ <b>{ $amount }</b> has reached { $to }
withdraw-state-returned = ⚠️ <b>{ $amount }</b> came back from { $to }. { $total } is available again, fee included.
withdraw-state-cancelled = ✅ Called off. { $total } is available again; nothing went to { $to }.
withdraw-state-declined-rejected =
    ⚠️ <b>{ $amount }</b> to { $to } was not withdrawn. { $total } is available again, fee included.
    We looked at it and decided against it, to protect you. Support can tell you what is needed for it to go.
withdraw-state-declined-taken-back =
    ⚠️ <b>{ $amount }</b> to { $to } was not withdrawn.
    A top-up of yours was taken back. { $total } went to cover that first, and what is left is in your balance.
withdraw-state-declined-not-decided =
    ⚠️ <b>{ $amount }</b> to { $to } was not withdrawn. { $total } is available again, fee included.
    We did not finish looking at it in time. That is on us; you may withdraw it again.
withdraw-cost = Fee { $fee } · total { $total }
withdraw-cost-none = No fee · total { $total }
withdraw-available = Available now: { $available }
withdraw-at-confirmed = Confirmed { $at }
withdraw-at-sent = Sent { $at }
withdraw-at-settled = Arrived { $at }
withdraw-at-returned = Came back { $at }
withdraw-at-cancelled = Called off { $at }
withdraw-check-button = Where it is now
withdraw-call-off-button = Call it off: { $total } back
withdraw-again-button = Withdraw again
withdraw-support-button = Ask support
withdraw-reason-bank-unavailable = The bank could not be reached. Trying again later may work.
withdraw-reason-bank-insufficient-funds = The bank could not carry it out. Support can tell you more.
withdraw-reason-details-invalid = The bank does not know this account or card. Please save it anew, with its details checked.
withdraw-reason-name-mismatch = The account is in another name. Withdrawals only go to accounts in your own name.
withdraw-reason-provider-unavailable = The provider could not send it. Trying again later may work.
withdraw-reason-maintenance = The bank is under maintenance. Trying again later may work.

notice-payout-sent = ⏳ <b>{ $amount }</b> was sent to { $to }
notice-payout-settled = ✅ <b>{ $amount }</b> has reached { $to }
notice-payout-returned = ⚠️ <b>{ $amount }</b> to { $to } was returned. { $total } is available again, fee included.
notice-payout-unknown =
    ⏳ <b>{ $amount }</b> to { $to }: the bank has not answered yet.
    { $total } stays on hold until its final word. We keep asking and tell you here.
notice-payout-declined-rejected =
    ⚠️ Your withdrawal to { $to } did not go. <b>{ $total }</b> is available again, fee included.
    We looked at it and decided against it, to protect you. Your account is safe: nothing has left it, and everything works. Support can tell you what is needed for it to go.
notice-payout-declined-taken-back =
    ⚠️ Your withdrawal to { $to } did not go.
    A top-up of yours was taken back. <b>{ $total }</b> no longer waits: it covers that first, and what is left is in your balance.
notice-payout-declined-not-decided =
    ⚠️ Your withdrawal to { $to } did not go. <b>{ $total }</b> is available again, fee included.
    We did not finish looking at it in time. That is on us; you may withdraw it again.

# Accounts and cards to withdraw to.
destinations-button = My accounts and cards
destinations-title = <b>Accounts and cards you withdraw to</b>
destinations-none =
    <b>Accounts and cards you withdraw to</b>
    None is added yet.
destinations-line-bank = • { $to }, in { $currency }
destinations-line-card = • { $to }
destination-add-bank-button = Add a bank account
destination-add-card-button = Add a card
destination-remove-button = Remove { $to }
destination-removed = Removed. You can add it again at any time.
destination-ask = Which of your own bank accounts, in { $currency }?
destination-example-iban = Send me its IBAN. For example: <code>DE89 3704 0044 0532 0130 00</code>
destination-example-number = Send me the bank's code and the account number with a comma between them, or an IBAN. For example: <code>026009593, 12345678</code>
destination-awaits = the number of a bank account of yours
destination-unclear =
    I read “{ $typed }”, which is not an account any bank knows.
    Please check the digits: one of them may be wrong or missing.
destination-confirm-title = Add { $to } to withdraw to
destination-cancelled = Cancelled. Nothing was added.
destination-saved = ✅ Added: { $to }
destination-cooling = Only small amounts go there until { $until }.
destination-page-ask =
    One more step: enter your password on our web page.
    The page works until { $until }. With two-factor on, a code sent here in the chat does instead.
destination-page-button = Enter my password
destination-card-ask =
    Save your card on the card processor's page. Its number is typed there, and never in this chat.
    Then come back and tap the button below.
destination-card-page-button = Open the page
destination-card-saved-button = I have saved it
destination-card-not-yet = The card is not saved yet. Please finish on the page first.
notice-destination-added = ✅ You can withdraw to { $to } now · added { $at }
notice-destination-not-you = Not you? Freeze your account and tell support.

# Refusals.
failure-destination-unknown = ⛔ Not withdrawn: that account or card was removed.
failure-destination-invalid = ⛔ That is not a bank account in { $currency }.
failure-destination-new =
    ⛔ Not withdrawn: this account is new. For now { $left } may still go there.
    From { $until } your usual limits apply.
failure-destination-new-nothing =
    ⛔ Not withdrawn: this account is new, and today's small amounts are used up.
    From { $until } your usual limits apply.
failure-too-many-destinations = ⛔ Not added: you have { $most } accounts and cards, and that is the most. Remove one first.
failure-destination-in-use =
    ⛔ Not removed: a withdrawal of { $amount } there is on hold.
    Call it off and { $total } is available again at once; or leave it, and remove the account once it has gone.
destination-call-off-button = Call off { $total } and remove
destination-keep-button = Keep it
failure-payout-unavailable-bank = ⛔ Nothing can be withdrawn to bank accounts at the moment. Your money stays where it is.
failure-payout-unavailable-card = ⛔ Nothing can be withdrawn to cards at the moment. Your money stays where it is.
failure-payout-under-way = ⚠️ { $reference } is being sent already and cannot be called off. If the bank returns it, all of it comes back, fee included.
failure-maintenance =
    ⛔ OKPay is under maintenance: sending, paying, topping up and exchanging are paused. Nothing was moved.
