## A browser that logged in, wherever it is named: in the chat, on a page, in a mail.

device-both = { $system } 上的 { $browser }
device-unknown = 未知设备
