"""At the desk: what is written before and after a meeting. Pure functions: the call script, letters, promises, due dates."""
