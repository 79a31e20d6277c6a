"""How English documents read: their marks, section names, owners, quantities and envelopes. Floor 2.

Each module stands beside the one of the same work for Chinese (``marks``, ``sections``, ``targets`` …) and makes
the same things; the shared ones ask these where ``View.language`` is ``en``.
"""
