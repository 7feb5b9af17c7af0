"""Before: what anybody can see and do before they identify themselves."""
