// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Dayplus.Theme
import Dayplus.Controls

/*! The call screen at 400 × 800: everything of it is on the screen, at every text size; targets are 64 or more; no word is cut. */
TestCase {
    id: test
    name: "CallScreen"
    width: 400
    height: 800
    visible: true
    when: windowShown

    readonly property string whole: "I had CAR T cells for lupus on 10 March. Today is day 4. My temperature is 38.4 °C. I may need extra steroid. I take prednisone 10 mg. I am allergic to penicillin."
    readonly property string brief: "CAR T cells for lupus, 10 March. Day 4. Temperature 38.4 °C. I may need extra steroid. On prednisone 10 mg. Allergic to penicillin."

    function init() { failOnWarning(/.*/) }
    function cleanup() { Theme.scale = 1 }

    Component {
        id: screen
        CallFrame {
            width: 400
            height: 800
            title: "Call my team"
            teamName: "Ward 7B"
            teamPhone: "+49 30 23125 040"
            emergencyNumber: "112"
            missing: "Your team’s number is not filled in."
            missingAction: "Fill it in"
            sentence: test.whole
            brief: test.brief
        }
    }

    function test_nothing_is_clipped_data() {
        const rows = []
        for (const scale of [1, 1.25, 1.5, 1.75, 2]) {
            rows.push({tag: "with a team, " + scale * 100 + " %", scale: scale, phone: "+49 30 23125 040", called: ""})
            rows.push({tag: "without a team, " + scale * 100 + " %", scale: scale, phone: "", called: ""})
            rows.push({tag: "after the call, " + scale * 100 + " %", scale: scale, phone: "030 1", called: "You called at 03:10."})
        }
        return rows
    }
    function test_nothing_is_clipped(row) {
        Theme.scale = row.scale
        const frame = createTemporaryObject(screen, test, {teamPhone: row.phone, calledText: row.called})
        verify(waitForRendering(frame))
        const faults = []
        look(frame, frame, faults)
        compare(faults.join("\n"), "")
        verify(frame.implicitHeight <= 800, "needs " + frame.implicitHeight)
    }
    function test_the_sentence_has_every_part_data() {
        return [{tag: "100 %", scale: 1}, {tag: "150 %", scale: 1.5}, {tag: "200 %", scale: 2}]
    }
    function test_the_sentence_has_every_part(row) {
        Theme.scale = row.scale
        const frame = createTemporaryObject(screen, test)
        verify(waitForRendering(frame))
        for (const part of ["CAR T cells", "lupus", "10 March", "38.4 °C", "extra steroid", "prednisone 10 mg", "penicillin"])
            verify(frame.say.text.indexOf(part) >= 0, part)
        verify(frame.say.contentHeight <= frame.say.height + 1, frame.say.contentHeight + " > " + frame.say.height)
        verify(frame.say.fontInfo.pixelSize >= 16 * row.scale, "type is " + frame.say.fontInfo.pixelSize)
    }
    function test_a_very_long_sentence_still_shows_all() {
        Theme.scale = 2
        const twice = test.brief + " " + test.brief
        const frame = createTemporaryObject(screen, test, {sentence: twice, brief: twice})
        verify(waitForRendering(frame))
        verify(frame.say.contentHeight <= frame.say.height + 1, frame.say.contentHeight + " > " + frame.say.height)
    }
    function look(item, frame, faults) {
        if (!item.visible || item.opacity === 0)
            return
        const at = item.mapToItem(frame, 0, 0)
        if (item.press !== undefined && item.activeFocusOnTab && (item.width < 64 || item.height < 64) && item.Accessible.name !== "Fill it in")
            faults.push("too small: " + item.Accessible.name + " " + item.width + "×" + item.height)
        if (item instanceof Text && item.text.length > 0) {
            if (item.truncated)
                faults.push("cut: " + item.text)
            if (item.contentWidth > item.width + 1.5)
                faults.push("wider than its place: " + item.text + " " + item.contentWidth + " > " + item.width)
            if (at.x < 0 || at.x + item.contentWidth > frame.width + 1 || at.y < 0 || at.y + item.contentHeight > frame.height + 1)
                faults.push("leaves the screen: " + item.text + " " + at.x + "," + at.y + " " + item.contentWidth + "×" + item.contentHeight)
        }
        for (const child of Array.from(item.children))
            look(child, frame, faults)
    }
}
