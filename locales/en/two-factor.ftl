# The page where two-factor authentication is set up
two-factor-title = Turn on two-factor authentication
two-factor-why = Large payments, and changes to your account, then need a code from your phone besides what you know. Whoever steals your Telegram has neither.
two-factor-app = Open an authenticator app, such as Aegis, Google Authenticator or 2FAS. If you have none, install one first.
two-factor-scan = Scan this picture with it.
two-factor-picture = A QR code for your authenticator app
two-factor-type = On the same phone, or the camera will not do? Type this key into the app:
two-factor-once = The picture and the key are shown once. Do not keep a photo of them.
two-factor-code = Code from the app
two-factor-code-hint = Six digits; they change every 30 seconds.
two-factor-confirm = Turn on
two-factor-move = Set up another authenticator
two-factor-move-title = Your new authenticator
two-factor-move-why = The old one and the old recovery codes stop working once the new one has shown a code. For a day after that only small payments go out.
two-factor-move-confirm = Use the new one
two-factor-old-code = Code from the old app, or a recovery code
two-factor-new-code = Code from the new app
two-factor-another = Show a new picture
two-factor-scanned = Your app has the key already? Then type the code it shows now. We do not show the key a second time.

# What is there when it is on
two-factor-on-title = Two-factor authentication is on
two-factor-on-text = { $left ->
    [0] No recovery code is left. Make new ones now: without them, a lost phone locks you out for days.
    [one] One recovery code is left. Make new ones soon.
   *[other] { $left } recovery codes are left.
  }
two-factor-any-code = Code from the app, or a recovery code
two-factor-renew-title = New recovery codes
two-factor-renew-text = Ten new ones; the old ones stop working.
two-factor-renew = Make new recovery codes
two-factor-move-text = You have a new phone, or want to use another app.
two-factor-off-title = Turn it off
two-factor-off-text = Large payments are then refused, and your account is easier to steal. For a day after that only small payments go out.
two-factor-off = Turn off two-factor authentication
two-factor-off-done = Two-factor authentication is off
two-factor-off-done-text = Every browser is logged out, and open payment cards are cancelled. You can turn it on again in the chat with /security.

# Recovery codes
two-factor-codes-title = Your recovery codes
two-factor-codes-text = Each works once in the place of a code from the app, when your phone is lost or broken. Print them or write them down, and keep them where your phone is not. They are shown only now.
two-factor-codes-copy = Copy
two-factor-codes-copied = Copied
two-factor-codes-print = Print
two-factor-codes-kept = I have kept them: back to the chat

# What goes wrong
two-factor-wrong = { $tries ->
    [one] That code is wrong. One try left.
   *[other] That code is wrong. { $tries } tries left.
  }
two-factor-missing = The code is missing. Your authenticator app shows it.
two-factor-wrong-new = That code is wrong. Is the clock of your phone set to automatic?
two-factor-used = That code was used already. Wait for the next one.
two-factor-locked = { $minutes ->
    [one] To protect your money, nothing more is accepted for another minute. Then ask for a new link in the chat.
   *[other] To protect your money, nothing more is accepted for another { $minutes } minutes. Then ask for a new link in the chat.
  }
second_factor-link_expired-text = Links to this page work for 20 minutes, and only the newest one does. Ask for a new one in the chat with /security.
second_factor-link_used-text = If you changed your two-factor authentication with it, all is done. If it was not you, send /freeze in the chat at once.
