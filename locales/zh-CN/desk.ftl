## 员工工作台：查询客户、冻结账户、双人复核。客户不会看到这些内容。

command-user = 查询客户
command-suspense = 待认领款项
command-unfreeze = 申请为客户解冻

usage-user =
    请在命令后写明要查询的客户，例如 <code>/user @anna</code>
    支持 OKPay 号、@用户名、邮箱或 Telegram ID。
usage-freeze =
    请在命令后写明客户和原因，例如 <code>/freeze @anna 接到陌生人来电</code>
    支持 OKPay 号、@用户名、邮箱或 Telegram ID。
usage-unfreeze =
    请在命令后写明客户和原因，例如 <code>/unfreeze @anna 已电话核实身份</code>
    支持 OKPay 号、@用户名、邮箱或 Telegram ID。
usage-suspense = 该命令不带参数：<code>/suspense</code>

customer-facts =
    { $state } · 认证等级 { $level } · { $currency }
    开户日期 { $opened }
customer-reads-en = 客户使用英文。
customer-reads-zh-CN = 客户使用中文。
customer-state-active = 正常
customer-state-frozen-by-user = ❄️ 客户自行冻结
customer-state-restricted = ❄️ 已被冻结
customer-state-closed = 已销户
customer-restriction =
    { $by } 于 { $since } 冻结 · { $category }
    “{ $reason }”
customer-restriction-masked = { $by } 于 { $since } 冻结 · { $category }
customer-restriction-by-house =
    系统于 { $since } 自动冻结 · { $category }
    充值 { $reference } 被退回，账户余额不足以扣回全部款项。
customer-name = 姓名：{ $name }
customer-contact = { $email } · { $phone }
customer-balance = 可用 { $available } · 冻结中 { $onHold }
customer-hold = 冻结中：{ $amount }（{ $reason }）
customer-holds = 冻结中款项：{ $count } 笔
customer-recovery-asked-elsewhere = ⚠️ 申请换绑到另一个聊天（无两步验证），待工作人员核对
customer-recovery-asked-here = ⚠️ 申请关闭两步验证（已丢失验证器和恢复码），待工作人员核对
customer-recovery-approved-elsewhere = ⚠️ 申请换绑到另一个聊天（无两步验证），两人已核准，72 小时等待中
customer-recovery-approved-here = ⚠️ 申请关闭两步验证（已丢失验证器和恢复码），两人已核准，72 小时等待中
customer-recovery-moved-elsewhere = ⚠️ 钱包已换绑到另一个聊天
customer-recovery-moved-here = ⚠️ 丢失的两步验证已关闭
customer-recovery-asked-times = { $since } 提交 · { $until } 到期
customer-recovery-approved-times = { $since } 提交 · { $until } 生效
customer-recovery-moved-times = { $since } 提交 · { $until } 前可撤销
customer-recovery-asked-stop-chat = 本人可在现有聊天或通过邮件阻止；工作人员不核准即不生效。
customer-recovery-asked-stop-mail = 本人可通过邮件阻止；工作人员不核准即不生效。
customer-recovery-approved-stop-chat = 本人可在现有聊天或通过邮件阻止。
customer-recovery-approved-stop-mail = 本人可通过邮件阻止。
customer-recovery-moved-stop-chat = 本人可在原聊天或通过邮件撤销。
customer-recovery-moved-stop-mail = 本人可通过邮件撤销。
customer-tickets = 未关闭工单：{ $tickets }
customer-ticket-number = { $number } 号
customer-recent = 最近交易：{ $references }
customer-mailbox-button = 核对邮箱更换申请
customer-recovery-button = 核对找回申请
customer-freeze-button = 冻结
customer-freeze-also-button = 追加人工冻结
customer-release-button = 解冻
unmask-button = 查看完整信息
customer-tickets-button = 工单
customer-awaits = OKPay 号、@用户名、邮箱或 Telegram ID
customer-unclear = 无法识别，请输入 OKPay 号、@用户名、邮箱或 Telegram ID。
hold-payee-restricted = 冻结期间收到

reason-awaits = 文字说明的原因
unmask-reason-ask =
    <b>查看完整信息</b>
    请说明原因，系统会连同您的姓名一并留痕。

freeze-reason-ask =
    <b>冻结账户</b>
    请说明原因，仅内部可见。下一步选择告知客户的类别。
freeze-category-ask = 向客户说明哪一类原因？
freeze-category-awaits = 您选择告知客户的类别
queue-restricted-button = 待复查的冻结账户 · { $count } 个
restricted-title = ❄️ <b>被我们冻结的账户：{ $count } 个</b>
restricted-reason = { $category } · 最迟 { $due } 复查
restricted-row-button = 客户 · { $okpayId }
restricted-empty = ✅ 没有被我们冻结的账户。
release-which-ask = <b>哪一项已处理完毕？</b>每项须分别申请，全部解除后账户才恢复。
release-which-awaits = 您点选其中一项
release-staff-button = 人工冻结 · { $category }
release-house-button = 充值 { $reference }
release-stays = 以下原因仍会使账户保持冻结：
unfreeze-staff-not-frozen = ⛔ 该账户未被我们冻结，无需解冻。
unfreeze-staff-by-owner = ⛔ 该账户由客户自行冻结，只能由客户本人在 /security 中解冻。
freeze-confirm-title = <b>确定冻结该账户？</b>
freeze-confirm-facts =
    内部原因：“{ $reason }”
    告知客户：{ $category }
    冻结后立即停止一切转出，收到的款项暂不可用。解冻须双人复核。
freeze-confirm-button = 冻结该账户
freeze-confirm-awaits = 您点击“冻结该账户”
restriction-security = 账户活动异常
restriction-identity = 身份核实
restriction-payment = 交易核查
restriction-topup = 充值被退回
restriction-legal = 法律法规要求

approval-what-release-account = 解冻账户
approval-what-assign-suspense = 款项认领入账
approval-what-send-back-suspense = 款项退回付款方
approval-what-write-off-suspense = 按公司损益结案
approval-what-take-back-suspense = 向客户扣回款项
approval-what-settle-difference = 对账差异平账
approval-effect-release-account = 通过后解除该项冻结。如无其他由我们设置的冻结，账户恢复到冻结前的状态，因冻结而暂缓的款项转入客户可用余额。
approval-effect-assign-suspense = 通过后款项计入该客户余额，并通知客户。
approval-effect-send-back-suspense = 通过后款项从账上划出，实际退款由银行办理，请另行通知银行。
approval-effect-write-off-suspense = 通过后结案：短缺金额由公司承担；账目已转出而账单无记录的，冲减公司损失。
approval-effect-take-back-suspense = 通过后从该客户账户扣回这笔款项，并通知客户。余额不足时账户将被冻结，不足部分由公司承担。
approval-effect-settle-difference = 通过后按账单入账：短缺部分计入公司损失或银行手续费，多出部分转入待认领款项。
approval-reason-ask = 请说明原因，复核人可见并留痕。
approval-reason = 原因：“{ $reason }”
approval-confirm-title = <b>{ $what }？</b>
approval-confirm-next = 须由另一位同事在 24 小时内复核通过后才会执行。
approval-confirm-button = 提交复核
approval-confirm-awaits = 您点击“提交复核”
approval-title-open = ⏳ <b>{ $what }</b> · 待复核
approval-title-approved = ✅ <b>{ $what }</b> · 已完成
approval-title-refused = ⛔ <b>{ $what }</b> · 已驳回
approval-title-withdrawn = <b>{ $what }</b> · 已撤回
approval-title-expired = <b>{ $what }</b> · 已过期，未执行
approval-title-void = ⚠️ <b>{ $what }</b> · 情况有变，未执行
approval-asked-by = { $by } 提交：“{ $reason }”
approval-decided-by = 复核人：{ $by }
approval-until = 有效期至 { $until }
approval-approve-button = 通过
approval-refuse-button = 驳回
approval-withdraw-button = 撤回

notice-approval-asked = ⏳ { $by } 提交了复核申请：<b>{ $what }</b>
notice-approval-approved = ✅ { $by } 已通过：<b>{ $what }</b>
notice-approval-refused = ⛔ { $by } 已驳回：<b>{ $what }</b>
notice-approval-withdrawn = 已撤回：<b>{ $what }</b>
notice-approval-expired = 无人按时复核：<b>{ $what }</b>。如仍需要，请重新提交。
notice-approval-void = ⚠️ 情况有变，未执行：<b>{ $what }</b>
notice-look-button = 查看

failure-own-account =
    ⛔ 与本人有关的事项须回避。
    请交由其他同事处理。
failure-second-person =
    ⛔ 这是您本人提交的申请。
    须由其他同事复核。
failure-look-needed =
    ⛔ 申请提交后，您尚未查看其内容。
    请先打开并核对，再作决定。
failure-payer-stopped = ⛔ 未放行：付款方账户目前无法转出。
failure-payer-stopped-next = 解除后即可放行，期间也可退回；已提交的申请仍然有效。
failure-payer-stopped-button = 查看详情
failure-customer-not-found =
    ⚠️ 未找到 <b>{ $asked }</b> 的账户。
    请改用 OKPay 号、@用户名、邮箱或 Telegram ID 查询。
failure-reason-needed = 请用文字说明原因。
failure-restore-unsure-statements =
    ⛔ 暂时不能放行：系统已恢复至 { $since } 的备份，该渠道此后的对账单尚未全部导入。
    请先导入截至恢复当日的对账单。
failure-restore-unsure-differences =
    ⛔ 暂时不能放行：系统已恢复至 { $since } 的备份，该渠道仍有未处理的差异。
    请先处理这些差异，再重新申请。
failure-superseded =
    ⚠️ 该事项已处理完毕，或打开后情况有变，未做任何改动。
failure-queue-button = 打开工单队列
