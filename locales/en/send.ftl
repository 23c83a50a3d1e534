## /send: who, how much, what for, confirm, receipt.

send-title = <b>Send money</b>

# Step 1: who gets it.
send-payee-ask =
    Who is it for?
    Send me their @username, their OKPay ID or their contact, or forward me one of their messages.
send-payee-ask-recent =
    Who is it for?
    Pick someone below, or send me a @username, an OKPay ID, a contact, or one of their messages forwarded.
send-payee-example = For example: <code>@anna</code>
send-payee-button = { $name } · { $handle }
send-payee-unclear =
    I read “{ $typed }”, which is not a @username or an OKPay ID.
    Send me something like <code>@anna</code>, share a contact, or forward a message from the person.
send-payee-hidden =
    The person you forwarded from hides their account, so Telegram does not tell me who wrote it.
    Send me their @username, their OKPay ID or their contact instead.
send-payee-channel =
    That message comes from a channel or a group, not from a person.
    Send me a @username, an OKPay ID or a contact instead.
send-payee-other =
    I was waiting for the person who gets the money: a @username, an OKPay ID, a contact, or a forwarded message.

# Step 2: how much.
send-amount-ask =
    How much for { $payee }?
    A number is taken as { $currency }. For another currency add its code.
send-amount-example = For example: <code>{ $example }</code>

# Step 3: what for.
send-note-ask =
    <b>{ $amount }</b> to { $payee }.
    What is it for? They will read it. Up to { $max } characters.
send-note-too-long = That is { $length } characters, and a note may have { $max }. Send me a shorter one, or skip it.
send-note-other = I was waiting for a few words of text, or for Skip.
send-note-skip-button = Skip

# Step 4: the confirm card.
send-confirm-title = Send <b>{ $amount }</b> to { $payee }
send-confirm-note = “{ $note }”
send-confirm-fee = Fee { $fee } · total <b>{ $total }</b>
send-confirm-no-fee = No fee · total <b>{ $total }</b>
send-confirm-keeps = Arrives at once. After this you keep { $keeps }.
send-confirm-first = You have not paid this person before. Only send if you know who they are: a payment that has arrived cannot be called back.
send-confirm-part = Payment { $number } of { $count }.
send-confirm-until = Valid until { $time }.
send-confirm-button = Send { $amount }
send-confirm-pin-button = Send { $amount } with PIN
send-confirm-change-button = Change
send-confirm-cancel-button = Cancel

# Changing one thing on the confirm card.
send-change-title = Send <b>{ $amount }</b> to { $payee }. What shall be different?
send-change-payee-button = Another person
send-change-amount-button = Another amount
send-change-note-button = Another note
send-change-back-button = Back to the card

send-cancelled = Cancelled. Nothing was sent.
send-fresh-button = Show a fresh card

# Receipt, and what its buttons lead to.
send-receipt =
    ✅ <b>{ $amount } sent</b> to { $payee }
    { $time } · fee { $fee } · no. <code>{ $reference }</code>
send-receipt-no-fee =
    ✅ <b>{ $amount } sent</b> to { $payee }
    { $time } · no fee · no. <code>{ $reference }</code>
send-receipt-note = “{ $note }”
send-receipt-button = Receipt
send-again-button = Send again
send-help-button = Help
send-next-part-button = Send the next { $amount } ({ $number } of { $count })

# One line: /send 25 @anna lunch
send-line-puzzling =
    I could not read all of that line. In one line it goes like this:
    <code>/send 25 @anna lunch</code>

# A payment larger than one payment may be, cut into several.
send-split-title =
    <b>{ $total }</b> to { $payee } in { $count } payments
send-split-part = { $number }. { $amount }
send-split-explain = You confirm each one by itself, and each has its own fee. You can stop after any of them.
send-split-button = Start with { $amount }
send-split-over =
    Only { $left } of your daily limit is left, so { $total } does not fit into today, in one payment or in several.

# Outside a private chat.
send-private-only = Payments are made in our private chat, where nobody reads along.
