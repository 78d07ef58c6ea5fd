# SPDX-License-Identifier: GPL-3.0-or-later
"""Prednisone 40 to 0 as the team gave it, a revision in the middle, and the revision taken back."""
from datetime import date, timedelta

from newdiary import answer, make_vault, start, undo_last
from screen import run


def steps(screen, given):
    for days, amount in given:
        screen.type("From", (date.today() + timedelta(days=days)).isoformat(), clear=True)
        screen.type("Amount a day", str(amount), clear=True, enter=True)
        screen.see(f"{amount} mg", contains=True)


def prednisone_is_tapered_with_a_revision_in_the_middle():
    screen = start()
    try:
        make_vault(screen)
        answer(screen, "Mara L.", phone="0913185000")
        screen.press("Medicines")
        screen.press("Add")
        screen.type("Medicine", "Prednisone")
        screen.type("Dose", "40")
        screen.press("Save")
        screen.press_starting("Prednisone 40 mg")
        screen.press("Write down a taper plan")
        steps(screen, [(-21, 40), (-14, 30), (-7, 20), (7, 10), (14, 0)])
        screen.press("Save")
        screen.see("Check each day with your team’s plan")

        screen.press("The team changed the plan")
        screen.type("Why", "one week slower")
        steps(screen, [(0, 20), (14, 10), (28, 0)])
        screen.press("Save")
        screen.see("Revised", contains=True)
        undo_last(screen)
    finally:
        screen.close()


run(prednisone_is_tapered_with_a_revision_in_the_middle)
