"""What nobody reads without the lender's key: papers, personal columns, and the change of that key."""
