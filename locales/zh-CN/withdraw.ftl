## /withdraw: how much, where to, confirm, and what becomes of it; and the saved accounts and cards.

withdraw-amount-ask =
    请输入提现金额。
    只写数字按{ CURRENCY($currency) }计算；其他币种请加上币种代码。
withdraw-most-button = 当前最多可提：{ $amount }
withdraw-everything-button = 全部提现：{ $amount }（含手续费）
withdraw-where-ask = 提现到哪里？
withdraw-where-none = 还没有可收{ CURRENCY($currency) }的银行账户或银行卡。只能提现到您本人名下的账户或卡。
withdraw-where-awaits = 您点击一个账户或银行卡，或添加新的
withdraw-offer-bank = 银行账户：手续费 { $percent }%，最低 { $least } · 1 小时至 2 个工作日
withdraw-offer-bank-no-least = 银行账户：手续费 { $percent }% · 1 小时至 2 个工作日
withdraw-offer-card = 银行卡：手续费 { $percent }%，最低 { $least } · 30 分钟内
withdraw-offer-card-no-least = 银行卡：手续费 { $percent }% · 30 分钟内
withdraw-offer-down = ⚠️ 该通道暂时故障：现在提现会先冻结，恢复后再汇出。我们每分钟检查一次。
withdraw-offer-maintenance = ⚠️ 该通道正在维护：现在提现会先冻结，维护结束后再汇出。
withdraw-where-bank = 银行账户（尾号 { $lastFour }）
withdraw-where-card = 银行卡（尾号 { $lastFour }）
withdraw-where-bank-button = 银行账户（尾号 { $lastFour }）
withdraw-where-card-button = 银行卡（尾号 { $lastFour }）
withdraw-arrives-bank = 预计 1 小时至 2 个工作日到账。
withdraw-arrives-card = 预计 30 分钟内到账。

withdraw-confirm-title = 提现 <b>{ $amount }</b>到{ $to }
withdraw-confirm-holder = 户名：{ $holder }
withdraw-confirm-keeps = 提现后可用余额 { $keeps }。
withdraw-confirm-cooling = 该账户刚添加，{ $until } 之前只能小额提现。
withdraw-confirm-awaits = 您点击按钮，或输入其他金额
withdraw-confirm-button = 确认提现 { $amount }
withdraw-cancelled = 已取消，没有提现。
withdraw-instead-button = 改为提现 { $amount }
withdraw-elsewhere-button = 换一个账户

# Where it stands.
withdraw-state-draft = 提现 <b>{ $amount }</b>到{ $to }，尚未确认。
withdraw-state-dropped = 已取消，没有提现 <b>{ $amount }</b>到{ $to }。
withdraw-state-review =
    ⏳ 提现 <b>{ $amount }</b>到{ $to }，已暂缓
    这笔提现有些异常，我们正在核查。{ $total }暂时冻结，仍归您所有，其他功能不受影响。
    最迟 { $until } 有结果；届时未处理完的，款项连同手续费自动退回。在此之前您可以撤回。
withdraw-state-held = ⏳ 即将提现 <b>{ $amount }</b>到{ $to }
withdraw-state-waits =
    ⏳ <b>{ $amount }</b>将于 { $until } 起提现到{ $to }。
    发起提现后，账户曾被冻结或找回，因此延时处理。如非您本人发起，请在此之前撤回。
withdraw-state-sending = ⏳ 提现处理中：<b>{ $amount }</b>到{ $to }
withdraw-state-sent = ⏳ 提现处理中：<b>{ $amount }</b>到{ $to }
withdraw-state-unknown =
    ⏳ 提现 <b>{ $amount }</b>到{ $to }：银行尚未确认是否汇出。
    在银行给出最终结果之前，款项保持冻结。我们会持续查询，您无需操作。
withdraw-state-settled = ✅ 提现成功：<b>{ $amount }</b>已到{ $to }
withdraw-state-returned = ⚠️ 提现 <b>{ $amount }</b>到{ $to }被退回，{ $total }（含手续费）已退回可用余额。
withdraw-state-cancelled = ✅ 已撤回，{ $total }已退回可用余额，没有款项转到{ $to }。
withdraw-state-declined-rejected =
    ⚠️ 提现 <b>{ $amount }</b>到{ $to }未汇出，{ $total }（含手续费）已退回可用余额。
    经核查，为保护您的资金，我们取消了这笔提现。需要补充什么，请咨询客服。
withdraw-state-declined-taken-back =
    ⚠️ 提现 <b>{ $amount }</b>到{ $to }未汇出。
    您的一笔充值已被退回，{ $total }已先用于抵扣，余下部分在您的可用余额中。
withdraw-state-declined-not-decided =
    ⚠️ 提现 <b>{ $amount }</b>到{ $to }未汇出，{ $total }（含手续费）已退回可用余额。
    我们未能按时完成核查，非常抱歉。您可以重新提现。
withdraw-cost = 手续费 { $fee } · 合计 { $total }
withdraw-cost-none = 免手续费 · 合计 { $total }
withdraw-available = 可用余额 { $available }
withdraw-at-confirmed = 确认：{ $at }
withdraw-at-sent = 汇出：{ $at }
withdraw-at-settled = 到账：{ $at }
withdraw-at-returned = 退回：{ $at }
withdraw-at-cancelled = 撤回：{ $at }
withdraw-check-button = 查看进度
withdraw-call-off-button = 撤回提现，退回 { $total }
withdraw-again-button = 重新提现
withdraw-support-button = 联系客服
withdraw-reason-bank-unavailable = 暂时无法连接银行，请稍后再试。
withdraw-reason-bank-insufficient-funds = 银行未能完成汇款，详情请联系客服。
withdraw-reason-details-invalid = 银行查无此账户或卡，请核对后重新添加。
withdraw-reason-name-mismatch = 账户户名不符，只能提现到您本人名下的账户。
withdraw-reason-provider-unavailable = 服务商未能汇出，请稍后再试。
withdraw-reason-maintenance = 银行正在维护，请稍后再试。

notice-payout-sent = ⏳ 提现 <b>{ $amount }</b>已汇出，收款方：{ $to }
notice-payout-settled = ✅ 提现 <b>{ $amount }</b>已到{ $to }
notice-payout-returned = ⚠️ 提现 <b>{ $amount }</b>到{ $to }被退回，{ $total }（含手续费）已退回可用余额。
notice-payout-unknown =
    ⏳ 提现 <b>{ $amount }</b>到{ $to }：银行尚未答复。
    { $total }在银行给出最终结果前保持冻结。我们会持续查询，并在这里通知您。
notice-payout-declined-rejected =
    ⚠️ 到{ $to }的提现未汇出，<b>{ $total }</b>（含手续费）已退回可用余额。
    经核查，为保护您的资金，我们取消了这笔提现。您的账户是安全的：资金没有转出，各项功能正常。需要补充什么，请咨询客服。
notice-payout-declined-taken-back =
    ⚠️ 到{ $to }的提现未汇出。
    您的一笔充值已被退回，<b>{ $total }</b>不再等待汇出：先用于抵扣，余下部分在您的可用余额中。
notice-payout-declined-not-decided =
    ⚠️ 到{ $to }的提现未汇出，<b>{ $total }</b>（含手续费）已退回可用余额。
    我们未能按时完成核查，非常抱歉。您可以重新提现。

# Accounts and cards to withdraw to.
destinations-button = 我的银行账户和银行卡
destinations-title = <b>提现账户和银行卡</b>
destinations-none =
    <b>提现账户和银行卡</b>
    还没有添加。
destinations-line-bank = • { $to }，{ CURRENCY($currency) }
destinations-line-card = • { $to }
destination-add-bank-button = 添加银行账户
destination-add-card-button = 添加银行卡
destination-remove-button = 删除{ $to }
destination-removed = 已删除，可随时重新添加。
destination-ask = 请发送您本人名下{ CURRENCY($currency) }银行账户的账号。
destination-example-iban = IBAN，例如：<code>DE89 3704 0044 0532 0130 00</code>
destination-example-number = 银行代码和账号（用逗号分隔），或 IBAN，例如：<code>026009593, 12345678</code>
destination-awaits = 您本人名下银行账户的账号
destination-unclear =
    无法识别账号“{ $typed }”。
    请核对，可能有数字输错或遗漏。
destination-confirm-title = 添加{ $to }，用于提现
destination-cancelled = 已取消，没有添加。
destination-saved = ✅ 已添加：{ $to }
destination-cooling = { $until } 之前只能小额提现到该账户。
destination-page-ask =
    最后一步：在我们的网页上输入登录密码。
    网页有效期至 { $until }。开启两步验证后，只需在聊天中发送动态验证码，无需打开网页。
destination-page-button = 输入密码
destination-card-ask =
    请在银行卡支付机构的网页上保存银行卡。卡号只在该网页输入，请勿发到聊天中。
    保存后请返回并点击下方按钮。
destination-card-page-button = 打开网页
destination-card-saved-button = 我已保存
destination-card-not-yet = 银行卡尚未保存，请先在网页上完成。
notice-destination-added = ✅ 已添加{ $to }，可用于提现 · { $at }
notice-destination-not-you = 不是您本人操作？请立即冻结账户并联系客服。

# Refusals.
failure-destination-unknown = ⛔ 未提现：该账户或银行卡已删除。
failure-destination-invalid = ⛔ 这不是有效的{ CURRENCY($currency) }银行账户。
failure-destination-new =
    ⛔ 未提现：该账户刚添加，目前还可提现 { $left }。
    { $until } 起恢复正常限额。
failure-destination-new-nothing =
    ⛔ 未提现：该账户刚添加，今日小额额度已用完。
    { $until } 起恢复正常限额。
failure-too-many-destinations = ⛔ 未添加：最多可保存 { $most } 个账户和银行卡，请先删除一个。
failure-destination-in-use =
    ⛔ 未删除：有一笔转到该账户的 { $amount }提现仍在冻结中。
    撤回后，{ $total }立即退回可用余额；也可以保留账户，等提现转出后再删除。
destination-call-off-button = 撤回 { $total }并删除
destination-keep-button = 暂不删除
failure-payout-unavailable-bank = ⛔ 暂时无法提现到银行账户，您的资金没有变动。
failure-payout-unavailable-card = ⛔ 暂时无法提现到银行卡，您的资金没有变动。
failure-payout-under-way = ⚠️ { $reference } 已在汇出，无法撤回。如被银行退回，款项和手续费会全部退还。
failure-maintenance =
    ⛔ OKPay 正在维护：转账、付款、充值和兑换暂停，您的资金没有变动。
