# SPDX-License-Identifier: GPL-3.0-or-later
"""A caregiver's night: a fever is measured, the call list is not filled in, a medicine is noted, thinking is checked, one thing is undone."""
from datetime import date, timedelta

from newdiary import answer, make_vault, start
from screen import run


def a_caregiver_runs_a_night_of_watch_mode():
    screen = start()
    try:
        make_vault(screen)
        answer(screen, "Mara L.", caregiver="Jonas", illness="Lupus (SLE)", treatment="CAR T cells made from my own cells",
               day0=(date.today() - timedelta(days=4)).isoformat(), phone="0913185000")

        screen.press_starting("Night watch")
        screen.press("Measure")
        screen.type("Temperature", "38.4")
        screen.press("Save")
        screen.see("38.4", contains=True)
        screen.see("Your call list is not filled in", contains=True)

        screen.press("Medicine")
        screen.press_starting("Paracetamol")
        screen.press("Save")
        screen.see("Fever may be masked", contains=True)

        screen.press("Thinking")
        screen.press("Ask one by one")
        for task in range(1, 10):
            screen.see(f"{task} of 10", contains=True)
            screen.press("Right")
        screen.see("10 of 10", contains=True)
        screen.press("Could not try")
        screen.see("9 of 10", contains=True)
        screen.press("Done")

        screen.see("Thinking check", contains=True)
        screen.press("Undo")
        screen.gone("Thinking check (ICE)")
    finally:
        screen.close()


run(a_caregiver_runs_a_night_of_watch_mode)
