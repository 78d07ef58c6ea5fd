// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Dayplus.Theme
import Dayplus.Controls

TestCase {
    id: test
    name: "Buttons"
    width: 400
    height: 800
    visible: true
    when: windowShown

    Component { id: save; AppButton { text: "Save"; kind: "primary"; reason: "Give a date first." } }
    Component { id: close; IconButton { text: "Close"; glyph: "close" } }
    Component { id: tile; CheckTile { width: 334; text: "No known allergies" } }
    Component { id: toggle; SwitchRow { width: 334; text: "Less motion" } }
    Component { id: chips; ChoiceChips { width: 334; options: ["All", "Symptoms", "Letters"]; current: 0 } }
    Component { id: segments; SegmentedBar { width: 368; options: ["30 days", "90 days", "Around Day 0", "All"]; current: 2 } }
    Component { id: row; CardRow { width: 368; lead: "18:04"; title: "Joint pain, mild"; actionText: "Edit"; actionGlyph: "pencil" } }
    Component { id: open; CardRow { width: 368; title: "People"; meta: "2 caregivers"; pressable: true } }
    Component { id: bar; BottomBar { width: 400; current: 1 } }
    Component { id: snack; Snackbar { width: 368 } }
    Component { id: sheet; ConfirmSheet { title: "Erase for good?"; confirmText: "Erase" } }
    Component { id: header; DayHeader { width: 400; number: "+23"; phase: "Recover"; phaseIndex: 6; date: "Thu 2 April" } }
    SignalSpy { id: clicked; signalName: "clicked" }
    SignalSpy { id: writerPressed; signalName: "writerPressed" }
    SignalSpy { id: toggled; signalName: "toggled" }
    SignalSpy { id: picked; signalName: "picked" }
    SignalSpy { id: acted; signalName: "acted" }
    SignalSpy { id: chosen; signalName: "chosen" }
    SignalSpy { id: confirmed; signalName: "confirmed" }
    SignalSpy { id: cancelled; signalName: "cancelled" }

    function init() { failOnWarning(/.*/) }
    function cleanup() { Theme.scale = 1 }
    function watch(item, spy) {
        spy.target = item
        spy.clear()
        return item
    }
    function all(item, kind) {
        let found = item instanceof kind ? [item] : []
        for (const child of Array.from(item.children))
            found = found.concat(all(child, kind))
        return found
    }

    function test_who_is_typing_is_one_tap_where_there_is_more_than_one() {
        const head = watch(createTemporaryObject(header, test), writerPressed)
        const button = all(head, InitialButton)[1] // the first one is for large text
        const big = head.tight
        verify(!button.visible)
        head.writer = "jonas"
        waitForRendering(head)
        verify(button.visible)
        compare(button.contentItem.text, "J")
        verify(button.text.indexOf("jonas") > 0)
        verify(button.width >= Theme.target && button.height >= Theme.target)
        mouseClick(button)
        compare(writerPressed.count, 1)
        compare(head.tight, big) // the day keeps its size
    }

    function test_every_way_to_press_presses_once_data() {
        return [{tag: "tap", press: item => mouseClick(item)}, {tag: "Space", press: () => keyClick(Qt.Key_Space)},
                {tag: "Return", press: () => keyClick(Qt.Key_Return)}, {tag: "Enter", press: () => keyClick(Qt.Key_Enter)},
                {tag: "reader", press: item => item.Accessible.pressAction()}]
    }
    function test_every_way_to_press_presses_once(data) {
        for (const component of [save, close, open]) {
            const button = watch(createTemporaryObject(component, test), clicked)
            button.forceActiveFocus(Qt.TabFocusReason)
            data.press(button)
            compare(clicked.count, 1)
        }
        for (const component of [tile, toggle]) {
            const box = watch(createTemporaryObject(component, test), toggled)
            box.forceActiveFocus(Qt.TabFocusReason)
            data.press(box)
            compare(toggled.count, 1)
            verify(box.checked)
            verify(box.Accessible.checked)
        }
    }
    function test_roles_names_and_sizes() {
        const button = createTemporaryObject(save, test)
        compare(button.Accessible.role, Accessible.Button)
        compare(button.Accessible.name, "Save")
        compare(button.height, 48)
        const icon = createTemporaryObject(close, test)
        compare(icon.Accessible.name, "Close")
        verify(icon.width >= 48 && icon.height >= 48)
        compare(createTemporaryObject(tile, test).Accessible.role, Accessible.CheckBox)
        compare(createTemporaryObject(tile, test).height, 56)
    }
    function test_disabled_says_why_and_does_nothing() {
        const button = watch(createTemporaryObject(save, test, {enabled: false}), clicked)
        compare(button.Accessible.description, "Give a date first.")
        verify(button.height > 48)
        button.press()
        mouseClick(button)
        compare(clicked.count, 0)
        button.enabled = true
        compare(button.Accessible.description, "")
        compare(button.height, 48)
    }
    function test_the_ring_shows_for_the_keyboard_only() {
        const button = createTemporaryObject(save, test)
        const ring = all(button, FocusRing)[0]
        mouseClick(button)
        verify(!ring.visible)
        button.focus = false
        button.forceActiveFocus(Qt.TabFocusReason)
        verify(ring.visible)
        compare(ring.border.width, 2)
        compare(ring.width, button.width + 8)
    }
    function test_chips_ask_and_the_owner_sets() {
        const group = watch(createTemporaryObject(chips, test), picked)
        const some = all(group, Choice)
        mouseClick(some[1])
        compare(picked.signalArguments[0][0], 1)
        compare(group.current, 0)
        compare(some.map(chip => chip.Accessible.checked), [true, false, false])
        compare(some.map(chip => chip.checked), [true, false, false])
        group.multiple = true
        group.chosen = [1, 2]
        const boxes = all(group, Pressable)
        tryVerify(() => boxes[1].x > 0 && boxes[0].x === 0)
        mouseClick(boxes[0])
        compare(picked.signalArguments[1][0], 0)
        compare(boxes.map(chip => chip.checked), [false, true, true])
        compare(boxes[1].Accessible.role, Accessible.CheckBox)
    }
    function test_segments_fill_the_bar_and_stack_when_words_do_not_fit() {
        const one = watch(createTemporaryObject(segments, test), picked)
        const parts = all(one, Segment)
        verify(parts.every(part => part.y === 0))
        verify(Math.abs(parts[3].x + parts[3].width - 366) < 5)
        mouseClick(parts[0])
        compare(picked.signalArguments[0][0], 0)
        Theme.scale = 2
        tryVerify(() => parts[1].y > 0)
        compare(parts[1].width, 366)
    }
    function test_a_row_action_names_its_row() {
        const line = watch(createTemporaryObject(row, test), acted)
        compare(line.height, 48)
        compare(line.Accessible.name, "18:04, Joint pain, mild")
        const edit = all(line, AppButton)[0]
        compare(edit.Accessible.name, "Edit, Joint pain, mild")
        mouseClick(edit)
        compare(acted.count, 1)
        compare(createTemporaryObject(open, test).height, 56)
    }
    function test_the_bar_tells_where_one_is() {
        const places = watch(createTemporaryObject(bar, test), chosen)
        const tabs = all(places, PlaceTab)
        compare(tabs.map(tab => tab.Accessible.name).join(" "), "Today Journey Trends Medicines More")
        compare(tabs.map(tab => tab.Accessible.selected), [false, true, false, false, false])
        verify(tabs.every(tab => tab.width >= 48 && tab.height >= 48))
        mouseClick(tabs[3])
        compare(chosen.signalArguments[0][0], 3)
        Theme.scale = 1.5
        tryVerify(() => !tabs[0].visible)
        const two = all(places, StackedButton).filter(button => button.visible)
        compare(two.map(button => button.Accessible.name).join(", "), "Menu, Call my team")
        tryVerify(() => two.every(button => button.height >= 80))
    }
    function test_a_snackbar_stays_until_used() {
        const snackbar = watch(createTemporaryObject(snack, test), acted)
        verify(!snackbar.visible)
        snackbar.show("Joint pain, mild", "Saved 18:04")
        verify(snackbar.visible)
        compare(snackbar.Accessible.name, "Joint pain, mild, Saved 18:04")
        mouseClick(all(snackbar, AppButton)[0])
        compare(acted.count, 1)
        verify(!snackbar.visible)
    }
    function test_escape_cancels_a_sheet_and_only_once() {
        const asked = watch(createTemporaryObject(sheet, test), confirmed)
        cancelled.target = asked
        cancelled.clear()
        asked.open()
        tryVerify(() => asked.opened)
        keyClick(Qt.Key_Escape)
        tryCompare(asked, "visible", false)
        compare(cancelled.count, 1)
        compare(confirmed.count, 0)
        asked.open()
        tryVerify(() => asked.opened)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Return)
        tryCompare(asked, "visible", false)
        compare(confirmed.count, 1)
        compare(cancelled.count, 1)
    }
    function test_the_day_header_keeps_the_pill_in_its_place() {
        const head = createTemporaryObject(header, test)
        verify(waitForRendering(head))
        const pill = all(head, CallPill)[0]
        const at = pill.mapToItem(head, 0, 0)
        compare(at.y, 8)
        compare(at.x + pill.width, 384)
        compare(head.height, 84)
        compare(all(head, PhaseStrip)[0].Accessible.name, "Recover, phase 6 of 7")
        Theme.scale = 2
        tryVerify(() => !pill.visible)
    }
    function test_a_long_day_label_never_meets_the_pill() {
        const head = createTemporaryObject(header, test, {number: "+1,234"})
        verify(waitForRendering(head))
        verify(head.tight)
    }
}
