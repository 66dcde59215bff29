"""The index stays in step with the store, whatever happens at the same time."""

from __future__ import annotations

from desk.workspace import Workspace

TEXTS = {
    f"{name}.txt": f"The {name} stays\n\nThe minister of {name} said: “The {name} stays open tomorrow.”\n"
    for name in ("harbour", "airport")
}


def test_what_is_tagged_while_the_index_is_rebuilt_is_found(workspace: Workspace) -> None:
    quotes = workspace.all_quotes()
    workspace.search("minister")

    def tag_when_all_are_read(done: int) -> None:
        if done == len(TEXTS):
            workspace.review.tag([quotes[0].id], ["urgent"])

    workspace.index(rebuild=True, progress=tag_when_all_are_read)
    assert [hit.report for hit in workspace.search("tag:urgent").hits] == [quotes[0].report]
