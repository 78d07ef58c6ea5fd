// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Dayplus.Theme
import Dayplus.Controls

TestCase {
    id: test
    name: "Fields"
    width: 400
    height: 800
    visible: true
    when: windowShown

    Component {
        id: temperature
        NumberField { width: 334; label: "Temperature"; unit: "°C"; units: ["°C", "°F"]; last: "07:50 was 36.6 °C" }
    }
    Component { id: personName; TextFieldRow { width: 334; label: "Name" } }
    Component { id: pass; PassphraseField { width: 334; label: "Passphrase" } }
    Component { id: dayZero; DateField { width: 334; label: "Day 0" } }
    Component { id: note; TextAreaRow { width: 334; label: "Note" } }
    Component { id: find; SearchField { width: 334 } }
    SignalSpy { id: edited; signalName: "edited" }
    SignalSpy { id: committed; signalName: "committed" }
    SignalSpy { id: unitPicked; signalName: "unitPicked" }
    SignalSpy { id: picked; signalName: "picked" }
    SignalSpy { id: searched; signalName: "searched" }

    function init() { failOnWarning(/.*/) }
    function watch(field, spies) {
        for (const spy of spies) {
            spy.target = field
            spy.clear()
        }
        return field
    }
    function first(item, test) {
        if (test(item))
            return item
        for (const child of Array.from(item.children)) {
            const found = first(child, test)
            if (found)
                return found
        }
        return null
    }
    function inputOf(field) { return first(field, item => item instanceof FieldInput) }
    function type(text) {
        for (const letter of text)
            keyClick(letter)
    }

    function test_numbers_data() {
        return [{tag: "point", typed: "38.4", number: "38.4"}, {tag: "comma", typed: "38,4", number: "38.4"},
                {tag: "below", typed: "<0,5", number: "<0.5"}, {tag: "letters are refused", typed: "3x8", number: "38"},
                {tag: "one decimal mark only", typed: "3.8.4", number: "3.84"}]
    }
    function test_numbers(row) {
        const field = watch(createTemporaryObject(temperature, test), [edited, committed])
        field.grab()
        type(row.typed)
        compare(edited.signalArguments[edited.count - 1][0], row.number)
        compare(committed.count, 0)
        keyClick(Qt.Key_Return)
        compare(committed.count, 1)
        compare(committed.signalArguments[0][0], row.number)
        keyClick(Qt.Key_Return)
        compare(committed.count, 1, "the same number is not said twice")
    }
    function test_an_outside_value_does_not_disturb_typing() {
        const field = createTemporaryObject(temperature, test)
        field.grab()
        type("38,4")
        field.value = "38.4"
        compare(field.text, "38,4")
        field.value = "39"
        compare(field.text, "39")
    }
    function test_the_unit_cell_asks_for_the_next_unit() {
        const field = watch(createTemporaryObject(temperature, test), [unitPicked])
        const cell = first(field, item => item instanceof Pressable)
        compare(cell.Accessible.name, "°C")
        verify(cell.width >= 48 && cell.height >= 48)
        mouseClick(cell)
        compare(unitPicked.signalArguments[0][0], "°F")
        compare(field.unit, "°C")
        field.unit = "°F"
        cell.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        compare(unitPicked.signalArguments[1][0], "°C")
    }
    function test_a_problem_is_said_in_the_field_too() {
        const field = createTemporaryObject(temperature, test, {problem: "Did you mean °F?"})
        const input = inputOf(field)
        compare(input.Accessible.name, "Temperature")
        compare(input.Accessible.role, Accessible.EditableText)
        verify(input.Accessible.description.indexOf("Did you mean °F?") >= 0)
        compare(input.height, 48)
        compare(input.width, 152)
    }
    function test_text_goes_out_at_each_key_and_once_when_settled() {
        const field = watch(createTemporaryObject(personName, test), [edited, committed])
        field.grab()
        type("Mara")
        compare(edited.count, 4)
        keyClick(Qt.Key_Return)
        compare(committed.count, 1)
        compare(committed.signalArguments[0][0], "Mara")
        compare(inputOf(field).Accessible.name, "Name")
    }
    function test_a_passphrase_is_hidden_until_shown_and_knows_no_undo() {
        const field = createTemporaryObject(pass, test)
        const input = inputOf(field)
        field.grab()
        type("abc")
        verify(input.Accessible.passwordEdit)
        verify(input.displayText !== "abc")
        compare(field.Accessible.name, "Passphrase")
        compare(input.Accessible.description, "Passphrase")
        const eye = first(field, item => item instanceof AppButton)
        compare(eye.Accessible.name, "Show")
        mouseClick(eye)
        compare(input.displayText, "abc")
        compare(eye.Accessible.name, "Hide")
        field.grab()
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        compare(field.text, "abc")
        field.clear()
        compare(field.text, "")
        verify(!field.shown)
    }
    function test_a_passphrase_can_be_pasted() {
        const source = createTemporaryObject(personName, test, {value: "correct horse"})
        source.grab()
        keyClick(Qt.Key_A, Qt.ControlModifier)
        keyClick(Qt.Key_C, Qt.ControlModifier)
        const field = createTemporaryObject(pass, test)
        field.grab()
        keyClick(Qt.Key_V, Qt.ControlModifier)
        compare(field.text, "correct horse")
    }
    function test_dates_are_given_as_exactly_as_said_data() {
        return [{tag: "day", typed: "2026-03-10", iso: "2026-03-10"}, {tag: "month", typed: "2026-03", iso: "2026-03"},
                {tag: "year", typed: "2026", iso: "2026"}, {tag: "slashes", typed: "2026/03/10", iso: "2026-03-10"}]
    }
    function test_dates_are_given_as_exactly_as_said(row) {
        const field = watch(createTemporaryObject(dayZero, test), [picked])
        inputOf(field).forceActiveFocus()
        type(row.typed)
        keyClick(Qt.Key_Return)
        compare(picked.count, 1)
        compare(picked.signalArguments[0][0], row.iso)
        compare(picked.signalArguments[0][1], false)
    }
    function test_a_day_can_be_picked_from_the_calendar() {
        const field = watch(createTemporaryObject(dayZero, test, {value: "2026-03-10", about: true}), [picked])
        mouseClick(first(field, item => item instanceof IconButton))
        verify(field.open)
        verify(waitForRendering(field))
        const cell = first(field, item => item instanceof MonthCell && item.text === "12" && item.visible)
        verify(cell.Accessible.name.indexOf("12") >= 0)
        verify(cell.Accessible.name.indexOf("2026") >= 0)
        verify(cell.width >= 48 && cell.height >= 48, cell.width)
        mouseClick(cell)
        compare(picked.signalArguments[0][0], "2026-03-12")
        compare(picked.signalArguments[0][1], true)
        verify(!field.open)
    }
    function test_days_after_the_latest_cannot_be_picked() {
        const field = createTemporaryObject(dayZero, test, {value: "2026-03-10", open: true, latest: new Date(2026, 2, 15)})
        verify(waitForRendering(field))
        const at = text => first(field, item => item instanceof MonthCell && item.text === text && item.visible)
        verify(at("15").enabled)
        verify(!at("16").enabled)
    }
    function test_a_note_takes_lines_and_tab_leaves_it() {
        const field = watch(createTemporaryObject(note, test), [edited])
        const area = first(field, item => item.Accessible.multiLine === true)
        area.forceActiveFocus()
        type("ab")
        keyClick(Qt.Key_Return)
        type("c")
        compare(field.text, "ab\nc")
        compare(edited.signalArguments[edited.count - 1][0], "ab\nc")
        keyClick(Qt.Key_Tab)
        compare(field.text, "ab\nc")
    }
    function test_escape_empties_the_search_once() {
        const field = watch(createTemporaryObject(find, test), [searched])
        field.forceActiveFocus()
        type("rash")
        compare(searched.signalArguments[3][0], "rash")
        keyClick(Qt.Key_Escape)
        compare(field.text, "")
        compare(searched.signalArguments[4][0], "")
    }
}
