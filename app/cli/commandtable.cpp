// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/draftoptions.h"

namespace dayplus::cli {

const QList<OptionSpec> &commonOptions()
{
    static const QList<OptionSpec> options{
        {"json", nullptr, "answer in JSON"},
        {"passphrase-file", "FILE", "a file whose first line is the passphrase"},
        {"patient", "NAME|ID", "whose; may be left out when the vault has one patient"},
        {"as", "NAME|ID", "who is typing; may be left out when the vault has one person"},
        {"help", nullptr, "what the command does"},
    };
    return options;
}

const QList<Command> &commands()
{
    static const OptionSpec from{"from", "WHEN", "from this day, month or year on"};
    static const OptionSpec to{"to", "WHEN", "up to and including it"};
    static const OptionSpec yes{"yes", nullptr, "do it without asking"};
    static const OptionSpec note{"note", "TEXT", "a note"};
    static const OptionSpec reporter{"reporter", "WHO", "patient, caregiver, team or report"};
    static const QList<Command> table{
        {"create", "create VAULT [--kdf PASSES,MIB]", "Makes an empty vault and shows its recovery code once.", 1, 1,
         {{"kdf", "PASSES,MIB", "the cost of the passphrase: 2 to 16 passes over 19 to 1024 MiB"}}, create},
        {"info", "info VAULT", "Says how large the vault is and how it is encrypted.", 1, 1, {}, info},
        {"patient", "patient VAULT add NAME [--birth DATE] [--disease D] [--team T] [--phone P] [--contact N] … | edit [--name N] … | list",
         "Adds a patient, changes what is known about one, or lists them.", 1, 3,
         {{"birth", "DATE", "birth date"}, {"disease", "CODE|NAME", "of the catalogue, or own words"}, {"team", "TEXT", "the care team's name"},
          {"phone", "TEXT", "the care team's number"}, {"zone", "ZONE", "home time zone such as Europe/Berlin"},
          {"emergency", "TEXT", "the emergency number; without it 112"}, {"contact", "TEXT", "whom to ring for this patient"},
          {"contact-phone", "TEXT", "the contact's number"}, {"language", "TEXT", "the patient's language"},
          {"blood-group", "TEXT", "as on the card"}, {"name", "TEXT", "edit: another name"}}, patient},
        {"person", "person VAULT add NAME [--role R] [--phone P] | edit NAME|ID [--name N] [--role R] [--phone P] | remove NAME|ID | list",
         "Adds, changes, removes or lists those who write.", 1, 3,
         {{"role", "ROLE", "patient, caregiver or team"}, {"phone", "TEXT", "the person's number"}, {"name", "TEXT", "another name"}}, person},
        {"template", "template VAULT list | show ID | import FILE", "Lists treatments and their steps, or takes in a centre's own.", 1, 3, {}, templates},
        {"course", "course VAULT add [--template T] [--day0 WHEN] [--variant V] [--product P] … [--no-plan] | move ID --day0 WHEN | change ID … | remove ID | list",
         "Adds a treatment with its plan around Day 0, moves Day 0, changes or removes one, or lists them.", 1, 3,
         {{"template", "ID", "a treatment of template VAULT list, such as cart_auto"}, {"day0", "WHEN", "the date of Day 0; without it not known"},
          {"variant", "ID", "how it is done, where there are several ways"}, {"product", "TEXT", "the product's name"},
          {"target", "TEXT", "what the cells look for, such as CD19"}, {"centre", "TEXT", "the hospital"},
          {"accreditation", "TEXT", "of the centre"}, {"trial", "TEXT", "the trial's number"},
          {"no-plan", nullptr, "without planned steps"}}, course},
        {"allergy", "allergy VAULT add SUBSTANCE [--reaction R] [--since WHEN] | none | list",
         "Writes down an allergy, or that none are known; or lists them.", 1, 3,
         {{"reaction", "TEXT", "what it did"}, {"since", "WHEN", "since when"}, reporter, note, yes}, allergy},
        {"callsheet", "callsheet VAULT show | set [--phone P] … | rule ID|all|own [on|off|remove] [--limit N] [--condition JSON] … | confirm --with WHO | say",
         "Shows or changes the call list, confirms it, and says what it asks for now.", 1, 4,
         {{"centre", "TEXT", "the hospital"}, {"team", "TEXT", "the care team's name"}, {"phone", "TEXT", "its number, day and night"},
          {"emergency", "TEXT", "the emergency number; without it 112"}, {"words", "TEXT", "the sheet's or the rule's own words"},
          {"limit", "NUMBERS", "the centre's own limit; several separated by commas"}, {"level", "LEVEL", "emergency, call_now or call_today"},
          {"condition", "JSON", "a rule in the grammar of the call list"}, {"with", "TEXT", "who went through it with you"},
          {"on", "WHEN", "on which day; without it today"}}, callsheet},
        {"medicine", "medicine VAULT add NAME [--dose N --unit U] [--from WHEN] | step ID --dose N --from WHEN | stop ID --last WHEN | "
                     "rhythm ID [--times T] | take ID [--when T] | show ID | list",
         "Adds a medicine, a new dose of it, its end, when it is due, a dose that was taken; or shows and lists them.", 1, 3,
         {{"dose", "NUMBER", "the amount; 0 = stopped with this step"}, {"unit", "UNIT", "its unit, such as mg"},
          {"from", "WHEN", "since when this dose; without it today"}, {"per-dose", nullptr, "the amount is per dose, not per day"},
          {"schedule", "TEXT", "when it is taken"}, {"last", "WHEN", "the last dose was on"}, {"reason", "TEXT", "why it was stopped"},
          {"purpose", "P", "disease, prevention, toxicity, supportive or conditioning"}, {"counts", "YES|NO", "it treats the illness itself"},
          {"times", "TIMES", "due at, such as 08:00,20:00"}, {"weekdays", "DAYS", "due on, such as mon,wed,fri, or all"},
          {"cycle", "ON/OFF", "days on and days off; 1/1 is every other day"}, {"as-needed", nullptr, "taken as needed, never due"},
          {"stock", "NUMBER", "how many are in the box now"}, {"stock-unit", "TEXT", "of what, such as tablets"},
          {"dose-needs", "NUMBER", "how many of them one dose needs"}, {"when", "WHEN", "take: when; without it now"},
          {"how", "HOW", "take: taken, late or missed"}, {"due", "TIME", "take: the planned time it is for"}, note}, medicine},
        {"taper", "taper VAULT set --medicine M --step DATE=AMOUNT --step +DAYS=AMOUNT … | revise … | show --medicine M [--pdf FILE] | list",
         "Keeps a taper as the team gave it, and each revision of it; says what was planned and what was taken.", 1, -1,
         {{"medicine", "NAME|ID", "a medicine of the list"}, {"step", "STEP", "2026-03-10=40mg, or +7=30mg days after the step before; 0 is the end", true},
          {"decided", "WHEN", "when the team decided it; a revision without it: today"}, {"by", "TEXT", "who decided"}, {"reason", "TEXT", "why it was revised"},
          {"pdf", "FILE", "show: the days of the plan in force on paper, with a box for each"}, note, yes}, taper},
        {"score", "score VAULT add SCORE NUMBER [--by WHO] [--when T] | list [SCORE]", "Writes down a score that was told to you, or lists them; it works nothing out.", 1, 4,
         {{"by", "WHO", "who rated it"}, {"when", "WHEN", "without it now"}, {"reporter", "WHO", "patient, caregiver, team or report; without it team"}, note, yes}, score},
        {"labs", "labs VAULT paste FILE|- [--dry-run] [--when T] [--laboratory L] [--dates O] [--thousands YES|NO] [--all]",
         "Reads results as a letter prints them, line by line; whatever can be read two ways is not kept.", 3, 3,
         {{"dry-run", nullptr, "say what would be kept, change nothing"}, {"when", "WHEN", "the date of lines that no date stands above"},
          {"laboratory", "TEXT", "which laboratory"}, {"dates", "ORDER", "03/04/2026 is day-first or month-first"},
          {"thousands", "YES|NO", "150.000 means 150 thousand"}, {"all", nullptr, "keep unknown names and unusual values, too"}}, labs},
        {"log", "log VAULT --kind K --code C [--value V --unit U | --level L | --text T] [--when T] [--note N] …",
         "Writes one entry and prints its id when it is stored.", 1, 1, draftOptions(), log},
        {"entries", "entries VAULT [--from WHEN] [--to WHEN] [--kind K,…] [--code C,…] [--search WORDS] [--state S] [--due]",
         "Lists entries in the order they happened.", 1, 1,
         {from, to, {"kind", "KINDS", "only these, separated by commas"}, {"code", "CODES", "only these, separated by commas"},
          {"search", "WORDS", "only those with these words, or words that begin so"}, {"state", "STATE", "planned, happened or cancelled"},
          {"due", nullptr, "planned for today or earlier, and doses and measurements that are due"}, {"newest", nullptr, "newest first"}, {"limit", "N", "at most so many"}}, entries},
        {"amend", "amend VAULT ID [the options of log]", "Changes an entry; the earlier version stays in its history.", 2, 2, draftOptions(), amend},
        {"remove", "remove VAULT ID …", "Removes entries; undo brings them back.", 2, -1, {}, remove},
        {"history", "history VAULT ID", "Shows who changed a record, when, and what it was before.", 2, 2, {}, history},
        {"attach", "attach VAULT FILE --entry ID [--name N] | --list | --save ID --out FILE",
         "Keeps a photo or PDF with an entry, lists what is kept, or writes a copy of it.", 1, 2,
         {{"entry", "ID", "the entry it belongs to"}, {"name", "TEXT", "another name than the file's"}, {"list", nullptr, "list what is kept"},
          {"save", "ID", "write a copy of this one"}, {"out", "FILE", "where to; nothing there is overwritten without --yes"}, yes}, attach},
        {"undo", "undo VAULT [--last | --batch ID [--all]]", "Takes back the last step, or a whole import.", 1, 1,
         {{"last", nullptr, "the last step (the default)"}, {"batch", "ID", "this import"}, {"all", nullptr, "also what was changed since"}}, undo},
        {"redo", "redo VAULT", "Does again what was last taken back.", 1, 1, {}, redo},
        {"import", "import VAULT FILE [--format F] [--map M] [--dry-run]", "Reads a file onto the timeline and counts every record.", 2, 2,
         {{"format", "FORMAT", "fhir-json, fhir-ndjson or csv; without it found out"}, {"map", "MAP", "CSV: date=Column,value=Column,unit=°C,…"},
          {"dry-run", nullptr, "count only, change nothing"}, {"zone", "ZONE", "the home time zone for times without one"}}, importFile},
        {"export", "export VAULT --format csv|fhir-collection --out FILE [--from WHEN] [--to WHEN] [--items C,…]",
         "Writes entries to a file that other programs read.", 1, 1,
         {{"format", "FORMAT", "csv or fhir-collection"}, {"out", "FILE", "where to; nothing there is overwritten without --yes"}, from, to,
          {"items", "CODES", "only these codes, separated by commas"}, yes}, exportFile},
        {"lanes", "lanes VAULT", "The medicines as they are drawn over time: what was taken from when to when, how much, why it was stopped, and the days without.", 1, 1,
         {}, lanes},
        {"trend", "trend VAULT --code C [--code C2 …] [--by day|week|month] [--unit U]", "Counts items by day, week or month: a sentence, the time before Day 0 and the last 90 days, and each day.", 1, 1,
         {{"code", "CODE", "the item; may be given several times", true}, {"by", "BIN", "day, week or month"}, {"unit", "UNIT", "the unit to show, of a single item"}}, trendOf},
        {"chart", "chart VAULT --code C [--code C2 …] | --view NAME | --overview --out FILE.pdf|svg|png [--range R] [--size S]", "Draws items over time, with medicines and events, as a file to print or give away.", 1, 1,
         {{"code", "CODE", "an item; a panel for each, from top to bottom", true}, {"view", "NAME", "a view kept in the app"},
          {"overview", nullptr, "what the app suggests"}, {"out", "FILE", "where to, ending with .pdf, .svg or .png; nothing there is overwritten without --yes"},
          {"range", "RANGE", "30-days, 90-days, year, watch, around-day0, since-day0, all (the default), or around with --day"},
          {"day", "WHEN", "the day of --range around"}, {"size", "SIZE", "A4-landscape (the default), A4-portrait, or WxH in px such as 1280x800"},
          {"calendar", nullptr, "dates along the axis, even with a Day 0"}, {"by", "BIN", "day, week (the middle of 7 days) or month"}, yes}, chart},
        {"watch", "watch VAULT [--code C --times T,…]", "Says what is measured next on watch, and who is there.", 1, 1,
         {{"code", "CODE", "whose times to change: temp, hr, bp, spo2, weight or ice"}, {"times", "TIMES", "times of the day, such as 7:00,12:30"}}, watch},
        {"check", "check VAULT", "Reads everything and compares it with its history.", 1, 1, {}, check},
        {"demo", "demo VAULT [--years N] [--seed S] [--until DATE]", "Fills an empty vault with a made-up journey.", 1, 1,
         {{"years", "N", "2 to 30 years; 15 make about 110,000 entries"}, {"seed", "N", "the same number makes the same journey"}, {"until", "DATE", "the journey's last day; without it today"}},
         demo},
    };
    return table;
}

} // namespace dayplus::cli
