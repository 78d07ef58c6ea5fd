# SPDX-License-Identifier: GPL-3.0-or-later
"""A new person with MS sets up a stem-cell transplant of which only about the date is known, and takes a step of the plan back."""
from datetime import date, timedelta

from newdiary import answer, make_vault, start, undo_last
from screen import run


def a_new_person_plans_stem_cells_for_ms_about_a_date():
    screen = start()
    try:
        make_vault(screen)
        day0 = date.today() + timedelta(days=80)
        answer(screen, "Lena", illness="Multiple sclerosis", treatment="Own stem cells for MS, BEAM and ATG", day0=day0.isoformat(),
               about=True, phone="0913185000")

        screen.press("More")
        screen.press_starting("Treatment")
        screen.press_starting("Own stem cells for MS, BEAM and ATG")
        screen.see("Stem cells returned", contains=True)
        screen.see("about", contains=True)

        screen.press("It happened on…, Work-up: heart, lungs, infections, blood, first scores")
        screen.press("It happened")
        screen.gone("It happened on…, Work-up: heart, lungs, infections, blood, first scores")
        undo_last(screen)
        screen.press_starting("Treatment")
        screen.press_starting("Own stem cells for MS, BEAM and ATG")
        screen.see("It happened on…, Work-up: heart, lungs, infections, blood, first scores")
    finally:
        screen.close()


run(a_new_person_plans_stem_cells_for_ms_about_a_date)
