## A browser that logged in, wherever it is named: in the chat, on a page, in a mail.

device-both = { $browser } on { $system }
device-unknown = a browser we do not know
