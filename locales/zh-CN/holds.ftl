## 延时到账、审核中的付款，以及账户受限的说明

held-hours = { $count } 小时
held-minutes = { $count } 分钟
send-confirm-delayed =
    对方是您的新收款人，且合计金额较大，款项将延时 { $wait }到账（约 { $time }）。
    在此之前可一键撤回，本金和手续费全额退回；到账后无法撤回。
send-confirm-keeps-delayed = 转账后可用余额 { $keeps }。

held-receipt =
    ⏳ 转给 { $payee } 的 <b>{ $amount }</b>将于 { $until } 到账
    原因：对方是您的新收款人，且合计金额较大，延时到账有助于防范诈骗。在此之前可一键撤回，{ $total }全额退回。
    单号 { $reference }
held-receipt-review =
    ⏳ 转给 { $payee } 的 <b>{ $amount }</b>已暂缓
    这笔付款有些异常，我们正在核查。{ $total }暂时冻结，仍归您所有，其他功能不受影响。
    最迟 { $until } 有结果；届时未处理完的，款项自动退回。
    单号 { $reference }
held-call-off-button = 撤回转账
held-called-off =
    ✅ 已撤回，<b>{ $total }</b>已退回可用余额。
    单号 { $reference }

holds-title = <b>冻结中的款项</b>
holds-nothing = 没有冻结中的款项，账户也没有任何限制。
holds-frozen =
    ❄️ <b>账户已冻结，需由您本人解冻。</b>
    仍可使用：查询、收款、充值、联系客服。
    如需恢复：点“解冻”，在网页上输入登录密码即可，已开启两步验证的还需输入动态验证码或恢复码，不限时间。通过邮件重置登录密码后一天内，还需先在这里验证支付密码（重置前已开启两步验证的除外）。
holds-stopped =
    ⛔ <b>动态验证码错误次数过多，{ $until } 前资金无法转出。</b>
    仍可使用：查询、收款、充值、联系客服。
    无需您操作，届时自动恢复。如非本人操作，请冻结账户。
holds-cooling =
    ⚠️ <b>账户安全设置刚刚变更过。为保护资金安全，{ $until } 前只能小额转出。</b>
    仍可使用：小额转出、查询、收款、充值、联系客服。
    无需您操作，届时恢复原有限额。
holds-restriction =
    ❄️ <b>您的账户已被暂时冻结。</b>{ $about }
    仍可使用：查询、收款（到账后暂不可用）、充值、联系客服。
    需要您配合：{ $needed }
    我们最迟于 { $due } 处理，您可随时申诉。
holds-restrictions =
    ❄️ <b>您的账户因多项原因被暂时冻结。</b>
    仍可使用：查询、收款（到账后暂不可用）、充值、联系客服。
holds-restriction-reason =
    <b>{ $at }.</b> { $about }
    需要您配合：{ $needed }
    我们最迟于 { $due } 处理。
holds-restrictions-each =
    各项原因分别处理{ $own ->
        [yes] 。
       *[no] ，全部处理完成后账户恢复。
    }您可随时申诉。
holds-restriction-own = 此外，您已自行冻结账户：我们解除冻结后，账户仍保持冻结，您可在 /security 中解冻。
holds-needed-security = 暂时不需要；如需补充信息，我们会在这里联系您。
holds-needed-identity = 证明账户由您本人使用，具体材料请咨询客服。
holds-needed-payment = 暂时不需要；如需补充信息，我们会在这里联系您。
holds-needed-topup = 请联系客服说明情况，客服会告知如何处理。
holds-needed-legal = 不需要；可告知的内容请咨询客服。
hold-line-first-payment =
    ⏳ <b>{ $total }</b> · 转给 { $to } · 新收款人，延时到账
    { $until } 自动到账，无需操作；在此之前可以撤回{ $free ->
        [yes] 。其他功能不受影响。
       *[no] 。
    }
hold-line-first-payment-frozen =
    ⏳ <b>{ $total }</b> · 转给 { $to } · 新收款人，延时到账
    账户冻结期间不会转出，可以撤回。
hold-line-first-payment-stopped =
    ⏳ <b>{ $total }</b> · 转给 { $to } · 新收款人，延时到账
    { $until } 前不会转出，可以撤回；之后自动到账。
hold-line-first-payment-due =
    ⏳ <b>{ $total }</b> · 转给 { $to } · 新收款人，延时到账
    等待时间已过，一分钟内到账。
hold-line-review =
    ⏳ <b>{ $total }</b> · 转给 { $to } · 核查中
    最迟 { $until } 有结果，否则自动退回。无需您操作{ $free ->
        [yes] ，其他功能不受影响。
       *[no] 。
    }
hold-line-review-withdrawal =
    ⏳ <b>{ $total }</b> · 提现到{ $to } · 核查中 · 单号 { $reference }
    最迟 { $until } 有结果，否则自动退回。无需您操作{ $free ->
        [yes] ，其他功能不受影响。
       *[no] 。
    }
hold-line-received = ⏳ <b>{ $total }</b> · 账户冻结期间收到，解冻后即可使用。
hold-line-withdrawal = ⏳ <b>{ $total }</b> · 提现处理中，成功后扣款，失败则退回。
hold-line-withdrawal-to =
    ⏳ <b>{ $total }</b> · 提现到{ $to } · 处理中 · 单号 { $reference }
    到账后扣款，失败则退回。
hold-line-withdrawal-waits =
    ⏳ <b>{ $total }</b> · 提现到{ $to } · 解冻或找回账户后延时处理 · 单号 { $reference }
    { $until } 起自动汇出。如非您本人发起，请在此之前撤回。
holds-button = 查看冻结款项
holds-why-button = 冻结原因和申诉
holds-call-off-button = 撤回 { $total }
holds-withdrawal-button = 提现 · { $reference }
holds-appeal-payment-button = 申诉 · { $reference }
holds-appeal-button = 申诉

appeal-ask =
    向客服提交以下申诉？
    “{ $text }”
    客服会在 24 小时内在此回复。
appeal-text-account = 我对账户被冻结有异议，请核实并告知需要提供什么。
appeal-text-payment = 我对 { $reference } 被暂缓有异议，请核实。
appeal-send-button = 提交申诉
appeal-sent =
    ✅ 申诉已提交 · 工单 { $number }
    我们会在 { $due } 前在此回复。
appeal-add-button = 补充说明

notice-held-sent =
    ✅ 转给 { $to } 的 <b>{ $amount }</b>已到账
    款项已归对方所有，无法再撤回。
    单号 { $reference }
notice-held-returned-rejected =
    ⚠️ 转给 { $to } 的付款未转出，<b>{ $total }</b>已退回可用余额。
    经核查，为保护您的资金，我们取消了这笔付款。您的账户是安全的：资金没有转出，各项功能正常。
    单号 { $reference }
notice-held-returned-not-decided =
    ⚠️ 转给 { $to } 的付款未转出，<b>{ $total }</b>已退回可用余额。
    我们未能按时完成核查，非常抱歉。您可以重新转账。
    单号 { $reference }
notice-held-returned-payee-gone =
    ⚠️ 转给 { $to } 的付款未转出，<b>{ $total }</b>已退回可用余额。
    对方已注销账户。
    单号 { $reference }
notice-held-returned-payouts-off =
    ⚠️ 您的商户转给 { $to } 的付款未转出，<b>{ $total }</b>已退回可用余额。
    等待期间，发起付款的密钥已被吊销，或者对外付款或您的身份验证器已关闭。如仍需付款，请由服务器重新发起。
    单号 { $reference }
notice-held-returned-rate-old =
    ⚠️ 转给 { $to } 的付款未转出，<b>{ $total }</b>（含手续费）已退回可用余额。
    等待时间过长，原汇率已失效。您可以按最新汇率重新付款。
    单号 { $reference }
notice-held-returned-taken-back =
    ⚠️ 转给 { $to } 的付款未转出。
    您的一笔充值已被退回，<b>{ $total }</b>不再等待转出：先用于抵扣，余下部分在您的可用余额中。
    单号 { $reference }
notice-held-returned-again-button = 重新付款
