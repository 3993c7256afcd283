"""The person across the table: a director who decides, and voices that word it."""
