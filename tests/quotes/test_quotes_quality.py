"""The quality gate: figures of the gold reports against their floors, and the gate's own arithmetic."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def gate() -> ModuleType:
    path = ROOT / "tests" / "tools" / "quality.py"
    spec = importlib.util.spec_from_file_location("quality_gate", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["quality_gate"] = module
    spec.loader.exec_module(module)
    return module


def test_no_figure_is_under_its_floor(gate: ModuleType) -> None:
    floors = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    figures = gate.measure(None)
    assert set(figures) == set(floors)
    assert gate.shortfalls(figures, floors) == []


def test_a_figure_under_its_floor_is_named(gate: ModuleType) -> None:
    assert gate.shortfalls({"en": {"spans": 90.0}}, {"en": {"spans": 95.0}}) == ["en: spans 90.0 is under 95.0"]
    assert gate.shortfalls({"en": {}}, {"en": {"spans": 95.0}}) == ["en: spans was not measured"]


def test_floors_rise_and_never_fall(gate: ModuleType) -> None:
    floors = {"en": {"spans": 95.0, "end to end": 80.0}}
    assert gate.raised({"en": {"spans": 90.0, "end to end": 85.0}}, floors) == {
        "en": {"spans": 95.0, "end to end": 85.0}
    }


def test_a_hit_on_a_term_costs_precision(gate: ModuleType) -> None:
    report = gate.report_of("r", 'The mayor said it was "late" today.', "en")
    assert gate.score([gate.Sample(report, (gate.Gold(23, 27, speaker="The mayor"),))])["spans"] == 100.0
    assert gate.score([gate.Sample(report, ())])["spans"] == 0.0


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_every_main_language_has_at_least_forty_passages(gate: ModuleType, language: str) -> None:
    samples = gate.read_samples(gate.DATA / f"{language}.jsonl")
    assert len(samples) >= 40
    for sample in samples:
        for quote in sample.quotes:
            assert sample.report.text[quote.start : quote.end].strip()
