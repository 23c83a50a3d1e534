## The code of a staff member's authenticator, before anything that changes something for a customer.

staff-code-ask =
    🔐 Type the six-digit code of your authenticator.
    It is deleted from this chat at once. For ten minutes nothing asks again.
staff-code-proven = ✅ Until { $until } nothing asks you for a code again. You can go on with what you were doing.
staff-code-button = Type my code
failure-staff-code-needed =
    🔐 This takes a fresh code of your authenticator. Nothing was done yet.
failure-staff-code-missing =
    ⚠️ You have no authenticator yet, so nothing was done.
    Ask an owner for your one-time set-up link. It is never sent to this chat.
