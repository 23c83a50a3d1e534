## "Was it charged?", in the chat.

charged-button = Was it charged?
charged-charged = ✅ <b>Charged</b>: { $amount } to { $shop } · { $at } · no. { $reference }
charged-waiting = ⏳ <b>Not charged so far</b> ({ $at }). A card to pay { $shop } is open; nothing is taken unless you confirm it.
charged-not-charged = <b>Not charged.</b> Nothing went from you to { $shop } for this, as of { $at }.
charged-again-button = Ask again
charged-pay-button = Look at the payment
