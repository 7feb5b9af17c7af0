"""What people say, by language: one matter a module, and how phrases are found in free text."""
