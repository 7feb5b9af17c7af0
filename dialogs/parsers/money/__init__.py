"""Money: amounts, what they are for and how often they come."""
