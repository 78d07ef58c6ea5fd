# SPDX-License-Identifier: GPL-3.0-or-later
"""What every new person does first: makes a vault in a home of its own and answers the first questions, with the screens only."""
import re
import sys
import tempfile

from screen import Screen

PASSPHRASE = "a quiet river in march"


def start():
    """The app on a fresh machine."""
    home = tempfile.mkdtemp(prefix="dayplus-e2e-")
    places = {f"XDG_{kind}_HOME": f"{home}/{kind.lower()}" for kind in ("DATA", "CONFIG", "STATE", "CACHE")}
    return Screen(sys.argv[1], environment=dict(places, HOME=home))


def make_vault(screen):
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


def answer(screen, name, caregiver="", illness="", treatment="", day0="", about=False, phone=""):
    """The first questions; what is empty is skipped."""
    def step(question, given, *acts):
        screen.see(question)
        if given:
            for act in acts:
                act()
        screen.press("Next" if given else "Skip")

    step("Who is writing this diary?", True,
         lambda: caregiver and screen.press("I look after somebody"),
         lambda: caregiver and screen.type("Your own name", caregiver))
    screen.see("name?", contains=True)
    screen.type("Name", name)
    screen.press("Next")
    step("Date of birth", False)
    step("Which illness is being treated?", illness, lambda: screen.press_starting(illness))
    step("Which treatment?", treatment, lambda: screen.press_starting(treatment))
    step("When is Day 0?", day0,
         lambda: about and screen.press("About"),
         lambda: screen.type("Your best guess" if about else "Day 0", day0))
    step("Any allergies?", False)
    screen.see("Who do you call, day or night?")
    if phone:
        screen.type("Phone number", phone)
    screen.press("Start")


def undo_last(screen):
    """Takes the last change back from More, as somebody does who left the page long ago."""
    screen.press("More")
    screen.press_starting("Undo the last change")
