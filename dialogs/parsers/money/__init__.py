"""Money: amounts, what they are of and how often they come."""
