## /kyc：身份审核。客户看不到以下内容。

command-kyc = 身份审核队列

usage-kyc = 请直接发送：<code>/kyc</code>
queue-kyc-button =
    { $count ->
       *[other] 身份审核 · { $count } 份待处理
    }
kyc-empty = <b>暂无待审核的认证申请。</b>
kyc-title =
    { $count ->
       *[other] <b>身份审核 · { $count } 份待处理</b>
    }
kyc-facts = { $level } 级 · 提交于 { $since } · 须在 { $due } 前完成
kyc-row-button = { $level } 级 · { $okpayId }
kyc-row-asked-button = ⏳ { $level } 级 · { $okpayId }
kyc-list-button = 身份审核队列
kyc-state-pending = 待审核
kyc-state-asked = 待客户补充
kyc-state-approved = 已通过
kyc-state-rejected = 未通过
kyc-state-withdrawn = 已撤回
kyc-files =
    { $count ->
        [0] 无照片
       *[other] { $count } 张照片
    }
kyc-twins = ⚠️ 本申请中的文件也出现在其他客户的 { $count } 份申请中。
kyc-twins-closed = ⚠️ 本申请中的文件也出现在已注销账户的 { $count } 份申请中，可能是同一位客户重新开户。
kyc-twins-rejected = ⛔ 其中 { $count } 份未通过。
kyc-masked = 填写查看原因后，即可看到客户提交的内容。
kyc-asked = ⏳ 已提交复核，等待另一位同事处理。
kyc-open-button = 打开申请
kyc-case-button = 查看申请
kyc-reason-over = ⚠️ 查看原因的有效期为 15 分钟，请重新打开申请。
kyc-account-name = 账户姓名一致：{ $name }
kyc-account-name-differs = ⚠️ 账户姓名不一致：{ $name }
kyc-document = 证件类型：{ $kind }
kyc-files-button =
    { $count ->
       *[other] 查看照片（{ $count } 张）
    }
kyc-file = { $what } · 仅供您查看，{ $seconds } 秒后自动删除
kyc-part-document = 证件
kyc-part-selfie = 自拍照
kyc-approve-button = 通过
kyc-asked-button = 查看复核申请
kyc-ask-again-button = 要求补充
kyc-reject-button = 不通过
kyc-code-ask-ask-again = 需要补充的原因？将告知客户。
kyc-code-ask-reject = 不通过的原因？将告知客户。
kyc-code-awaits = 您选择一个原因
kyc-code-unreadable = 照片无法辨认
kyc-code-mismatch = 填写信息与证件不一致
kyc-code-outdated = 证件已过期
kyc-code-incomplete = 资料不完整
kyc-code-not-accepted = 不支持该证件
kyc-code-other = 其他
kyc-words-ask =
    请补充说明，最多 { $max } 个字，<b>客户会看到。</b>
    具体哪里有问题，需要重新提交什么？
kyc-words-awaits = 给客户的说明
kyc-confirm-ask-again = <b>确定要求客户补充？</b>
kyc-confirm-reject = <b>确定不予通过？</b>
kyc-confirm-reads = 客户将看到：
kyc-confirm-ask-again-button = 要求补充
kyc-confirm-reject-button = 不予通过
kyc-confirm-awaits = 您点击按钮确认
kyc-done-ask-again = ✅ 已通知客户补充资料。
kyc-done-reject = ✅ 已驳回并通知客户。

approval-what-set-level = 客户身份认证
approval-effect-set-level = 通过后客户立即获得该等级及相应限额，并收到通知。

customer-identity = { $level } 级认证：{ $what }
customer-identity-why = { $level } 级认证：{ $what } · { $why }
customer-identity-told = 可告知客户：“{ $words }”
customer-identity-safe = 账户安全：未被冻结，身份认证不影响账户资金。
customer-identity-draft = 填写中
customer-identity-pending = 待审核
customer-identity-asked = 待客户补充
customer-identity-approved = 已通过
customer-identity-rejected = 未通过
customer-identity-withdrawn = 已撤回
