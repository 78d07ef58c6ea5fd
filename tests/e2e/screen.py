# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window the way a screen reader user does: finds things by role and name, presses them, types keys.

Waiting is always for a state: the accessibility bus wakes us when something changes. A deadline only ends a hopeless wait.
"""
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = 60  # seconds until a state that does not come is a failure


class Failed(Exception):
    pass


class Screen:
    def __init__(self, program, arguments=(), environment=None):
        Atspi.init()
        self.changes = 0
        self.listener = Atspi.EventListener.new(self._changed)
        for kind in ("object:children-changed", "object:state-changed", "object:property-change", "object:text-changed",
                     "object:visible-data-changed", "object:active-descendant-changed", "window"):
            self.listener.register(kind)
        env = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", **(environment or {}))
        self.process = subprocess.Popen([program, *arguments], env=env, stderr=subprocess.PIPE, text=True)
        self.app = self.wait(self._find_app, "the app on the accessibility bus")
        self.wait(self._active, "a window that gets the keys")
        window = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True, check=True).stdout.strip()
        subprocess.run(["xdotool", "windowsize", "--sync", window, "480", "2400"], check=True) # a whole page shows at once

    def _changed(self, event):
        self.changes += 1

    def _find_app(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def wait(self, condition, what):
        context = GLib.MainContext.default()
        end = time.monotonic() + DEADLINE
        tick = GLib.timeout_add(250, lambda: True)  # some changes are not told; look again now and then
        try:
            while True:
                try:
                    found = condition()
                except GLib.Error:
                    found = None  # something went away while we looked
                if found:
                    return found
                if self.process.poll() is not None:
                    raise Failed(f"the app ended with {self.process.returncode} while waiting for {what}\n{self.process.stderr.read()}")
                if time.monotonic() > end:
                    raise Failed(f"never came: {what}\non the screen: " + "; ".join(self.names()))
                context.iteration(True)
        finally:
            GLib.source_remove(tick)

    def walk(self, node=None, depth=0):
        node = node or self.app
        if depth > 40:
            return
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is None:
                continue
            yield child
            yield from self.walk(child, depth + 1)

    @staticmethod
    def showing(node):
        states = node.get_state_set()
        return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)

    def names(self):
        try:
            return [f"{n.get_role_name()} «{n.get_name()}»" for n in self.walk() if self.showing(n) and n.get_name()][:160]
        except GLib.Error:
            return []

    def find(self, name, role=None, contains=False):
        for node in self.walk():
            text = node.get_name() or ""
            fits = name in text if contains else name == text
            if fits and (role is None or node.get_role_name() == role) and self.showing(node):
                return node
        return None

    def see(self, name, role=None, contains=False):
        return self.wait(lambda: self.find(name, role, contains), f"{role or 'something'} «{name}»")

    def press(self, name, fits=None):
        """Presses what has this name, once it may be pressed."""
        fits = fits or (lambda text: text == name)

        def ready():
            for node in self.walk():
                if fits(node.get_name() or "") and node.get_state_set().contains(Atspi.StateType.ENABLED):
                    if not self.showing(node):
                        self._bring_into_view(node)
                        continue
                    action = node.get_action_iface()
                    names = [action.get_action_name(i).lower() for i in range(action.get_n_actions())] if action else []
                    for wanted in ("press", "toggle", "click"):
                        if wanted in names:
                            return action, names.index(wanted)
            return None
        action, index = self.wait(ready, f"«{name}» that can be pressed")
        action.do_action(index)

    @staticmethod
    def _bring_into_view(node):
        """Further down the page: the focus scrolls to it, as Tab would."""
        states, component = node.get_state_set(), node.get_component_iface()
        if component and states.contains(Atspi.StateType.FOCUSABLE):
            component.grab_focus()

    def _active(self):
        return any(child.get_state_set().contains(Atspi.StateType.ACTIVE)
                   for child in (self.app.get_child_at_index(i) for i in range(self.app.get_child_count())) if child)

    def press_starting(self, name):
        """Presses a row: its title comes first in its name, more may follow."""
        self.press(name, lambda text: text.startswith(name))

    def gone(self, name, contains=True):
        self.wait(lambda: not self.find(name, contains=contains), f"nothing called «{name}» any more")

    def type(self, name, text, clear=False, enter=False):
        """Gives the field the focus and sends keys, as a keyboard does; `clear` replaces what stands there."""
        def editable(node):
            return self.showing(node) and node.get_state_set().contains(Atspi.StateType.EDITABLE)

        def field():
            for node in self.walk():
                if node.get_name() != name:
                    continue
                if editable(node):
                    return node
                if not self.showing(node):
                    self._bring_into_view(node)
                for part in self.walk(node): # Qt 6.4 gives a hidden passphrase no name of its own; its group has it
                    if editable(part):
                        return part
            return None
        self.wait(self._active, "a window that gets the keys")
        node = self.wait(field, f"field «{name}»")
        node.get_component_iface().grab_focus()
        self.wait(lambda: node.get_state_set().contains(Atspi.StateType.FOCUSED), f"focus in «{name}»")
        if clear:
            self.key("ctrl+a")
            self.key("Delete")
        for n, line in enumerate(text.split("\n")):
            if n:
                self.key("Return")
            subprocess.run(["xdotool", "type", "--delay", "5", "--", line], check=True)
        if enter:
            self.key("Return")

    @staticmethod
    def key(name):
        subprocess.run(["xdotool", "key", "--", name], check=True)

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)


def run(test):
    """Runs one scenario; prints one line and ends with 0 or 1."""
    try:
        test()
    except Failed as problem:
        print(f"FAIL!  : {test.__name__}\n{problem}")
        print("Totals: 0 passed, 1 failed, 0 skipped")
        sys.exit(1)
    print(f"PASS   : {test.__name__}")
    print("Totals: 1 passed, 0 failed, 0 skipped")
