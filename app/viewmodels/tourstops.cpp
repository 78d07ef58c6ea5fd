// SPDX-License-Identifier: GPL-3.0-or-later
// The pages --self-test and --screenshots visit beside the five places. A new page adds its line here.
#include "viewmodels/entryformviewmodel.h"
#include "viewmodels/journeyviewmodel.h"
#include "viewmodels/todayviewmodel.h"
#include "viewmodels/trendsviewmodel.h"
#include "viewmodels/workspace.h"

using namespace Qt::StringLiterals;

namespace dayplus {

QList<Workspace::TourStop> Workspace::tourStops()
{
    const auto page = [](Navigator::Page which) {
        return [which](Workspace &w) {
            w.navigator()->go(Navigator::Place::More);
            w.navigator()->show(which);
        };
    };
    return {
        {u"journey-day0"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Journey);
             if (const std::optional<QDate> day0 = w.day()->day0())
                 w.journey()->goTo(day0->toString(Qt::ISODate));
         }},
        {u"journey-entry"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Journey);
             const TimelineModel &lines = *w.journey()->timeline();
             if (const TimelineRow *row = lines.rowAt(lines.lineOf(TimelineRow::Type::Day0)); row && !row->entry.isNull())
                 w.openEntry(row->entry);
         }},
        {u"trends-table"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Trends);
             w.trends()->setView(TrendsViewModel::View::Table);
         }},
        {u"trends-choice"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Trends);
             w.trends()->setView(TrendsViewModel::View::Chooser);
         }},
        {u"call"_s, page(Navigator::Page::Call)},
        {u"call-list"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             w.openCallSheet();
         }},
        {u"unwell"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.openUnwell();
         }},
        {u"emergency-card"_s, page(Navigator::Page::EmergencyCard)},
        {u"wallet-card"_s, page(Navigator::Page::WalletCard)},
        {u"people"_s, page(Navigator::Page::People)},
        {u"patient-form"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             w.editPatient();
         }},
        {u"medicine-add"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Medicines);
             w.addMedicine();
         }},
        {u"medicine-detail"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Medicines);
             const QList<Medicine> list = w.roster().medicines(w.roster().currentPatient());
             if (!list.isEmpty())
                 w.openMedicine(list.first().id);
         }},
        {u"import"_s, page(Navigator::Page::Import)},
        {u"export"_s, page(Navigator::Page::Export)},
        {u"settings"_s, page(Navigator::Page::Settings)},
        {u"about"_s, page(Navigator::Page::About)},
        {u"entry-add"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.addEntry();
         }},
        {u"entry-form"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.addEntry();
             auto *form = qobject_cast<EntryFormViewModel *>(w.navigator()->pageModel());
             form->setKind(u"vital"_s);
             form->setCode(u"temp"_s);
             form->number()->setText(u"101.3"_s);
             form->number()->submit();
         }},
    };
}

} // namespace dayplus
