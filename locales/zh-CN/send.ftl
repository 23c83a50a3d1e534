## /send: who, how much, what for, confirm, receipt.

# Step 1: who gets it.
send-payee-ask =
    转给谁？
    请发送对方的 @用户名、OKPay 号或联系人名片，也可以转发一条对方的消息。
send-payee-ask-recent =
    转给谁？
    请在下方选择，或发送 @用户名、OKPay 号、联系人名片，也可以转发一条对方的消息。
send-payee-example = 例如：<code>@anna</code>
send-payee-unclear =
    “{ $typed }”不是 @用户名，也不是 OKPay 号。
    请发送类似 <code>@anna</code> 的用户名、联系人名片，或转发一条对方的消息。
send-payee-hidden =
    无法识别这条消息的作者：对方隐藏了转发来源，或消息来自频道。
    请改为发送对方的 @用户名、OKPay 号或联系人名片。
send-payee-awaits = 收款人：@用户名、OKPay 号、联系人名片，或一条转发的消息

# Step 2: how much.
send-amount-ask =
    转给 { $payee } 多少钱？
    只写数字按{ CURRENCY($currency) }计算；其他币种请加上币种代码。

# Step 3: what for.
send-note-ask =
    转给 { $payee } <b>{ $amount }</b>
    请填写转账备注，对方可见，最多 { $max } 个字。
send-note-too-long = 备注最多 { $max } 个字，您输入了 { $length } 个字。请缩短，或跳过。
send-note-awaits = 您输入备注文字，或点击“跳过”
send-note-skip-button = 跳过

# Step 4: the confirm card.
send-confirm-title = 转给 { $payee } <b>{ $amount }</b>
send-confirm-note = “{ $note }”
send-confirm-fee = <a href="{ $why }">手续费</a> { $fee } · 合计 <b>{ $total }</b>
send-confirm-no-fee = 免手续费 · 合计 <b>{ $total }</b>
send-confirm-keeps = 实时到账。转账后可用余额 { $keeps }。
send-confirm-first = 您首次向对方转账，请核实对方身份：到账后无法撤回。
send-confirm-beware = OKPay 的任何人都不会让您转账。让您转账或催您赶快的，都是骗子。
send-confirm-part = 第 { $number } 笔，共 { $count } 笔。
send-confirm-awaits = 您点击按钮，或发送其他金额、其他收款人
send-confirm-until = { $time } 前有效。
send-confirm-button = 确认转账 { $amount }
send-confirm-small = 小额免密，完成后今日免密额度还剩 { $left }。
send-confirm-pin = 下一步需要输入支付密码。
send-into-button = 对方收{ CURRENCY($currency) }
send-confirm-change-button = 修改

send-change-awaits = 您点击要修改的一项
send-change-title = 转给 { $payee } <b>{ $amount }</b>，要修改哪一项？
send-change-payee-button = 换收款人
send-change-amount-button = 改金额
send-change-note-button = 改备注

send-cancelled = 已取消，没有转出任何款项。

# Receipt, and what its buttons lead to.
send-receipt =
    ✅ 已转给 { $payee } <b>{ $amount }</b>
    { $time } · 手续费 { $fee } · 单号 <code>{ $reference }</code>
send-receipt-no-fee =
    ✅ 已转给 { $payee } <b>{ $amount }</b>
    { $time } · 免手续费 · 单号 <code>{ $reference }</code>
send-receipt-note = “{ $note }”
send-receipt-button = 详情
send-again-button = 再转一笔
send-help-button = 遇到问题
send-next-part-button = 转下一笔 { $amount }（{ $number }/{ $count }）

# One line: /send 25 @anna lunch
send-line-puzzling =
    没能看懂这条指令。一句话转账的写法：
    <code>/send 25 @anna 午饭</code>
send-line-word =
    “{ $typed }”不是金额，也不是 @用户名（至少四个字符）或 OKPay 号。一句话转账的写法：
    <code>/send 25 @anna 午饭</code>

# A payment larger than one payment may be, cut into several.
send-split-title =
    转给 { $payee } <b>{ $total }</b>，分 { $count } 笔
send-split-part = { $number }. { $amount }
send-split-explain = 每笔单独确认，分别收取手续费；转完任意一笔都可以停止。
send-split-button = 先转第一笔 { $amount }
send-split-awaits = 您点击一个按钮
send-split-over =
    今日限额还剩 { $left }，无论一笔还是分笔，今天都无法转出 { $total }。
