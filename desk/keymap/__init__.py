"""Which key does what: the defaults, and the editor's own over them. No terminal, and no action is done here."""

from desk.keymap.defaults import DEFAULTS, Place, Slot
from desk.keymap.overlay import Keymap, overlay, read_keymap
from desk.keymap.spelling import key_label, key_of, normal_key

__all__ = ["DEFAULTS", "Keymap", "Place", "Slot", "key_label", "key_of", "normal_key", "overlay", "read_keymap"]
