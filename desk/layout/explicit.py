"""UAX #9, explicit levels and directions: rules X1 to X8. Runs and sequences are made in `prepare`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

MAX_DEPTH: Final = 125
EMBEDDINGS: Final = {"x": (0, ""), "y": (1, ""), "X": (0, "L"), "Y": (1, "R")}


class Status(NamedTuple):
    """An entry of the directional status stack: embedding level, override ("" for neutral), isolate status."""

    level: int
    override: str
    isolate: bool


@dataclass(slots=True)
class _Stack:
    """The directional status stack and its counters (X1)."""

    entries: list[Status]
    overflow_isolates: int = 0
    overflow_embeddings: int = 0
    valid_isolates: int = 0

    def push(self, parity: int, override: str, isolate: bool) -> None:
        """Enters an embedding or isolate at the next level of `parity`, or counts the overflow (X2-X5c)."""
        level = self.entries[-1].level + 1
        level += (level & 1) != parity
        if level <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings:
            self.valid_isolates += isolate
            self.entries.append(Status(level, override, isolate))
        elif isolate:
            self.overflow_isolates += 1
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def pop_isolate(self) -> None:
        """Leaves the isolate that a PDI closes, with every embedding inside (X6a)."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.entries[-1].isolate:
                self.entries.pop()
            self.entries.pop()
            self.valid_isolates -= 1

    def pop_embedding(self) -> None:
        """Leaves the embedding that a PDF closes (X7)."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.entries[-1].isolate and len(self.entries) > 1:
            self.entries.pop()


@dataclass(slots=True)
class _Result:
    levels: bytearray
    classes: list[str] = field(default_factory=list)

    def put(self, status: Status, letter: str) -> None:
        """The level and class of one character, which an override may change (X5a-c, X6)."""
        self.levels.append(status.level)
        self.classes.append(status.override or letter)


def explicit_levels(classes: str, base: int) -> tuple[bytes, str]:
    """The explicit level of each character, and the classes after overrides; removed characters keep their letter."""
    stack = _Stack([Status(base, "", False)])
    result = _Result(bytearray())
    first_strong = _isolate_directions(classes) if "f" in classes else {}
    for index, letter in enumerate(classes):
        if letter in "lrf":
            result.put(stack.entries[-1], letter)
            parity = first_strong[index] if letter == "f" else int(letter == "r")
            stack.push(parity, "", isolate=True)
        elif letter == "p":
            stack.pop_isolate()
            result.put(stack.entries[-1], letter)
        elif letter in "xyXYzn":
            if letter in EMBEDDINGS:
                stack.push(*EMBEDDINGS[letter], isolate=False)
            elif letter == "z":
                stack.pop_embedding()
            result.levels.append(stack.entries[-1].level)
            result.classes.append(letter)
        elif letter == "B":
            result.levels.append(base)
            result.classes.append(letter)
        else:
            result.put(stack.entries[-1], letter)
    return bytes(result.levels), "".join(result.classes)


def _isolate_directions(classes: str) -> dict[int, int]:
    """FSI index -> 1 when the first strong character inside is R or AL (X5c with P2 and P3), in one pass from the end.

    `strong` is the direction of what follows at the present depth; an isolate hides what is inside it (P2).
    """
    directions: dict[int, int] = {}
    after: list[int] = []
    strong = 0
    for index in range(len(classes) - 1, -1, -1):
        letter = classes[index]
        if letter == "p":
            after.append(strong)
            strong = 0
        elif letter in "lrf":
            if letter == "f":
                directions[index] = strong
            strong = after.pop() if after else 0
        elif letter in "LRA":
            strong = int(letter != "L")
    return directions
