# SPDX-License-Identifier: GPL-3.0-or-later
"""A lab letter is pasted, looked through, kept as one step, found on the timeline and taken back."""
from newdiary import answer, make_vault, start, undo_last
from screen import run


def a_lab_letter_is_pasted_and_taken_back():
    screen = start()
    try:
        make_vault(screen)
        answer(screen, "Mara L.", phone="0913185000")
        screen.press("More")
        screen.press_starting("Blood and immunity")
        screen.press("Paste from a letter")
        screen.type("The lines", "12.03.2026\nIgG 5,2 g/L (7.0-16.0) L\nCRP <0.5 mg/L\nBlood group of the cat 7")
        screen.see("IgG 5.2 g/L", contains=True)
        screen.see("Blood group of the cat 7", contains=True)
        screen.press("Save")
        screen.see("Kept.")
        screen.press("Journey")
        screen.see("2 lab values, 12 March 2026", contains=True)
        undo_last(screen)
        screen.press("Journey")
        screen.gone("2 lab values")
    finally:
        screen.close()


run(a_lab_letter_is_pasted_and_taken_back)
