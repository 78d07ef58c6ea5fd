# SPDX-License-Identifier: GPL-3.0-or-later
"""Trends as somebody hears it: every panel's sentence and table, another range by key, the picture as a file, before and now."""
import os
import subprocess
import sys
import tempfile

from screen import Atspi, Failed, Screen, run


def texts(screen, fits):
    return [n.get_name() for n in screen.walk() if screen.showing(n) and fits(n.get_name() or "")]


def click(screen, inside, name):
    """With the mouse: the buttons of Qt 6.4's own file dialog do nothing when a reader presses them."""
    button = screen.wait(lambda: next((n for n in screen.walk(inside) if n.get_name() == name and screen.showing(n)), None), f"«{name}»")
    box = button.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1"], check=True)


def trends_are_read_compared_and_saved():
    with tempfile.TemporaryDirectory() as home:
        screen = Screen(sys.argv[1], ["--demo", "--until", "2026-11-22"], {"HOME": home, "XDG_RUNTIME_DIR": home})
        try:
            screen.press("Trends")
            screen.press("Choose what is shown")  # one of each kind, not only the two a phone begins with
            for name in ("SLEDAI-2K", "IgG", "Temperature"):
                screen.type("Search", name, clear=True)
                screen.press_starting(name)
            screen.press("Show the chart")
            screen.wait(lambda: screen.find("Temperature", contains=True), "the new panels")
            chart = screen.see("Chart: ", contains=True)
            shown = chart.get_name().removeprefix("Chart: ").split(", ")
            spoken = chart.get_description()
            for name in shown:  # one sentence for each panel
                if f"{name}, middle value" not in spoken and f"{name}: " not in spoken:
                    raise Failed(f"the chart says nothing of {name}: {spoken}")

            # Another range, by keyboard: to the bar, along it, and back.
            before = screen.see("days logged", contains=True).get_name()
            all_days = screen.see("All", "radio button")
            all_days.get_component_iface().grab_focus()
            screen.key("space")
            screen.wait(lambda: texts(screen, lambda t: "days logged" in t) not in ([], [before]), "another count of days")

            # The table says of every panel what the chart draws.
            screen.press("Show as table")
            if len(shown) < 5:
                raise Failed(f"too few panels: {shown}")
            for name in shown + ["Medicines"]:
                if name != shown[0]:
                    screen.press("Table of the next one")
                table = screen.see(f"{name}, as a table")
                row = screen.wait(lambda: next((r for r in screen.walk(table) if r.get_role_name() == "list item" and r.get_name()), None),
                                  f"a row of {name}")
                if name != "Medicines" and ": " not in row.get_name() or "20" not in row.get_name():
                    raise Failed(f"a row is no sentence: {row.get_name()}")
            screen.press("Back")

            # Nearer and back again, with the buttons.
            screen.press("Fewer days")
            screen.press("The whole range")

            # The picture as a file.
            screen.press("How it is shown")
            screen.press("Save as…")
            click(screen, screen.see("Save the picture as", "dialog"), "Open")  # the dialog's word for taking its suggestion
            told = screen.see("The picture is in ", contains=True).get_name()
            with open(os.path.join(home, told.split("The picture is in ")[1].removesuffix(".")), "rb") as file:
                written = file.read()
            if not written.startswith(b"%PDF-") or b"/Subtype /Image" in written:
                raise Failed("the picture is no vector PDF")
            screen.press("Back")

            screen.press("Before and now")
            screen.see("Before and now", contains=True)
            screen.see("Joint pain: before, middle value ", contains=True)
        finally:
            screen.close()


run(trends_are_read_compared_and_saved)
