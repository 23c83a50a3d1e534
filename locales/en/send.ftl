## /send: who, how much, what for, confirm, receipt.

# Step 1: who gets it.
send-payee-ask =
    Who is it for?
    Send me their @username, their OKPay ID or their contact, or forward me one of their messages.
send-payee-ask-recent =
    Who is it for?
    Pick someone below, or send me a @username, an OKPay ID, a contact, or one of their messages forwarded.
send-payee-example = For example: <code>@anna</code>
send-payee-unclear =
    I read “{ $typed }”, which is not a @username or an OKPay ID.
    Send me something like <code>@anna</code>, share a contact, or forward a message from the person.
send-payee-hidden =
    Telegram does not tell me who wrote that message: its author hides their account, or it comes from a channel.
    Send me their @username, their OKPay ID or their contact instead.
send-payee-awaits = the person who gets the money: a @username, an OKPay ID, a contact, or a forwarded message

# Step 2: how much.
send-amount-ask =
    How much for { $payee }?
    A number is taken as { $currency }. For another currency add its code.

# Step 3: what for.
send-note-ask =
    <b>{ $amount }</b> to { $payee }.
    What is it for? They will read it. Up to { $max } characters.
send-note-too-long = That is { $length } characters, and a note may have { $max }. Send me a shorter one, or skip it.
send-note-awaits = a few words of text, or a tap on Skip
send-note-skip-button = Skip

# Step 4: the confirm card.
send-confirm-title = Send <b>{ $amount }</b> to { $payee }
send-confirm-note = “{ $note }”
send-confirm-fee = <a href="{ $why }">Fee</a> { $fee } · total <b>{ $total }</b>
send-confirm-no-fee = No fee · total <b>{ $total }</b>
send-confirm-keeps = Arrives at once. After this you keep { $keeps }.
send-confirm-first = You have not paid this person before. Only send if you know who they are: a payment that has arrived cannot be called back.
send-confirm-beware = Nobody at OKPay ever asks you to send money. Whoever does, or hurries you, wants to cheat you.
send-confirm-part = Payment { $number } of { $count }.
send-confirm-awaits = a tap on a button, another amount, or another person
send-confirm-until = Valid until { $time }.
send-confirm-button = Send { $amount }
send-confirm-small = No PIN needed. After this, { $left } more can go out today without one.
send-confirm-pin = I ask for your payment PIN next.
send-into-button = They get { $currency }
send-confirm-change-button = Change

# Changing one thing on the confirm card.
send-change-awaits = a tap on what to change
send-change-title = Send <b>{ $amount }</b> to { $payee }. What would you like to change?
send-change-payee-button = Another person
send-change-amount-button = Another amount
send-change-note-button = Another note

send-cancelled = Cancelled. Nothing was sent.

# Receipt, and what its buttons lead to.
send-receipt =
    ✅ <b>{ $amount } sent</b> to { $payee }
    { $time } · fee { $fee } · no. <code>{ $reference }</code>
send-receipt-no-fee =
    ✅ <b>{ $amount } sent</b> to { $payee }
    { $time } · no fee · no. <code>{ $reference }</code>
send-receipt-note = “{ $note }”
send-receipt-button = Details
send-again-button = Send again
send-help-button = Help
send-next-part-button = Send the next { $amount } ({ $number } of { $count })

# One line: /send 25 @anna lunch
send-line-puzzling =
    I could not read all of that. In one line, write it like this:
    <code>/send 25 @anna lunch</code>
send-line-word =
    I read “{ $typed }”, which is neither an amount nor a @username (at least four characters) or an OKPay ID. In one line, write it like this:
    <code>/send 25 @anna lunch</code>

# A payment larger than one payment may be, cut into several.
send-split-title =
    <b>{ $total }</b> to { $payee } in { $count } payments
send-split-part = { $number }. { $amount }
send-split-explain = You confirm each one separately, and each has its own fee. You can stop after any of them.
send-split-button = Start with { $amount }
send-split-awaits = a tap on one of the buttons
send-split-over =
    Only { $left } of your daily limit is left, so { $total } cannot be sent today, in one payment or in several.
