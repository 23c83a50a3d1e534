## 所有对话都会用到的话。

home-button = 首页
language-button = 语言
currency-button = { CURRENCY($currency) }
back-button = 上一步
cancel-button = 取消

flow-unexpected = 这一步需要{ $awaited }。
flow-restarted = 该功能刚刚更新，请重新开始。未产生任何付款。
flow-withdrawn = 该功能已调整，无法继续。未产生任何付款。
flow-cancelled = 已取消，没有任何改动。
cancel-nothing = 当前没有需要取消的操作。

card-renewed = 该页面已中断，现已为您重新打开，请继续
card-expired = 该消息已失效，请重新操作
unknown-command = 暂不支持 <code>{ $typed }</code>，发送 /help 查看全部功能。
nothing-asked = 当前没有进行中的操作，请从菜单或首页开始。
nothing-asked-found = 当前没有进行中的操作。您是不是想了解：
edits-not-read = 消息送达时即被读取，之后的修改不会生效。请重新发送。
edited-forgotten = 您修改的消息已删除，以免私密信息留在聊天记录中。修改不会生效，请重新发送。
too-fast = 操作过于频繁，请 30 秒后再试。您的操作不会丢失。
private-only = 请在与 OKPay 的私聊中使用。
trouble = 系统出了点问题，我们已收到通知。您的资金安全，已确认的交易可在账单（/history）中查看。请稍后再试。
unavailable = OKPay 暂时无法连接账本。您的操作要么已完成，要么没有进行，绝不会重复。请一分钟后再点一次同一个按钮：如果已经完成，会直接告诉您。

contact-offer = 点击输入框下方的按钮即可分享您的手机号。
contact-withdrawn = 谢谢。

## 支付密码键盘

pad-awaits = 您点击键盘上的数字
pin-total = 合计 <b>{ $total }</b>
pad-clear-button = 清空
pad-enter = 请输入支付密码
pad-old = 请输入当前支付密码
pad-same = 新密码与原支付密码相同，请换一个。
pad-choose = 请设置 6 位数字支付密码
pad-repeat = 请再次输入，按键顺序已打乱
pad-weak = 该密码过于简单（连续、重复、日期或与手机号相关），请换一个。
pad-mismatch = 两次输入不一致，请重新设置。
pad-wrong =
    { $tries ->
       *[other] 支付密码错误，还可再试 <b>{ $tries } 次</b>。
    }
pad-expired = 键盘已超过 2 分钟，现已刷新。
pad-stale = 按键顺序已变，刚才那次点击未计入，请按现在的顺序输入。
pad-typed = 请点击键盘输入支付密码，不要以文字发送。您的消息已删除，键盘已刷新。
