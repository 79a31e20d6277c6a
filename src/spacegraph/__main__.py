"""``python -m spacegraph`` is the ``spacegraph`` command."""

from spacegraph.cli import main

if __name__ == "__main__":
    main()
