// SPDX-License-Identifier: GPL-3.0-or-later
// The pages --self-test and --screenshots visit beside the five places. A new page adds its line here.
#include "journal/futures.h"
#include "viewmodels/beforeafterviewmodel.h"
#include "viewmodels/calendarviewmodel.h"
#include "viewmodels/entryformviewmodel.h"
#include "viewmodels/journeyviewmodel.h"
#include "viewmodels/medicineformviewmodel.h"
#include "viewmodels/taperviewmodel.h"
#include "viewmodels/labformviewmodel.h"
#include "viewmodels/labpasteviewmodel.h"
#include "viewmodels/rotaviewmodel.h"
#include "viewmodels/todayviewmodel.h"
#include "viewmodels/treatmentformviewmodel.h"
#include "viewmodels/trendsviewmodel.h"
#include "viewmodels/visitviewmodel.h"
#include "viewmodels/maskviewmodel.h"
#include "viewmodels/thinkingviewmodel.h"
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
        {u"journey-calendar"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Journey);
             w.journey()->setCalendarShown(true);
             if (const std::optional<QDate> day0 = w.day()->day0())
                 w.journey()->calendar()->select(day0->toString(Qt::ISODate));
         }},
        {u"journey-select"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Journey);
             w.journey()->setCalendarShown(false);
             const qint64 day0 = w.day()->day0().value_or(w.day()->today()).toJulianDay();
             for (const TimelineRow &row : w.journey()->timeline()->rows())
                 if (row.type == TimelineRow::Type::Entry && std::abs(row.day - day0) <= 1 && !row.planned)
                     w.journey()->choose(row.entry);
         }},
        {u"journey-letter"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Journey);
             w.journey()->selection()->stop();
             const QList<Attachment> kept = w.roster().attachments(w.roster().currentPatient());
             if (kept.isEmpty())
                 return;
             EntryQuery named;
             named.search = kept.first().name.section(u'.', 0, 0);
             onResult(w.journal().store().entries(named, {}, 1), &w, [&w](const Result<EntryPage> &found) {
                 if (found && !found->entries.isEmpty())
                     w.openEntry(found->entries.first().id());
             });
         }},
        {u"journey-planned"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Journey);
             w.journey()->selection()->stop();
             EntryQuery planned;
             planned.patient = w.roster().currentPatient();
             planned.state = State::Planned;
             planned.fromDay = w.day()->today().toJulianDay();
             onResult(w.journal().store().entries(planned, {}, 1), &w, [&w](const Result<EntryPage> &found) {
                 if (found && !found->entries.isEmpty())
                     w.openEntry(found->entries.first().id());
             });
         }},
        {u"medicine-history"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Medicines);
             const QList<Medicine> list = w.roster().medicines(w.roster().currentPatient());
             if (!list.isEmpty())
                 w.openHistory(list.first().id);
         }},
        {u"removed"_s, [](Workspace &w) {
             w.journey()->selection()->stop();
             w.navigator()->go(Navigator::Place::More);
             w.openRemoved();
         }},
        {u"trends-table"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Trends);
             w.trends()->setView(TrendsViewModel::View::Table);
         }},
        {u"trends-choice"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Trends);
             w.trends()->setView(TrendsViewModel::View::Chooser);
         }},
        {u"trends-order"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Trends);
             w.trends()->setView(TrendsViewModel::View::Order);
         }},
        {u"trends-look"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Trends);
             w.trends()->setView(TrendsViewModel::View::Look);
         }},
        {u"before-after"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Trends);
             w.trends()->setView(TrendsViewModel::View::Chart);
             w.beforeAfter()->setAbout(0);
             w.navigator()->show(Navigator::Page::BeforeAfter);
         }},
        {u"before-after-event"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Trends);
             w.trends()->setView(TrendsViewModel::View::Chart);
             w.beforeAfter()->setAbout(1);
             w.navigator()->show(Navigator::Page::BeforeAfter);
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
        {u"read-card"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             w.readCard();
         }},
        {u"wallet-card"_s, page(Navigator::Page::WalletCard)},
        {u"people"_s, page(Navigator::Page::People)},
        {u"person-form"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             const QList<Person> persons = w.roster().persons();
             w.editPerson(persons.isEmpty() ? Id() : persons.last().id);
         }},
        {u"since"_s, page(Navigator::Page::Since)},
        {u"catch-up"_s, page(Navigator::Page::CatchUp)},
        {u"nights"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             w.navigator()->show(Navigator::Page::Rota);
             w.rota()->choose(w.day()->today().toString(Qt::ISODate));
         }},
        {u"visits"_s, page(Navigator::Page::Visits)},
        {u"visit"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             w.openVisit(w.visits()->visits()->codeAt(0));
         }},
        {u"visit-new"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             w.openVisit();
         }},
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
        {u"treatments"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             w.openTreatments();
         }},
        {u"treatment"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             const QList<Course> courses = w.roster().courses(w.roster().currentPatient());
             if (!courses.isEmpty())
                 w.openTreatment(courses.last().id);
         }},
        {u"prepare"_s, [](Workspace &w) { w.navigator()->go(Navigator::Place::More); w.openPrepare(); }},
        {u"earlier"_s, [](Workspace &w) { w.navigator()->go(Navigator::Place::More); w.openEarlier(); }},
        {u"team-questions"_s, [](Workspace &w) { w.navigator()->go(Navigator::Place::More); w.openTeamQuestions(); }},
        {u"costs"_s, [](Workspace &w) { w.navigator()->go(Navigator::Place::More); w.openCosts(); }},
        {u"treatment-form"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             w.addTreatment();
         }},
        {u"treatment-plan"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             w.addTreatment();
             auto *form = qobject_cast<TreatmentFormViewModel *>(w.navigator()->pageModel());
             form->setTreatment(u"ahsct_ms_beam_atg"_s);
             form->setProperty("day0Kind", 1);
             form->setProperty("day0", w.day()->today().addMonths(3).toString(Qt::ISODate));
             form->preview();
         }},
        {u"immunity"_s, page(Navigator::Page::Immunity)},
        {u"activity"_s, page(Navigator::Page::Activity)},
        {u"remission"_s, page(Navigator::Page::Remission)},
        {u"labs"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             w.addLabs();
             auto *form = qobject_cast<LabFormViewModel *>(w.navigator()->pageModel());
             form->setPanel(u"immunoglobulins"_s);
             form->field(u"igg"_s)->input()->setText(u"520"_s);
             form->field(u"igg"_s)->input()->submit();
         }},
        {u"entry-add-labs"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Journey);
             w.addEntry();
             qobject_cast<EntryFormViewModel *>(w.navigator()->pageModel())->setKind(u"lab"_s);
         }},
        {u"labs-panels"_s, [](Workspace &w) { w.navigator()->go(Navigator::Place::More); w.addLabs(); }},
        {u"labs-paste"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::More);
             w.pasteLabs();
             auto *form = qobject_cast<LabPasteViewModel *>(w.navigator()->pageModel());
             form->setText(u"Laboratory report of 12.03.2026\nIgG 5,2 g/L (7.0-16.0) L\nIgA 82 g/L\nThrombozyten 150.000 /µl\nVitamin Q 12 ug/L"_s);
         }},
        {u"ivig"_s, [](Workspace &w) { w.navigator()->go(Navigator::Place::More); w.addIvig(); }},
        {u"vaccine"_s, [](Workspace &w) { w.navigator()->go(Navigator::Place::More); w.addVaccine(u"vaccine_mmr"_s); }},
        {u"score"_s, [](Workspace &w) { w.navigator()->go(Navigator::Place::More); w.addScore(u"sledai_2k"_s); }},
        {u"statement"_s, [](Workspace &w) { w.navigator()->go(Navigator::Place::More); w.addStatement(u"remission_declared"_s); }},
        {u"medicine-rhythm"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Medicines);
             const QList<Medicine> list = w.roster().medicines(w.roster().currentPatient());
             if (list.isEmpty())
                 return;
             w.openMedicine(list.first().id);
             auto *form = qobject_cast<MedicineFormViewModel *>(w.navigator()->pageModel());
             form->setMode(MedicineFormViewModel::Mode::Rhythm);
             form->setProperty("rhythm", int(MedicineFormViewModel::Weekdays));
         }},
        {u"medicine-stop"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Medicines);
             const QList<Medicine> list = w.roster().medicines(w.roster().currentPatient());
             if (list.isEmpty())
                 return;
             w.openMedicine(list.first().id);
             qobject_cast<MedicineFormViewModel *>(w.navigator()->pageModel())->setMode(MedicineFormViewModel::Mode::Stop);
         }},
        {u"dose-add"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Medicines);
             const QList<Medicine> list = w.roster().medicines(w.roster().currentPatient());
             if (!list.isEmpty())
                 w.logDose(list.first().id);
         }},
        {u"taper"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Medicines);
             const QList<Taper> tapers = w.roster().tapers(w.roster().currentPatient());
             if (tapers.isEmpty())
                 return;
             w.openTaper(tapers.last().medicine);
             qobject_cast<TaperViewModel *>(w.navigator()->pageModel())->choose(w.day()->today());
         }},
        {u"taper-new"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Medicines);
             const QList<Medicine> list = w.roster().medicines(w.roster().currentPatient());
             if (list.isEmpty())
                 return;
             w.openTaper(list.last().id);
             auto *taper = qobject_cast<TaperViewModel *>(w.navigator()->pageModel());
             for (const auto &[days, amount] : {std::pair(1, u"40"_s), {8, u"30"_s}, {15, u"35"_s}}) {
                 taper->setProperty("from", w.day()->today().addDays(days).toString(Qt::ISODate));
                 taper->setProperty("amount", amount);
                 taper->addStep();
             }
         }},
        {u"import"_s, page(Navigator::Page::Import)},
        {u"export"_s, page(Navigator::Page::Export)},
        {u"settings"_s, page(Navigator::Page::Settings)},
        {u"about"_s, page(Navigator::Page::About)},
        {u"watch"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.openWatch();
         }},
        {u"watch-measure"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.openMeasure();
         }},
        {u"watch-medicine"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.openMask();
             auto *form = qobject_cast<MaskViewModel *>(w.navigator()->pageModel());
             form->setChoice(u"e:fever_medicine"_s);
         }},
        {u"watch-times"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.openWatchPlan();
         }},
        {u"thinking"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.openThinking();
         }},
        {u"thinking-ask"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.openThinking();
             w.thinking()->setOnePage(false);
             w.thinking()->begin();
             w.thinking()->goTo(9);
         }},
        {u"thinking-page"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.openThinking();
             w.thinking()->setOnePage(true);
             w.thinking()->begin();
         }},
        {u"thinking-result"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.openThinking();
             w.thinking()->setOnePage(false);
             w.thinking()->begin();
             for (int s = 0; s < 12; ++s) {
                 w.thinking()->ink()->press(15 + 24 * s, 90 - 40 * (s % 2), 334, 160);
                 w.thinking()->ink()->move(22 + 24 * s, 110);
                 w.thinking()->ink()->move(34 + 24 * s, 80);
                 w.thinking()->ink()->lift();
             }
             for (int i = 0; i < 10; ++i)
                 w.thinking()->answer(i, i == 3 ? 2 : 1);
             w.thinking()->setWriting(2);
         }},
        {u"told"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.openTold();
         }},
        {u"told-grade"_s, [](Workspace &w) {
             w.navigator()->go(Navigator::Place::Today);
             w.openTold(u"crs_grade"_s);
         }},
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
