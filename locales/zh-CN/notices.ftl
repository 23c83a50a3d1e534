## What a person is told without having asked. One text for every kind of notice.

notice-money-received =
    ✅ 收到 { $from } 转来的 <b>{ $amount }</b>
notice-received-note = “{ $note }”
notice-received-held = 账户冻结期间，这笔款项暂不可用。
notice-available = 当前可用 { $available }
notice-no = 单号 <code>{ $reference }</code>
notice-link-paid =
    ✅ { $from } 已付款 <b>{ $amount }</b>
notice-link-paid-fee = 手续费 { $fee } · 到账 { $arrives }
notice-link-paid-no-fee = 免手续费 · 到账 { $arrives }
notice-payment-asked =
    <b>{ $shop }</b> 请您付款 <b>{ $amount }</b>
notice-payment-asked-why = 有人在商户的收款页填写了您的 OKPay 号。如果不是您本人，请忽略：未经您确认不会扣款。
notice-payment-asked-open =
    <b>{ $shop }</b> 请您付款，金额由您填写。
notice-payment-waiting =
    <b>{ $shop }</b> 的 <b>{ $amount }</b>待付款
notice-payment-waiting-open =
    <b>{ $shop }</b> 等待您付款
notice-payment-waiting-why = 您开户前打开过这笔付款。账户现已开通，余额充足后即可查看并付款。
notice-topup-credited =
    ✅ 充值 <b>{ $amount }</b>已到账
notice-topup-credited-other = 您申请充值 { $asked }，以实际到账金额为准。
notice-topup-cost-card = 手续费 { $fee } · 银行卡扣款 { $total }
notice-topup-cost-platform = 手续费 { $fee } · 支付平台扣款 { $total }
notice-topup-cost-provider = 手续费 { $fee } · 我们收到 { $total }；第三方支付机构另收服务费
notice-topup-cost-bank = 手续费 { $fee } · 共支付 { $total }
notice-topup-failed = ⛔ 充值 <b>{ $amount }</b>失败，未入账。
notice-topup-in-review =
    ⏳ 收到 <b>{ $received }</b>，与您申请充值的 { $asked }不一致。
    客服核对后入账。资金安全，您无需操作，请勿重复转账。
notice-topup-returned-bank = ⚠️ 充值 <b>{ $amount }</b>已退回付款银行，不计入您的余额。
notice-topup-returned-card = ⚠️ 充值 <b>{ $amount }</b>及手续费已退回付款的银行卡，不计入您的余额。
notice-topup-returned-platform = ⚠️ 充值 <b>{ $amount }</b>及手续费已退回付款的支付平台，不计入您的余额。
notice-topup-returned-provider = ⚠️ 充值 <b>{ $amount }</b>及我们的手续费已退回付款的第三方支付账户，不计入您的余额。
notice-topup-returned-part = ⚠️ 充值 { $of }中的 <b>{ $amount }</b>已被付款银行或支付机构收回，已从您的余额中扣除。
notice-topup-expired-bank = ⛔ 充值 <b>{ $amount }</b>已过期，未在期限内到账。如您已转账，款项到达后仍会入账。
notice-topup-expired-card = ⛔ 充值 <b>{ $amount }</b>已过期，未在期限内付款。如您已付款，支付机构确认后会自动入账。
notice-topup-expired-platform = ⛔ 充值 <b>{ $amount }</b>已过期，未在期限内付款。如您已付款，支付平台确认后会自动入账。
notice-topup-expired-provider = ⛔ 充值 <b>{ $amount }</b>已过期，未在期限内付款。如您已付款，第三方支付确认后会自动入账。
notice-paper-ended-statement =
    ⚠️ { $period } 的对账单未能生成。
    您的资金不受影响。请重新生成，或联系客服。
notice-paper-ended-picture =
    ⚠️ { $period } 的图表未能生成。
    您的资金不受影响。请重新生成，或联系客服。
notice-password-ready = ✅ 登录密码已设置。
notice-no-mailbox-registration =
    ⚠️ 邮箱 <b>{ $email }</b> 不存在，我们的邮件被退回了。
    请检查地址是否写错。如需重填，请点击“继续开户”，再点“上一步”返回邮箱一步。
notice-no-mailbox-email_change =
    ⚠️ 您的邮箱没有更换。您填写的新邮箱 { $email } 不存在，我们的邮件被退回了。
    请检查地址是否写错，然后重新申请更换。
notice-no-mailbox-lost_mailbox =
    ⚠️ 您的账户没有任何变化。您填写的新邮箱 { $email } 不存在，我们的邮件被退回了。
    请检查地址是否写错，然后重新申请。
notice-no-mailbox-account =
    ⚠️ 我们发给您的邮件被退回了：邮箱 { $email } 已不存在。
    没有可用的邮箱，您将无法重置登录密码，也无法找回账户。请更换为您能收信的邮箱。
notice-email-verified = ✅ 邮箱已验证。
notice-account-unfrozen =
    ✅ 账户已解冻，可以转账了。
    如非本人操作，请立即冻结账户并联系客服。
notice-account-unfrozen-small =
    ✅ 账户已解冻。为保护您的资金，{ $until } 前仅支持小额付款。
    如非本人操作，请立即冻结账户并联系客服。
notice-freeze-pin = 支付密码是在账户冻结期间设置的，现已失效。请用登录密码验证后，重新设置支付密码。
notice-account-frozen =
    ❄️ 您的账户已通过网页冻结，资金只进不出。
    如非本人操作，说明有人知道您的登录密码，请发送 /reset 重置密码。
notice-password-changed =
    ✅ 您的登录密码已于 { $at } 通过邮件链接重置，所有浏览器均已退出登录。
    为保护资金安全，{ $until } 前只能小额转出。
notice-password-changed-not-you = 如非本人操作，请立即冻结账户并联系客服。
notice-password-changed-frozen = 账户仍处于冻结状态，您可随时解冻。如非本人操作，请立即联系客服。
notice-paid-on-page = 🧾 已在浏览器中凭支付密码向 { $shop } 付款 { $total }。
notice-paid-on-page-you = 如果不是您本人操作，请立即冻结账户。
notice-logged-in =
    <b>新的网页登录</b>
    { $device } · { $at }
    网页可以查看和冻结账户，并可凭支付密码向商户付款，但不能转账。如非本人操作，请立即冻结，该设备会同时退出登录。
notice-account-restricted =
    ❄️ <b>您的账户已被暂时冻结。</b>{ $about }
    您的资金仍归您所有，账单可照常查看；别人转给您的钱仍会到账，但暂不可用。处理完成前无法转账和付款。
notice-account-restricted-also =
    ❄️ <b>您的账户仍处于冻结状态，并新增一项原因。</b>{ $about }
    可用功能不变：别人转给您的钱仍会到账，但暂不可用。所有原因处理完成前，无法转账和付款。
notice-restricted-security = 我们发现账户活动异常，为保护您的资金暂停了转出。
notice-restricted-identity = 我们需要核实账户由您本人使用。
notice-restricted-payment = 我们正在核查一笔交易。
notice-restricted-topup = 您的一笔充值已被退回，但账户余额不足以扣回全部金额。
notice-restricted-legal = 这是法律法规的要求。
notice-restricted-needed =
    需要您配合：{ $needed }
    我们最迟于 { $due } 处理。
notice-restricted-appeal = 如有异议，可一键申诉或联系客服，我们会在 24 小时内在此回复。
notice-restriction-lifted =
    ✅ <b>您账户的其中一项冻结原因已处理完毕。</b>该原因是：{ $about }
    其余原因处理完成前，账户仍处于冻结状态：
notice-restriction-stays =
    { $about }
    需要您配合：{ $needed }
    我们最迟于 { $due } 处理。
notice-account-released = ✅ <b>账户已恢复正常</b>，可以转账和付款了。
notice-account-released-frozen = ✅ <b>我们已解除对您账户的冻结。</b>您自行设置的冻结仍然有效，可随时解冻。
notice-released-arrived = 冻结期间收到的款项现已可用：{ $amounts }
notice-ticket-answered = <b>OKPay 客服 { $name }</b> 回复了您的工单（{ $number } 号）
notice-ticket-talk = 您正在与客服对话，直接在此发送消息即可。
notice-ticket-joined =
    <b>OKPay 客服 { $name }</b> 正在处理您的工单（{ $number } 号）。
    直接在此发送消息即可。工作人员不会索要密码或验证码。
notice-ticket-opened = <b>客服工单 { $number } 号</b> · { $from }
notice-desk-troubled =
    ⚠️ <b>客服群无法创建话题。</b>在所有者修复并在群内发送 /desk 之前，工单会发送到这里。
    Telegram 返回：{ $why }
notice-suspense-opened =
    ⚠️ 待认领款项 <b>{ $amount }</b>
    附言 <code>{ $reference }</code> · { $cause }
notice-suspense-spared =
    ⚠️ 有两笔金额和附言相同的转账，银行收回了其中一笔（<b>{ $amount }</b>）。已入账的一笔客户已用掉，因此收回的算作待认领的一笔：公司没有损失，账户未受限制。
    如再次发生，请核查该客户。
    附言 <code>{ $reference }</code>
notice-suspense-spared-button = 查看该笔款项
notice-report-contradicted =
    ⚠️ 收到{ $rail }关于 <b>{ $amount }</b>的通知，但经查询，{ $rail }并未确认，因此未入账。
    回调密钥可能已泄露：请与对方核对，如有疑问请立即更换。
    单号 <code>{ $reference }</code>
notice-month-picture =
    <b>月度账单：{ $period }</b>
    支出分类与每日余额一览。
notice-as-of = 以上为 { $at } 时的情况。
notice-digest = <b>{ $count } 条资金变动通知</b>，按时间排列

notice-send-button = 转账
notice-review-button = 查看并付款
notice-not-me-button = 不是我
notice-details-button = 详情
notice-continue-button = 继续
notice-freeze-button = 冻结账户
notice-freeze-now-button = 立即冻结
notice-end-session-button = 退出该登录
notice-support-button = 联系客服
notice-reply-button = 回复
notice-appeal-button = 联系客服
notice-read-button = 查看并回复
notice-history-button = 账单

## 聊天锁定时的通知：不显示金额和姓名。
notice-locked-next = 🔒 聊天已锁定，输入支付密码后查看详情。
notice-locked-received = ✅ <b>有款项到账</b>
notice-locked-topup = <b>充值有新进展</b>
notice-locked-payout = <b>提现有新进展</b>
notice-locked-destination =
    ⚠️ <b>已添加新的提现账户或银行卡</b>
    如非本人操作，请立即冻结账户并联系客服。
notice-locked-asked = ⚠️ <b>有商户请您付款</b>，未经您确认不会扣款。
notice-locked-paid = ✅ <b>一笔付款已完成</b>
notice-locked-returned = ✅ <b>一笔待处理的付款未转出</b>，款项已退回您的余额。
notice-locked-connection = <b>商户授权有新进展</b>
notice-locked-suspicious =
    ⚠️ <b>检测到异常付款</b>
    如非本人操作，请立即冻结账户。
notice-locked-corrected = ⚠️ <b>我们更正了您账户中的一笔记录</b>
notice-locked-limits = <b>您的限额已调整</b>
notice-locked-released = ✅ <b>账户限制已解除</b>
notice-locked-sold = ✅ <b>店铺收到一笔付款</b>
notice-locked-shop = <b>店铺有新消息</b>
notice-locked-team = <b>店铺成员有变动</b>
notice-locked-refund = <b>退款有新进展</b>
notice-locked-support = 💬 <b>客服已回复</b>
notice-locked-identity = ⚠️ <b>身份认证有新进展</b>
