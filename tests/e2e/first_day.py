# SPDX-License-Identifier: GPL-3.0-or-later
"""A new person, only with the screens: makes a vault, answers the first questions, logs a fever, finds it on the timeline, locks."""
import re
import sys
import tempfile

from screen import Failed, Screen, run

PASSPHRASE = "a quiet river in march"


def a_new_person_logs_a_fever_and_finds_it():
    home = tempfile.mkdtemp(prefix="dayplus-e2e-")
    places = {f"XDG_{kind}_HOME": f"{home}/{kind.lower()}" for kind in ("DATA", "CONFIG", "STATE", "CACHE")}
    screen = Screen(sys.argv[1], environment=dict(places, HOME=home))
    try:
        screen.type("Choose a passphrase", PASSPHRASE)
        screen.type("The same again", PASSPHRASE)
        screen.press("Make my diary")

        code = screen.see("Recovery code: ", contains=True).get_name().removeprefix("Recovery code: ")
        groups = code.split("-")
        screen.press("I have written it down")
        asked = screen.see("Type group", contains=True).get_name()
        first, second = (int(n) - 1 for n in re.findall(r"\d+", asked))
        screen.type("First group asked for", groups[first])
        screen.type("Second group asked for", groups[second])
        screen.press("Open my diary")

        screen.see("Who is writing this diary?")
        screen.press("Next")
        screen.see("What is your name?")
        screen.type("Name", "Mara L.")
        screen.press("Next")
        for question in ("Date of birth", "Which illness is being treated?", "Which treatment?", "When is Day 0?", "Any allergies?"):
            screen.see(question)
            screen.press("Skip")
        screen.see("Who do you call, day or night?")
        screen.type("Phone number", "0913185000")
        screen.press("Start")

        screen.type("Temperature", "38.4", enter=True)
        screen.see("Temperature 38.4", contains=True)
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
        screen.see("Temperature 38.4", contains=True)
    finally:
        screen.close()


run(a_new_person_logs_a_fever_and_finds_it)
