# SPDX-License-Identifier: GPL-3.0-or-later
"""A new person, only with the screens: makes a vault, answers the first questions, logs a fever, finds it on the timeline, locks."""
from newdiary import PASSPHRASE, answer, make_vault, start
from screen import Failed, run


def a_new_person_logs_a_fever_and_finds_it():
    screen = start()
    try:
        make_vault(screen)
        answer(screen, "Mara L.", phone="0913185000")

        screen.type("Temperature", "38.4", enter=True)
        screen.see("Temperature kept.")
        screen.press("Journey")
        screen.see("Temperature 38.4", contains=True)

        screen.press("More")
        screen.press("Lock now")
        screen.see("Your diary is locked")
        if screen.find("Temperature 38.4", contains=True):
            raise Failed("a locked diary still shows an entry")
        screen.type("Passphrase", "not the passphrase", enter=True)
        screen.see("does not open this vault", contains=True)
        screen.type("Passphrase", PASSPHRASE, enter=True)
        screen.press("Journey")
        screen.see("Temperature 38.4", contains=True)
    finally:
        screen.close()


run(a_new_person_logs_a_fever_and_finds_it)
