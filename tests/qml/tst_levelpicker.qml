// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Dayplus.Theme
import Dayplus.Controls

TestCase {
    id: test
    name: "LevelPicker"
    width: 400
    height: 800
    visible: true
    when: windowShown

    Component {
        id: fatigue
        LevelPicker { width: 334; label: "Fatigue"; hint: "yesterday none" }
    }
    Component {
        id: pain
        ScalePicker { width: 334; label: "Joint pain" }
    }
    SignalSpy { id: picked; signalName: "picked" }
    SignalSpy { id: cleared; signalName: "cleared" }

    function init() { failOnWarning(/.*/) }
    function cleanup() { Theme.scale = 1 }
    function make(component) {
        const picker = createTemporaryObject(component, test)
        picked.target = picker
        cleared.target = picker
        picked.clear()
        cleared.clear()
        return picker
    }
    function buttons(item) {
        let found = item instanceof LevelButton ? [item] : []
        for (const child of Array.from(item.children))
            found = found.concat(buttons(child))
        return found
    }

    function test_a_tap_asks_for_that_level_and_changes_nothing_itself() {
        const picker = make(fatigue)
        mouseClick(buttons(picker)[2])
        compare(picked.count, 1)
        compare(picked.signalArguments[0][0], 2)
        compare(picker.level, -1)
    }
    function test_a_tap_on_the_chosen_level_asks_to_clear() {
        const picker = make(fatigue)
        picker.level = 2
        mouseClick(buttons(picker)[2])
        compare(picked.count, 0)
        compare(cleared.count, 1)
    }
    function test_keyboard_data() {
        return [{tag: "Space", key: Qt.Key_Space}, {tag: "Return", key: Qt.Key_Return}, {tag: "Enter", key: Qt.Key_Enter}]
    }
    function test_keyboard(row) {
        const picker = make(fatigue)
        buttons(picker)[0].forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Right)
        verify(buttons(picker)[2].visualFocus)
        keyClick(Qt.Key_Left)
        keyClick(row.key)
        compare(picked.count, 1)
        compare(picked.signalArguments[0][0], 1)
    }
    function test_a_reader_hears_question_name_and_state() {
        const picker = make(fatigue)
        picker.level = 1
        const button = buttons(picker)[1]
        compare(picker.Accessible.name, "Fatigue")
        compare(button.Accessible.name, "Mild")
        compare(button.Accessible.role, Accessible.RadioButton)
        compare(button.Accessible.description, "Fatigue")
        verify(button.Accessible.checked)
        verify(!buttons(picker)[0].Accessible.checked)
    }
    function test_a_press_by_a_reader_is_a_tap() {
        const picker = make(fatigue)
        buttons(picker)[3].Accessible.pressAction()
        compare(picked.signalArguments[0][0], 3)
    }
    function test_columns_fill_the_card_and_are_the_same_in_every_item() {
        const one = buttons(make(fatigue))
        compare(one[3].x + one[3].width, 334)
        compare(one[1].x - one[0].x - one[0].width, Theme.gapSmall)
        verify(one[2].width > one[0].width)
        compare(one.every(button => button.height === 48), true)
        const other = buttons(make(fatigue))
        compare(one.map(button => button.x), other.map(button => button.x))
    }
    function test_nothing_moves_after_a_tap() {
        const picker = make(fatigue)
        const before = picker.implicitHeight
        const y = buttons(picker)[0].mapToItem(picker, 0, 0).y
        picker.level = 0
        wait(0)
        compare(picker.implicitHeight, before)
        compare(buttons(picker)[0].mapToItem(picker, 0, 0).y, y)
    }
    function test_large_text_makes_two_by_two() {
        Theme.scale = 2
        const four = buttons(make(fatigue))
        tryCompare(four[2], "x", 0)
        compare(four[0].width, 163)
        verify(four[2].y > four[0].y)
        verify(four[0].height >= 72)
    }
    function test_a_scale_has_eleven_named_buttons() {
        const picker = make(pain)
        const all = buttons(picker)
        compare(all.length, 11)
        compare(all.map(button => button.Accessible.name).join(" "), "0 1 2 3 4 5 6 7 8 9 10")
        mouseClick(all[7])
        compare(picked.signalArguments[0][0], 7)
        picker.value = 7
        mouseClick(all[7])
        compare(cleared.count, 1)
    }
}
