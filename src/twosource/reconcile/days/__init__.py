"""Days of a story: what a value spans, which account came first, and which days one account fixes for another.

edtf (first and last day of a value); publication (the order of the accounts); anchor (days that one leaves open)
"""
