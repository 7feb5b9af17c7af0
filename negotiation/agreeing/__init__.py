"""From a plan that is put together to the signed agreement: suggestions, offers, signatures, guarantors."""
