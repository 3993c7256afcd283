"""How the sentence encoder is made from the corpus; for development, never imported at run time.

``python -m coach.acts.training`` (with the ``train`` extra) rebuilds ``rubrics/acts/model`` from
``rubrics/acts/corpus``, the same from the same data on the same kind of machine.
"""
