# SPDX-License-Identifier: GPL-3.0-or-later
"""The team declares remission; it is written down with its rule and who said it, and taken back."""
from datetime import date, timedelta

from newdiary import answer, make_vault, start, undo_last
from screen import run


def remission_said_by_the_team_is_recorded():
    screen = start()
    try:
        make_vault(screen)
        answer(screen, "Mara L.", illness="Lupus (SLE)", treatment="CAR T cells made from my own cells",
               day0=(date.today() - timedelta(days=190)).isoformat(), phone="0913185000")
        screen.press("More")
        screen.press_starting("Disease activity and remission")
        screen.press("What the team said about the illness")
        screen.press("Add")
        screen.press_starting("Remission")
        screen.type("Who said it", "Dr Weber")
        screen.press_starting("DORIS")
        screen.press("Save")
        screen.see("Dr Weber", contains=True)
        screen.press("Journey")
        screen.see("Remission", contains=True)
        undo_last(screen)
        screen.press("Journey")
        screen.gone("Remission")
    finally:
        screen.close()


run(remission_said_by_the_team_is_recorded)
