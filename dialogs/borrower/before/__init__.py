"""Before: what anybody may see and do before saying who they are."""
