## /payees: people kept under a name of one's own.

payees-button = My payees
payees-title = <b>My payees</b> ({ $count })
payees-none =
    You have not kept anybody yet.
    After a payment, tap <b>Keep this payee</b>. From then on two taps pay them, and you can give them a name of your own.
payees-line = <b>{ $name }</b> · { $payee }
payees-line-changed = <b>{ $name }</b> · { $payee } · ⚠️ goes by another name now
payees-line-new = <b>{ $name }</b> · { $payee } · new since { $date }
payees-line-closed = <b>{ $name }</b> · has closed their account
payees-send-button = Send money
payees-before-button = ◀ Previous
payees-after-button = Next ▶
payees-one =
    <b>{ $name }</b>
    { $masked } · { $handle } · OKPay ID <code>{ $okpayId }</code>
payees-since = Kept under this name since { $date }.
payees-just-kept = ⚠️ Kept under this name only since { $date }. If you did not do that, do not pay, and look through /payees.
payees-closed = This person has closed their account and cannot be paid any more.
payees-handle-changed = ⚠️ When you kept { $name }, this account went by { $was }. It is the same account, now { $handle }. If you are not sure it is still theirs, ask them first.
payees-kept = ✅ Kept as { $name }. Only you see this name.
payees-forgotten = Removed. What you paid them stays in your history.
payees-pay-button = Send to { $name }
payees-still-button = It is still them
payees-rename-button = Rename
payees-forget-button = Remove
payees-keep-button = Keep this payee
payees-keep-again-button = Keep again
payees-name-ask =
    What do you call this person?
    Up to 32 characters, for example <code>Mum</code>. Only you see it.
payees-name-awaits = a name for this person, for example Mum
payees-name-empty = I could not find a name in that.
payees-name-too-long = That is longer than 32 characters. Please send a shorter name.
payees-name-characters = A name has letters, digits, spaces and the signs <code>&amp; ' ( ) + - . ,</code> Please leave out everything else.
payees-name-mixed-scripts = That name mixes letters of different alphabets. Please write it in one.
payees-name-reserved = That name could be taken for ours or a bank's. Please send another.
failure-too-many-kept =
    ⛔ Not kept: you already keep { $most } payees, and that is the most.
    Remove somebody you no longer pay, then keep this one.
