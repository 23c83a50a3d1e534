## 聊天中的 /status：当前是否可用。

status-chat-up = <b>一切正常。</b>
status-chat-partly = <b>OKPay 可用，但部分充值或提现方式暂不可用。</b>
status-chat-maintenance =
    <b>OKPay 正在维护。</b>
    转账、付款、充值和兑换暂停片刻。
maintenance-works-all = 您仍可查询，也可提现到本人账户或银行卡。
maintenance-works-bank = 您仍可查询，也可提现到本人银行账户；暂时不能提现到银行卡。
maintenance-works-card = 您仍可查询，也可提现到本人银行卡；暂时不能提现到银行账户。
maintenance-works-none = 您仍可查询。提现同样暂停，您的资金原样保留。
status-chat-topup = <b>充值</b>
status-chat-payout = <b>提现</b>
status-line-up = ✅ { $way }
status-line-down = ⚠️ { $way }：故障
status-line-maintenance = ⏳ { $way }：维护中
status-topup-bank-name = 银行转账
status-topup-card-name = 银行卡
status-topup-platform-name = 支付平台
status-topup-provider-name = 第三方支付机构
status-payout-bank-name = 提现到银行账户
status-payout-card-name = 提现到银行卡
status-again-button = 刷新
