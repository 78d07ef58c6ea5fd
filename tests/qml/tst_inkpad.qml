// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Dayplus.Theme
import Dayplus.Controls

TestCase {
    id: test
    name: "InkPad"
    width: 400
    height: 800
    visible: true
    when: windowShown

    Component {
        id: padOnly
        InkPad { width: 334; label: "Write here" }
    }
    Component {
        id: padInAPage
        Flickable {
            property alias pad: inside
            width: 400
            height: 400
            contentHeight: 2000
            InkPad { id: inside; width: 334 }
        }
    }
    Component {
        id: view
        InkView { width: 334; height: 80; centred: true }
    }
    SignalSpy { id: pressed; signalName: "pressed" }
    SignalSpy { id: moved; signalName: "moved" }
    SignalSpy { id: lifted; signalName: "lifted" }

    function init() { failOnWarning(/.*/) }
    function cleanup() { Theme.scale = 1 }
    function watch(pad) {
        for (const spy of [pressed, moved, lifted]) {
            spy.target = pad
            spy.clear()
        }
        return pad
    }

    function test_a_stroke_is_pressed_moved_lifted() {
        const pad = watch(createTemporaryObject(padOnly, test))
        mousePress(pad, 20, 30)
        mouseMove(pad, 60, 50)
        mouseMove(pad, 90, 40)
        mouseRelease(pad, 90, 40)
        compare(pressed.count, 1)
        compare(pressed.signalArguments[0][0], 20)
        compare(pressed.signalArguments[0][1], 30)
        compare(pressed.signalArguments[0][2], 334)
        compare(pressed.signalArguments[0][3], pad.height)
        verify(moved.count >= 2)
        compare(moved.signalArguments[moved.count - 1][0], 90)
        compare(lifted.count, 1)
    }
    function test_a_pen_that_is_not_down_writes_nothing() {
        const pad = watch(createTemporaryObject(padOnly, test))
        mouseMove(pad, 20, 30)
        mouseMove(pad, 60, 50)
        compare(pressed.count, 0)
        compare(moved.count, 0)
    }
    function test_the_page_does_not_scroll_away_under_the_pen() {
        const page = createTemporaryObject(padInAPage, test)
        const pad = watch(page.pad)
        mousePress(pad, 50, 140)
        for (let y = 135; y > 5; y -= 5)
            mouseMove(pad, 50, y)
        mouseRelease(pad, 50, 5)
        compare(page.contentY, 0)
        compare(lifted.count, 1)
        verify(moved.count > 10)
    }
    function test_a_finger_writes_too() {
        const pad = watch(createTemporaryObject(padOnly, test))
        const touch = touchEvent(pad)
        touch.press(1, pad, 20, 30).commit()
        touch.move(1, pad, 60, 50).commit()
        touch.release(1, pad, 60, 50).commit()
        compare(pressed.count, 1)
        compare(lifted.count, 1)
    }
    function test_strokes_are_drawn_where_they_were_written() {
        const pad = createTemporaryObject(padOnly, test)
        const before = grabImage(pad)
        pad.paths = [[Qt.point(40, 40), Qt.point(200, 40)]]
        pad.written = true
        waitForRendering(pad)
        const after = grabImage(pad)
        verify(!Qt.colorEqual(before.pixel(120, 40), after.pixel(120, 40)))
        verify(Qt.colorEqual(before.pixel(120, 90), after.pixel(120, 90)))
    }
    function test_a_view_keeps_the_left_edge_and_shrinks_by_its_factor() {
        const shown = createTemporaryObject(view, test)
        shown.factor = 0.5
        shown.bounds = Qt.rect(20, 30, 200, 20)
        shown.paths = [[Qt.point(20, 40), Qt.point(220, 40)]]
        waitForRendering(shown)
        const picture = grabImage(shown)
        verify(Qt.colorEqual(picture.pixel(60, 40), Theme.ink)) // the middle of 80 px
        verify(!Qt.colorEqual(picture.pixel(5, 40), Theme.ink)) // 20 px × 0.5 from the left
        verify(!Qt.colorEqual(picture.pixel(130, 40), Theme.ink)) // and ends at 110
    }
    function test_the_pad_is_named_for_readers() {
        const pad = createTemporaryObject(padOnly, test)
        compare(pad.Accessible.name, "Write here")
        compare(pad.Accessible.role, Accessible.Graphic)
    }
    function test_it_grows_with_nothing_but_stays_large_enough() {
        Theme.scale = 2
        const pad = createTemporaryObject(padOnly, test)
        verify(pad.height >= 120)
    }
}
